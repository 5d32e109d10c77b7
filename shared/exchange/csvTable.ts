/** A table out of text: comma, semicolon or tab between the cells (RFC 4180 quoting), as files and spreadsheets write it. */

export interface TableRow {
  /** The line of the text on which the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

const delimiters = ['\t', ';', ','] as const;

/** The rows that are not empty, cells trimmed. The delimiter is the one that gives most rows the same number of cells. */
export function readTable(text: string): readonly TableRow[] {
  const tables = delimiters.map((delimiter) => split(text, delimiter));
  const scores = tables.map((rows) => regularity(rows.slice(0, 100)));
  return tables[scores.indexOf(Math.max(...scores))]!.filter((row) => row.cells.some((cell) => cell !== ''));
}

function regularity(rows: readonly TableRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

function split(text: string, delimiter: string): readonly TableRow[] {
  const rows: TableRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let begun = 1;
  const endCell = () => {
    cells.push(cell.trim());
    cell = '';
  };
  const endRow = () => {
    endCell();
    rows.push({ line: begun, cells });
    cells = [];
    begun = line;
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]!;
    if (letter === '\n') line += 1;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += letter;
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (letter === delimiter) endCell();
    else if (letter === '\n') endRow();
    else cell += letter;
  }
  if (cell !== '' || cells.length > 0) endRow();
  return rows;
}
