/** What is left out of a road map, and what its successors wait for instead. The rule is in `docs/scheduling.md`. */
import { longestOfEach } from '#shared/plan/mergeDependencies.ts';
import { limits, type Dependency, type DependencyType } from '#shared/plan/schema.ts';

type From = 'F' | 'S';

/**
 * Two dependencies with a task between them that is left out, as one: from the side of the first task that the first
 * names to the side of the last that the second names, with both lags. The task between takes no time.
 */
function combined(first: Dependency, second: Dependency): Dependency {
  const type: DependencyType = `${first.type[0] as From}${second.type[1] as From}`;
  const lagDays = first.lagDays + second.lagDays;
  return {
    taskId: first.taskId,
    type,
    lagDays: Math.max(-limits.durationDays, Math.min(limits.durationDays, lagDays)),
  };
}

/**
 * Dependencies with each one on a task that is left out replaced by what that task waited for, however long the chain,
 * so that the order is kept. Where that names a predecessor twice by the same type, the longest lag stays. A circle of
 * tasks that are left out ends where it closes.
 * @param isKept whether a task is in the road map
 * @param dependenciesOf what a task that is left out waited for
 */
export function bridged(
  dependencies: readonly Dependency[],
  isKept: (taskId: string) => boolean,
  dependenciesOf: (taskId: string) => readonly Dependency[],
): Dependency[] {
  // What stands for each task that is left out, known for those that it waited for before it is worked out itself.
  const known = new Map<string, Dependency[]>();
  const begun = new Set<string>();
  const isOut = ({ taskId }: Dependency) => !isKept(taskId);
  const bridge = (own: readonly Dependency[]) =>
    longestOfEach(
      own.flatMap((one) => (isOut(one) ? (known.get(one.taskId) ?? []).map((first) => combined(first, one)) : [one])),
    );
  const open = dependencies.filter(isOut).map(({ taskId }) => taskId);
  while (open.length > 0) {
    const id = open.at(-1)!;
    const own = dependenciesOf(id);
    if (begun.has(id)) {
      open.pop();
      if (!known.has(id)) known.set(id, bridge(own));
    } else {
      begun.add(id);
      for (const one of own) if (isOut(one) && !begun.has(one.taskId)) open.push(one.taskId);
    }
  }
  return bridge(dependencies);
}
