import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { Phase, Task } from '#shared/plan/schema.ts';
import { stretchedTask } from '#shared/roadmap/edit.ts';
import type { Problem } from '#shared/problem.ts';
import { addTasks, changeTask, removeTasks, replaceTask, tickTask } from '#renderer/state/taskActions.ts';
import { editable, type ChecklistRow, type EditableColumn } from './rows.ts';

/** The cell with the focus. */
interface Place {
  readonly id: string;
  readonly column: EditableColumn;
}

interface Editing extends Place {
  readonly text: string;
  /** The task was just added: without a title it goes again. */
  readonly fresh: boolean;
}

interface Given {
  readonly rows: readonly ChecklistRow[];
  readonly today: IsoDate;
  readonly newTitle: string;
  readonly onOpen: (id: string) => void;
  /** Brings a row into view and the focus to a cell of it. */
  readonly focusCell: (id: string, column: EditableColumn) => void;
}

/**
 * The checklist's keyboard and editing: arrows move, Space ticks, Enter opens, N adds below, F2 edits; in a cell that is
 * edited Enter goes on below (after a new task with another one), Tab to the right, Escape leaves it as it was. Shift
 * and Ctrl select several rows.
 */
export function useChecklist({ rows, today, newTitle, onOpen, focusCell }: Given) {
  const tasks = rows.flatMap((row) => (row.kind === 'task' ? [row.one.task] : []));
  const [place, setPlace] = useState<Place | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<Problem | null>(null);
  const anchor = useRef<string | null>(null);

  const indexOf = (id: string) => tasks.findIndex((task) => task.id === id);
  const go = (id: string, column: EditableColumn) => {
    setPlace({ id, column });
    focusCell(id, column);
  };
  /** Selects from the row where the selection began to this one. */
  const selectTo = (id: string) => {
    const from = indexOf(anchor.current ?? place?.id ?? id);
    const to = indexOf(id);
    setSelected(new Set(tasks.slice(Math.min(from, to), Math.max(from, to) + 1).map((task) => task.id)));
  };
  const toggle = (id: string) => {
    anchor.current = id;
    setSelected((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  };
  const edit = (task: Task, column: EditableColumn, text: string = String(task[column]), fresh = false) => {
    setPlace({ id: task.id, column });
    setEditing({ id: task.id, column, text, fresh });
  };
  const addBelow = (task: Task | undefined, phase: Phase) => {
    const id = addTasks(phase, [newTitle], task?.id ?? null);
    setPlace({ id, column: 'title' });
    setEditing({ id, column: 'title', text: '', fresh: true });
    focusCell(id, 'title');
  };

  /** Stores what was typed; false where it cannot be, with the sentence shown. */
  const commit = (): boolean => {
    if (!editing) return true;
    const task = tasks.find(({ id }) => id === editing.id);
    const text = editing.text.trim();
    if (!task) {
      setEditing(null);
      return true;
    }
    if (editing.column === 'durationDays') {
      const outcome = stretchedTask(task, Number(text.replace(',', '.') || NaN));
      if (!outcome.ok) {
        setRefused(outcome.problems[0] ?? null);
        return false;
      }
      if (outcome.value.durationDays !== task.durationDays) replaceTask(outcome.value);
    } else if (editing.column === 'owner') {
      if (text !== task.owner) changeTask(task.id, (draft) => void (draft.owner = text));
    } else if (text === '') {
      if (editing.fresh) removeTasks(new Set([task.id]));
    } else if (text !== task.title) changeTask(task.id, (draft) => void (draft.title = text));
    setRefused(null);
    setEditing(null);
    return true;
  };
  const cancel = () => {
    if (editing?.fresh) {
      const at = indexOf(editing.id);
      removeTasks(new Set([editing.id]));
      const neighbour = tasks[at - 1] ?? tasks[at + 1];
      if (neighbour) go(neighbour.id, 'title');
    } else if (editing) focusCell(editing.id, editing.column);
    setEditing(null);
    setRefused(null);
  };

  const onEditKey = (event: KeyboardEvent) => {
    if (!editing) return;
    const { id, column, fresh, text } = editing;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      return cancel();
    }
    if (event.key !== 'Enter' && event.key !== 'Tab') return;
    event.preventDefault();
    if (!commit()) return;
    const at = indexOf(id);
    const task = tasks[at];
    if (!task) return;
    if (event.key === 'Tab') {
      const next = editable[editable.indexOf(column) + (event.shiftKey ? -1 : 1)];
      if (next && !(next === 'durationDays' && task.milestone)) edit(task, next, String(task[next]), false);
      else focusCell(id, column);
    } else if (fresh && text.trim() !== '') addBelow(task, task.phase);
    else go((tasks[at + (event.shiftKey ? -1 : 1)] ?? task).id, column);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (editing) return onEditKey(event);
    const task = tasks[place ? indexOf(place.id) : -1];
    const column = place?.column ?? 'title';
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      return setSelected(new Set(tasks.map(({ id }) => id)));
    }
    if (command || event.altKey) return;
    if (!task) {
      if (event.key.toLowerCase() === 'n') {
        event.preventDefault();
        addBelow(undefined, 'concept');
      }
      return;
    }
    const at = indexOf(task.id);
    const step = { ArrowUp: -1, ArrowDown: 1, PageUp: -10, PageDown: 10, Home: -tasks.length, End: tasks.length }[
      event.key
    ];
    if (step !== undefined) {
      event.preventDefault();
      const target = tasks[Math.max(0, Math.min(tasks.length - 1, at + step))]!;
      if (event.shiftKey) selectTo(target.id);
      else {
        anchor.current = target.id;
        setSelected(new Set());
      }
      return go(target.id, column);
    }
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault();
      const next = editable[editable.indexOf(column) + (event.key === 'ArrowLeft' ? -1 : 1)];
      return next && go(task.id, next);
    }
    if (event.key === 'Escape' && selected.size > 0) return setSelected(new Set());
    if (event.key === ' ') tickTask(task.id, today);
    else if (event.key === 'Enter') onOpen(task.id);
    else if (event.key === 'F2') edit(task, column);
    else if (event.key === 'Delete' && selected.size > 0) {
      removeTasks(selected);
      setSelected(new Set());
    } else if (column === 'owner' && event.key.length === 1) edit(task, column, event.key);
    else if (column === 'durationDays' && /^\d$/.test(event.key) && !task.milestone) edit(task, column, event.key);
    else if (event.key.toLowerCase() === 'n') addBelow(task, task.phase);
    else return;
    event.preventDefault();
  };

  /** Lines from the clipboard become tasks below, one a line. */
  const onPaste = (event: ClipboardEvent) => {
    if (editing) return;
    const titles = event.clipboardData
      .getData('text/plain')
      .split(/\r?\n/)
      .map((line) => (line.split('\t')[0] ?? '').trim().slice(0, 500))
      .filter((title) => title !== '');
    if (titles.length === 0) return;
    event.preventDefault();
    const task = tasks[place ? indexOf(place.id) : -1];
    go(addTasks(task?.phase ?? 'concept', titles, task?.id ?? null), 'title');
  };

  return {
    place,
    editing,
    selected,
    refused,
    go,
    edit,
    commit,
    toggle,
    selectTo,
    addBelow: () => {
      const task = tasks[place ? indexOf(place.id) : tasks.length - 1];
      addBelow(task, task?.phase ?? 'concept');
    },
    setText: (text: string) => setEditing((before) => (before ? { ...before, text } : null)),
    clearSelection: () => setSelected(new Set()),
    onKeyDown,
    onPaste,
  };
}

export type ChecklistControl = ReturnType<typeof useChecklist>;
