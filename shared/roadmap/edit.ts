/** What moving, stretching and connecting tasks by hand means in the plan; each gives the changed task or a problem. */
import type { IsoDate } from '#shared/calendar/dates.ts';
import { limits, type Dependency, type Phase, type Plan, type Task } from '#shared/plan/schema.ts';
import { dependencyProblem, taskGraph } from '#shared/plan/taskGraph.ts';
import { failure, problem, success, type Outcome } from '#shared/problem.ts';
import { schedule } from './schedule.ts';

/** A plan on a day: what the effect of moving a task depends on. */
export interface PlanOnDay {
  readonly plan: Pick<Plan, 'profile' | 'calendar' | 'tasks'>;
  readonly today: IsoDate;
  readonly holidays: readonly IsoDate[];
}

/**
 * A task that is to start on a date and not before it: the date takes the place of the lead rule's window. What has
 * begun does not move, and nothing moves before what its predecessors, today or the plan's start allow.
 */
export function movedTask({ plan, today, holidays }: PlanOnDay, taskId: string, start: IsoDate): Outcome<Task> {
  const index = plan.tasks.findIndex(({ id }) => id === taskId);
  const task = plan.tasks[index];
  if (!task) return failure([problem('reference.missing', ['tasks'], { id: taskId })]);
  if (task.progress.actualStart !== null)
    return failure([problem('task.alreadyBegun', ['tasks', index], { task: task.title })]);
  const moved = withStart(task, start);
  const tasks = plan.tasks.with(index, moved);
  const outcome = schedule({ ...plan, tasks }, today, holidays);
  if (!outcome.ok) return outcome;
  const earliest = outcome.value.tasks[index]!.earlyStart;
  if (earliest > start) return failure([problem('task.tooEarly', ['tasks', index], { task: task.title, earliest })]);
  return success(moved);
}

/** A task with a least start in place of its lead rule's window. A rule about its finish stays. */
export function withStart(task: Task, start: IsoDate): Task {
  const finishWeeksBefore = task.lead?.finishWeeksBefore ?? null;
  return {
    ...task,
    lead: finishWeeksBefore === null ? null : { startBetweenWeeks: null, finishWeeksBefore },
    constraint: { notAfter: null, ...task.constraint, fixedStart: null, notBefore: start },
  };
}

/** A task of another duration: 1 to 1,000 working days; a milestone has none, and what is done took what it took. */
export function stretchedTask(task: Task, durationDays: number): Outcome<Task> {
  const at = (code: 'task.milestoneWithDuration' | 'task.alreadyBegun' | 'task.durationOutOfRange') =>
    failure([problem(code, ['durationDays'], { task: task.title, most: limits.durationDays })]);
  if (task.milestone) return at('task.milestoneWithDuration');
  if (task.progress.actualFinish !== null) return at('task.alreadyBegun');
  if (!Number.isInteger(durationDays) || durationDays < 1 || durationDays > limits.durationDays)
    return at('task.durationOutOfRange');
  return success({ ...task, durationDays });
}

/**
 * The successor with one more dependency. Refused at the moment it would be made: one that is there already, one on
 * itself, one before the opening on one after it, and one that would close a circle, which is named task by task.
 */
export function connectedTask(tasks: readonly Task[], successorId: string, dependency: Dependency): Outcome<Task> {
  const successor = tasks.find(({ id }) => id === successorId);
  if (!successor) return failure([problem('reference.missing', ['tasks'], { id: successorId })]);
  const predecessor = tasks.find(({ id }) => id === dependency.taskId);
  if (predecessor && successor.dependsOn.some(({ taskId }) => taskId === dependency.taskId)) {
    return failure([
      problem('task.dependencyTwice', ['dependsOn'], { task: successor.title, predecessor: predecessor.title }),
    ]);
  }
  const fault = dependencyProblem(tasks, dependency.taskId, successorId);
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
