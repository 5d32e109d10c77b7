import { useState, type FocusEvent, type KeyboardEvent } from 'react';

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
  Home: [0, -1e9],
  End: [0, 1e9],
};

/** A cell of a table, from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * One stop for Tab in a table of cells: the one that had the focus last. Arrows, Page Up and Down, Home and End walk from
 * cell to cell.
 * @param rows how many rows the table has now, and
 * @param columns how many columns: they may go while one of their cells is where Tab leads
 * @returns `table` for the table, `cell` for what takes the focus in each of its cells
 */
export function useCellStop(rows: number, columns: number) {
  const [at, setAt] = useState<CellPlace>({ row: 0, column: 0 });
  const here = { row: Math.min(at.row, rows - 1), column: Math.min(at.column, columns - 1) };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const step = steps[event.key];
    const from = cellOf(event.target);
    if (!step || !from || event.altKey || event.metaKey) return;
    event.preventDefault();
    // Ctrl with Home and End leads to the first and the last cell of the table.
    const down = event.ctrlKey ? Math.sign(step[1]) * 1e9 : step[0];
    const row = Math.max(0, Math.min(rows - 1, from.row + down));
    const column = Math.max(0, Math.min(columns - 1, from.column + step[1]));
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${row}.${column}"]`)?.focus();
  };
  const onFocus = (event: FocusEvent<HTMLTableElement>) => {
    const cell = cellOf(event.target);
    if (cell) setAt(cell);
  };
  return {
    table: { onKeyDown, onFocus },
    cell: (row: number, column: number) => ({
      'data-cell': `${row}.${column}`,
      tabIndex: row === here.row && column === here.column ? 0 : -1,
    }),
  };
}

/** The cell of a `useCellStop` in which something is; null outside of them. */
export function cellOf(target: EventTarget): CellPlace | null {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] : undefined;
  const [row, column] = place?.split('.').map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}
