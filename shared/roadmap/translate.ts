/** A plan in another language: what still reads as the template wrote it is put into the new words. */
import type { Plan, Task } from '#shared/plan/schema.ts';
import type { TaskText, TemplateWords } from './tailor.ts';

/**
 * The tasks with every title, step and owner that is word for word the template's in one language put into another.
 * What somebody has changed stays as it was written; ticks stay where they are.
 */
export function translatedTasks(tasks: Plan['tasks'], from: TemplateWords, to: TemplateWords): Plan['tasks'] {
  const owners = new Map(
    Object.entries(from.roles).map(([role, name]) => [name, to.roles[role as keyof TemplateWords['roles']]]),
  );
  return tasks.map((task) => {
    const owner = owners.get(task.owner) ?? task.owner;
    const before = task.templateKey === undefined ? undefined : from.tasks[task.templateKey];
    const after = task.templateKey === undefined ? undefined : to.tasks[task.templateKey];
    return before && after ? { ...translated(task, before, after), owner } : { ...task, owner };
  });
}

function translated(task: Task, before: TaskText, after: TaskText): Task {
  const steps = new Map(before.how.map((step, index) => [step, after.how[index]]));
  return {
    ...task,
    title: task.title === before.title ? after.title : task.title,
    checklist: task.checklist.map((step) => ({ ...step, text: steps.get(step.text) ?? step.text })),
  };
}
