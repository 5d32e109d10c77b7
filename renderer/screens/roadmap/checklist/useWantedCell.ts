import { useEffect, useRef, type RefObject } from 'react';
import { rowHeight, type EditableColumn } from './rows.ts';

/** Room above a row for the heading that sticks there. */
const headed = rowHeight;

/**
 * Brings the focus to a cell once it is drawn: a row far away is scrolled to first.
 * @returns asks for a cell, by its task and column
 */
export function useWantedCell(scroll: RefObject<HTMLElement | null>): (id: string, column: EditableColumn) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null || !scroll.current) return;
    const element = scroll.current.querySelector<HTMLElement>(`[data-cell="${CSS.escape(wanted.current)}"]`);
    if (!element) return;
    wanted.current = null;
    reveal(scroll.current, Number.parseFloat(element.closest<HTMLElement>('[role="row"]')?.style.top ?? '0'));
    if (!element.contains(document.activeElement)) element.focus({ preventScroll: true });
  });
  return (id, column) => {
    wanted.current = `${id} ${column}`;
  };
}

function reveal(scroll: HTMLElement, top: number): void {
  const { scrollTop, clientHeight } = scroll;
  if (top - headed < scrollTop) scroll.scrollTop = Math.max(0, top - headed);
  else if (clientHeight > 0 && top + rowHeight > scrollTop + clientHeight)
    scroll.scrollTop = top + rowHeight - clientHeight;
}
