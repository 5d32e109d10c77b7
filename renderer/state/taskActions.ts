import { dayOf, type IsoDate } from '#shared/calendar/dates.ts';
import type { Plan, Phase, Task } from '#shared/plan/schema.ts';
import { withStart } from '#shared/roadmap/edit.ts';
import { finishedOn, reopened } from '#shared/roadmap/progress.ts';
import { calendarOf } from '#shared/roadmap/taskTable.ts';
import type { Schedule } from '#shared/roadmap/types.ts';
import type { Draft } from 'immer';
import { changePlan } from './planStore.ts';

/** Changes one task of the open plan, undoably. */
export function changeTask(id: string, recipe: (task: Draft<Task>) => void): void {
  changeTasks(new Set([id]), recipe);
}

/** Changes several tasks as one change that can be undone. */
export function changeTasks(ids: ReadonlySet<string>, recipe: (task: Draft<Task>) => void): void {
  changePlan((plan) => {
    for (const task of plan.tasks) if (ids.has(task.id)) recipe(task);
  });
}

/** Puts a task that the domain has changed in the place of the one of its id. */
export function replaceTask(changed: Task): void {
  changePlan((plan) => {
    const index = plan.tasks.findIndex(({ id }) => id === changed.id);
    if (index >= 0) plan.tasks[index] = changed;
  });
}

/** Ticks a task off as finished today, or takes the tick back. */
export function tickTask(id: string, today: IsoDate): void {
  changeTask(id, (task) => {
    task.progress = task.progress.actualFinish === null ? finishedOn(task.progress, today) : reopened(task.progress);
  });
}

/** Finishes several tasks today; those that are done stay as they are. */
export function finishTasks(ids: ReadonlySet<string>, today: IsoDate): void {
  changeTasks(ids, (task) => {
    if (task.progress.actualFinish === null) task.progress = finishedOn(task.progress, today);
  });
}

/** Moves tasks that have not begun by working days from where they are recommended; each keeps its new date as a least one. */
export function shiftTasks(
  ids: ReadonlySet<string>,
  days: number,
  { schedule, calendar, holidays }: { schedule: Schedule; calendar: Plan['calendar']; holidays: readonly IsoDate[] },
): void {
  const working = calendarOf(calendar, holidays);
  const startOf = new Map(schedule.tasks.map((dates) => [dates.id, dates.recommendedStart]));
  changeTasks(ids, (task) => {
    const start = startOf.get(task.id);
    if (start === undefined || task.progress.actualStart !== null) return;
    Object.assign(task, withStart(task, working.dateAt(working.before(dayOf(start)) + days)));
  });
}

/** A task that nothing is known of yet. */
function emptyTask(phase: Phase, title: string): Task {
  return {
    id: crypto.randomUUID(),
    phase,
    title,
    note: '',
    owner: '',
    durationDays: 5,
    dependsOn: [],
    lead: null,
    constraint: null,
    progress: { percent: 0, actualStart: null, actualFinish: null },
    cost: 0,
    checklist: [],
  };
}

/** Adds tasks to a phase, below a task or at the end, as one change; returns the id of the last. */
export function addTasks(phase: Phase, titles: readonly string[], below: string | null = null): string {
  const tasks = titles.map((title) => emptyTask(phase, title));
  changePlan((plan) => {
    const at = plan.tasks.findIndex(({ id }) => id === below);
    plan.tasks.splice(at < 0 ? plan.tasks.length : at + 1, 0, ...tasks);
  });
  return tasks.at(-1)?.id ?? '';
}

/** Removes tasks, and every dependency and milestone that named them. */
export function removeTasks(ids: ReadonlySet<string>): void {
  changePlan((plan) => {
    plan.tasks = plan.tasks.filter((task) => !ids.has(task.id));
    for (const task of plan.tasks) task.dependsOn = task.dependsOn.filter(({ taskId }) => !ids.has(taskId));
    const { websiteLive, frontDeskTrained } = plan.milestones;
    if (websiteLive !== null && ids.has(websiteLive)) plan.milestones.websiteLive = null;
    if (frontDeskTrained !== null && ids.has(frontDeskTrained)) plan.milestones.frontDeskTrained = null;
  });
}

/** Moves the opening; what has begun stays where it is, the rest is planned anew. */
export function moveOpening(date: IsoDate): void {
  changePlan((plan) => {
    plan.profile.openingDate = date;
  });
}
