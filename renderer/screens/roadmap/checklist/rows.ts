import type { TaskGroup } from '#shared/roadmap/groups.ts';
import type { LookedAtTask } from '#shared/roadmap/look.ts';

export const rowHeight = 36;

/** The id of the row in which a task that is not there yet is typed. */
export const newRowId = '';

/** One row: a heading with its count, a task, or the place where a new one is typed. */
export type ChecklistRow =
  | { readonly kind: 'group'; readonly group: TaskGroup; readonly done: number }
  | { readonly kind: 'task'; readonly one: LookedAtTask }
  | { readonly kind: 'new' };

/** The rows of groups in order, each heading before its tasks; the new row right below a task, or else at the end. */
export function rowsOf(
  groups: readonly TaskGroup[],
  draft: { readonly below: string | null } | null,
): readonly ChecklistRow[] {
  const rows = groups.flatMap((group): ChecklistRow[] => [
    { kind: 'group', group, done: group.tasks.filter(({ state }) => state === 'done').length },
    ...group.tasks.map((one) => ({ kind: 'task', one }) as const),
  ]);
  if (!draft) return rows;
  const at = rows.findIndex((row) => row.kind === 'task' && row.one.task.id === draft.below);
  return rows.toSpliced(at < 0 ? rows.length : at + 1, 0, { kind: 'new' });
}

/** The columns that can be edited, from left to right. */
export const editable = ['title', 'owner', 'durationDays'] as const;
export type EditableColumn = (typeof editable)[number];
