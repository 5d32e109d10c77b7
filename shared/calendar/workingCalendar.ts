import { dateOf, dayFromParts, dayOf, weekdayOf, type DayNumber, type IsoDate } from './dates.ts';

/** Which days work, as a plan says it; see `calendarSchema`. */
export interface WorkingDays {
  readonly workingWeekdays: readonly number[];
  readonly extraDaysOff: readonly IsoDate[];
  readonly extraWorkingDays: readonly IsoDate[];
}

/** The working days numbered 0, 1, 2 ... from 1980; every boundary of the schedule is such a number. */
export interface WorkingCalendar {
  /** The number of working days before a day, so also the index of the first working day on or after it. */
  before(day: DayNumber): number;
  /** The day of an index. @throws RangeError outside of the calendar, 1980 to 2160. */
  dayAt(index: number): DayNumber;
  /** The ISO date of an index. @throws RangeError outside of the calendar. */
  dateAt(index: number): IsoDate;
  isWorking(day: DayNumber): boolean;
}

const firstDay = dayFromParts(1980, 1, 1);
const days = dayFromParts(2160, 1, 1) - firstDay;

/** Every date of the calendar, written once: thousands of tasks ask for the same days. */
const texts = Array.from<IsoDate | undefined>({ length: days });

/**
 * A working calendar: a day works if it is an extra working day, or else a working weekday that is neither a public
 * holiday nor an extra day off (design section 5). Precomputed, so that each answer is one array access.
 */
export function workingCalendar(spec: WorkingDays, holidays: readonly IsoDate[]): WorkingCalendar {
  const working = markWorkingDays(spec, holidays);
  const before = new Int32Array(days + 1);
  for (let day = 0; day < days; day += 1) before[day + 1] = before[day]! + working[day]!;
  const dayOfIndex = new Int32Array(before[days]!);
  for (let day = 0; day < days; day += 1) if (working[day]) dayOfIndex[before[day]!] = day;

  const offsetAt = (index: number): number => {
    const offset = dayOfIndex[index];
    if (offset === undefined) throw new RangeError('outside of the calendar');
    return offset;
  };
  return {
    before: (day) => before[Math.max(0, Math.min(days, day - firstDay))]!,
    dayAt: (index) => (offsetAt(index) + firstDay) as DayNumber,
    dateAt: (index) => {
      const offset = offsetAt(index);
      return (texts[offset] ??= dateOf((offset + firstDay) as DayNumber));
    },
    isWorking: (day) => working[day - firstDay] === 1,
  };
}

function markWorkingDays(spec: WorkingDays, holidays: readonly IsoDate[]): Uint8Array {
  const working = new Uint8Array(days);
  const weekday = new Uint8Array(8);
  for (const day of spec.workingWeekdays) weekday[day] = 1;
  for (let day = 0; day < days; day += 1) working[day] = weekday[weekdayOf((day + firstDay) as DayNumber)]!;
  for (const date of holidays) working[dayOf(date) - firstDay] = 0;
  for (const date of spec.extraDaysOff) working[dayOf(date) - firstDay] = 0;
  for (const date of spec.extraWorkingDays) working[dayOf(date) - firstDay] = 1;
  return working;
}
