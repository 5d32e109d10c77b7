import { useState, type FocusEvent, type KeyboardEvent } from 'react';
import { gridSteps, moved, type Cell } from './spreadsheet/range.ts';

const steps: typeof gridSteps = { ...gridSteps, Home: [0, -1e9], End: [0, 1e9] };

/**
 * One stop for Tab in a table of cells: the one that had the focus last. Arrows, Page Up and Down, Home and End walk from
 * cell to cell.
 * @param rows how many rows the table has now, and
 * @param columns how many columns: they may go while one of their cells is where Tab leads
 * @returns `table` for the table, `cell` for what takes the focus in each of its cells
 */
export function useCellStop(rows: number, columns: number) {
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 });
  const here = { row: Math.min(at.row, rows - 1), column: Math.min(at.column, columns - 1) };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const step = steps[event.key];
    const from = cellOf(event.target);
    if (!step || !from || event.altKey || event.metaKey) return;
    event.preventDefault();
    // Ctrl with Home and End leads to the first and the last cell of the table.
    const down = event.ctrlKey ? Math.sign(step[1]) * 1e9 : step[0];
    cellIn(event.currentTarget, moved(from, down, step[1], { rows, columns }))?.focus();
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

/** The element of a cell, by its `data-cell`; null where it is not drawn. */
export function cellIn(table: Element, { row, column }: Cell): HTMLElement | null {
  return table.querySelector<HTMLElement>(`[data-cell="${row}.${column}"]`);
}

/** The cell in which something is, by its `data-cell`; null outside of cells. */
export function cellOf(target: EventTarget): Cell | null {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] : undefined;
  const [row, column] = place?.split('.').map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}
