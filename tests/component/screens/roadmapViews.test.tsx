import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useView } from '#renderer/state/view.ts';
import { planNow, undo } from '#tests/component/openPlan.tsx';
import { openRoadmap, task, today } from '#tests/component/roadmapScreen.tsx';
import { somePlan, someTask } from '#tests/fixtures/somePlan.ts';

const lease = someTask({ id: 'lease', title: 'Sign the lease', owner: 'Rūta', durationDays: 10 });
const design = someTask({
  id: 'design',
  title: 'Design the rooms',
  owner: 'Jonas',
  phase: 'premises',
  durationDays: 10,
  dependsOn: [{ taskId: 'lease', type: 'FS', lagDays: 0 }],
});
const opensOn = (openingDate: string) => ({ profile: { ...somePlan().profile, openingDate } });
const panel = () => within(screen.getByRole('complementary'));

describe('the calendar month', () => {
  const day = (date: string) => document.querySelector<HTMLElement>(`[data-day="${date}"]`);

  it('marks today and the opening, and says of every day how many tasks it has', async () => {
    await openRoadmap('calendar', [lease, design], opensOn('2026-11-30'));
    expect(screen.getByRole('heading', { name: 'November 2026' })).toBeInTheDocument();
    expect(day(today)).toHaveTextContent('Today');
    expect(day('2026-11-30')).toHaveTextContent('Opening');
    expect(day('2026-11-26')).toHaveAccessibleName('Thursday 26 November, 1 task');
  });

  it('moves by keys from day to day, over the month and back to today, and opens the tasks of a day', async () => {
    const user = await openRoadmap('calendar', [lease, design]);
    act(() => day(today)?.focus());
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(screen.getByRole('heading', { name: 'December 2026' })).toBeInTheDocument();
    await waitFor(() => expect(day('2026-12-08')).toHaveFocus());
    await user.keyboard('{Enter}');
    const list = within(await screen.findByRole('dialog', { name: /^Tuesday 8 December/ }));
    await user.click(list.getByRole('button', { name: 'Design the rooms' }));
    expect(panel().getByRole('heading', { level: 2 })).toHaveTextContent('Design the rooms');
    await user.click(screen.getByRole('button', { name: 'Next month' }));
    expect(screen.getByRole('heading', { name: 'January 2027' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Today' }));
    expect(screen.getByRole('heading', { name: 'November 2026' })).toBeInTheDocument();
  });
});

describe('this week', () => {
  const sections = () => screen.getAllByRole('heading', { level: 3 }).map((head) => head.textContent);
  const bank = someTask({ id: 'bank', title: 'Open the account', owner: 'Jonas' });

  it('stands by owner, keeps what was ticked in it, and shows one owner alone', async () => {
    const user = await openRoadmap('week', [lease, design, bank]);
    expect(sections()).toEqual(['Jonas 1', 'Rūta 1']);
    expect(screen.queryByText('Design the rooms')).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Done: Open the account' }));
    expect(task('bank').progress.actualFinish).toBe(today);
    expect(screen.getByRole('checkbox', { name: 'Done: Open the account' })).toBeChecked();
    await user.click(screen.getByRole('combobox', { name: 'Owner' }));
    await user.click(await screen.findByRole('option', { name: 'Rūta' }));
    expect(sections()).toEqual(['Rūta 1']);
  });
});

describe('another opening date', () => {
  it('shows what would move, by how many days and what would miss its limit, before anything is changed', async () => {
    const user = await openRoadmap('checklist', [lease, design]);
    await user.click(screen.getByRole('button', { name: 'Move the opening…' }));
    expect(panel().getByText(/This is the opening date of the plan/)).toBeInTheDocument();
    await user.clear(panel().getByLabelText('Opening date to try'));
    await user.type(panel().getByLabelText('Opening date to try'), '2026-12-11');
    // Twenty working days from 24 November end on Monday 21 December, seven after the morning of the 11th.
    expect(panel().getByText('“Design the rooms” misses it by 7 working days.')).toBeInTheDocument();
    expect(planNow().profile.openingDate).toBe('2027-09-01');
    await user.click(panel().getByRole('button', { name: 'Look at 22 Dec 2026' }));
    expect(panel().getByText(/Everything fits/)).toBeInTheDocument();
    await user.click(panel().getByRole('button', { name: 'Move the opening to 22 December 2026' }));
    expect(planNow().profile.openingDate).toBe('2026-12-22');
    act(undo);
    expect(planNow().profile.openingDate).toBe('2027-09-01');
  });

  it('steps by weeks, to a day that works', async () => {
    const user = await openRoadmap('checklist', [lease], opensOn('2027-03-01'));
    await user.click(screen.getByRole('button', { name: 'Move the opening…' }));
    await user.click(panel().getByRole('button', { name: '4 weeks later' }));
    await user.click(panel().getByRole('button', { name: '1 week earlier' }));
    expect(panel().getByLabelText('Opening date to try')).toHaveValue('2027-03-22');
  });

  it('cannot be earlier than a task allows: a sentence names it, its limit and where the chain begins', async () => {
    const lead = { startBetweenWeeks: null, finishWeeksBefore: 8 };
    await openRoadmap('checklist', [lease, { ...design, lead }]);
    act(() => useView.getState().openSide('opening'));
    expect(
      panel().getByText(
        /^“Design the rooms” ends on .* at the earliest and must end 8 weeks before the opening, at the end of 2 tasks that begin with “Sign the lease”: that one can start today at the earliest\.$/,
      ),
    ).toBeInTheDocument();
  });

  it('is offered where the opening cannot hold, and opens at the earliest feasible one', async () => {
    const user = await openRoadmap('checklist', [lease, design], opensOn('2026-12-04'));
    await user.click(screen.getByRole('button', { name: 'See what an opening on 22 December 2026 changes' }));
    expect(panel().getByLabelText('Opening date to try')).toHaveValue('2026-12-22');
    expect(planNow().profile.openingDate).toBe('2026-12-04');
  });
});

describe('baselines', () => {
  it('are saved, compared with how the plan stands now, and removed', async () => {
    const user = await openRoadmap('checklist', [lease, design]);
    act(() => useView.getState().openSide('baselines'));
    await user.type(panel().getByLabelText('Name'), 'First promise');
    await user.click(panel().getByRole('button', { name: 'Save a baseline' }));
    expect(planNow().baselines).toMatchObject([{ name: 'First promise', savedOn: today }]);
    expect(useView.getState().baselineId).toBe(planNow().baselines[0]?.id);
    expect(panel().getByText(/No task finishes on another day than planned/)).toBeInTheDocument();
    await user.keyboard('{Escape}');
    // The lease takes three days longer, so both slip.
    act(() => screen.getByRole('gridcell', { name: 'Sign the lease' }).focus());
    await user.keyboard('{ArrowRight}{ArrowRight}13{Enter}');
    act(() => useView.getState().openSide('baselines'));
    expect(panel().getByText(/2 tasks finish on other days than planned/)).toBeInTheDocument();
    expect(panel().getAllByRole('row', { name: /Premises.*\+3/ })).toHaveLength(1);
    await user.click(panel().getByRole('button', { name: 'Remove the baseline First promise' }));
    expect(planNow().baselines).toEqual([]);
    act(undo);
    expect(planNow().baselines).toHaveLength(1);
  });
});
