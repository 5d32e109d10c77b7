import { useState, type ClipboardEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { Task } from '#shared/plan/schema.ts';
import type { Problem } from '#shared/problem.ts';
import type { Grouping, TaskGroup } from '#shared/roadmap/groups.ts';
import { pastedTasks, type NewTask } from '#shared/roadmap/pasted.ts';
import { problemSentence } from '#renderer/i18n/sentences.ts';
import { tell } from '#renderer/state/planActions.ts';
import {
  addTasks,
  finishTasks,
  removeTasks,
  replaceTask,
  tickTask,
  type PlaceForTasks,
} from '#renderer/state/taskActions.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { useView } from '#renderer/state/view.ts';
import { withCell } from './cells.ts';
import { editable, newRowId, rowsOf, type EditableColumn } from './rows.ts';
import { useSelection } from './useSelection.ts';

/** The cell with the focus. */
interface Place {
  readonly id: string;
  readonly column: EditableColumn;
}

/** Text being typed into the cell with the focus, and why it was refused. */
export interface Editing {
  readonly text: string;
  readonly refused: Problem | null;
}

/** What came of storing a cell: the place that has the text now, why it was refused, or that there was nothing to store. */
type Stored =
  | { readonly kind: 'stored'; readonly place: Place }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'nothing' };

/** A task that is being typed and is not there yet: nothing of it is stored before it has a title. */
interface Draft extends PlaceForTasks {
  readonly owner: string;
}

interface Given {
  readonly groups: readonly TaskGroup[];
  readonly grouping: Grouping;
  readonly today: IsoDate;
  /** Brings a row into view and the focus to a cell of it. */
  readonly focusCell: (id: string, column: EditableColumn) => void;
}

/**
 * The checklist's keyboard and editing: arrows move, Space ticks, Enter opens, N adds below, F2 edits; in a cell that is
 * edited Enter goes on below (after a new task with another one), Tab to the right, Escape leaves it as it was. Shift
 * and Ctrl select several rows.
 */
export function useChecklist({ groups, grouping, today, focusCell }: Given) {
  const { t } = useTranslation('roadmap');
  const { selectTask, keep } = useView();
  const plan = usePlan();
  const [place, setPlace] = useState<Place | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  const rows = rowsOf(groups, draft);
  const tasks = groups.flatMap((group) => group.tasks.map(({ task }) => task));
  const selection = useSelection(tasks.map(({ id }) => id));

  const taskAt = (at: Place | null) => tasks.find(({ id }) => id === at?.id);
  const go = (id: string, column: EditableColumn) => {
    setPlace({ id, column });
    focusCell(id, column);
  };
  /** The task some rows on. */
  const stepped = (task: Task, rowsOn: number): Task =>
    tasks[Math.max(0, Math.min(tasks.length - 1, tasks.indexOf(task) + rowsOn))] ?? task;
  const edit = (task: Task, column: EditableColumn, text: string = String(task[column])) => {
    setPlace({ id: task.id, column });
    setEditing({ text, refused: null });
  };
  const placeBelow = (task: Task | undefined): Draft => ({
    phase: task?.phase ?? 'concept',
    below: task?.id ?? null,
    owner: grouping === 'owner' ? (task?.owner ?? '') : '',
  });
  const startDraft = (wanted: Draft) => {
    setDraft(wanted);
    setEditing({ text: '', refused: null });
    go(newRowId, 'title');
  };
  const endEditing = () => {
    setEditing(null);
    setDraft(null);
  };
  /** Adds tasks where a draft stands; gives the id of the last. */
  const add = (added: readonly NewTask[], { owner, ...where }: Draft): string | undefined => {
    const ids = addTasks(
      added.map((one) => ({ owner, ...one })),
      where,
    );
    keep(ids);
    endEditing();
    return ids.at(-1);
  };

  const store = (): Stored => {
    if (!editing || !place) return { kind: 'nothing' };
    if (draft) {
      const title = editing.text.trim().slice(0, 500);
      const id = title === '' ? undefined : add([{ title }], draft);
      return id === undefined ? { kind: 'nothing' } : { kind: 'stored', place: { id, column: 'title' } };
    }
    const task = taskAt(place);
    if (!task) return { kind: 'nothing' };
    const outcome = withCell(plan.tasks, task, place.column, editing.text);
    if (!outcome.ok) return { kind: 'refused', problem: outcome.problems[0]! };
    if (outcome.value[place.column] !== task[place.column]) replaceTask(outcome.value);
    endEditing();
    return { kind: 'stored', place };
  };
  /** Leaves editing as if nothing had been typed. */
  const cancel = () => {
    const back = draft ? taskAt({ id: draft.below ?? '', column: 'title' }) : taskAt(place);
    endEditing();
    if (back) go(back.id, draft ? 'title' : (place?.column ?? 'title'));
    else setPlace(null);
  };
  /** The user turned to something else: what was typed is stored, what cannot be is told; the focus stays with them. */
  const leave = () => {
    if (!editing) return;
    const stored = store();
    if (stored.kind === 'stored') return setPlace(stored.place);
    if (stored.kind === 'refused') tell('late', t('notTaken', { text: editing.text }), problemSentence(stored.problem));
    endEditing();
  };
  const remove = (ids: ReadonlySet<string>) => {
    const at = tasks.findIndex(({ id }) => ids.has(id));
    const next = tasks.slice(at).find(({ id }) => !ids.has(id)) ?? tasks.slice(0, at).at(-1);
    removeTasks(ids);
    selection.clear();
    if (next) go(next.id, 'title');
    tell('info', t('removed', { count: ids.size }), t('removedUndo'));
  };

  const onEditKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !['Escape', 'Enter', 'Tab'].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    const stored: Stored = event.key === 'Escape' ? { kind: 'nothing' } : store();
    if (stored.kind === 'nothing') return cancel();
    if (stored.kind === 'refused') return setEditing({ text: editing?.text ?? '', refused: stored.problem });
    goOn(stored.place, event);
  };
  /** From a cell that has just been stored: below with Enter, to the right with Tab, with Shift the other way. */
  const goOn = ({ id, column }: Place, event: KeyboardEvent) => {
    const task = taskAt({ id, column });
    if (draft) return event.key === 'Enter' ? startDraft({ ...draft, below: id }) : go(id, 'owner');
    if (!task) return;
    if (event.key === 'Enter') return go(stepped(task, event.shiftKey ? -1 : 1).id, column);
    const next = editable[editable.indexOf(column) + (event.shiftKey ? -1 : 1)];
    if (next && !(next === 'durationDays' && task.milestone)) edit(task, next);
    else if (event.shiftKey) go(id, column);
    else go(stepped(task, 1).id, 'title');
  };

  const onMoveKey = (event: KeyboardEvent, task: Task, column: EditableColumn): boolean => {
    const far = tasks.length;
    const step = { ArrowUp: -1, ArrowDown: 1, PageUp: -10, PageDown: 10, Home: -far, End: far }[event.key];
    if (step !== undefined) {
      const target = stepped(task, step);
      if (event.shiftKey) selection.extend(task.id, target.id);
      else selection.clear();
      go(target.id, column);
      return true;
    }
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return false;
    const next = editable[editable.indexOf(column) + (event.key === 'ArrowLeft' ? -1 : 1)];
    if (next) go(task.id, next);
    return true;
  };
  const onTaskKey = (event: KeyboardEvent, task: Task, column: EditableColumn): boolean => {
    const several = selection.ids.has(task.id);
    if (event.key === ' ' && several) finishTasks(selection.ids, today);
    else if (event.key === ' ') tickTask(task.id, today);
    else if (event.key === 'Enter') selectTask(task.id);
    else if (event.key === 'F2') edit(task, column);
    else if (event.key === 'Delete') remove(several ? selection.ids : new Set([task.id]));
    else if (column === 'owner' && event.key.length === 1) edit(task, column, event.key);
    else if (column === 'durationDays' && /^\d$/.test(event.key) && !task.milestone) edit(task, column, event.key);
    else if (event.key.toLowerCase() === 'n') startDraft(placeBelow(task));
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The tick is the browser's own control: it takes the space bar itself.
    const onTick = event.target instanceof HTMLInputElement && event.target.type === 'checkbox';
    if (onTick && event.key === ' ') return;
    if (editing) return onEditKey(event);
    const command = event.ctrlKey || event.metaKey;
    const task = taskAt(place);
    let handled = true;
    if (command && event.key.toLowerCase() === 'a') selection.all();
    else if (command || event.altKey) handled = false;
    else if (event.key === 'Escape' && selection.ids.size > 0) selection.clear();
    else if (task) handled = onMoveKey(event, task, place!.column) || onTaskKey(event, task, place!.column);
    else if (event.key.toLowerCase() === 'n') startDraft(placeBelow(tasks.at(-1)));
    else handled = false;
    if (handled) event.preventDefault();
  };

  /** Lines from the clipboard become tasks below, one a line. */
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    const pasted = pastedTasks(text);
    if (pasted.length === 0 || (editing && pasted.length === 1)) return;
    event.preventDefault();
    const id = add(pasted, draft ?? placeBelow(taskAt(place) ?? tasks.at(-1)));
    if (id !== undefined) go(id, 'title');
    tell('done', t('pasted', { count: pasted.length }), t('removedUndo'));
  };
  const onRowClick = (event: MouseEvent, id: string) => {
    const column = (event.target as Element).closest<HTMLElement>('[data-column]')?.dataset['column'];
    leave();
    if (event.shiftKey) selection.extend(place?.id ?? id, id);
    else if (event.ctrlKey || event.metaKey) selection.toggle(id);
    else {
      selection.clear();
      selectTask(id);
    }
    go(id, editable.find((candidate) => candidate === column) ?? 'title');
  };

  return {
    rows,
    place,
    editing,
    selection,
    edit,
    leave,
    remove,
    /** The focus has come to a cell by itself. */
    arrive: (id: string, column: EditableColumn) => !editing && setPlace({ id, column }),
    addBelow: () => startDraft(placeBelow(taskAt(place) ?? tasks.at(-1))),
    setText: (text: string) => setEditing({ text, refused: null }),
    onKeyDown,
    onPaste,
    onRowClick,
  };
}

export type ChecklistControl = ReturnType<typeof useChecklist>;
