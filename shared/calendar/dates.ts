/**
 * Date-only arithmetic on integers. A day number counts days since 1970-01-01 in the proleptic Gregorian calendar, a
 * month number counts months since January of year 0; no clock and no time zone takes part, so none can bend a result.
 *
 * Source of the day-number formulas: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"
 * (days_from_civil, civil_from_days).
 */

declare const dayBrand: unique symbol;
declare const monthBrand: unique symbol;

/** Days since 1970-01-01. */
export type DayNumber = number & { readonly [dayBrand]: true };
/** Months since January of year 0 (year * 12 + month - 1). */
export type MonthNumber = number & { readonly [monthBrand]: true };
/** A date-only ISO string, `2027-03-01`. */
export type IsoDate = string;
/** A month, `2027-03`. */
export type IsoMonth = string;

/** The years that a plan may speak of, both included. */
export const firstYear = 1990;
export const lastYear = 2100;

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const monthPattern = /^(\d{4})-(\d{2})$/;

/** Days in a month of the Gregorian calendar. `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True for a date that exists, written `YYYY-MM-DD`, from 1990-01-01 to 2100-12-31. */
export function isIsoDate(text: string): boolean {
  const parts = datePattern.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return inRange(year) && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** True for a month that exists, written `YYYY-MM`, from 1990-01 to 2100-12. */
export function isIsoMonth(text: string): boolean {
  const parts = monthPattern.exec(text);
  if (!parts) return false;
  const month = Number(parts[2]);
  return inRange(Number(parts[1])) && month >= 1 && month <= 12;
}

function inRange(year: number): boolean {
  return year >= firstYear && year <= lastYear;
}

/** The day number of a year, month (1 to 12) and day (1 to 31). */
export function dayFromParts(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146097 + dayOfEra - 719468) as DayNumber;
}

/** Year, month (1 to 12) and day (1 to 31) of a day number. */
export function partsOfDay(day: DayNumber): { year: number; month: number; day: number } {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

/**
 * The day number of an ISO date.
 * @throws RangeError where the text is no date; check input with `isIsoDate` first.
 */
export function dayOf(date: IsoDate): DayNumber {
  const parts = datePattern.exec(date);
  if (!parts) throw new RangeError(`not a date: ${date}`);
  return dayFromParts(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** The ISO date of a day number. */
export function dateOf(day: DayNumber): IsoDate {
  const { year, month, day: dayOfMonth } = partsOfDay(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/** A day some calendar days later (earlier for a negative count). */
export function addDays(day: DayNumber, days: number): DayNumber {
  return (day + days) as DayNumber;
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/**
 * The month number of `2027-03`, or of the month a date lies in.
 * @throws RangeError where the text is neither.
 */
export function monthOf(text: string): MonthNumber {
  const parts = /^(\d{4})-(\d{2})/.exec(text);
  if (!parts) throw new RangeError(`not a month: ${text}`);
  return (Number(parts[1]) * 12 + Number(parts[2]) - 1) as MonthNumber;
}

/** `2027-03` of a month number. */
export function monthText(month: MonthNumber): IsoMonth {
  return `${pad(Math.floor(month / 12), 4)}-${pad((month % 12) + 1, 2)}`;
}

/** A month some months later (earlier for a negative count). */
export function addMonths(month: MonthNumber, months: number): MonthNumber {
  return (month + months) as MonthNumber;
}

/** The months from the first to the last, both included; none where the last lies before the first. */
export function monthsBetween(first: MonthNumber, last: MonthNumber): MonthNumber[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, m) => addMonths(first, m));
}

/** The first day of a month. */
export function firstDayOf(month: MonthNumber): DayNumber {
  return dayFromParts(Math.floor(month / 12), (month % 12) + 1, 1);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
