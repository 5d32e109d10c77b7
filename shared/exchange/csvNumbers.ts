/** Figures as files write them: spaces or signs between thousands, a decimal comma or point, currency signs. */
import { parseAmount } from '#shared/budget/amounts.ts';

export type DecimalSign = '.' | ',' | null;

/** The sign before the decimals in a file's figures; null where no figure shows it, or they disagree. */
export function decimalSign(cells: readonly string[]): DecimalSign {
  const seen = new Set(
    cells.flatMap((cell) => {
      const bare = cell.replace(/[^\d.,]/g, '');
      const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
      const both = bare.includes('.') && bare.includes(',');
      // Three digits after a single sign are thousands, unless the number begins as none could.
      const thousands = bare.length - last === 4 && !/^0|^\d{4}/.test(bare);
      return last >= 0 && (both || !thousands) ? [bare[last]] : [];
    }),
  );
  const [sign] = seen;
  return seen.size === 1 && (sign === '.' || sign === ',') ? sign : null;
}

/** A figure with its currency, thousands and decimals; null for what is none or negative. */
export function numberIn(text: string, decimal: DecimalSign): number | null {
  const bare = text.replace(/[\s\u00a0\u202f'’€$£₽]|zł|руб\.?|р\.|EUR|USD|GBP|RUB|PLN|CHF/gi, '');
  if (decimal === null) return bare === '' ? null : parseAmount(bare);
  const plain = decimal === ',' ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', '');
  if (!/^\d+(\.\d*)?$|^\.\d+$/.test(plain)) return null;
  const value = Number(plain);
  return value <= 1e9 ? value : null;
}
