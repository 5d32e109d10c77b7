import { problem, type Problem } from '#shared/problem.ts';
import type { Dependency, Plan, Task } from './schema.ts';

/** A plan whose tasks name each predecessor once a type, and a note for every dependency that was merged away. */
export interface Merged {
  readonly plan: Plan;
  readonly notes: readonly Problem[];
}

type Link = Pick<Dependency, 'taskId' | 'type'>;

/**
 * Merges dependencies of one task on the same predecessor with the same type. The longest lag stays: it is the one that
 * holds, so no date changes. Two types between the same tasks say different things and stay apart.
 */
export function mergeDependencies(plan: Plan): Merged {
  const titles = new Map(plan.tasks.map(({ id, title }) => [id, title]));
  const notes: Problem[] = [];
  const tasks = plan.tasks.map((task, index): Task => {
    const dependsOn = longestOfEach(task.dependsOn);
    if (dependsOn.length === task.dependsOn.length) return task;
    const twice = dependsOn.filter((one) => task.dependsOn.filter((other) => sameLink(one, other)).length > 1);
    for (const { taskId, type, lagDays } of twice) {
      const params = { task: task.title, predecessor: titles.get(taskId) ?? taskId, type, lag: lagDays };
      notes.push(problem('task.dependencyMerged', ['tasks', index, 'dependsOn'], params));
    }
    return { ...task, dependsOn };
  });
  return notes.length === 0 ? { plan, notes } : { plan: { ...plan, tasks }, notes };
}

/** Dependencies with each predecessor once a type, where it is first named, with the longest of its lags. */
export function longestOfEach(dependencies: readonly Dependency[]): Dependency[] {
  const byLink = new Map<string, Dependency>();
  for (const one of dependencies) {
    const key = `${one.type} ${one.taskId}`;
    const known = byLink.get(key);
    if (!known || known.lagDays < one.lagDays) byLink.set(key, one);
  }
  return [...byLink.values()];
}

/** True where two dependencies of a task are on the same predecessor by the same type. */
export function sameLink(one: Link, other: Link): boolean {
  return one.taskId === other.taskId && one.type === other.type;
}
