/** What another opening date, or any other change, would do to the road map, before it is applied. */
import { dayOf, type IsoDate } from '#shared/calendar/dates.ts';
import type { WorkingCalendar } from '#shared/calendar/workingCalendar.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import { schedule } from './schedule.ts';
import { calendarOf } from './taskTable.ts';
import type { Schedule, ScheduledTask, ScheduleInput } from './types.ts';

/** How one task differs between two schedules. */
export interface TaskDifference {
  readonly taskId: string;
  /** Recommended dates before and after. */
  readonly before: readonly [start: IsoDate, finish: IsoDate];
  readonly after: readonly [start: IsoDate, finish: IsoDate];
  /** Working days by which the recommended start moves; positive is later. */
  readonly shift: number;
  readonly becomesCritical: boolean;
  readonly stopsBeingCritical: boolean;
  /** Working days late after the change (negative float), 0 where it is not. */
  readonly lateDays: number;
}

/** Two schedules of the same tasks, compared. */
export interface ScheduleDifference {
  /** Only the tasks that differ, in the plan's order. */
  readonly tasks: readonly TaskDifference[];
  readonly after: Schedule;
  readonly newlyLate: number;
  readonly newlyCritical: number;
  readonly noLongerCritical: number;
}

/** Compares two schedules task by task. Tasks that only one of them has are left out. */
export function scheduleDifference(before: Schedule, after: Schedule, calendar: WorkingCalendar): ScheduleDifference {
  const earlier = new Map(before.tasks.map((task) => [task.id, task]));
  const index = (date: IsoDate) => calendar.before(dayOf(date));
  const late = (task: ScheduledTask) => Math.max(0, -(task.totalFloat ?? 0));
  let newlyLate = 0;
  let newlyCritical = 0;
  let noLongerCritical = 0;
  const tasks = after.tasks.flatMap((task): TaskDifference[] => {
    const was = earlier.get(task.id);
    if (!was) return [];
    const becomesCritical = task.critical && !was.critical;
    if (late(task) > 0 && late(was) === 0) newlyLate += 1;
    if (becomesCritical) newlyCritical += 1;
    const stopsBeingCritical = was.critical && !task.critical;
    if (stopsBeingCritical) noLongerCritical += 1;
    const same =
      was.recommendedStart === task.recommendedStart &&
      was.recommendedFinish === task.recommendedFinish &&
      was.critical === task.critical &&
      late(was) === late(task);
    if (same) return [];
    return [
      {
        taskId: task.id,
        before: [was.recommendedStart, was.recommendedFinish],
        after: [task.recommendedStart, task.recommendedFinish],
        shift: index(task.recommendedStart) - index(was.recommendedStart),
        becomesCritical,
        stopsBeingCritical,
        lateDays: late(task),
      },
    ];
  });
  return { tasks, after, newlyLate, newlyCritical, noLongerCritical };
}

/** What moving the opening to a date would do. Fails where the tasks have no schedule. */
export function whatIfOpening(
  input: ScheduleInput,
  openingDate: IsoDate,
  today: IsoDate,
  holidays: readonly IsoDate[],
): Outcome<ScheduleDifference> {
  const before = schedule(input, today, holidays);
  const after = schedule({ ...input, profile: { ...input.profile, openingDate } }, today, holidays);
  if (!before.ok) return failure(before.problems);
  if (!after.ok) return failure(after.problems);
  return success(scheduleDifference(before.value, after.value, calendarOf(input.calendar, holidays)));
}
