import { dayOf, type IsoDate } from '#shared/calendar/dates.ts';
import { limits, type Plan, type Phase, type Task } from '#shared/plan/schema.ts';
import type { Problem } from '#shared/problem.ts';
import { bridged } from '#shared/roadmap/bridge.ts';
import { inPhase, startingOn } from '#shared/roadmap/edit.ts';
import type { NewTask } from '#shared/roadmap/pasted.ts';
import { finishedOn, reopened } from '#shared/roadmap/progress.ts';
import { calendarOf } from '#shared/roadmap/taskTable.ts';
import type { Schedule } from '#shared/roadmap/types.ts';
import type { Draft } from 'immer';
import { changePlan, usePlanStore } from './planStore.ts';

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

/**
 * Moves tasks by working days from where they are recommended; each keeps its new date as a least one.
 * @returns why each of the others stays where it is: it has begun, or would start after its own latest date
 */
export function shiftTasks(
  ids: ReadonlySet<string>,
  days: number,
  { schedule, calendar, holidays }: { schedule: Schedule; calendar: Plan['calendar']; holidays: readonly IsoDate[] },
): readonly Problem[] {
  const working = calendarOf(calendar, holidays);
  const tasks = usePlanStore.getState().plan?.tasks ?? [];
  const outcomes = schedule.tasks
    .filter(({ id }) => ids.has(id))
    .map(({ id, recommendedStart }) =>
      startingOn(tasks, id, working.dateAt(working.before(dayOf(recommendedStart)) + days)),
    );
  const moved = new Map(outcomes.flatMap((outcome) => (outcome.ok ? [[outcome.value.id, outcome.value]] : [])));
  if (moved.size > 0) changeTasks(new Set(moved.keys()), (task) => void Object.assign(task, moved.get(task.id)));
  return outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.problems.slice(0, 1)));
}

/** Where new tasks go: into a phase, right below another task or at the end. */
export interface PlaceForTasks {
  readonly phase: Phase;
  readonly below: string | null;
}

/** Adds tasks as one change and returns their ids; no more than a plan can hold. */
export function addTasks(given: readonly NewTask[], { phase, below }: PlaceForTasks): readonly string[] {
  const room = limits.tasks - (usePlanStore.getState().plan?.tasks.length ?? limits.tasks);
  const added = given.slice(0, room).map((one): Task => ({
    id: crypto.randomUUID(),
    phase,
    title: one.title,
    note: '',
    owner: one.owner ?? '',
    durationDays: one.durationDays ?? 5,
    dependsOn: [],
    lead: null,
    constraint: null,
    progress: { percent: 0, actualStart: null, actualFinish: null },
    cost: 0,
    checklist: [],
  }));
  changePlan((plan) => {
    const at = plan.tasks.findIndex(({ id }) => id === below);
    plan.tasks.splice(at < 0 ? plan.tasks.length : at + 1, 0, ...added);
  });
  return added.map(({ id }) => id);
}

/** Moves tasks into a phase as one change, or says why that cannot be. */
export function moveToPhase(ids: ReadonlySet<string>, phase: Phase): Problem | null {
  const { plan } = usePlanStore.getState();
  const moved = plan ? inPhase(plan.tasks, ids, phase) : null;
  if (!moved?.ok) return moved?.problems[0] ?? null;
  changeTasks(ids, (task) => void (task.phase = phase));
  return null;
}

/** Removes tasks, and every milestone that named them; what waited for them waits for what they waited for. */
export function removeTasks(ids: ReadonlySet<string>): void {
  changePlan((plan) => {
    const waitedFor = new Map(plan.tasks.map((task) => [task.id, task.dependsOn]));
    plan.tasks = plan.tasks.filter((task) => !ids.has(task.id));
    for (const task of plan.tasks) {
      if (!task.dependsOn.some(({ taskId }) => ids.has(taskId))) continue;
      task.dependsOn = bridged(
        task.dependsOn,
        (id) => !ids.has(id),
        (id) => waitedFor.get(id) ?? [],
      );
    }
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
