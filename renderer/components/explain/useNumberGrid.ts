import type { KeyboardEvent, MouseEvent } from 'react';
import type { Opened } from '#shared/budget/explain/explain.ts';
import { cellOf, useCellStop } from '#renderer/components/useCellStop.ts';
import { useExplain } from './useExplain.ts';

/**
 * A table of numbers that open: one stop for Tab, arrows from cell to cell, Enter or a click opens.
 * @param openedAt the number of a cell; null where there is none
 * @returns what the table and each of its cells are given; nothing where numbers do not open
 */
export function useNumberGrid(rows: number, columns: number, openedAt: (row: number, column: number) => Opened | null) {
  const open = useExplain();
  const stop = useCellStop(rows, columns);
  if (!open) return { table: {}, cell: () => ({}) };
  const openCell = (target: EventTarget) => {
    const cell = cellOf(target);
    const opened = cell && openedAt(cell.row, cell.column);
    if (opened) open(opened);
    return cell !== null;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.key !== 'Enter' && event.key !== ' ') stop.table.onKeyDown(event);
    else if (!event.altKey && !event.metaKey && openCell(event.target)) event.preventDefault();
  };
  return {
    table: { ...stop.table, role: 'grid', onKeyDown, onClick: (event: MouseEvent) => void openCell(event.target) },
    cell: stop.cell,
  };
}
