/** Where things are in a sheet: cells, the range between two of them, and what a block of values does to it. */

/** A place in a sheet, both from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Two corners: the cell that has the focus, and the one that the selection started from. */
export interface Selection {
  readonly anchor: Cell;
  readonly focus: Cell;
}

/** A rectangle of cells, all edges included. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** How many rows and columns a sheet has. */
export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** One value for one cell; null empties it. */
export interface CellChange extends Cell {
  readonly value: number | null;
}

export function rangeOf({ anchor, focus }: Selection): Range {
  return {
    top: Math.min(anchor.row, focus.row),
    bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    right: Math.max(anchor.column, focus.column),
  };
}

/** The cells of a range, row by row. */
export function cellsOf({ top, bottom, left, right }: Range): Cell[] {
  return Array.from({ length: bottom - top + 1 }, (_, r) =>
    Array.from({ length: right - left + 1 }, (__, c) => ({ row: top + r, column: left + c })),
  ).flat();
}

/** The steps of keys in a grid, down and to the right. */
export const gridSteps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

/** The cell that a step leads to, kept inside the sheet. */
export function moved({ row, column }: Cell, down: number, right: number, size: Size): Cell {
  return {
    row: Math.max(0, Math.min(size.rows - 1, row + down)),
    column: Math.max(0, Math.min(size.columns - 1, column + right)),
  };
}

/** The next cell in reading order, forwards (1) or backwards (-1); null past the first or last. */
export function next({ row, column }: Cell, step: 1 | -1, size: Size): Cell | null {
  const index = row * size.columns + column + step;
  if (index < 0 || index >= size.rows * size.columns) return null;
  return { row: Math.floor(index / size.columns), column: index % size.columns };
}

/** What a pasted block changes, and how many of its rows and columns with values lie outside of the sheet. */
export interface Pasted {
  readonly changes: readonly CellChange[];
  readonly cutRows: number;
  readonly cutColumns: number;
}

/**
 * What pasting a block does: from the top left of the selection, as often as it fits the selection exactly, as spreadsheets
 * do; a single value thus fills the whole selection, a row a taller one. What would fall outside of the sheet is left out.
 */
export function pasteInto(range: Range, block: readonly (readonly (number | null)[])[], size: Size): Pasted {
  const rows = block.length;
  const columns = Math.max(...block.map((values) => values.length));
  const down = timesIn(range.bottom - range.top + 1, rows);
  const across = timesIn(range.right - range.left + 1, columns);
  const tiles = down !== null && across !== null ? { down, across } : { down: 1, across: 1 };
  const changes = cellsOf({ top: 0, bottom: rows * tiles.down - 1, left: 0, right: columns * tiles.across - 1 })
    .map(({ row, column }) => ({
      row: range.top + row,
      column: range.left + column,
      value: block[row % rows]?.[column % columns],
    }))
    .filter((cell): cell is CellChange => cell.value !== undefined);
  const beyond = (edge: 'row' | 'column', end: number) =>
    new Set(changes.filter((cell) => cell[edge] >= end && cell.value !== null).map((cell) => cell[edge])).size;
  return {
    changes: changes.filter((cell) => cell.row < size.rows && cell.column < size.columns),
    cutRows: beyond('row', size.rows),
    cutColumns: beyond('column', size.columns),
  };
}

/** How often a block stands side by side in a selection; null where it does not fill it exactly. A single line asks for one. */
function timesIn(selected: number, block: number): number | null {
  if (selected % block === 0) return selected / block;
  return selected === 1 ? 1 : null;
}

/** What filling to the right does: the first column of the selection, over the rest of it. */
export function fillRight(range: Range, valueAt: (cell: Cell) => number | null): CellChange[] {
  return cellsOf({ ...range, left: range.left + 1 }).map((cell) => ({
    ...cell,
    value: valueAt({ row: cell.row, column: range.left }),
  }));
}

/** What filling down does: the first row of the selection, over the rest of it. */
export function fillDown(range: Range, valueAt: (cell: Cell) => number | null): CellChange[] {
  return cellsOf({ ...range, top: range.top + 1 }).map((cell) => ({
    ...cell,
    value: valueAt({ row: range.top, column: cell.column }),
  }));
}

/**
 * The text that a range puts on the clipboard, as spreadsheets read it: tabs between columns, lines between rows.
 * @param write a value as it is typed in the language of the screen
 */
export function copiedText(
  range: Range,
  valueAt: (cell: Cell) => number | null,
  write: (value: number) => string,
): string {
  const lines = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    const cells = [];
    for (let column = range.left; column <= range.right; column += 1) {
      const value = valueAt({ row, column });
      cells.push(value === null ? '' : write(value));
    }
    lines.push(cells.join('\t'));
  }
  return lines.join('\n');
}
