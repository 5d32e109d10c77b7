import { useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { Opened } from '#shared/budget/explain/explain.ts';
import { useExplain } from './useExplain.ts';

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

/**
 * A table of numbers that open: one stop for Tab, arrows from cell to cell, Enter or a click opens.
 * @param openedAt the number of a cell; null where there is none
 * @returns what the table and each of its cells are given; nothing where numbers do not open
 */
export function useNumberGrid(rows: number, columns: number, openedAt: (row: number, column: number) => Opened | null) {
  const open = useExplain();
  const [at, setAt] = useState({ row: 0, column: 0 });
  if (!open) return { table: {}, cell: () => ({}) };
  // Rows may go while one of their cells is where Tab leads.
  const here = { row: Math.min(at.row, rows - 1), column: Math.min(at.column, columns - 1) };
  const openCell = (row: number, column: number) => {
    const opened = openedAt(row, column);
    if (opened) open(opened);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (!cellOf(event.target) || event.altKey || event.metaKey) return;
    const step = steps[event.key];
    if (event.key === 'Enter' || event.key === ' ') openCell(here.row, here.column);
    else if (step) {
      // Ctrl with Home and End leads to the first and the last number of the table.
      const down = event.ctrlKey ? Math.sign(step[1]) * 1e9 : step[0];
      const row = Math.max(0, Math.min(rows - 1, here.row + down));
      const column = Math.max(0, Math.min(columns - 1, here.column + step[1]));
      setAt({ row, column });
      event.currentTarget.querySelector<HTMLElement>(`[data-number="${row}.${column}"]`)?.focus();
    } else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const cell = cellOf(event.target);
    if (!cell) return;
    setAt(cell);
    openCell(cell.row, cell.column);
  };
  return {
    table: { role: 'grid', onKeyDown, onClick },
    cell: (row: number, column: number) => ({
      'data-number': `${row}.${column}`,
      tabIndex: row === here.row && column === here.column ? 0 : -1,
    }),
  };
}

function cellOf(target: EventTarget) {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-number]')?.dataset['number'] : undefined;
  const [row, column] = place?.split('.').map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}
