import { failure, problem, success, type Outcome, type Problem } from '#shared/problem.ts';
import type { DependencyType, Task } from './schema.ts';

/** The parts of a task that make the graph. */
export type GraphTask = Pick<Task, 'id' | 'phase' | 'title' | 'dependsOn'>;

/** Tasks and their dependencies by index, in an order in which every predecessor comes before its successors. */
export interface TaskGraph {
  /** Task indexes in topological order. */
  readonly order: Int32Array;
  /** The dependencies of task i are those from `first[i]` up to `first[i + 1]`. */
  readonly first: Int32Array;
  readonly predecessor: Int32Array;
  /** Index into `dependencyCodes`. */
  readonly type: Uint8Array;
  /** Working days. */
  readonly lag: Int32Array;
}

export const dependencyCodes: Readonly<Record<DependencyType, number>> = { FS: 0, SS: 1, FF: 2, SF: 3 };

/**
 * The graph of the tasks, or every reason why they have none: a missing task, a task that depends on itself, one before
 * the opening that depends on one after it, a cycle (named from task to task).
 */
export function taskGraph(tasks: readonly GraphTask[]): Outcome<TaskGraph> {
  const indexOf = new Map<string, number>();
  let count = 0;
  for (let index = 0; index < tasks.length; index += 1) {
    indexOf.set(tasks[index]!.id, index);
    count += tasks[index]!.dependsOn.length;
  }
  const first = new Int32Array(tasks.length + 1);
  const predecessor = new Int32Array(count);
  const type = new Uint8Array(count);
  const lag = new Int32Array(count);
  const problems: Problem[] = [];
  let edge = 0;
  for (let index = 0; index < tasks.length; index += 1) {
    const task = tasks[index]!;
    first[index] = edge;
    for (let place = 0; place < task.dependsOn.length; place += 1) {
      const dependency = task.dependsOn[place]!;
      const found = indexOf.get(dependency.taskId);
      const from = found === undefined ? undefined : tasks[found];
      if (!from || from === task || (from.phase === 'afterOpening' && task.phase !== 'afterOpening'))
        problems.push(faultOf(task, from, dependency.taskId, ['tasks', index, 'dependsOn', place, 'taskId']));
      predecessor[edge] = found ?? index;
      type[edge] = dependencyCodes[dependency.type];
      lag[edge] = dependency.lagDays;
      edge += 1;
    }
  }
  first[tasks.length] = edge;
  if (problems.length > 0) return failure(problems);
  const order = topologicalOrder(tasks.length, first, predecessor);
  if (order.length < tasks.length) return failure([cycleProblem(tasks, first, predecessor, order)]);
  return success({ order, first, predecessor, type, lag });
}

/** What is wrong with a dependency: on nothing, on itself, or from before the opening on what comes after it. */
function faultOf(
  task: GraphTask,
  found: GraphTask | undefined,
  taskId: string,
  path: readonly (string | number)[],
): Problem {
  if (!found) return problem('task.missing', path, { task: task.title, missing: taskId });
  if (found === task) return problem('task.dependsOnItself', path, { task: task.title });
  return problem('task.dependsOnAfterOpening', path, { task: task.title, predecessor: found.title });
}

/** Kahn's algorithm (Kahn 1962); shorter than `count` where there is a cycle. */
function topologicalOrder(count: number, first: Int32Array, predecessor: Int32Array): Int32Array {
  const waitingFor = new Int32Array(count);
  const successorsFrom = new Int32Array(count + 1);
  for (const from of predecessor) successorsFrom[from + 1]! += 1;
  for (let i = 0; i < count; i += 1) successorsFrom[i + 1]! += successorsFrom[i]!;
  const successor = new Int32Array(predecessor.length);
  const fill = successorsFrom.slice(0, count);
  for (let i = 0; i < count; i += 1) {
    waitingFor[i] = first[i + 1]! - first[i]!;
    for (let edge = first[i]!; edge < first[i + 1]!; edge += 1) successor[fill[predecessor[edge]!]!++] = i;
  }
  const order = new Int32Array(count);
  let end = 0;
  for (let i = 0; i < count; i += 1) if (waitingFor[i] === 0) order[end++] = i;
  for (let at = 0; at < end; at += 1) {
    const done = order[at]!;
    for (let edge = successorsFrom[done]!; edge < successorsFrom[done + 1]!; edge += 1) {
      const next = successor[edge]!;
      waitingFor[next]! -= 1;
      if (waitingFor[next] === 0) order[end++] = next;
    }
  }
  return order.subarray(0, end);
}

/** Walks back through what could not be ordered until a task comes again: that stretch is a cycle. */
function cycleProblem(
  tasks: readonly GraphTask[],
  first: Int32Array,
  predecessor: Int32Array,
  ordered: Int32Array,
): Problem {
  const inOrder = new Uint8Array(tasks.length);
  for (const index of ordered) inOrder[index] = 1;
  const seenAt = new Map<number, number>();
  const walk: number[] = [];
  let at = inOrder.indexOf(0);
  while (!seenAt.has(at)) {
    seenAt.set(at, walk.length);
    walk.push(at);
    const from = predecessor.subarray(first[at], first[at + 1]).find((index) => inOrder[index] === 0);
    at = from ?? at;
  }
  const cycle = walk.slice(seenAt.get(at)).toReversed();
  const titles = [...cycle, cycle[0]!].map((index) => tasks[index]!.title);
  return problem('task.cycle', ['tasks', cycle[0]!, 'dependsOn'], { tasks: titles.join(' → ') });
}

/** The problem that making `successorId` depend on `predecessorId` would cause, or null: asked before it is made. */
export function dependencyProblem(
  tasks: readonly GraphTask[],
  predecessorId: string,
  successorId: string,
): Problem | null {
  const changed = tasks.map((task) =>
    task.id === successorId
      ? { ...task, dependsOn: [...task.dependsOn, { taskId: predecessorId, type: 'FS' as const, lagDays: 0 }] }
      : task,
  );
  const graph = taskGraph(changed);
  return graph.ok ? null : (graph.problems[0] ?? null);
}
