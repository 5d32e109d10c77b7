/**
 * Numbers as people type, paste and export them: `1200`, `1 200,50`, `1,200.50`, `€1.200,50`, `−5`. Currencies at either
 * end, by sign, word or code, and spaces or apostrophes between thousands mean nothing. Which sign stands before the
 * decimals:
 *
 * - Of two different signs the last: `1,200.50`, `1.200,50`. It stands once; the other separates thousands.
 * - A sign that stands several times separates thousands: `1.200.000`.
 * - A single sign, unless it could separate thousands: `12,5`, `45.`, `.5`, `0.500`, `1234.567` are decimals.
 * - A single sign with one to three digits before it, the first no 0, and just three after it may be either. Where the
 *   decimal sign is known, it decides. On an English screen `1.500` is one and a half and `1,500` is fifteen hundred, on a
 *   Lithuanian or Russian one the other way round: each is what the program itself writes in that language. In a pasted
 *   block or a file the other figures decide before the screen does. Where nothing does, it is fifteen hundred, because
 *   amounts with thousands are common and three decimals are not.
 *
 * A dash with a currency, `- €`, is 0, as Excel's accounting format writes it.
 */
import { isCurrency } from '#shared/plan/currencies.ts';

/** The sign before the decimals. */
export type DecimalSign = '.' | ',';

const unit = String.raw`\p{Sc}|zł|руб\.?|р\.?|грн\.?|(?<!\p{L})[a-z]{3}(?!\p{L})`;
const unitBefore = new RegExp(String.raw`^(${unit})\s*`, 'iu');
const unitAfter = new RegExp(String.raw`\s*(${unit})$`, 'iu');

/** A text without the currency at its ends. */
function withoutCurrency(text: string): string {
  const taken = (match: string, word: string) =>
    /^[a-z]{3}$/i.test(word) && !isCurrency(word.toUpperCase()) ? match : '';
  return text.trim().replace(unitBefore, taken).replace(unitAfter, taken);
}

/** The bare number of a text: its minus apart, no currency, no spaces between thousands. */
function bareNumber(text: string): { readonly negative: boolean; readonly digits: string } {
  const bare = withoutCurrency(text);
  const negative = /^[-−]/.test(bare);
  return {
    negative,
    digits: (negative ? withoutCurrency(bare.slice(1)) : bare).replaceAll(/(?<=\d)[\s'’]+(?=\d{3}(?!\d))/g, ''),
  };
}

/** The decimal sign that a bare number shows; null where it has no sign, or one that may separate thousands. */
function shownSign(digits: string): DecimalSign | null {
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (last < 0) return null;
  const [sign, other] = digits[last] === '.' ? (['.', ','] as const) : ([',', '.'] as const);
  if (digits.indexOf(sign) !== last) return other;
  return digits.includes(other) || !/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits) ? sign : null;
}

/** The sign before the decimals in a block of figures; null where no figure shows it, or they disagree. */
export function decimalSignIn(cells: readonly string[]): DecimalSign | null {
  const seen = new Set(
    cells.flatMap((cell) => (parseNumber(cell, null) === null ? [] : (shownSign(bareNumber(cell).digits) ?? []))),
  );
  const [sign] = seen;
  return seen.size === 1 && sign !== undefined ? sign : null;
}

/**
 * The number that a text says, by the rules at the head of this file.
 * @param decimal what decides a sign that may be either; null where nothing does
 * @returns null for what is no number, and for nothing
 */
export function parseNumber(text: string, decimal: DecimalSign | null): number | null {
  const bare = withoutCurrency(text);
  if (/^[-–—]$/.test(bare) && bare !== text.trim()) return 0;
  const { negative, digits } = bareNumber(bare);
  const point = shownSign(digits) ?? decimal ?? (digits.includes('.') ? ',' : '.');
  const [whole = '', fraction = '', ...more] = digits.split(point);
  // The last three digits stand together; before them, as India writes, there may be two.
  const grouped = point === '.' ? /^[1-9]\d{0,2}(,\d{2,3})*,\d{3}$/ : /^[1-9]\d{0,2}(\.\d{2,3})*\.\d{3}$/;
  if (more.length > 0 || !/^\d*$/.test(fraction) || whole + fraction === '') return null;
  if (!/^\d*$/.test(whole) && !grouped.test(whole)) return null;
  const value = Number(`${whole.replaceAll(/[.,]/g, '')}.${fraction}`);
  return negative && value !== 0 ? -value : value;
}

/**
 * An amount: a number that is not negative and at most 10^12, as much as a plan stores.
 * @param decimal as for `parseNumber`
 * @returns null for what is none, and for nothing
 */
export function parseAmount(text: string, decimal: DecimalSign | null): number | null {
  const value = parseNumber(text, decimal);
  return value !== null && value >= 0 && value <= 1e12 ? value : null;
}

/** A number (0, or from 10^-6 on) as it is typed, without thousands: `parseNumber` reads the very same number. */
export function plainNumber(value: number, decimal: DecimalSign): string {
  return String(value).replace('.', decimal);
}

/** A cell of a pasted block that is no amount, its place in the block counted from 1. */
export interface RefusedCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/**
 * A pasted block of cells (tabs between columns, lines between rows), null where empty; or the first that is no amount. A
 * dash alone is an empty cell.
 * @param decimal the decimal sign of the screen's language
 */
export function pastedAmounts(
  text: string,
  decimal: DecimalSign,
):
  | { readonly ok: true; readonly rows: readonly (readonly (number | null)[])[] }
  | { readonly ok: false; readonly refused: RefusedCell } {
  const cells = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t'));
  const sign = decimalSignIn(cells.flat()) ?? decimal;
  const rows: (number | null)[][] = [];
  for (const [r, line] of cells.entries()) {
    const row: (number | null)[] = [];
    for (const [c, cell] of line.entries()) {
      const empty = /^\s*[-–—]?\s*$/.test(cell);
      const amount = empty ? null : parseAmount(cell, sign);
      if (amount === null && !empty) return { ok: false, refused: { text: cell.trim(), row: r + 1, column: c + 1 } };
      row.push(amount);
    }
    rows.push(row);
  }
  return { ok: true, rows };
}
