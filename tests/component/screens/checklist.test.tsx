import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Task } from '#shared/plan/schema.ts';
import { planNow, undo, undoable } from '#tests/component/openPlan.tsx';
import { openRoadmap, task, today } from '#tests/component/roadmapScreen.tsx';
import { someTask } from '#tests/fixtures/somePlan.ts';

const finished = { percent: 1, actualStart: '2026-11-16', actualFinish: '2026-11-20' };
const tasks = (): Task[] => [
  someTask({ id: 'site', title: 'Compare sites', owner: 'Jonas', progress: finished }),
  someTask({ id: 'lease', title: 'Sign the lease', owner: 'Rūta' }),
  someTask({
    id: 'design',
    title: 'Design the rooms',
    owner: 'Jonas',
    phase: 'premises',
    dependsOn: [{ taskId: 'lease', type: 'FS', lagDays: 0 }],
  }),
  someTask({ id: 'opened', title: 'Open the doors', phase: 'opening', durationDays: 0, milestone: true }),
];
const open = () => openRoadmap('checklist', tasks());
const cell = (name: string | RegExp) => within(screen.getByRole('grid')).getByRole('gridcell', { name });
const focusOn = (name: string) => act(() => cell(name).focus());
const titles = () => planNow().tasks.map(({ title }) => title);
const shown = () =>
  within(screen.getByRole('grid'))
    .getAllByRole('row')
    .filter((row) => row.hasAttribute('data-row'))
    .map((row) => row.querySelector('[data-column="title"]')?.textContent);

describe('the keyboard in the checklist', () => {
  it('adds a task below with N, and one more with every Enter; each is one change', async () => {
    const user = await open();
    focusOn('Compare sites');
    await user.keyboard('n');
    expect(screen.getByRole('textbox', { name: 'Task' })).toHaveFocus();
    expect(undoable()).toBe(0);
    await user.keyboard('Call the landlord{Enter}Measure the rooms{Enter}');
    expect(undoable()).toBe(2);
    await user.keyboard('{Escape}');
    expect(titles()).toEqual([
      'Compare sites',
      'Call the landlord',
      'Measure the rooms',
      'Sign the lease',
      'Design the rooms',
      'Open the doors',
    ]);
    expect(planNow().tasks[1]?.phase).toBe('location');
    expect(cell('Measure the rooms')).toHaveFocus();
    act(undo);
    act(undo);
    expect(titles()).toHaveLength(4);
  });

  it('goes from a new task to its owner and days with Tab', async () => {
    const user = await open();
    focusOn('Sign the lease');
    await user.keyboard('nRead the contract{Tab}');
    await user.keyboard('La{Tab}');
    await user.keyboard('{Control>}a{/Control}');
    await user.clear(screen.getByRole('textbox', { name: 'Working days: Read the contract' }));
    await user.keyboard('12{Enter}');
    expect(planNow().tasks[2]).toMatchObject({ title: 'Read the contract', owner: 'La', durationDays: 12 });
  });

  it('leaves no trace of a task that never got a title', async () => {
    const user = await open();
    focusOn('Sign the lease');
    await user.keyboard('n{Escape}');
    await user.keyboard('n{Enter}');
    await user.keyboard('nNot this one{Escape}');
    expect(undoable()).toBe(0);
    expect(titles()).toHaveLength(4);
    expect(cell('Sign the lease')).toHaveFocus();
  });

  it('edits with F2, stores and goes down with Enter, leaves it as it was with Escape', async () => {
    const user = await open();
    focusOn('Sign the lease');
    await user.keyboard('{F2} today{Enter}');
    expect(task('lease').title).toBe('Sign the lease today');
    expect(cell('Design the rooms')).toHaveFocus();
    await user.keyboard('{F2} again{Escape}');
    expect(task('design').title).toBe('Design the rooms');
    expect(undoable()).toBe(1);
  });

  it('replaces an owner by typing, and completes the name of somebody known', async () => {
    const user = await open();
    focusOn('Design the rooms');
    await user.keyboard('{ArrowRight}');
    await user.keyboard('rū{Enter}');
    expect(task('design').owner).toBe('Rūta');
  });

  it.each(['0', '1e2', '2.5'])('refuses %s days, right at the cell, and stores nothing', async (days) => {
    const user = await open();
    focusOn('Sign the lease');
    await user.keyboard('{ArrowRight}{ArrowRight}');
    await user.keyboard(`${days}{Enter}`);
    expect(within(screen.getByRole('grid')).getByRole('alert')).toHaveTextContent(
      /a task takes from 1 to 1,?000 working days/,
    );
    expect(screen.getByRole('textbox', { name: /Working days/ })).toHaveAttribute('aria-invalid', 'true');
    await user.keyboard('{Escape}');
    expect(undoable()).toBe(0);
    await user.keyboard('14{Enter}');
    expect(task('lease').durationDays).toBe(14);
  });

  it('keeps the title of a task whose title was emptied', async () => {
    const user = await open();
    focusOn('Sign the lease');
    await user.keyboard('{F2}');
    await user.clear(screen.getByRole('textbox', { name: 'Task: Sign the lease' }));
    await user.keyboard('{Enter}');
    expect(within(screen.getByRole('grid')).getByRole('alert')).toHaveTextContent('A task needs a title');
    await user.keyboard('{Escape}');
    expect(task('lease').title).toBe('Sign the lease');
  });

  it('stores what was typed when the user turns to another row', async () => {
    const user = await open();
    focusOn('Sign the lease');
    await user.keyboard('{F2} now');
    await user.click(cell('Design the rooms'));
    expect(task('lease').title).toBe('Sign the lease now');
    expect(screen.getByRole('complementary', { name: 'Task' })).toHaveTextContent('Design the rooms');
  });

  it('makes tasks of pasted lines, below the focus, as one change', async () => {
    const user = await open();
    focusOn('Sign the lease');
    await user.paste('- Call the notary\tRūta\t3\n- Pay the deposit\n');
    expect(planNow().tasks.slice(2, 4)).toMatchObject([
      { title: 'Call the notary', owner: 'Rūta', durationDays: 3, phase: 'location' },
      { title: 'Pay the deposit', phase: 'location' },
    ]);
    expect(undoable()).toBe(1);
  });
});

describe('several tasks at once', () => {
  const bar = () => within(screen.getByRole('toolbar', { name: 'Selected tasks' }));
  const select = async () => {
    const user = await open();
    focusOn('Sign the lease');
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(screen.getByRole('status', { name: '' })).toBeInTheDocument();
    return user;
  };
  const choose = async (user: Awaited<ReturnType<typeof open>>, what: string) => {
    await user.click(screen.getByRole('combobox', { name: 'What to change' }));
    await user.click(await screen.findByRole('option', { name: what }));
  };

  it('are selected with Shift and the arrows, all of them with Ctrl+A, and let go with Escape', async () => {
    const user = await select();
    const selected = () => screen.getAllByRole('row', { selected: true }).length;
    expect(selected()).toBe(2);
    await user.keyboard('{Control>}a{/Control}');
    expect(selected()).toBe(4);
    await user.keyboard('{Escape}');
    expect(screen.queryAllByRole('row', { selected: true })).toEqual([]);
  });

  it('get another owner as one change', async () => {
    const user = await select();
    await user.type(bar().getByRole('combobox', { name: 'Owner' }), 'Asta');
    await user.click(screen.getByRole('button', { name: 'Change 2 tasks' }));
    expect([task('lease').owner, task('design').owner]).toEqual(['Asta', 'Asta']);
    act(undo);
    expect([task('lease').owner, task('design').owner]).toEqual(['Rūta', 'Jonas']);
  });

  it('move by working days as one change', async () => {
    const user = await select();
    await choose(user, 'Move by working days');
    await user.clear(bar().getByRole('textbox', { name: 'Move by working days' }));
    await user.type(bar().getByRole('textbox', { name: 'Move by working days' }), '10');
    await user.click(screen.getByRole('button', { name: 'Change 2 tasks' }));
    // From Tuesday 24 November and 1 December ten working days on.
    expect(task('lease').constraint?.notBefore).toBe('2026-12-08');
    expect(task('design').constraint?.notBefore).toBe('2026-12-15');
    expect(undoable()).toBe(1);
  });

  it('do not change while the number of days is refused', async () => {
    const user = await select();
    await choose(user, 'Working days');
    const days = bar().getByRole('textbox', { name: 'Working days' });
    await user.clear(days);
    await user.type(days, '12.5{Enter}');
    expect(days).toHaveValue('12.5');
    expect(days).toHaveAccessibleDescription(/^“12\.5” is not a whole number\./);
    expect(bar().getByRole('button', { name: 'Change 2 tasks' })).toBeDisabled();
    expect(undoable()).toBe(0);
    await user.clear(days);
    await user.type(days, '12{Enter}');
    expect([task('lease').durationDays, task('design').durationDays]).toEqual([12, 12]);
  });

  it('are not moved behind the opening where something before it waits for them', async () => {
    const user = await open();
    await user.keyboard('{Control>}');
    await user.click(cell('Sign the lease'));
    await user.keyboard('{/Control}');
    await choose(user, 'Phase');
    await user.click(bar().getByRole('combobox', { name: 'Phase' }));
    await user.click((await screen.findAllByRole('option', { name: 'After the opening' })).at(-1)!);
    await user.click(screen.getByRole('button', { name: 'Change 1 task' }));
    expect(bar().getByRole('alert')).toHaveTextContent('Sign the lease');
    expect(task('lease').phase).toBe('location');
  });

  it('are ticked with the space bar and removed with Delete, each as one change', async () => {
    const user = await select();
    await user.keyboard(' ');
    expect([task('lease'), task('design')].map(({ progress }) => progress.actualFinish)).toEqual([today, today]);
    expect(undoable()).toBe(1);
    await user.keyboard('{Delete}');
    expect(titles()).toEqual(['Compare sites', 'Open the doors']);
    expect(await screen.findByText('2 tasks removed')).toBeInTheDocument();
    act(undo);
    expect(titles()).toHaveLength(4);
  });
});

describe('what the checklist shows', () => {
  it('is filtered by state, phase and owner, and grouped', async () => {
    const user = await open();
    await user.click(screen.getByRole('combobox', { name: 'Show' }));
    await user.click(await screen.findByRole('option', { name: 'Not done' }));
    expect(shown()).toEqual(['Sign the lease', 'Design the rooms', '◇ Open the doors']);
    await user.click(screen.getByRole('combobox', { name: 'Owner' }));
    await user.click(await screen.findByRole('option', { name: 'Jonas' }));
    expect(shown()).toEqual(['Design the rooms']);
    await user.click(screen.getByRole('combobox', { name: 'Group by' }));
    await user.click(await screen.findByRole('option', { name: 'By owner' }));
    expect(within(screen.getByRole('grid')).getByRole('rowheader', { name: 'Jonas' })).toBeInTheDocument();
  });

  it('keeps a task in sight that was just added, although the search does not ask for it', async () => {
    const user = await open();
    await user.type(screen.getByLabelText('Search tasks and owners'), 'lease');
    focusOn('Sign the lease');
    await user.keyboard('nCall the notary{Enter}{Escape}');
    expect(shown()).toEqual(['Sign the lease', 'Call the notary']);
  });

  it('says in a template how many weeks before the opening, for it has no dates of its own', async () => {
    const template = { savedOn: '2026-11-01', fromPlan: 'Harbour' };
    const lead = { startBetweenWeeks: [12, 8] as [number, number], finishWeeksBefore: null };
    await openRoadmap('checklist', [someTask({ id: 'site', title: 'Brief the studio', lead })], { template });
    expect(cell(/12 weeks before/)).toBeInTheDocument();
    expect(screen.getByText(/You are editing a template/)).toBeInTheDocument();
  });
});
