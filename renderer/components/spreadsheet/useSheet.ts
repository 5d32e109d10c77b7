import { useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { parseAmount, pastedAmounts, plainNumber, type DecimalSign, type RefusedCell } from '#shared/budget/amounts.ts';
import {
  cellsOf,
  copiedText,
  fillDown,
  fillRight,
  gridSteps,
  moved,
  next,
  pasteInto,
  rangeOf,
  type Cell,
  type CellChange,
  type Selection,
  type Size,
} from './range.ts';

/** What a sheet shows and what it does with changes. */
interface SheetData {
  readonly size: Size;
  readonly valueAt: (cell: Cell) => number | null;
  readonly onChange: (changes: readonly CellChange[]) => void;
  /** The column that the selection starts in. */
  readonly startColumn: number;
  /** The decimal sign of the language on the screen: of what is typed, pasted and copied. */
  readonly decimalSign: DecimalSign;
  /** Moves the keyboard focus to a cell. */
  readonly focusCell: (cell: Cell) => void;
}

/** A cell that is typed into. */
interface Editing {
  readonly cell: Cell;
  readonly text: string;
}

/** What the sheet has to say: what is no amount, typed or pasted, or what of a pasted block did not fit. */
export type SheetNotice =
  | { readonly kind: 'notAnAmount'; readonly text: string }
  | ({ readonly kind: 'refused' } & RefusedCell)
  | { readonly kind: 'cut'; readonly rows: number; readonly columns: number };

/**
 * The one editing rule of every sheet, as in a spreadsheet: type to replace, F2 to edit, Enter and Tab to go on, arrows
 * to move, Shift to select, Delete to clear, copy, cut and paste, Ctrl R and Ctrl D to fill. What is no amount is kept
 * in its cell with a refusal, never stored.
 */
export function useSheet({ size, valueAt, onChange, startColumn, decimalSign, focusCell }: SheetData) {
  const [selection, setSelection] = useState<Selection>(() => {
    const start = { row: 0, column: startColumn };
    return { anchor: start, focus: start };
  });
  const [editing, setEditing] = useState<Editing | null>(null);
  const [notice, setNotice] = useState<SheetNotice | null>(null);
  // Rows may go while a cell of theirs is selected.
  const inside = { anchor: moved(selection.anchor, 0, 0, size), focus: moved(selection.focus, 0, 0, size) };
  const range = rangeOf(inside);

  const select = (focus: Cell, extend = false) => {
    // Drawn at once: the next key may come before the next frame, and belongs to the new cell.
    flushSync(() => setSelection({ anchor: extend ? inside.anchor : focus, focus }));
    focusCell(focus);
  };
  /** The focus has come to a cell from elsewhere, not by a step inside of the sheet. */
  const arrive = (cell: Cell) => {
    const { row, column } = inside.focus;
    if (cell.row !== row || cell.column !== column) setSelection({ anchor: cell, focus: cell });
  };
  const edit = (cell: Cell, text: string) => setEditing({ cell, text });
  const written = (value: number) => plainNumber(value, decimalSign);
  /** Edits what stands in a cell. */
  const editValue = (cell: Cell) => {
    const value = valueAt(cell);
    edit(cell, value === null ? '' : written(value));
  };
  const apply = (changes: readonly CellChange[]) => {
    setNotice(null);
    const real = changes.filter((change) => (valueAt(change) ?? null) !== change.value);
    if (real.length > 0) onChange(real);
  };
  /** Stores what was typed; false where it is no amount. */
  const commit = (): boolean => {
    if (!editing) return true;
    const value = editing.text.trim() === '' ? null : parseAmount(editing.text, decimalSign);
    if (value === null && editing.text.trim() !== '') {
      setNotice({ kind: 'notAnAmount', text: editing.text });
      return false;
    }
    setEditing(null);
    apply([{ ...editing.cell, value }]);
    return true;
  };
  const cancel = () => {
    flushSync(() => {
      setEditing(null);
      setNotice(null);
    });
    focusCell(inside.focus);
  };
  const clear = () => apply(cellsOf(range).map((cell) => ({ ...cell, value: null })));

  /** After Tab and Enter the selection goes on by a cell; at the sheet's end Tab leaves it. */
  const goOn = (event: KeyboardEvent) => {
    const target =
      event.key === 'Tab'
        ? next(inside.focus, event.shiftKey ? -1 : 1, size)
        : moved(inside.focus, event.shiftKey ? -1 : 1, 0, size);
    if (!target) return;
    event.preventDefault();
    select(target);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (editing) {
      if (event.key === 'Escape') cancel();
      else if (event.key === 'Enter' || event.key === 'Tab') {
        if (commit()) goOn(event);
        else event.preventDefault();
      }
      return;
    }
    const command = event.ctrlKey || event.metaKey;
    if (event.altKey) return;
    if (command) return onCommand(event);
    const step = gridSteps[event.key];
    const { row } = inside.focus;
    if (step) {
      event.preventDefault();
      select(moved(inside.focus, step[0], step[1], size), event.shiftKey);
    } else if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault();
      select({ row, column: event.key === 'Home' ? 0 : size.columns - 1 }, event.shiftKey);
    } else if (event.key === 'Tab' || event.key === 'Enter') goOn(event);
    else if (event.key === 'F2') editValue(inside.focus);
    else if (event.key === 'Delete' || event.key === 'Backspace') clear();
    else if (/^[\d.,-]$/.test(event.key)) {
      event.preventDefault();
      edit(inside.focus, event.key);
    }
  };
  const onCommand = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    if (key === 'a')
      setSelection({ anchor: { row: 0, column: 0 }, focus: moved({ row: 0, column: 0 }, 1e9, 1e9, size) });
    else if (key === 'r') apply(fillRight(range, valueAt));
    else if (key === 'd') apply(fillDown(range, valueAt));
    else if (key === 'home') select({ row: 0, column: 0 }, event.shiftKey);
    else if (key === 'end') select({ row: size.rows - 1, column: size.columns - 1 }, event.shiftKey);
    else return;
    event.preventDefault();
  };
  const onCopy = (event: ClipboardEvent) => {
    if (editing) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', copiedText(range, valueAt, written));
    if (event.type === 'cut') clear();
  };
  const onPaste = (event: ClipboardEvent) => {
    if (editing) return;
    event.preventDefault();
    const block = pastedAmounts(event.clipboardData.getData('text/plain'), decimalSign);
    if (!block.ok) return setNotice({ kind: 'refused', ...block.refused });
    const { changes, cutRows, cutColumns } = pasteInto(range, block.rows, size);
    apply(changes);
    if (cutRows + cutColumns > 0) setNotice({ kind: 'cut', rows: cutRows, columns: cutColumns });
  };

  return {
    focus: inside.focus,
    range,
    editing,
    notice,
    select,
    arrive,
    edit,
    editValue,
    commit,
    fillRight: () => apply(fillRight(range, valueAt)),
    handlers: { onKeyDown, onCopy, onCut: onCopy, onPaste },
  };
}
