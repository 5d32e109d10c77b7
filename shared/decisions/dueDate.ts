import { addDays, dayOf, type IsoDate } from '#shared/calendar/dates.ts';
import type { WorkingCalendar } from '#shared/calendar/workingCalendar.ts';
import type { LookedAtTask } from '#shared/roadmap/look.ts';

/**
 * Working days by which a task is finished after a day; 0 where it is finished by it. A milestone stands on the morning of
 * its day, so that one on the next working day still is in time (docs/scheduling.md, the lead rule).
 */
export function daysLate(
  { task, dates }: Pick<LookedAtTask, 'task' | 'dates'>,
  due: IsoDate,
  calendar: WorkingCalendar,
): number {
  const finish = dayOf(dates.recommendedFinish);
  const boundary = calendar.before(task.durationDays === 0 ? finish : addDays(finish, 1));
  return Math.max(0, boundary - calendar.before(addDays(dayOf(due), 1)));
}
