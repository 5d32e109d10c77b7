import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { startWords } from '#renderer/i18n/index.ts';
import { PlansScreen } from '#renderer/screens/plans/PlansScreen.tsx';
import { useTodayStore } from '#renderer/state/today.ts';
import { repository } from '#renderer/storage/index.ts';
import { somePlan, someTask } from '#tests/fixtures/somePlan.ts';

const lease = someTask({ id: 'lease', title: 'Sign the lease', durationDays: 10 });

async function openList() {
  render(
    <MantineProvider env="test">
      <Notifications />
      <PlansScreen />
    </MantineProvider>,
  );
  await screen.findByRole('heading', { name: 'Plans' });
  return userEvent.setup();
}

/** The item of a row's menu. */
async function choose(user: ReturnType<typeof userEvent.setup>, row: string, item: string) {
  await user.click(screen.getByRole('button', { name: `More for ${row}` }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
}

const stored = async () => {
  const cards = await repository.list();
  const plans = await Promise.all(cards.map((card) => repository.read(card.id)));
  return plans.flatMap((one) => (one ? [one.plan] : []));
};

beforeEach(async () => {
  await startWords('en');
  useTodayStore.setState({ today: '2026-11-24' });
  for (const card of await repository.list()) await repository.remove(card.id);
});

describe('own templates on the list of plans', () => {
  it('are made of a plan, without its client and its progress, and stand apart', async () => {
    const progress = { percent: 1, actualStart: '2026-11-01', actualFinish: '2026-11-10' };
    await repository.add(somePlan({ name: 'Harbour Dental', tasks: [{ ...lease, progress }] }));
    const user = await openList();
    await choose(user, 'Harbour Dental', 'Save as a template');
    const section = (await screen.findByRole('heading', { name: 'Your templates' })).closest('section')!;
    expect(within(section).getByText(/^Dental clinic, \d/)).toBeInTheDocument();
    const template = (await stored()).find((plan) => plan.template);
    expect(JSON.stringify(template)).not.toContain('Harbour');
    expect(template).toMatchObject({ client: { name: '' }, tasks: [{ title: 'Sign the lease' }] });
    // The plan is one that the template can learn from.
    expect((await stored()).find((plan) => !plan.template)?.templateId).toBe(template?.id);
    expect(template?.tasks[0]?.progress).toEqual({ percent: 0, actualStart: null, actualFinish: null });
  });

  it('start a plan with a name and dates of its own, and say what is missing', async () => {
    await repository.add(
      somePlan({ id: 'own', name: 'My way', template: { savedOn: '2026-11-01', fromPlan: 'Harbour' }, tasks: [lease] }),
    );
    const user = await openList();
    await user.click(screen.getByRole('button', { name: 'Start a plan from it' }));
    await user.click(await screen.findByRole('button', { name: 'Start the plan' }));
    expect(await screen.findByText('Write a name.')).toBeInTheDocument();
    const opening = screen.getByLabelText('The clinic opens on');
    await user.clear(opening);
    await user.type(opening, '2026-11-20{Enter}');
    await user.type(screen.getByLabelText('Name of the clinic or of this plan'), 'River Dental');
    await user.click(screen.getByRole('button', { name: 'Start the plan' }));
    expect(await screen.findByText('The opening comes after the start. Choose a later date.')).toBeInTheDocument();
    await user.clear(opening);
    await user.type(opening, '2027-10-04{Enter}');
    await user.click(screen.getByRole('button', { name: 'Start the plan' }));
    await expect.poll(async () => (await stored()).map(({ name }) => name)).toContain('River Dental');
    const plan = (await stored()).find(({ name }) => name === 'River Dental');
    expect(plan?.template).toBeUndefined();
    expect(plan).toMatchObject({ templateId: 'own', profile: { planStart: '2026-11-24', openingDate: '2027-10-04' } });
  });

  it('learn from a plan what the user chooses, and forget it again with undo', async () => {
    const mark = { savedOn: '2026-11-01', fromPlan: 'Harbour' };
    const other = someTask({ id: 'other', title: 'Old habit' });
    await repository.add(somePlan({ id: 'own', name: 'My way', template: mark, tasks: [lease, other] }));
    // Monday to the Wednesday of the next week: 8 working days.
    const progress = { percent: 1, actualStart: '2026-11-02', actualFinish: '2026-11-11' };
    const added = someTask({ id: 'new', title: 'Ask the neighbours', durationDays: 3 });
    await repository.add(
      somePlan({ id: 'plan', name: 'Harbour', templateId: 'own', tasks: [{ ...lease, progress }, added] }),
    );
    const user = await openList();
    await choose(user, 'Harbour', 'Update its template');
    expect(await screen.findByText('Sign the lease: 10 → 8 working days')).toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: 'Remove “Old habit”' }));
    await user.click(screen.getByRole('button', { name: 'Make 2 changes to the template' }));
    await screen.findByText('My way is updated.');
    const tasks = async () =>
      (await repository.read('own'))?.plan.tasks.map(({ title, durationDays }) => `${title} ${durationDays}`);
    expect(await tasks()).toEqual(['Sign the lease 8', 'Old habit 5', 'Ask the neighbours 3']);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await expect.poll(tasks).toEqual(['Sign the lease 10', 'Old habit 5']);
  });

  it('propose to leave out what an opened clinic never began, but only the user can say so', async () => {
    const mark = { savedOn: '2026-01-01' };
    const { profile } = somePlan();
    await repository.add(somePlan({ id: 'own', name: 'My way', template: mark, tasks: [lease] }));
    const opened = { ...profile, planStart: '2026-01-05', openingDate: '2026-11-02' };
    await repository.add(somePlan({ id: 'plan', name: 'Harbour', templateId: 'own', profile: opened, tasks: [lease] }));
    const user = await openList();
    await choose(user, 'Harbour', 'Update its template');
    const proposal = await screen.findByRole('checkbox', { name: 'Remove “Sign the lease”: you opened without it' });
    expect(proposal).not.toBeChecked();
    expect(screen.getByRole('button', { name: /^Make 0 changes/ })).toBeDisabled();
    await user.click(proposal);
    await user.click(screen.getByRole('button', { name: 'Make 1 change to the template' }));
    await expect.poll(async () => (await repository.read('own'))?.plan.tasks).toEqual([]);
  });

  it('say that there is nothing to learn where all went as the template says', async () => {
    await repository.add(somePlan({ id: 'own', name: 'My way', template: { savedOn: '2026-01-01' }, tasks: [lease] }));
    await repository.add(somePlan({ id: 'plan', name: 'Harbour', templateId: 'own', tasks: [lease] }));
    const user = await openList();
    await choose(user, 'Harbour', 'Update its template');
    expect(await screen.findByText(/there is nothing to take over/)).toBeInTheDocument();
  });

  it('are not offered an update where the template is gone: the planner says so', async () => {
    await repository.add(somePlan({ id: 'plan', name: 'Harbour', templateId: 'gone', tasks: [lease] }));
    const user = await openList();
    await choose(user, 'Harbour', 'Update its template');
    expect(await screen.findByText(/The template has been deleted/)).toBeInTheDocument();
  });
});
