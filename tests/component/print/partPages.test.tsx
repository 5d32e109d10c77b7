import { render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RoadmapPart } from '#shared/bridge.ts';
import type { Task } from '#shared/plan/schema.ts';
import { everyTask } from '#shared/roadmap/groups.ts';
import { startWords } from '#renderer/i18n/index.ts';
import { PartPages } from '#renderer/print/PartPages.tsx';
import { scheduled } from '#tests/fixtures/outcomes.ts';
import { somePlan, someTask } from '#tests/fixtures/somePlan.ts';

const today = '2026-11-24';
const done = { percent: 1, actualStart: '2026-11-10', actualFinish: '2026-11-13' };
const tasks: readonly Partial<Task>[] = [
  { id: 'lease', title: 'Sign the lease', owner: 'Rūta', checklist: [{ text: 'Read the exit clause', done: false }] },
  {
    id: 'design',
    title: 'Design the rooms',
    owner: 'Jonas',
    constraint: { notBefore: '2026-12-07', notAfter: null, fixedStart: null },
  },
  { id: 'name', title: 'Choose the name', owner: 'Jonas', progress: done },
  { id: 'bank', title: 'Open the account', owner: 'Jonas' },
];

function draw(part: RoadmapPart) {
  const plan = somePlan({ name: 'Harbour Dental', tasks: tasks.map((task) => someTask(task)) });
  render(
    <PartPages
      plan={plan}
      today={today}
      holidays={['2026-12-25']}
      holidayNames={new Map([['2026-12-25', 'Christmas Day']])}
      schedule={scheduled(plan, today, ['2026-12-25'])}
      part={part}
    />,
  );
}

beforeEach(() => startWords('en'));

describe('a view of the road map on paper', () => {
  it('is the checklist as it is filtered and grouped, and says what was asked for', () => {
    draw({
      kind: 'checklist',
      query: { ...everyTask, filter: 'open', owner: 'Jonas', search: 'o' },
      grouping: 'owner',
    });
    const table = screen.getByRole('table');
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map((head) => head.textContent),
    ).toEqual(['Jonas']);
    expect(within(table).getByText('Design the rooms')).toBeInTheDocument();
    expect(within(table).queryByText('Choose the name')).toBeNull();
    expect(screen.getByText(/Harbour Dental · Not done · Jonas · search “o”/)).toBeInTheDocument();
  });

  it('is a month with its holidays by name and every bar, however many', () => {
    draw({ kind: 'calendar', query: everyTask, month: '2026-12' });
    expect(screen.getByRole('heading', { name: 'December 2026' })).toBeInTheDocument();
    expect(screen.getByText(/Christmas Day/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^Design the rooms: 7 Dec 2026/ })).toBeInTheDocument();
  });

  it('is the week with a page for each owner and the steps that are open', () => {
    draw({ kind: 'week', owner: null });
    expect(screen.getAllByRole('heading', { level: 1 }).map((head) => head.textContent)).toEqual(['Jonas', 'Rūta']);
    expect(screen.getByText('Read the exit clause')).toBeInTheDocument();
    expect(screen.queryByText('Design the rooms')).toBeNull();
  });

  it('is the week of one owner alone where one is chosen', () => {
    draw({ kind: 'week', owner: 'Rūta' });
    expect(screen.getAllByRole('heading', { level: 1 }).map((head) => head.textContent)).toEqual(['Rūta']);
  });

  it('is the timeline of the tasks that are shown', () => {
    draw({ kind: 'timeline', query: { ...everyTask, owner: 'Rūta' } });
    expect(screen.getByText('Sign the lease')).toBeInTheDocument();
    expect(screen.queryByText('Open the account')).toBeNull();
  });
});
