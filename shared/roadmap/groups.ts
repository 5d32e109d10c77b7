/** The checklist's arrangement: which tasks are shown, and under which headings. */
import { addDays, dateOf, dayOf, weekdayOf, type IsoDate } from '#shared/calendar/dates.ts';
import { phases, type Phase } from '#shared/plan/schema.ts';
import { weekOf, type LookedAtTask, type TaskState } from './look.ts';

export const groupings = ['phase', 'week', 'owner', 'status'] as const;
export type Grouping = (typeof groupings)[number];

export const taskFilters = ['all', 'open', 'late', 'critical', 'week', 'done'] as const;
export type TaskFilter = (typeof taskFilters)[number];

/** What is looked for; a null owner is everyone, a null phase every one, an empty search everything. */
export interface TaskQuery {
  readonly filter: TaskFilter;
  readonly owner: string | null;
  readonly phase: Phase | null;
  readonly search: string;
}

/** Asks for every task. */
export const everyTask: TaskQuery = { filter: 'all', owner: null, phase: null, search: '' };

/** The tasks that a query asks for on a day, in the plan's order. */
export function queried(tasks: readonly LookedAtTask[], query: TaskQuery, today: IsoDate): readonly LookedAtTask[] {
  const wanted = query.search.trim().toLocaleLowerCase();
  const [, sunday] = weekOf(today);
  return tasks.filter(
    (one) =>
      passes(one, query.filter, sunday) &&
      (query.owner === null || one.task.owner === query.owner) &&
      (query.phase === null || one.task.phase === query.phase) &&
      `${one.task.title} ${one.task.owner}`.toLocaleLowerCase().includes(wanted),
  );
}

function passes({ state, dates }: LookedAtTask, filter: TaskFilter, sunday: IsoDate): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'open':
      return state !== 'done';
    case 'late':
      return state === 'late' || state === 'atRisk';
    case 'critical':
      return dates.critical;
    case 'week':
      return state !== 'done' && dates.recommendedStart <= sunday;
    case 'done':
      return state === 'done';
  }
}

/** Tasks under one heading. `key`: a phase, the Monday of a week, an owner's name (empty: nobody), or a state. */
export interface TaskGroup {
  readonly key: string;
  readonly tasks: readonly LookedAtTask[];
}

const states: readonly TaskState[] = ['late', 'atRisk', 'inProgress', 'waiting', 'done'];

/** The tasks under headings: phases and states in their own order, weeks and owners sorted, nobody's tasks last. */
export function grouped(tasks: readonly LookedAtTask[], by: Grouping): readonly TaskGroup[] {
  const groups = new Map<string, LookedAtTask[]>();
  for (const one of tasks) {
    const key = keyOf(one, by);
    const own = groups.get(key);
    if (own) own.push(one);
    else groups.set(key, [one]);
  }
  // Within a phase the plan's own order says more than dates; elsewhere the next thing to do comes first.
  if (by !== 'phase') {
    for (const own of groups.values())
      own.sort((a, b) => a.dates.recommendedStart.localeCompare(b.dates.recommendedStart));
  }
  return [...groups.entries()]
    .map(([key, own]) => ({ key, tasks: own }))
    .toSorted((a, b) => placeOf(a.key, by) - placeOf(b.key, by) || a.key.localeCompare(b.key));
}

function keyOf({ task, dates, state }: LookedAtTask, by: Grouping): string {
  switch (by) {
    case 'phase':
      return task.phase;
    case 'week': {
      const day = dayOf(dates.recommendedStart);
      return dateOf(addDays(day, 1 - weekdayOf(day)));
    }
    case 'owner':
      return task.owner;
    case 'status':
      return state;
  }
}

function placeOf(key: string, by: Grouping): number {
  switch (by) {
    case 'phase':
      return phases.findIndex((phase) => phase === key);
    case 'status':
      return states.findIndex((state) => state === key);
    case 'owner':
      return key === '' ? 1 : 0;
    case 'week':
      return 0;
  }
}

/** Everyone who owns a task, sorted by name. */
export function ownersOf(tasks: readonly LookedAtTask[]): readonly string[] {
  const names = new Set(tasks.map(({ task }) => task.owner).filter((owner) => owner !== ''));
  return [...names].toSorted((a, b) => a.localeCompare(b));
}

/** What one owner has in a week; the owner is empty for tasks that nobody has taken. */
export interface OwnersWeek {
  readonly owner: string;
  /** What is open, the latest first and then by finish; then what was done in the week. */
  readonly tasks: readonly LookedAtTask[];
}

/** The week of a day by owner: what is to be under way by its Sunday, and what was done in it. Nobody's tasks are last. */
export function weekByOwner(tasks: readonly LookedAtTask[], day: IsoDate): readonly OwnersWeek[] {
  const [monday, sunday] = weekOf(day);
  const own = tasks.filter(({ task, dates }) => {
    const { actualFinish } = task.progress;
    return actualFinish === null ? dates.recommendedStart <= sunday : actualFinish >= monday && actualFinish <= sunday;
  });
  const isDone = ({ state }: LookedAtTask) => Number(state === 'done');
  return grouped(own, 'owner').map(({ key, tasks: theirs }) => ({
    owner: key,
    tasks: theirs.toSorted(
      (a, b) =>
        isDone(a) - isDone(b) ||
        b.lateDays - a.lateDays ||
        a.dates.recommendedFinish.localeCompare(b.dates.recommendedFinish),
    ),
  }));
}
