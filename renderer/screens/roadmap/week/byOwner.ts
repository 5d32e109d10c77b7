import type { LookedAtTask } from '#shared/roadmap/look.ts';

/** The tasks of one owner; the owner is empty for tasks that nobody has taken. */
export interface OwnersTasks {
  readonly owner: string;
  readonly tasks: readonly LookedAtTask[];
}

/** Tasks by owner, sorted by name with nobody's last; of each, what is late first, then by finish. */
export function byOwner(tasks: readonly LookedAtTask[]): readonly OwnersTasks[] {
  const owners = [...new Set(tasks.map(({ task }) => task.owner))];
  return owners
    .toSorted((a, b) => Number(a === '') - Number(b === '') || a.localeCompare(b))
    .map((owner) => ({
      owner,
      tasks: tasks
        .filter(({ task }) => task.owner === owner)
        .toSorted(
          (a, b) => b.lateDays - a.lateDays || a.dates.recommendedFinish.localeCompare(b.dates.recommendedFinish),
        ),
    }));
}
