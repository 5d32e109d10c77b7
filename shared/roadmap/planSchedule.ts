/**
 * A plan's schedule with its own public holidays. This pulls in the holiday library, which is large: the screens load it as
 * a chunk of its own (`renderer/state/holidays.ts`) and hand the dates to `schedule`.
 */
import type { IsoDate } from '#shared/calendar/dates.ts';
import { publicHolidays } from '#shared/calendar/holidays.ts';
import { holidayYears } from '#shared/plan/holidayYears.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { success, type Outcome } from '#shared/problem.ts';
import { schedule } from './schedule.ts';
import type { Schedule } from './types.ts';

/** The public holidays that a plan needs; none without a region. Fails for a region that the library does not know. */
export function planHolidays(plan: Pick<Plan, 'profile' | 'calendar'>): Outcome<readonly IsoDate[]> {
  const region = plan.calendar.holidayRegion;
  return region === null ? success([]) : publicHolidays(region, ...holidayYears(plan));
}

/** The schedule of a plan on a day. Fails as `schedule` does, or for its holidays. */
export function planSchedule(plan: Plan, today: IsoDate): Outcome<Schedule> {
  const holidays = planHolidays(plan);
  return holidays.ok ? schedule(plan, today, holidays.value) : holidays;
}
