/** The road map's screen on a small plan, as the tests of its views draw it. */
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useMemo } from 'react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import type { Plan, Task } from '#shared/plan/schema.ts';
import { startWords } from '#renderer/i18n/index.ts';
import RoadmapScreen from '#renderer/screens/roadmap/RoadmapScreen.tsx';
import { derive, DerivedContext } from '#renderer/state/derived.ts';
import { usePlan, usePlanStore } from '#renderer/state/planStore.ts';
import { useView } from '#renderer/state/view.ts';
import { repository } from '#renderer/storage/index.ts';
import { somePlan } from '#tests/fixtures/somePlan.ts';

/** The day on which every view is looked at: a Tuesday. */
export const today = '2026-11-24';
const noHolidays: readonly string[] = [];

function Screen({ part }: { readonly part: string }) {
  const plan = usePlan();
  const derived = useMemo(() => derive(plan, today, noHolidays), [plan]);
  return (
    <DerivedContext value={derived}>
      <RoadmapScreen part={part} />
    </DerivedContext>
  );
}

/** Opens a plan of these tasks in a view; gives the user that works with it. */
export async function openRoadmap(
  part: string,
  tasks: Task[],
  changes: Partial<Plan> = {},
): Promise<ReturnType<typeof userEvent.setup>> {
  await startWords('en');
  useView.getState().reset();
  await usePlanStore.getState().close();
  await repository.add(somePlan({ tasks, ...changes }));
  await usePlanStore.getState().open('plan-1');
  const { hook } = memoryLocation({ path: `/plan/plan-1/roadmap/${part}` });
  render(
    <MantineProvider env="test">
      <Notifications />
      <Router hook={hook}>
        <Screen part={part} />
      </Router>
    </MantineProvider>,
  );
  return userEvent.setup();
}

/** The open plan as it is now. @throws Error where none is open */
export function plan(): Plan {
  const open = usePlanStore.getState().plan;
  if (!open) throw new Error('no plan is open');
  return open;
}

/** A task of the open plan. @throws Error where there is none of that id */
export function task(id: string): Task {
  const found = plan().tasks.find((one) => one.id === id);
  if (!found) throw new Error(`no task ${id}`);
  return found;
}

/** How many changes can be undone. */
export function undoable(): number {
  return usePlanStore.getState().past.length;
}

/** Takes the last change back. */
export function undo(): void {
  usePlanStore.getState().undo();
}
