/** What has been done of a task: the rules of starting, finishing and what remains, in one place. */
import type { IsoDate } from '#shared/calendar/dates.ts';
import { limits, type Task } from '#shared/plan/schema.ts';
import { failure, problem, success, type Outcome } from '#shared/problem.ts';

type Measured = Pick<Task, 'durationDays' | 'progress'>;

/** Working days that remain: 0 of what is done, else `ceil(n * (1 - percent))`, the product rounded to 9 digits first. */
export function remainingDays({ durationDays, progress }: Measured): number {
  if (progress.actualFinish !== null) return 0;
  return Math.ceil(Math.round(durationDays * (1 - progress.percent) * 1e9) / 1e9);
}

/**
 * A task of which so many working days remain: what is done of it stays done, so its duration becomes done and
 * remaining together (as MS Project reckons it), and its percentage follows.
 * @param days whole working days, 0 to 1,000
 */
export function withRemaining<T extends Task>(task: T, days: number): Outcome<T> {
  const doneDays = task.durationDays - remainingDays(task);
  const durationDays = doneDays + days;
  if (!Number.isInteger(days) || days < 0 || durationDays > limits.durationDays)
    return failure([
      problem('task.durationOutOfRange', ['durationDays'], { task: task.title, most: limits.durationDays }),
    ]);
  const percent = durationDays === 0 ? task.progress.percent : doneDays / durationDays;
  return success({ ...task, durationDays, progress: { ...task.progress, percent } });
}

/** Progress after the task was ticked off on a day; it began then, unless it had begun before. */
export function finishedOn(progress: Task['progress'], day: IsoDate): Task['progress'] {
  const actualStart = progress.actualStart !== null && progress.actualStart <= day ? progress.actualStart : day;
  return { percent: 1, actualStart, actualFinish: day };
}

/** Progress after the tick was taken back: open again, and not begun where it began on that very day. */
export function reopened(progress: Task['progress']): Task['progress'] {
  const sameDay = progress.actualStart === progress.actualFinish;
  return { percent: 0, actualStart: sameDay ? null : progress.actualStart, actualFinish: null };
}

/** Progress with another actual start (null: not begun); a finish that would come before it goes. */
export function startedOn(progress: Task['progress'], day: IsoDate | null): Task['progress'] {
  if (day === null) return { percent: 0, actualStart: null, actualFinish: null };
  const finishHolds = progress.actualFinish !== null && progress.actualFinish >= day;
  return finishHolds
    ? { ...progress, actualStart: day }
    : { percent: progress.actualFinish === null ? progress.percent : 0, actualStart: day, actualFinish: null };
}
