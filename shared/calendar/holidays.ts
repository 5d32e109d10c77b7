/**
 * Public holidays by region, offline, from the date-holidays library (ISC; its data CC BY 3.0). The library is large:
 * nothing else imports it, so that a screen can load this file when it is first needed.
 */
import Holidays from 'date-holidays';
import { failure, problem, success, type Outcome } from '#shared/problem.ts';
import { addDays, dateOf, dayOf, isIsoDate, type IsoDate } from './dates.ts';

export interface NamedHoliday {
  readonly date: IsoDate;
  readonly name: string;
}

/**
 * The public holidays (type public only) of a region such as `LT`, `DE-BY` or `GB-ENG`, of all years from `fromYear` to
 * `toYear`, in order. The library writes local dates; only their date part is read, so no time zone takes part.
 */
export function namedHolidays(
  region: string,
  fromYear: number,
  toYear: number,
  language = 'en',
): Outcome<readonly NamedHoliday[]> {
  const library = new Holidays();
  const [country = '', ...parts] = region.split('-');
  if (!(country in library.getCountries())) return unknownRegion(region);
  const [state, subregion] = parts;
  if (state !== undefined && !(state in (library.getStates(country) ?? {}))) return unknownRegion(region);
  if (state === undefined) library.init(country);
  else if (subregion === undefined) library.init(country, state);
  else library.init(country, state, subregion);
  const found = new Map<IsoDate, string>();
  for (let year = fromYear; year <= toYear; year += 1) {
    for (const holiday of library.getHolidays(year, language) ?? []) {
      if (holiday.type !== 'public') continue;
      for (const date of datesOf(holiday.date, holiday.end.getTime() - holiday.start.getTime()))
        found.set(date, holiday.name);
    }
  }
  const named = [...found].map(([date, name]) => ({ date, name }));
  return success(named.sort((a, b) => (a.date < b.date ? -1 : 1)));
}

/** The dates alone of `namedHolidays`. */
export function publicHolidays(region: string, fromYear: number, toYear: number): Outcome<readonly IsoDate[]> {
  const named = namedHolidays(region, fromYear, toYear);
  return named.ok ? success(named.value.map((holiday) => holiday.date)) : named;
}

/** A holiday's days from its local start `2027-01-01 00:00:00` and its length in milliseconds. */
function datesOf(start: string, milliseconds: number): readonly IsoDate[] {
  const first = start.slice(0, 10);
  if (!isIsoDate(first)) return [];
  const length = Math.max(1, Math.round(milliseconds / 86_400_000));
  return Array.from({ length }, (_, day) => dateOf(addDays(dayOf(first), day)));
}

function unknownRegion(region: string) {
  return failure([problem('plan.unknownHolidayRegion', ['calendar', 'holidayRegion'], { region })]);
}
