/** What is left out of a road map, and what its successors wait for instead. The rule is in `docs/scheduling.md`. */
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
 * so that the order is kept. Where that names a predecessor twice by the same type, the longest lag stays.
 * @param isKept whether a task is in the road map
 * @param dependenciesOf what a task that is left out waited for
 */
export function bridged(
  dependencies: readonly Dependency[],
  isKept: (taskId: string) => boolean,
  dependenciesOf: (taskId: string) => readonly Dependency[],
): Dependency[] {
  const found = new Map<string, Dependency>();
  const follow = (own: readonly Dependency[], onward: Dependency | null, passed: readonly string[]): void => {
    for (const one of own) {
      const whole = onward === null ? one : combined(one, onward);
      if (isKept(one.taskId)) {
        const key = `${whole.type} ${whole.taskId}`;
        const known = found.get(key);
        if (!known || known.lagDays < whole.lagDays) found.set(key, whole);
      } else if (!passed.includes(one.taskId)) {
        follow(dependenciesOf(one.taskId), whole, [...passed, one.taskId]);
      }
    }
  };
  follow(dependencies, null, []);
  return [...found.values()];
}
