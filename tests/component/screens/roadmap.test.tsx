import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useMemo } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import RoadmapScreen from '#renderer/screens/roadmap/RoadmapScreen.tsx';
import { startWords } from '#renderer/i18n/index.ts';
import { derive, DerivedContext } from '#renderer/state/derived.ts';
import { usePlan, usePlanStore } from '#renderer/state/planStore.ts';
import { useView } from '#renderer/state/view.ts';
import { repository } from '#renderer/storage/index.ts';
import { somePlan, someTask } from '#tests/fixtures/somePlan.ts';

const today = '2026-11-24';
const noHolidays: readonly string[] = [];

function Screen({ part }: { readonly part: string }) {
  const plan = usePlan();
  const derived = useMemo(() => derive(plan, today, noHolidays), [plan]);
  return (
    <MantineProvider>
      <DerivedContext value={derived}>
        <RoadmapScreen part={part} />
      </DerivedContext>
    </MantineProvider>
  );
}

beforeEach(async () => {
  await startWords('en');
  useView.getState().reset();
  await usePlanStore.getState().close();
  await repository.add(
    somePlan({
      tasks: [
        someTask({ id: 'lease', title: 'Sign the lease', phase: 'location' }),
        someTask({
          id: 'design',
          title: 'Design the rooms',
          phase: 'premises',
          dependsOn: [{ taskId: 'lease', type: 'FS', lagDays: 0 }],
        }),
      ],
    }),
  );
  await usePlanStore.getState().open('plan-1');
});

describe('the checklist', () => {
  it('ticks with the space bar, moves with the arrows and opens with Enter', async () => {
    const user = userEvent.setup();
    render(<Screen part="checklist" />);
    await user.click(screen.getByRole('gridcell', { name: 'Sign the lease' }));
    await user.keyboard('{Escape}');
    screen.getByRole('gridcell', { name: 'Sign the lease' }).focus();
    await user.keyboard(' ');
    expect(usePlanStore.getState().plan?.tasks[0]?.progress).toEqual({
      percent: 1,
      actualStart: today,
      actualFinish: today,
    });
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toHaveTextContent('Design the rooms');
    await user.keyboard('{Enter}');
    expect(screen.getByRole('complementary', { name: 'Task' })).toHaveTextContent('Design the rooms');
  });

  it('shows only what the search asks for', async () => {
    const user = userEvent.setup();
    render(<Screen part="checklist" />);
    await user.type(screen.getByLabelText('Search tasks and owners'), 'design');
    const grid = screen.getByRole('grid');
    expect(within(grid).queryByText('Sign the lease')).toBeNull();
    expect(within(grid).getByText('Design the rooms')).toBeInTheDocument();
  });
});

describe('the timeline', () => {
  it('says of every bar from when to when it runs', () => {
    render(<Screen part="timeline" />);
    expect(screen.getByRole('button', { name: 'Sign the lease: 24 Nov 2026 to 30 Nov 2026' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Design the rooms: 1 Dec 2026 to 7 Dec 2026' })).toBeInTheDocument();
  });
});
