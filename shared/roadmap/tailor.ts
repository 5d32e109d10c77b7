/** The road map that fits a clinic: the template's tasks that its answers ask for, and what a changed answer changes. */
import { sameLink } from '#shared/plan/mergeDependencies.ts';
import { marketingBudgets, type Dependency, type Plan, type Profile, type Task } from '#shared/plan/schema.ts';
import { bridged } from './bridge.ts';
import { milestoneKeys, phaseOf, templateTasks } from './template/index.ts';
import type { Condition, Role, TemplateTask } from './template/types.ts';

/** The words of one template task. */
export interface TaskText {
  readonly title: string;
  readonly why: string;
  /** Steps, as the task's checklist. */
  readonly how: readonly string[];
  /** What usually goes wrong. */
  readonly wrong: string;
  /** What shows that it is done. */
  readonly done: string;
}

/** The template's words in one language; made by `loadTaskTexts`. */
export interface TemplateWords {
  readonly tasks: Readonly<Record<string, TaskText>>;
  readonly roles: Readonly<Record<Role, string>>;
}

/** What making or changing tasks from the template needs besides the profile. */
export interface TailoringContext {
  readonly words: TemplateWords;
  /** What a euro estimate is multiplied by in the plan's currency. */
  readonly currencyScale: number;
}

/** The template's tasks that a profile asks for, in the template's order. */
export function tailor(profile: Pick<Profile, 'clinicKind' | 'country' | 'answers'>): readonly TemplateTask[] {
  return templateTasks.filter((task) => holds(task.when, profile));
}

function holds(
  when: Condition | undefined,
  { clinicKind, country, answers }: Pick<Profile, 'clinicKind' | 'country' | 'answers'>,
): boolean {
  if (!when) return true;
  return (
    (when.kinds?.includes(clinicKind) ?? true) &&
    !(when.notKinds?.includes(clinicKind) ?? false) &&
    (when.countries?.includes(country) ?? true) &&
    !(when.notCountries?.includes(country) ?? false) &&
    (when.premises === undefined || when.premises === answers.premises) &&
    (!when.xray || answers.xray) &&
    (!when.insurers || answers.insurers) &&
    (!when.television || answers.television) &&
    (!when.doctorsBringPatients || answers.doctorsBringPatients) &&
    (!when.remoteSite || (answers.remoteSite ?? false)) &&
    (when.budget === undefined ||
      marketingBudgets.indexOf(answers.marketingBudget ?? 'medium') >= marketingBudgets.indexOf(when.budget))
  );
}

/** The tasks of a new plan and the milestones that its budget waits for. Task ids are the template's keys. */
export function tasksFromTemplate(profile: Profile, context: TailoringContext): Pick<Plan, 'tasks' | 'milestones'> {
  const chosen = tailor(profile);
  const kept = new Set(chosen.map((task) => task.key));
  return {
    tasks: chosen.map((task) => makeTask(task, kept, context)),
    milestones: {
      websiteLive: kept.has(milestoneKeys.websiteLive) ? milestoneKeys.websiteLive : null,
      frontDeskTrained: kept.has(milestoneKeys.frontDeskTrained) ? milestoneKeys.frontDeskTrained : null,
    },
  };
}

function makeTask(task: TemplateTask, kept: ReadonlySet<string>, { words, currencyScale }: TailoringContext): Task {
  const text = words.tasks[task.key];
  if (!text) throw new Error(`the template's words lack ${task.key}`);
  return {
    id: task.key,
    templateKey: task.key,
    phase: phaseOf(task),
    title: text.title,
    note: '',
    owner: words.roles[task.role],
    durationDays: task.durationDays,
    ...(task.milestone ? { milestone: true } : {}),
    dependsOn: bridged(dependenciesOf(task.key), (key) => kept.has(key), dependenciesOf),
    lead:
      task.startBetweenWeeks || task.finishWeeksBefore !== undefined
        ? {
            startBetweenWeeks: task.startBetweenWeeks ? [...task.startBetweenWeeks] : null,
            finishWeeksBefore: task.finishWeeksBefore ?? null,
          }
        : null,
    constraint: null,
    progress: { percent: 0, actualStart: null, actualFinish: null },
    cost: Math.round((task.costEuro?.typical ?? 0) * currencyScale),
    checklist: text.how.map((step) => ({ text: step, done: false })),
  };
}

const byKey = new Map(templateTasks.map((task) => [task.key, task]));

function dependenciesOf(key: string): Dependency[] {
  return (byKey.get(key)?.after ?? []).map((dependency) =>
    typeof dependency === 'string'
      ? { taskId: dependency, type: 'FS', lagDays: 0 }
      : { taskId: dependency.key, type: dependency.type, lagDays: dependency.lagDays },
  );
}

/** Which template tasks a change of the profile adds and takes away. */
export function tailoringDifference(before: Profile, after: Profile): { added: string[]; removed: string[] } {
  const had = new Set(tailor(before).map((task) => task.key));
  const has = new Set(tailor(after).map((task) => task.key));
  return {
    added: [...has].filter((key) => !had.has(key)),
    removed: [...had].filter((key) => !has.has(key)),
  };
}

/** True for a task of the template on which nobody has worked: it may go when the answers no longer ask for it. */
export function isUntouched(task: Task): boolean {
  return (
    task.progress.actualStart === null &&
    task.progress.actualFinish === null &&
    task.progress.percent === 0 &&
    task.note === '' &&
    task.constraint === null &&
    task.checklist.every((step) => !step.done)
  );
}

/**
 * A plan's tasks after its profile has changed: adds what the new answers ask for, takes away what they no longer do
 * and nobody has touched, and leaves everything else as it is. Dependencies on what went are bridged.
 */
export function retailor(plan: Plan, profile: Profile, context: TailoringContext): Pick<Plan, 'tasks' | 'milestones'> {
  const { added, removed } = tailoringDifference(plan.profile, profile);
  const gone = new Set(removed);
  const kept = plan.tasks.filter(
    (task) => !(task.templateKey !== undefined && gone.has(task.templateKey) && isUntouched(task)),
  );
  const fresh = tasksFromTemplate(profile, context);
  const present = new Set(kept.map((task) => task.id));
  const came = new Set(added.filter((key) => !present.has(key)));
  const all = [...kept, ...fresh.tasks.filter((task) => came.has(task.id))];
  const ids = new Set(all.map((task) => task.id));
  const order = new Map(templateTasks.map((task, index) => [task.key, index]));
  const tasks = joined(plan.tasks, all, fresh.tasks, came).sort(
    (a, b) => (order.get(a.id) ?? Infinity) - (order.get(b.id) ?? Infinity) || 0,
  );
  const milestone = (id: string | null, key: string) => (id !== null && ids.has(id) ? id : ids.has(key) ? key : null);
  return {
    tasks,
    milestones: {
      websiteLive: milestone(plan.milestones.websiteLive, milestoneKeys.websiteLive),
      frontDeskTrained: milestone(plan.milestones.frontDeskTrained, milestoneKeys.frontDeskTrained),
    },
  };
}

/**
 * A plan's tasks with one of the template back at the end of its phase, with its dependencies on what is there and those
 * of what is there on it. The tasks as they are where it is among them or the answers do not ask for it.
 */
export function withRestored(
  { tasks, profile }: Pick<Plan, 'tasks' | 'profile'>,
  templateKey: string,
  context: TailoringContext,
): Task[] {
  const fresh = tasksFromTemplate(profile, context).tasks;
  const task = fresh.find(({ id }) => id === templateKey);
  if (!task || tasks.some(({ id }) => id === templateKey)) return tasks;
  const last = tasks.findLastIndex(({ phase }) => phase === task.phase);
  const all = tasks.toSpliced(last < 0 ? tasks.length : last + 1, 0, task);
  return joined(tasks, all, fresh, new Set([templateKey]));
}

/**
 * Tasks joined after some came or went: what went is bridged, what came is waited for as the template has it.
 * @param before the tasks until now
 * @param all the tasks from now on
 * @param fresh the tasks as the template makes them
 * @param came ids of those that are new
 */
function joined(
  before: readonly Task[],
  all: readonly Task[],
  fresh: readonly Task[],
  came: ReadonlySet<string>,
): Task[] {
  const ids = new Set(all.map(({ id }) => id));
  const freshById = new Map(fresh.map((task) => [task.id, task]));
  const beforeById = new Map(before.map((task) => [task.id, task]));
  return all.map((task) => {
    const bridges = bridged(
      task.dependsOn,
      (id) => ids.has(id),
      (id) => beforeById.get(id)?.dependsOn ?? [],
    );
    return { ...task, dependsOn: withCome(bridges, freshById.get(task.id), came) };
  });
}

/**
 * Dependencies with those that the template has on tasks that came; a bridge over such a task, made while it was left
 * out, goes.
 */
function withCome(own: readonly Dependency[], fresh: Task | undefined, came: ReadonlySet<string>): Dependency[] {
  const gained = (fresh?.dependsOn ?? []).filter(
    (one) => came.has(one.taskId) && !own.some((known) => sameLink(known, one)),
  );
  if (gained.length === 0) return [...own];
  const bridges = bridged(gained, (id) => !came.has(id), dependenciesOf);
  const isBridge = (one: Dependency) =>
    bridges.some((bridge) => sameLink(bridge, one) && bridge.lagDays === one.lagDays) &&
    !fresh?.dependsOn.some((known) => sameLink(known, one));
  return [...own.filter((one) => !isBridge(one)), ...gained];
}
