/** The road map's screen on a small plan, as the tests of its views draw it. */
import type userEvent from '@testing-library/user-event';
import type { Plan, Task } from '#shared/plan/schema.ts';
import RoadmapScreen from '#renderer/screens/roadmap/RoadmapScreen.tsx';
import { somePlan } from '#tests/fixtures/somePlan.ts';
import { drawScreen, openPlan, planNow } from './openPlan.tsx';

/** The day on which every view is looked at: a Tuesday. */
export const today = '2026-11-24';

/** Opens a plan of these tasks in a view; gives the user that works with it. */
export async function openRoadmap(
  part: string,
  tasks: Task[],
  changes: Partial<Plan> = {},
): Promise<ReturnType<typeof userEvent.setup>> {
  await openPlan(somePlan({ tasks, ...changes }));
  return drawScreen({ roadmap: RoadmapScreen }, `roadmap/${part}`, today).user;
}

/** A task of the open plan. @throws Error where there is none of that id */
export function task(id: string): Task {
  const found = planNow().tasks.find((one) => one.id === id);
  if (!found) throw new Error(`no task ${id}`);
  return found;
}
