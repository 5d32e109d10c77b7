import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Task } from '#shared/plan/schema.ts';
import { useView } from '#renderer/state/view.ts';
import { planNow, undo, undoable } from '#tests/component/openPlan.tsx';
import { openRoadmap, task, today } from '#tests/component/roadmapScreen.tsx';
import { someTask } from '#tests/fixtures/somePlan.ts';

const tasks = (): Task[] => [
  someTask({ id: 'lease', title: 'Sign the lease', owner: 'Rūta', durationDays: 10 }),
  someTask({ id: 'bank', title: 'Open the account', owner: 'Rūta' }),
  someTask({
    id: 'design',
    title: 'Design the rooms',
    phase: 'premises',
    dependsOn: [{ taskId: 'lease', type: 'FS', lagDays: 2 }],
    checklist: [
      { text: 'Call the architect', done: false },
      { text: 'Check the norms', done: false },
    ],
  }),
];

async function open(id: string) {
  const user = await openRoadmap('checklist', tasks());
  act(() => useView.getState().selectTask(id));
  return user;
}
const panel = () => within(screen.getByRole('complementary', { name: 'Task' }));
const field = (name: string) => panel().getByLabelText(name);

describe('the panel of a task', () => {
  it('says in one sentence why it stands on its date', async () => {
    await open('design');
    expect(panel().getByText('Starts after “Sign the lease” ends on 7 Dec, 2 working days later.')).toBeInTheDocument();
    // Ten working days from Tuesday 24 November, two of lag, five of work.
    expect(panel().getAllByText(/^10\s–\s16 Dec$/)[0]).toBeInTheDocument();
  });

  it('says it in weeks before the opening in a template, whose dates are made up', async () => {
    const first = someTask({
      id: 'first',
      title: 'Choose a name',
      lead: { startBetweenWeeks: [12, 10], finishWeeksBefore: null },
    });
    await openRoadmap('checklist', [...tasks(), first], { template: { savedOn: today } });
    const sentenceOf = (id: string) => {
      act(() => useView.getState().selectTask(id));
      return panel().getByText(/(before the opening|That is).*\.$/).textContent;
    };
    expect(sentenceOf('first')).toBe('Starts 12 weeks before the opening.');
    expect(sentenceOf('lease')).toBe('Can start when the plan does. That is 41 weeks before the opening.');
    expect(sentenceOf('design')).toBe(
      'Starts after “Sign the lease” ends, 2 working days later. That is 38 weeks before the opening.',
    );
  });

  it('stores a text once, when the field is left, and brings the old one back with Escape', async () => {
    const user = await open('lease');
    await user.clear(field('Title'));
    await user.type(field('Title'), 'Sign the contract');
    expect(undoable()).toBe(0);
    await user.tab();
    expect(task('lease').title).toBe('Sign the contract');
    expect(undoable()).toBe(1);
    await user.type(field('Note'), 'Ask for the exit clause{Escape}');
    await user.tab();
    expect(task('lease').note).toBe('');
  });

  it('refuses an empty title and a duration that no task can take, at the field', async () => {
    const user = await open('lease');
    await user.clear(field('Title'));
    await user.tab();
    expect(panel().getByText('Write a title.')).toBeInTheDocument();
    await user.clear(field('Working days'));
    await user.type(field('Working days'), '1001{Enter}');
    expect(panel().getByText('Enter a number from 1 to 1,000.')).toBeInTheDocument();
    expect(undoable()).toBe(0);
  });

  it('stores a typed date once it is whole, and says of another what dates there are', async () => {
    const user = await open('lease');
    await user.type(field('Not before'), '2026-12-01');
    await user.tab();
    expect(task('lease').constraint?.notBefore).toBe('2026-12-01');
    expect(undoable()).toBe(1);
    await user.type(field('Finished by'), '2150-01-01');
    await user.tab();
    expect(panel().getByText(/“2150-01-01” is no date from 1 Jan 1990 to 31 Dec 2100/)).toBeInTheDocument();
    expect(undoable()).toBe(1);
  });

  it('refuses limits that no date can keep, with the reason', async () => {
    const user = await open('lease');
    await user.type(field('Not before'), '2026-12-10');
    await user.type(field('Finished by'), '2026-12-01');
    expect(within(screen.getByRole('region', { name: 'Dates and lead rule' })).getByRole('alert')).toHaveTextContent(
      'Sign the lease',
    );
    expect(task('lease').constraint).toEqual({ notBefore: '2026-12-10', notAfter: null, fixedStart: null });
  });

  it('counts what remains of a begun task, as days or as a share', async () => {
    const user = await open('lease');
    await user.type(field('Started on'), '2026-11-23');
    await user.tab();
    await user.clear(field('Days that remain'));
    await user.type(field('Days that remain'), '4{Enter}');
    expect(task('lease')).toMatchObject({ durationDays: 4, progress: { percent: 0, actualStart: '2026-11-23' } });
    await user.clear(panel().getByRole('textbox', { name: 'Progress' }));
    await user.type(panel().getByRole('textbox', { name: 'Progress' }), '50{Enter}');
    expect(task('lease').progress.percent).toBe(0.5);
    expect(field('Days that remain')).toHaveValue('2');
  });

  it('refuses a circle at the moment it would be made, and names it', async () => {
    const user = await open('lease');
    await user.click(panel().getByRole('combobox', { name: 'Another task' }));
    await user.click(await screen.findByRole('option', { name: 'Design the rooms' }));
    const waits = within(panel().getByRole('region', { name: 'Waits for' }));
    await user.click(waits.getByRole('button', { name: 'Add' }));
    expect(waits.getByRole('alert')).toHaveTextContent('Design the rooms → Sign the lease → Design the rooms');
    expect(undoable()).toBe(0);
  });

  it('goes to what it waits for and to what waits for it', async () => {
    const user = await open('design');
    await user.click(panel().getByRole('button', { name: 'Sign the lease' }));
    expect(panel().getByRole('heading', { level: 2 })).toHaveTextContent('Sign the lease');
    await user.click(panel().getByRole('button', { name: 'Design the rooms' }));
    expect(panel().getByRole('heading', { level: 2 })).toHaveTextContent('Design the rooms');
  });

  it('points out where its owner has another task on the same days', async () => {
    await open('lease');
    expect(panel().getByText('Rūta has another task on these days')).toBeInTheDocument();
    expect(panel().getByText(/Open the account, 24 Nov – 30 Nov/)).toBeInTheDocument();
  });

  it('ticks, adds, rewords, moves and removes its steps', async () => {
    const user = await open('design');
    await user.click(panel().getByRole('checkbox', { name: 'Call the architect' }));
    await user.click(panel().getByRole('button', { name: 'Edit the steps' }));
    await user.type(field('Another step'), 'Sign the drawings{Enter}');
    await user.click(panel().getByRole('button', { name: 'Move up: Sign the drawings' }));
    await user.click(panel().getByRole('button', { name: 'Remove the step: Check the norms' }));
    await user.type(field('Step 1'), ' today{Enter}');
    expect(task('design').checklist).toEqual([
      { text: 'Call the architect today', done: true },
      { text: 'Sign the drawings', done: false },
    ]);
  });

  it('removes the task and what hung on it, which undo brings back', async () => {
    const user = await open('lease');
    await user.click(panel().getByRole('button', { name: 'Remove the task' }));
    expect(planNow().tasks.map(({ id }) => id)).toEqual(['bank', 'design']);
    expect(task('design').dependsOn).toEqual([]);
    act(undo);
    expect(task('design').dependsOn).toHaveLength(1);
  });
});
