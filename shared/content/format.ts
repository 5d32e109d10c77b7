import { dayOf, firstDayOf, monthOf, type IsoDate, type IsoMonth } from '#shared/calendar/dates.ts';

const millisecondsADay = 86_400_000;
const locales: Readonly<Record<string, string>> = { en: 'en-GB', lt: 'lt-LT', ru: 'ru-RU' };

/** Dates, numbers and money as a locale writes them. Dates are date-only: formatted in UTC, so no zone shifts them. */
export interface Format {
  /** 1 March 2027 */
  readonly date: (date: IsoDate) => string;
  /** 1 Mar 2027 */
  readonly shortDate: (date: IsoDate) => string;
  /** 1 Mar */
  readonly dayMonth: (date: IsoDate) => string;
  /** 1 – 12 Mar 2027, 24 Nov – 7 Dec; without the year where both lie in the year given. */
  readonly range: (start: IsoDate, finish: IsoDate, thisYear?: string) => string;
  /** Monday, 1 March */
  readonly weekdayDate: (date: IsoDate) => string;
  /** Mon */
  readonly weekday: (date: IsoDate) => string;
  /** March 2027 */
  readonly month: (month: IsoMonth) => string;
  /** Mar 27; where the year comes first, 2027-03 */
  readonly shortMonth: (month: IsoMonth) => string;
  /** Mar */
  readonly monthName: (month: IsoMonth) => string;
  /** A number with at most `digits` decimals (none by default). */
  readonly number: (value: number, digits?: number) => string;
  /** Money in whole units of the currency; with `digits`, an amount that is not whole has so many decimals. */
  readonly money: (value: number, currency: string, digits?: number) => string;
  /** A share (0.4) as a percentage (40%). */
  readonly percent: (share: number, digits?: number) => string;
  /** The sign before decimals. */
  readonly decimalSign: '.' | ',';
}

const made = new Map<string, Format>();

/** The formats of a language of the planner (`en`, `lt`, `ru`). */
export function formatOf(language: string): Format {
  const known = made.get(language);
  if (known) return known;
  const format = makeFormat(locales[language] ?? 'en-GB');
  made.set(language, format);
  return format;
}

/** A formatted number with the minus sign, which some locales write as a hyphen. */
function signed(text: string): string {
  return text.replace('-', '−');
}

function makeFormat(locale: string): Format {
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
    return (date: IsoDate) => formatter.format(dayOf(date) * millisecondsADay);
  };
  const months = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
    return (month: IsoMonth) => formatter.format(firstDayOf(monthOf(month)) * millisecondsADay);
  };
  const numbers = new Map<string, Intl.NumberFormat>();
  const numberFormat = (key: string, options: Intl.NumberFormatOptions) => {
    // No '-0': what rounds to nothing is nothing.
    const formatter = numbers.get(key) ?? new Intl.NumberFormat(locale, { ...options, signDisplay: 'negative' });
    numbers.set(key, formatter);
    return formatter;
  };
  const stretch = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short', ...options });
  const [withYear, withoutYear] = [stretch({ year: 'numeric' }), stretch({})];
  const yearFirst =
    new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric' }).formatToParts(0)[0]?.type === 'year';
  return {
    date: dates({ day: 'numeric', month: 'long', year: 'numeric' }),
    shortDate: dates({ day: 'numeric', month: 'short', year: 'numeric' }),
    dayMonth: dates({ day: 'numeric', month: 'short' }),
    range: (start, finish, thisYear) =>
      (thisYear !== undefined && start.startsWith(thisYear) && finish.startsWith(thisYear)
        ? withoutYear
        : withYear
      ).formatRange(dayOf(start) * millisecondsADay, dayOf(finish) * millisecondsADay),
    weekdayDate: dates({ weekday: 'long', day: 'numeric', month: 'long' }),
    weekday: dates({ weekday: 'short' }),
    month: months({ month: 'long', year: 'numeric' }),
    // Where the year comes first it is whole: '26-11' would read as a day.
    shortMonth: months({ month: 'short', year: yearFirst ? 'numeric' : '2-digit' }),
    monthName: months({ month: 'short' }),
    number: (value, digits = 0) => signed(numberFormat(`n${digits}`, { maximumFractionDigits: digits }).format(value)),
    money: (value, currency, digits = 0) => {
      const shown = Number.isInteger(value) ? 0 : digits;
      return signed(
        numberFormat(`m${currency}${shown}`, {
          style: 'currency',
          currency,
          minimumFractionDigits: shown,
          maximumFractionDigits: shown,
        }).format(value),
      );
    },
    percent: (share, digits = 0) =>
      signed(numberFormat(`p${digits}`, { style: 'percent', maximumFractionDigits: digits }).format(share)),
    decimalSign: new Intl.NumberFormat(locale).format(0.5).includes(',') ? ',' : '.',
  };
}
