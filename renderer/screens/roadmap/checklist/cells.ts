import { parseNumber } from '#shared/budget/amounts.ts';
import type { Task } from '#shared/plan/schema.ts';
import { failure, problem, success, type Outcome } from '#shared/problem.ts';
import { stretchedTask } from '#shared/roadmap/edit.ts';
import type { EditableColumn } from './rows.ts';

/** A task of the plan with a cell's text taken over, or why it cannot be. */
export function withCell(tasks: readonly Task[], task: Task, column: EditableColumn, typed: string): Outcome<Task> {
  const text = typed.trim().slice(0, 500);
  switch (column) {
    case 'title':
      return text === ''
        ? failure([problem('task.titleEmpty', ['tasks', tasks.indexOf(task), 'title'], { task: task.title })])
        : success({ ...task, title: text });
    case 'owner':
      return success({ ...task, owner: text });
    case 'durationDays':
      if (text === String(task.durationDays)) return success(task);
      return stretchedTask(tasks, task.id, parseNumber(text, null) ?? Number.NaN);
  }
}

/** The first known owner that goes on from what has been typed, or null. */
export function completion(typed: string, owners: readonly string[]): string | null {
  if (typed.trim() === '') return null;
  const start = typed.toLocaleLowerCase();
  return owners.find((owner) => owner.length > typed.length && owner.toLocaleLowerCase().startsWith(start)) ?? null;
}
