/** What a schedule says on a day: which tasks are late, which belong to this week, what an owner does next. */
import { addDays, dateOf, dayOf, weekdayOf, type IsoDate } from '#shared/calendar/dates.ts';
import { phases, type Phase, type Task } from '#shared/plan/schema.ts';
import type { Schedule, ScheduledTask } from './types.ts';

/** `late`: its latest date has passed or it misses a limit; `atRisk`: no float left to lose; the rest as they say. */
export type TaskState = 'done' | 'late' | 'atRisk' | 'inProgress' | 'waiting';

/** A task with its dates and what they mean today. */
export interface LookedAtTask {
  readonly task: Task;
  readonly dates: ScheduledTask;
  readonly state: TaskState;
  /** Working days by which it misses what the opening needs of it; 0 where it does not. */
  readonly lateDays: number;
}

/** Every task of a plan with its dates and its state, in the plan's order. Slack under `risky` working days is a risk. */
export function lookAt(tasks: readonly Task[], schedule: Schedule, risky = 5): readonly LookedAtTask[] {
  const datesById = new Map(schedule.tasks.map((dates) => [dates.id, dates]));
  return tasks.flatMap((task) => {
    const dates = datesById.get(task.id);
    if (!dates) return [];
    const lateDays = Math.max(0, -(dates.totalFloat ?? 0));
    return [{ task, dates, state: stateOf(task, dates, lateDays, risky), lateDays }];
  });
}

function stateOf(task: Task, dates: ScheduledTask, lateDays: number, risky: number): TaskState {
  if (task.progress.actualFinish !== null) return 'done';
  if (lateDays > 0) return 'late';
  if (dates.totalFloat !== null && dates.totalFloat < risky) return 'atRisk';
  return task.progress.actualStart === null ? 'waiting' : 'inProgress';
}

/** Monday to Sunday of the week of a day. */
export function weekOf(today: IsoDate): readonly [IsoDate, IsoDate] {
  const monday = addDays(dayOf(today), 1 - weekdayOf(dayOf(today)));
  return [dateOf(monday), dateOf(addDays(monday, 6))];
}

/** What to work on in the week of a day: everything unfinished that is recommended to be under way by its Sunday. */
export function thisWeek(tasks: readonly LookedAtTask[], today: IsoDate): readonly LookedAtTask[] {
  const [, sunday] = weekOf(today);
  return tasks
    .filter(({ task, dates }) => task.progress.actualFinish === null && dates.recommendedStart <= sunday)
    .toSorted((a, b) => (a.dates.recommendedFinish < b.dates.recommendedFinish ? -1 : 1));
}

/** How much of a phase is done, by working days; milestones count as one day. */
export interface PhaseReadiness {
  readonly phase: Phase;
  readonly tasks: number;
  readonly done: number;
  /** 0 to 1. */
  readonly share: number;
}

/** Readiness of every phase that has tasks, in the order of the phases. */
export function readiness(tasks: readonly Task[]): readonly PhaseReadiness[] {
  return phases.flatMap((phase) => {
    const own = tasks.filter((task) => task.phase === phase);
    if (own.length === 0) return [];
    const weight = (task: Task) => Math.max(1, task.durationDays);
    const share = (task: Task) => (task.progress.actualFinish === null ? task.progress.percent : 1);
    const total = own.reduce((sum, task) => sum + weight(task), 0);
    return [
      {
        phase,
        tasks: own.length,
        done: own.filter((task) => task.progress.actualFinish !== null).length,
        share: own.reduce((sum, task) => sum + weight(task) * share(task), 0) / total,
      },
    ];
  });
}
