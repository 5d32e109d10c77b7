/**
 * Own templates: a plan that others are started from. A template is a plan document with the mark `template`, so that
 * it is edited, stored and shared like any plan; nothing of the clinic that it came from stays in it but its work.
 */
import { addDays, addMonths, dateOf, dayOf, monthOf, monthText, type IsoDate } from '#shared/calendar/dates.ts';
import type { WorkingCalendar } from '#shared/calendar/workingCalendar.ts';
import { limits, type Plan, type Profile, type Task } from '#shared/plan/schema.ts';
import { bridged } from './bridge.ts';

/** Identity and time of what is made; the caller's. */
interface Made {
  readonly id: string;
  /** ISO date-time, UTC. */
  readonly now: string;
  readonly name: string;
}

const notBegun = { percent: 0, actualStart: null, actualFinish: null };

/** What a template is made with besides the plan that it comes from. */
export interface TemplateSource {
  /**
   * A new plan for a clinic of the same kind, as the planner proposes it: everything that is not named in
   * `templateFromPlan` comes from here, so nothing of a client is kept by oversight.
   */
  readonly fresh: Plan;
  /** The usual owner of a task of the planner's own template, by its key. */
  readonly ownerOf: (templateKey: string) => string | undefined;
}

/** The profile of a template: the kind of clinic and its answers; no city, and dates of its own from the day it is saved. */
export function templateProfile({ profile }: Pick<Plan, 'profile'>, savedOn: IsoDate): Profile {
  const days = dayOf(profile.openingDate) - dayOf(profile.planStart);
  return { ...profile, city: '', planStart: savedOn, openingDate: dateOf(addDays(dayOf(savedOn), days)) };
}

/**
 * A template of a plan. It keeps the work: tasks with their titles, durations, rules, dependencies, steps and costs; the
 * weekdays that are worked and the region of holidays; how the channels respond; and whose brand it carries. Owners go
 * back to the usual ones. Nothing else of the plan comes along: not its people, notes, dates, progress, sites, services,
 * prices, money, scenarios, statistics or days off.
 */
export function templateFromPlan(plan: Plan, { id, now, name }: Made, { fresh, ownerOf }: TemplateSource): Plan {
  const proposed = new Map(fresh.channels.map((channel) => [channel.id, channel]));
  return {
    ...fresh,
    id,
    name,
    createdAt: now,
    updatedAt: now,
    template: { savedOn: now.slice(0, 10) },
    profile: templateProfile(plan, now.slice(0, 10)),
    calendar: {
      workingWeekdays: plan.calendar.workingWeekdays,
      holidayRegion: plan.calendar.holidayRegion,
      extraDaysOff: [],
      extraWorkingDays: [],
    },
    tasks: plan.tasks.map((task) => templateTask(task, ownerOf)),
    milestones: plan.milestones,
    channels: plan.channels.map(
      ({ id: channelId, name: channelName, kind, active, response, seasonality, funnel }) => ({
        id: channelId,
        name: channelName,
        kind,
        active,
        response,
        seasonality,
        funnel,
        spend: proposed.get(channelId)?.spend ?? {},
      }),
    ),
    brand: plan.brand,
  };
}

function templateTask(task: Task, ownerOf: (templateKey: string) => string | undefined): Task {
  return {
    ...task,
    owner: (task.templateKey === undefined ? undefined : ownerOf(task.templateKey)) ?? '',
    note: '',
    constraint: null,
    progress: notBegun,
    checklist: task.checklist.map((step) => ({ ...step, done: false })),
  };
}

/** A new plan from an own template. Lead rules are weeks before the opening, so dates follow; spend moves along. */
export function planFromTemplate(
  template: Plan,
  { id, now, name }: Made,
  { planStart, openingDate }: { readonly planStart: IsoDate; readonly openingDate: IsoDate },
): Plan {
  const { template: _mark, ...plan } = template;
  const shift = monthOf(openingDate) - monthOf(template.profile.openingDate);
  const firstMonth = monthOf(planStart);
  return {
    ...plan,
    id,
    name,
    createdAt: now,
    updatedAt: now,
    templateId: template.id,
    profile: { ...plan.profile, planStart, openingDate },
    channels: plan.channels.map((channel) => ({
      ...channel,
      spend: Object.fromEntries(
        Object.entries(channel.spend)
          .map(([month, spend]) => [addMonths(monthOf(month), shift), spend] as const)
          .filter(([month]) => month >= firstMonth)
          .map(([month, spend]) => [monthText(month), spend]),
      ),
    })),
  };
}

/** What an opening taught: a change that the template could take over. Durations are working days. */
export type TemplateProposal =
  | {
      readonly kind: 'duration';
      readonly taskId: string;
      readonly title: string;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'added'; readonly taskId: string; readonly title: string; readonly durationDays: number }
  /** Taken away from the plan, or (`neverDone`) still not begun after the opening for which it was meant. */
  | { readonly kind: 'removed' | 'neverDone'; readonly taskId: string; readonly title: string };

/**
 * Working days that a done task really took, both its first and its last day included; null where it is not done, or
 * took longer than a task can, as with a mistyped year.
 */
export function realDuration({ progress }: Pick<Task, 'progress'>, calendar: WorkingCalendar): number | null {
  const { actualStart, actualFinish } = progress;
  if (actualStart === null || actualFinish === null) return null;
  const took = Math.max(1, calendar.before(addDays(dayOf(actualFinish), 1)) - calendar.before(dayOf(actualStart)));
  return took > limits.durationDays ? null : took;
}

/**
 * What a template could learn from a plan that was started from it: done tasks that took longer or shorter, tasks that
 * were added, and once the opening has passed tasks before it that were never begun; in the plan's order, then the
 * tasks that were taken away.
 */
export function templateProposals(
  template: Plan,
  plan: Plan,
  calendar: WorkingCalendar,
  today: IsoDate,
): readonly TemplateProposal[] {
  const opened = plan.profile.openingDate < today;
  const known = new Map(template.tasks.map((task) => [task.id, task]));
  const kept = new Set(plan.tasks.map((task) => task.id));
  const learned = plan.tasks.flatMap((task): TemplateProposal[] => {
    const { id: taskId, title } = task;
    const before = known.get(taskId);
    const took = task.milestone ? null : realDuration(task, calendar);
    if (!before) return [{ kind: 'added', taskId, title, durationDays: took ?? task.durationDays }];
    if (opened && task.phase !== 'afterOpening' && task.progress.actualStart === null)
      return [{ kind: 'neverDone', taskId, title }];
    if (took === null || took === before.durationDays) return [];
    return [{ kind: 'duration', taskId, title, from: before.durationDays, to: took }];
  });
  const gone = template.tasks.filter((task) => !kept.has(task.id));
  return [...learned, ...gone.map(({ id, title }): TemplateProposal => ({ kind: 'removed', taskId: id, title }))];
}

/** The template with the chosen proposals taken over; dependencies on what went are bridged. */
export function withProposals(
  template: Plan,
  plan: Plan,
  chosen: readonly TemplateProposal[],
  now: string,
  ownerOf: (templateKey: string) => string | undefined,
): Plan {
  const durations = new Map<string, number>();
  for (const one of chosen) {
    if (one.kind === 'duration') durations.set(one.taskId, one.to);
    if (one.kind === 'added') durations.set(one.taskId, one.durationDays);
  }
  const idsOf = (kind: TemplateProposal['kind']) =>
    new Set(chosen.flatMap((one) => (one.kind === kind ? [one.taskId] : [])));
  const removed = new Set([...idsOf('removed'), ...idsOf('neverDone')]);
  const added = idsOf('added');
  const lasting = <T extends Task>(task: T) => ({ ...task, durationDays: durations.get(task.id) ?? task.durationDays });
  const kept = template.tasks.filter((task) => !removed.has(task.id)).map(lasting);
  const fresh = plan.tasks.filter((task) => added.has(task.id)).map((task) => lasting(templateTask(task, ownerOf)));
  const tasks = [...kept, ...fresh];
  const ids = new Set(tasks.map((task) => task.id));
  const before = new Map([...plan.tasks, ...template.tasks].map((task) => [task.id, task.dependsOn]));
  const waitedFor = (id: string) => before.get(id) ?? [];
  const milestone = (id: string | null) => (id !== null && ids.has(id) ? id : null);
  return {
    ...template,
    updatedAt: now,
    tasks: tasks.map((task) => ({
      ...task,
      dependsOn: bridged(task.dependsOn, (one) => ids.has(one), waitedFor),
    })),
    milestones: {
      websiteLive: milestone(template.milestones.websiteLive),
      frontDeskTrained: milestone(template.milestones.frontDeskTrained),
    },
  };
}
