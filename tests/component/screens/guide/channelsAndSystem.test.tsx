import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { defaultBudget } from '#shared/budget/defaults.ts';
import { loadChannelNames } from '#shared/content/channelNames.ts';
import { systemRequirements } from '#shared/decisions/managementSystem.ts';
import type { Channel, Plan } from '#shared/plan/schema.ts';
import { somePlan } from '#tests/fixtures/somePlan.ts';
import { openGuidePage, planNow, undo } from './openGuidePage.tsx';

const names = await loadChannelNames('en');
function planWith(change: (channels: Channel[]) => void = () => {}): Plan {
  const plan = somePlan();
  const { channels, economics } = defaultBudget(plan.profile, names);
  change(channels);
  return { ...plan, channels, economics };
}
const row = (name: string) => screen.getByRole('listitem', { name });
const channelNow = (id: string) => planNow().channels.find((channel) => channel.id === id)!;

describe('channels in the guide', () => {
  it('ask for the reason of each, and say what to know about it', async () => {
    const user = await openGuidePage('channels', planWith());
    expect(await screen.findByText(/8 channels run without a reason/)).toBeInTheDocument();
    await user.type(screen.getByLabelText('Why Social networks runs'), 'Our patients are there{Enter}');
    expect(channelNow('social').reason).toBe('Our patients are there');
    expect(screen.getByText(/7 channels run without a reason/)).toBeInTheDocument();
    await user.click(within(row('Television')).getByText('What to know about it'));
    expect(row('Television')).toHaveTextContent('250,000 a month for two months on a youth channel');
    undo();
    expect(channelNow('social').reason).toBeUndefined();
  });

  it('warn when fewer than three are left, and plan a test for one that is taken on', async () => {
    const user = await openGuidePage(
      'channels',
      planWith((channels) => {
        for (const channel of channels) channel.active = ['contextual', 'social'].includes(channel.id);
      }),
    );
    expect(await screen.findByText(/Only 2 channels run/)).toBeInTheDocument();
    await user.click(within(row('Radio')).getByRole('switch'));
    await user.click(within(row('Radio')).getByRole('button', { name: /^Plan a test: 3 months of/ }));
    expect(Object.keys(channelNow('radio').spend)).toEqual(['2027-09', '2027-10', '2027-11']);
    expect(screen.queryByText(/Only 2 channels run/)).toBeNull();
    // The plan has no site, so what is heard on the radio cannot be looked up.
    expect(row('Radio')).toHaveTextContent('the plan has no site');
  });

  it('show what the money for television would bring elsewhere', async () => {
    const user = await openGuidePage('sameMoney', planWith());
    const table = await screen.findByRole('table');
    expect(within(table).getAllByRole('row')).toHaveLength(5);
    const before = screen.getByText(/^For /).textContent;
    await user.clear(screen.getByLabelText('Money a month'));
    await user.type(screen.getByLabelText('Money a month'), '12000{Enter}');
    expect(screen.getByText(/^For /).textContent).not.toBe(before);
    expect(screen.getByText('Your plan spends nothing on television.')).toBeInTheDocument();
  });

  it('keep months and money for tests, and put one into the budget', async () => {
    const user = await openGuidePage(
      'tests',
      planWith((channels) => {
        for (const channel of channels) if (channel.id === 'social') channel.active = false;
      }),
    );
    await user.click(await screen.findByRole('button', { name: /^Put into the budget/ }));
    expect(channelNow('social').active).toBe(true);
    expect(planNow().channelTests?.slots[0]).toMatchObject({ month: '2027-12', channelId: 'social' });
    expect(screen.getByText('In the budget.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Add a test' }));
    expect(planNow().channelTests?.slots).toHaveLength(4);
    undo();
    undo();
    expect(channelNow('social').active).toBe(false);
    expect(planNow().channelTests).toBeUndefined();
  });
});

describe('the management system in the guide', () => {
  it('proposes requirements for the kind of clinic, which are weighed and added to', async () => {
    const user = await openGuidePage('systemNeeds', somePlan());
    const stock = await screen.findByRole('radiogroup', { name: /Stock of materials/ });
    await user.click(within(stock).getByRole('radio', { name: 'Must' }));
    expect(planNow().managementSystem?.needs['stock']).toBe('must');
    await user.type(screen.getByLabelText('A requirement of your own'), 'Waiting list{Enter}');
    expect(planNow().managementSystem?.ownRequirements.map(({ text }) => text)).toEqual(['Waiting list']);
    await user.click(screen.getByRole('button', { name: 'Remove: Waiting list' }));
    expect(planNow().managementSystem?.ownRequirements).toEqual([]);
  });

  it('compares candidates, says what the winner lacks, and takes the choice', async () => {
    const musts = systemRequirements(somePlan())
      .filter(({ need }) => need === 'must')
      .map(({ key }) => key);
    const scores = (score: number) => ({ ease: score, security: score, support: score, references: score });
    const candidates = [
      { id: 'a', name: 'Shiny', monthlyCost: 100, meets: musts.slice(1), scores: scores(9), note: '' },
      { id: 'b', name: 'Plain', monthlyCost: 100, meets: musts, scores: scores(5), note: '' },
    ];
    const managementSystem = { needs: {}, ownRequirements: [], candidates, weights: {}, chosenId: null, watched: {} };
    const user = await openGuidePage('systemChoice', { ...somePlan(), managementSystem });
    expect(
      await screen.findByText(/Shiny wins with .* lacks 1 must\. The best with all of them is Plain/),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: /^Shiny: Timetable/ }));
    expect(screen.getByText(/^Shiny wins with [\d.]+ of 10\.$/)).toBeInTheDocument();
    await user.click(screen.getAllByRole('button', { name: 'Choose Shiny' })[0]!);
    expect(planNow().managementSystem?.chosenId).toBe('a');
    await user.type(screen.getByLabelText('Name of a system'), 'Third{Enter}');
    expect(screen.getByRole('columnheader', { name: 'Third' })).toBeInTheDocument();
    expect(screen.queryByText(/See three at least/)).toBeNull();
  });

  it('names who brings each weekly figure', async () => {
    const user = await openGuidePage('weekly', somePlan());
    expect(await screen.findByText(/9 figures have nobody/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Put in the proposed names' }));
    expect(planNow().managementSystem?.watched['revenue']).toBe('Accountant');
    expect(screen.queryByText(/have nobody/)).toBeNull();
  });
});
