/** Months and days as files write them: `2027-06`, `06/2027`, `15.06.2027`, `1-Jul-27`, `июнь 2027`, `2027 m. birželio mėn.` */
import { isIsoDate, isIsoMonth, type IsoMonth } from '#shared/calendar/dates.ts';

/** Beginnings of the months' names, letters without marks, in English, Lithuanian and Russian, any case of the noun. */
const names = [
  ['jan', 'sau', 'янв'],
  ['feb', 'vas', 'фев'],
  ['mar', 'kov', 'мар'],
  ['apr', 'bal', 'апр'],
  ['may', 'geg', 'маи', 'мая'],
  ['jun', 'bir', 'июн'],
  ['jul', 'lie', 'июл'],
  ['aug', 'rugp', 'авг'],
  ['sep', 'rugs', 'сен'],
  ['oct', 'spa', 'окт'],
  ['nov', 'lap', 'ноя'],
  ['dec', 'gru', 'дек'],
] as const;

/** Words that only say 'month' or 'year', in Lithuanian and Russian, without marks. */
const fillers = /(?<!\p{L})(m|men|menuo|menesis|menesio|metai|metu|г|мес|месяц|месяца|год|года)(?!\p{L})\.?/gu;

/** What a cell says: a month, none, two months at once, or a date of which day and month cannot be told apart. */
export type ReadMonth =
  | { readonly kind: 'month'; readonly month: IsoMonth }
  | { readonly kind: 'none' | 'spansMonths' | 'ambiguous' };

const none: ReadMonth = { kind: 'none' };

/**
 * The month that a cell names, or that a day or a period lies in.
 * @param dayFirst whether `03/04/2027` is in April; null where that is not known
 */
export function readMonth(text: string, dayFirst: boolean | null): ReadMonth {
  const parts = text.split(/\s+[-–—]\s+|[–—]/).filter((part) => part.trim() !== '');
  if (parts.length === 0 || parts.length > 2) return none;
  const months = parts.map((part) => readOne(part, dayFirst));
  const [from, to] = months;
  if (!from) return none;
  if (!to || from.kind !== 'month' || to.kind !== 'month') return months.find(({ kind }) => kind !== 'month') ?? from;
  return from.month === to.month ? from : { kind: 'spansMonths' };
}

/** True for a date with slashes whose first or second number can only be a day: 1 for the first, 2 for the second. */
export function dayPlace(text: string): 1 | 2 | null {
  const [, first, second] = /^(\d{1,2})\/(\d{1,2})\/\d{4}/.exec(text.trim()) ?? [];
  if (Number(first) > 12) return 1;
  return Number(second) > 12 ? 2 : null;
}

function readOne(text: string, dayFirst: boolean | null): ReadMonth {
  const plain = withoutMarks(text).replace(fillers, ' ').trim();
  const numbers = plain.match(/\d+/g)?.map(Number) ?? [];
  const words = plain.match(/\p{L}{3,}/gu) ?? [];
  if (words.length > 1) return none;
  const [word] = words;
  const [, day, year] = /^(\d{1,2})[-./ ]+\p{L}+[-./ ]+(\d{2})$/u.exec(plain) ?? [];
  if (word !== undefined) return named(word, year === undefined ? numbers : [Number(day), 2000 + Number(year)]);
  if (!/^[\d\s./-]+$/.test(plain)) return none;
  const [a = 0, b = 0, c] = numbers;
  if (a > 999) return month(a, b, c ?? 1);
  if (c === undefined) return b > 999 ? month(b, a, 1) : none;
  if (c <= 999) return none;
  if (!plain.includes('/') || dayFirst === true || a > 12) return month(c, b, a);
  if (dayFirst === false || b > 12) return month(c, a, b);
  return a === b ? month(c, a, b) : { kind: 'ambiguous' };
}

function named(word: string, numbers: readonly number[]): ReadMonth {
  const index = names.findIndex((beginnings) => beginnings.some((beginning) => word.startsWith(beginning)));
  if (index < 0) return none;
  const year = numbers.find((number) => number > 999) ?? (numbers.length === 1 ? 2000 + (numbers[0] ?? 0) : 0);
  const day = numbers.find((number) => number <= 31 && numbers.length > 1) ?? 1;
  return month(year, index + 1, day);
}

function month(year: number, number: number, day: number): ReadMonth {
  const text = `${year}-${String(number).padStart(2, '0')}`;
  const exists = isIsoMonth(text) && isIsoDate(`${text}-${String(day).padStart(2, '0')}`);
  return exists ? { kind: 'month', month: text } : none;
}

/** Lower case, letters without their marks (ė to e, й to и), so that spellings can be compared. */
export function withoutMarks(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}
