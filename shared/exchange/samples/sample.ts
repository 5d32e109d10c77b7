/** What a sample plan is made of, and the steps that several of them take. */
import {
  addDays,
  addMonths,
  dateOf,
  dayOf,
  firstDayOf,
  monthOf,
  monthText,
  weekdayOf,
  type IsoDate,
  type IsoMonth,
} from '#shared/calendar/dates.ts';
import type { PromotionWords } from '#shared/content/promotionWords.ts';
import type { SampleWords } from '#shared/content/sampleWords.ts';
import type { Plan, Profile } from '#shared/plan/schema.ts';
import { planSchedule } from '#shared/roadmap/planSchedule.ts';
import type { Role } from '#shared/roadmap/template/types.ts';
import type { Schedule } from '#shared/roadmap/types.ts';

/** The day that the samples are written for; on another day all their dates move along. */
export const writtenOn: IsoDate = '2026-11-24';

/** Dates of a sample as they are on the day when it is opened. */
export interface Times {
  readonly today: IsoDate;
  /** A date of the sample, moved by whole weeks. */
  readonly date: (written: IsoDate) => IsoDate;
  /** The month that lies so many months from the month of today. */
  readonly month: (fromNow: number) => IsoMonth;
}

/** The dates of the samples on a day: as far from it as they were written from theirs, on the same weekday. */
export function timesOn(today: IsoDate): Times {
  const weeks = Math.round((dayOf(today) - dayOf(writtenOn)) / 7);
  return {
    today,
    date: (written) => dateOf(addDays(dayOf(written), 7 * weeks)),
    month: (fromNow) => monthText(addMonths(monthOf(today), fromNow)),
  };
}

/** The first Monday of the month that lies so many months from the month of today. */
export function mondayFrom(times: Times, months: number): IsoDate {
  const first = firstDayOf(addMonths(monthOf(times.today), months));
  return dateOf(addDays(first, (8 - weekdayOf(first)) % 7));
}

/** What a sample is filled with. */
export interface Filling {
  readonly times: Times;
  readonly words: SampleWords;
  readonly promotion: PromotionWords;
}

/** One sample: its profile in the times of the day, and how its plan is filled in. */
export interface Sample {
  readonly profile: (times: Times) => Omit<Profile, 'city' | 'language'>;
  readonly fill: (plan: Plan, filling: Filling) => void;
}

/** Marks a task as done between two dates, a milestone on the first of them. */
export function finish(task: Plan['tasks'][number], start: IsoDate, end: IsoDate): void {
  task.progress = { percent: 1, actualStart: start, actualFinish: task.milestone ? start : end };
  task.checklist = task.checklist.map((step) => ({ ...step, done: true }));
}

/** Marks tasks as done between two dates. @throws Error for a task that the plan has not. */
export function markDone(plan: Plan, start: IsoDate, end: IsoDate, ids: readonly string[]): void {
  for (const id of ids) {
    const task = plan.tasks.find((candidate) => candidate.id === id);
    if (!task) throw new Error(`the sample ${plan.name} has no task ${id}`);
    finish(task, start, end);
  }
}

/** Gives the tasks of a usual role to a person. */
export function assign(plan: Plan, roles: Readonly<Record<Role, string>>, owners: Partial<Record<Role, string>>): void {
  const people = new Map(Object.entries(owners).map(([role, name]) => [roles[role as Role], name]));
  for (const task of plan.tasks) task.owner = people.get(task.owner) ?? task.owner;
}

/** The consultant whose name the samples' reports bear. */
export function brandOf({ consultant }: SampleWords, colour: string | null): Plan['brand'] {
  return { consultantName: consultant, consultantContact: 'hello@launch-advisers.example', colour };
}

/** The schedule of a sample as seen on a day. @throws Error where it has none. */
export function scheduleSeen(plan: Plan, today: IsoDate): Schedule {
  const made = planSchedule(plan, today);
  if (!made.ok) throw new Error(`the sample ${plan.name} has no schedule`);
  return made.value;
}
