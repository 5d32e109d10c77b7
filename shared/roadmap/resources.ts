/** The optional resource check: one owner with two tasks at once is pointed out, never moved. */
import { addDays, dayOf, type IsoDate } from '#shared/calendar/dates.ts';
import type { WorkingCalendar } from '#shared/calendar/workingCalendar.ts';
import type { LookedAtTask } from './look.ts';

/** Another unfinished task of the same owner whose recommended dates overlap with those of the task asked about. */
export interface Overlap {
  readonly task: LookedAtTask;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Working days that both tasks claim. */
  readonly workingDays: number;
}

/**
 * The overlaps of one task, by date. Milestones take no time, tasks without an owner bind nobody, and what is done is
 * past; none of them overlaps, nor do tasks that share days off alone.
 */
export function overlapsOf(
  one: LookedAtTask,
  tasks: readonly LookedAtTask[],
  calendar: WorkingCalendar,
): readonly Overlap[] {
  const owner = one.task.owner.trim();
  if (owner === '' || !takesTime(one)) return [];
  const found = tasks.flatMap((task): Overlap[] => {
    if (task.task.id === one.task.id || task.task.owner.trim() !== owner || !takesTime(task)) return [];
    const from = later(one.dates.recommendedStart, task.dates.recommendedStart);
    const to = earlier(one.dates.recommendedFinish, task.dates.recommendedFinish);
    const workingDays = calendar.before(addDays(dayOf(to), 1)) - calendar.before(dayOf(from));
    return workingDays > 0 ? [{ task, from, to, workingDays }] : [];
  });
  return found.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

function takesTime({ state, task }: LookedAtTask): boolean {
  return state !== 'done' && task.durationDays > 0;
}

function later(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

function earlier(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}
