import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { defaultBudget } from '#shared/budget/defaults.ts';
import { loadChannelNames } from '#shared/content/channelNames.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { somePlan, someTask } from '#tests/fixtures/somePlan.ts';
import { openGuidePage, planNow, undo } from './openGuidePage.tsx';

const names = await loadChannelNames('en');

/** A plan with the default channels whose site is live in July and which opens in September 2027. */
function planWith(changes: Partial<Plan> = {}): Plan {
  const plan = somePlan();
  const live = someTask({
    id: 'live',
    milestone: true,
    durationDays: 0,
    constraint: { notBefore: null, notAfter: null, fixedStart: '2027-07-01' },
  });
  return {
    ...plan,
    ...defaultBudget(plan.profile, names),
    tasks: [live],
    milestones: { websiteLive: 'live', frontDeskTrained: null },
    ...changes,
  };
}

const enter = async (user: Awaited<ReturnType<typeof openGuidePage>>, label: string, value: string) => {
  const field = await screen.findByLabelText(label);
  await user.clear(field);
  await user.type(field, `${value}{Enter}`);
};

describe('how much money, and for how many patients', () => {
  it('is answered with the least money that reaches the target, channel by channel', async () => {
    const user = await openGuidePage('howMuch', planWith());
    await enter(user, 'First visits a month', '50');
    await enter(user, 'No more money than', '5000');
    expect(
      await screen.findByRole('heading', {
        name: /^€[\d,]+ a month brings 50 first visits in March 2028: the target is reached, with/,
      }),
    ).toBeInTheDocument();
    expect(planNow().budgetGoal).toMatchObject({ visits: 50, ceiling: { kind: 'monthly', amount: 5000 } });
    const table = screen.getByRole('region', { name: 'The proposed budget by channel' });
    expect(within(table).getByRole('row', { name: /^Social networks Jun 27/ })).toBeInTheDocument();
    expect(screen.getByText(/is spent before the opening, from June 2027 on/)).toBeInTheDocument();
  });

  it('says what it would take where the money is not enough, in all as well as a month', async () => {
    const user = await openGuidePage('howMuch', planWith());
    await enter(user, 'First visits a month', '60');
    await enter(user, 'No more money than', '900');
    expect(
      await screen.findByRole('heading', { name: /not 60\. It would take about €[\d,]+ a month$/ }),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: 'In all' }));
    expect(planNow().budgetGoal?.ceiling).toEqual({ kind: 'total', amount: 10_800 });
    expect(await screen.findByRole('heading', { name: /not 60\./ })).toBeInTheDocument();
  });

  it('goes into the plan as one change, after saying how many amounts it replaces', async () => {
    const user = await openGuidePage('howMuch', planWith());
    await screen.findByText(/amounts that stand in your budget are replaced/);
    const before = planNow();
    await user.click(screen.getByRole('button', { name: 'Put this budget into the plan' }));
    expect(planNow().channels[0]!.spend).not.toEqual(before.channels[0]!.spend);
    expect(planNow().budgetGoal).toBeDefined();
    expect(await screen.findByText('Nothing that stands in your budget is replaced.')).toBeInTheDocument();
    undo();
    expect(planNow().channels).toEqual(before.channels);
    expect(planNow().budgetGoal).toBeUndefined();
  });

  it('names the channel whose ceiling is too low by its name', async () => {
    const plan = planWith();
    const channel = plan.channels.find(({ active }) => active)!;
    channel.response = { ...channel.response, ceilingLeads: 1 };
    await openGuidePage('howMuch', plan);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      `${channel.name}: the ceiling of leads a month must be above what the usual spend brings.`,
    );
  });

  it('warns of a plan without a website', async () => {
    await openGuidePage('howMuch', planWith({ milestones: { websiteLive: null, frontDeskTrained: null } }));
    expect(
      await screen.findByText(/^The plan has no website, so these get nothing: Search advertising/),
    ).toBeInTheDocument();
  });

  it('asks for channels first where none is in use', async () => {
    await openGuidePage('howMuch', planWith({ channels: [] }));
    expect(await screen.findByText(/^No channel is in use\. Switch channels on/)).toBeInTheDocument();
  });
});
