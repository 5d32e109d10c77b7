/** What moving, stretching and connecting tasks by hand means in the plan; each gives the changed task or a problem. */
import { dayOf, isIsoDate, type IsoDate } from '#shared/calendar/dates.ts';
import { checkTask } from '#shared/plan/check.ts';
import { limits, type Dependency, type Phase, type Plan, type Task } from '#shared/plan/schema.ts';
import { dependencyProblem, taskGraph } from '#shared/plan/taskGraph.ts';
import { failure, problem, success, type Outcome } from '#shared/problem.ts';
import { remainingDays } from './progress.ts';
import { schedule } from './schedule.ts';
import { calendarOf } from './taskTable.ts';

/** A plan on a day: what the effect of moving a task depends on. */
export interface PlanOnDay {
  readonly plan: Pick<Plan, 'profile' | 'calendar' | 'tasks'>;
  readonly today: IsoDate;
  readonly holidays: readonly IsoDate[];
}

/**
 * A task that is to start on a date and not before it: the date takes the place of the lead rule's window; on a day
 * off, the next working day is meant. What has begun does not move, and nothing moves before what its predecessors,
 * today or the plan's start allow, or past its own latest date.
 */
export function movedTask({ plan, today, holidays }: PlanOnDay, taskId: string, start: IsoDate): Outcome<Task> {
  const moved = startingOn(plan.tasks, taskId, start);
  if (!moved.ok) return moved;
  const index = plan.tasks.findIndex(({ id }) => id === taskId);
  const outcome = schedule({ ...plan, tasks: plan.tasks.with(index, moved.value) }, today, holidays);
  if (!outcome.ok) return outcome;
  const earliest = outcome.value.tasks[index]!.earlyStart;
  const calendar = calendarOf(plan.calendar, holidays);
  if (calendar.before(dayOf(earliest)) > calendar.before(dayOf(start)))
    return failure([problem('task.tooEarly', ['tasks', index], { task: moved.value.title, earliest })]);
  return moved;
}

/**
 * A task with a least start, whatever holds it otherwise. Refused where the plan could not keep it: a task that has
 * begun, a start after the task's own latest date, a date that no plan may speak of.
 */
export function startingOn(tasks: readonly Task[], taskId: string, start: IsoDate): Outcome<Task> {
  const index = tasks.findIndex(({ id }) => id === taskId);
  const task = tasks[index];
  if (!task) return failure([problem('reference.missing', ['tasks'], { id: taskId })]);
  const path = ['tasks', index];
  if (task.progress.actualStart !== null) return failure([problem('task.alreadyBegun', path, { task: task.title })]);
  if (!isIsoDate(start))
    return failure([problem('value.impossibleDate', [...path, 'constraint', 'notBefore'], { value: start })]);
  const moved = withStart(task, start);
  const faults = checkTask(moved, path);
  return faults.length > 0 ? failure(faults) : success(moved);
}

/** A task with a least start in place of its lead rule's window, unchecked. A rule about its finish stays. */
export function withStart(task: Task, start: IsoDate): Task {
  const finishWeeksBefore = task.lead?.finishWeeksBefore ?? null;
  return {
    ...task,
    lead: finishWeeksBefore === null ? null : { startBetweenWeeks: null, finishWeeksBefore },
    constraint: { notAfter: null, ...task.constraint, fixedStart: null, notBefore: start },
  };
}

/** A task of another duration: 1 to 1,000 working days; a milestone has none, and what is done took what it took. */
export function stretchedTask(tasks: readonly Task[], taskId: string, durationDays: number): Outcome<Task> {
  const index = tasks.findIndex(({ id }) => id === taskId);
  const task = tasks[index];
  if (!task) return failure([problem('reference.missing', ['tasks'], { id: taskId })]);
  const refused = (code: 'task.milestoneWithDuration' | 'task.alreadyDone' | 'task.durationOutOfRange') =>
    failure([problem(code, ['tasks', index, 'durationDays'], { task: task.title, most: limits.durationDays })]);
  if (task.milestone) return refused('task.milestoneWithDuration');
  if (task.progress.actualFinish !== null) return refused('task.alreadyDone');
  if (!Number.isInteger(durationDays) || durationDays < 1 || durationDays > limits.durationDays)
    return refused('task.durationOutOfRange');
  return success({ ...task, durationDays });
}

/**
 * The task under way of which so many working days remain: what is done of it stays done, so its duration becomes done
 * and remaining together (as MS Project reckons it), and its percentage follows. Where nothing was done and nothing
 * remains, it keeps its duration at 100%. What has not begun has its duration instead; what is done, its dates.
 * @param days whole working days, 0 to 1,000
 */
export function withRemaining(tasks: readonly Task[], taskId: string, days: number): Outcome<Task> {
  const index = tasks.findIndex(({ id }) => id === taskId);
  const task = tasks[index];
  if (!task) return failure([problem('reference.missing', ['tasks'], { id: taskId })]);
  if (task.milestone || task.progress.actualStart === null || task.progress.actualFinish !== null)
    return stretchedTask(tasks, taskId, days);
  const doneDays = task.durationDays - remainingDays(task);
  const durationDays = doneDays + days;
  if (!Number.isInteger(days) || days < 0 || durationDays > limits.durationDays)
    return failure([
      problem('task.durationOutOfRange', ['tasks', index, 'durationDays'], {
        task: task.title,
        most: limits.durationDays,
      }),
    ]);
  const { progress } = task;
  return durationDays === 0
    ? success({ ...task, progress: { ...progress, percent: 1 } })
    : success({ ...task, durationDays, progress: { ...progress, percent: doneDays / durationDays } });
}

/**
 * The successor with one more dependency. Refused at the moment it would be made: one that is there already, one whose
 * lag is out of range, one on itself, one before the opening on one after it, and one that would close a circle, which
 * is named task by task.
 */
export function connectedTask(tasks: readonly Task[], successorId: string, dependency: Dependency): Outcome<Task> {
  const index = tasks.findIndex(({ id }) => id === successorId);
  const successor = tasks[index];
  if (!successor) return failure([problem('reference.missing', ['tasks'], { id: successorId })]);
  const { taskId, lagDays } = dependency;
  const path = ['tasks', index, 'dependsOn', successor.dependsOn.length];
  const predecessor = tasks.find(({ id }) => id === taskId);
  if (predecessor && successor.dependsOn.some((known) => known.taskId === taskId)) {
    return failure([problem('task.dependencyTwice', path, { task: successor.title, predecessor: predecessor.title })]);
  }
  if (!Number.isInteger(lagDays) || Math.abs(lagDays) > limits.durationDays)
    return failure([
      problem('task.lagOutOfRange', [...path, 'lagDays'], { task: successor.title, most: limits.durationDays }),
    ]);
  const fault = dependencyProblem(tasks, taskId, successorId);
  return fault ? failure([fault]) : success({ ...successor, dependsOn: [...successor.dependsOn, dependency] });
}

/**
 * Tasks moved into a phase. Refused where a task before the opening would then wait for one after it; which is named.
 * @returns all tasks, in their order
 */
export function inPhase(tasks: readonly Task[], ids: ReadonlySet<string>, phase: Phase): Outcome<readonly Task[]> {
  const moved = tasks.map((task) => (ids.has(task.id) ? { ...task, phase } : task));
  const graph = taskGraph(moved);
  return graph.ok ? success(moved) : failure(graph.problems.slice(0, 1));
}
