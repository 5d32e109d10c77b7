import type { IsoDate } from '#shared/calendar/dates.ts';
import type { Phase, Task } from '#shared/plan/schema.ts';
import type { Draft } from 'immer';
import { changePlan } from './planStore.ts';

/** Changes one task of the open plan, undoably. */
export function changeTask(id: string, recipe: (task: Draft<Task>) => void): void {
  changePlan((plan) => {
    const task = plan.tasks.find((candidate) => candidate.id === id);
    if (task) recipe(task);
  });
}

/** Ticks a task off as finished today, or takes the tick back. */
export function tickTask(id: string, today: IsoDate): void {
  changeTask(id, ({ progress }) => {
    if (progress.actualFinish === null) {
      progress.actualStart =
        progress.actualStart !== null && progress.actualStart <= today ? progress.actualStart : today;
      progress.actualFinish = today;
      progress.percent = 1;
    } else {
      progress.actualFinish = null;
      progress.percent = 0;
      if (progress.actualStart === today) progress.actualStart = null;
    }
  });
}

/** Adds a task at the end of a phase and returns its id. */
export function addTask(phase: Phase, title: string): string {
  const id = crypto.randomUUID();
  changePlan((plan) => {
    plan.tasks.push({
      id,
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
    });
  });
  return id;
}

/** Removes a task, and every dependency and milestone that named it. */
export function removeTask(id: string): void {
  changePlan((plan) => {
    plan.tasks = plan.tasks.filter((task) => task.id !== id);
    for (const task of plan.tasks) task.dependsOn = task.dependsOn.filter((dependency) => dependency.taskId !== id);
    if (plan.milestones.websiteLive === id) plan.milestones.websiteLive = null;
    if (plan.milestones.frontDeskTrained === id) plan.milestones.frontDeskTrained = null;
  });
}

/** Moves the opening; what has begun stays where it is, the rest is planned anew. */
export function moveOpening(date: IsoDate): void {
  changePlan((plan) => {
    plan.profile.openingDate = date;
  });
}
