/** What has been done of a task: the rules of starting, finishing and what remains, in one place. */
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { Task } from '#shared/plan/schema.ts';

type Measured = Pick<Task, 'durationDays' | 'progress'>;

/**
 * Working days that remain, as the schedule reckons: 0 of what is done, all of what has not begun, else
 * `ceil(n * (1 - percent))`, the product rounded to 9 digits first, so that 10 * (1 - 0.7) leaves 3 days and not 4.
 */
export function remainingDays({ durationDays, progress }: Measured): number {
  if (progress.actualFinish !== null) return 0;
  if (progress.actualStart === null) return durationDays;
  return Math.ceil(Math.round(durationDays * (1 - progress.percent) * 1e9) / 1e9);
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
