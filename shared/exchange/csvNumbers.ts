/** Figures as files write them, read by the rules of `parseNumber` with the decimal sign that the file itself shows. */
import { parseAmount, type DecimalSign as Sign } from '#shared/budget/amounts.ts';

export { decimalSignIn as decimalSign } from '#shared/budget/amounts.ts';

/** The sign before the decimals in a file; null where its figures show none, or disagree. */
export type DecimalSign = Sign | null;

/** A figure with its currency, thousands and decimals; null for what is none, negative or over a thousand million. */
export function numberIn(text: string, decimal: DecimalSign): number | null {
  const value = parseAmount(text, decimal);
  return value !== null && value <= 1e9 ? value : null;
}
