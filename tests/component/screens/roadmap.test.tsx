import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openRoadmap, task, today } from '#tests/component/roadmapScreen.tsx';
import { someTask } from '#tests/fixtures/somePlan.ts';

const tasks = [
  someTask({ id: 'lease', title: 'Sign the lease', phase: 'location' }),
  someTask({
    id: 'design',
    title: 'Design the rooms',
    phase: 'premises',
    dependsOn: [{ taskId: 'lease', type: 'FS', lagDays: 0 }],
  }),
];

describe('the checklist', () => {
  it('ticks with the space bar, moves with the arrows and opens with Enter', async () => {
    const user = await openRoadmap('checklist', tasks);
    await user.click(screen.getByRole('gridcell', { name: 'Sign the lease' }));
    await user.keyboard('{Escape}');
    screen.getByRole('gridcell', { name: 'Sign the lease' }).focus();
    await user.keyboard(' ');
    expect(task('lease').progress).toEqual({
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
    const user = await openRoadmap('checklist', tasks);
    await user.type(screen.getByLabelText('Search tasks and owners'), 'design');
    const grid = screen.getByRole('grid');
    expect(within(grid).queryByText('Sign the lease')).toBeNull();
    expect(within(grid).getByText('Design the rooms')).toBeInTheDocument();
  });
});

describe('the timeline', () => {
  it('says of every bar from when to when it runs', async () => {
    await openRoadmap('timeline', tasks);
    expect(screen.getByRole('button', { name: 'Sign the lease: 24 Nov 2026 to 30 Nov 2026' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Design the rooms: 1 Dec 2026 to 7 Dec 2026' })).toBeInTheDocument();
  });
});
