/**
 * An amount as people type or paste it: `1200`, `1 200,50`, `1,200.50`, `€1.200,50`. The last of two different
 * separators is the decimal one; a single separator is decimal unless exactly three digits follow it.
 * @returns the amount, 0 for nothing, null for what is no amount or negative
 */
export function parseAmount(text: string): number | null {
  const bare = text.replace(/[\s\u00a0\u202f'’€$£₽]|EUR|USD|GBP|RUB/gi, '');
  if (bare === '') return 0;
  if (!/^\d[\d.,]*$|^[.,]\d+$/.test(bare)) return null;
  const decimalAt = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'));
  const separator = bare[decimalAt];
  const single =
    separator !== undefined && bare.indexOf(separator) === decimalAt && !bare.includes(separator === ',' ? '.' : ',');
  const thousands =
    separator !== undefined &&
    (single ? bare.length - decimalAt === 4 && decimalAt > 0 : bare.indexOf(separator) !== decimalAt);
  const digits = (part: string) => part.replace(/[.,]/g, '');
  const value =
    separator === undefined || thousands
      ? Number(digits(bare))
      : Number(`${digits(bare.slice(0, decimalAt))}.${digits(bare.slice(decimalAt + 1))}`);
  return Number.isFinite(value) && value <= 1e12 ? value : null;
}

/** A pasted block of cells (tabs between columns, lines between rows), null where empty; or the first that is no amount. */
export function pastedAmounts(
  text: string,
):
  | { readonly ok: true; readonly rows: readonly (readonly (number | null)[])[] }
  | { readonly ok: false; readonly text: string } {
  const rows: (number | null)[][] = [];
  for (const line of text.replace(/\r?\n$/, '').split(/\r?\n/)) {
    const row: (number | null)[] = [];
    for (const cell of line.split('\t')) {
      const empty = cell.trim() === '';
      const amount = empty ? null : parseAmount(cell);
      if (amount === null && !empty) return { ok: false, text: cell };
      row.push(amount);
    }
    rows.push(row);
  }
  return { ok: true, rows };
}
