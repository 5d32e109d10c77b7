import type { TaskGroup } from '#shared/roadmap/groups.ts';
import type { LookedAtTask } from '#shared/roadmap/look.ts';

export const rowHeight = 36;

/** One row: a heading with its count, or a task. */
export type ChecklistRow =
  | { readonly kind: 'group'; readonly group: TaskGroup; readonly done: number }
  | { readonly kind: 'task'; readonly one: LookedAtTask };

/** The rows of groups in order, each heading before its tasks. */
export function rowsOf(groups: readonly TaskGroup[]): readonly ChecklistRow[] {
  return groups.flatMap((group): ChecklistRow[] => [
    { kind: 'group', group, done: group.tasks.filter(({ state }) => state === 'done').length },
    ...group.tasks.map((one) => ({ kind: 'task', one }) as const),
  ]);
}

/** The columns that can be edited, from left to right. */
export const editable = ['title', 'owner', 'durationDays'] as const;
export type EditableColumn = (typeof editable)[number];
