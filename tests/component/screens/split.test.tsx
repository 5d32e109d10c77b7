import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useMemo } from 'react';
import { describe, expect, it } from 'vitest';
import { startWords } from '#renderer/i18n/index.ts';
import BudgetScreen from '#renderer/screens/budget/BudgetScreen.tsx';
import { derive, DerivedContext } from '#renderer/state/derived.ts';
import { removeChannel } from '#renderer/state/channelActions.ts';
import { usePlan, usePlanStore } from '#renderer/state/planStore.ts';
import { repository } from '#renderer/storage/index.ts';
import type { Channel, Plan } from '#shared/plan/schema.ts';
import { somePlan } from '#tests/fixtures/somePlan.ts';

const noHolidays: readonly string[] = [];
const months = Array.from(
  { length: 13 },
  (_, m) => `202${m < 11 ? 7 : 8}-${String(((m + 1) % 12) + 1).padStart(2, '0')}`,
);

function Screen() {
  const plan = usePlan();
  const derived = useMemo(() => derive(plan, '2027-01-04', noHolidays), [plan]);
  return (
    <MantineProvider env="test">
      <Notifications />
      <DerivedContext value={derived}>
        <BudgetScreen part="split" />
      </DerivedContext>
    </MantineProvider>
  );
}

function channel(name: string, costPerLead: number, monthly: number): Channel {
  return {
    id: name,
    name,
    kind: 'other',
    active: true,
    response: {
      usualSpend: 1000,
      costPerLead,
      ceilingLeads: 200,
      shape: 1,
      carryover: 0.2,
      rampMonths: 2,
      keptWithoutWebsite: 0.5,
    },
    seasonality: Array.from({ length: 12 }, () => 1),
    funnel: { bookingRate: 0.4, showRate: 0.8 },
    spend: Object.fromEntries(months.map((month) => [month, monthly])),
  };
}

const mix = () => [channel('Maps', 20, 200), channel('Search', 40, 500), channel('Radio', 60, 2300)];

/** Opens the best split of a plan that opens in February 2027 and is projected for a year. */
async function open(id: string, changes: Partial<Plan> = {}) {
  await startWords('en');
  const plan = somePlan({ id, channels: mix(), tasks: [], ...changes });
  plan.profile.planStart = '2027-01-01';
  plan.profile.openingDate = '2027-02-01';
  plan.economics.horizonMonths = 12;
  await usePlanStore.getState().close();
  await repository.add(plan);
  await usePlanStore.getState().open(id);
  render(<Screen />);
  return userEvent.setup();
}

const spendOf = (id: string) => usePlanStore.getState().plan?.channels.find((one) => one.id === id)?.spend ?? {};
const row = (name: string) => screen.getByRole('row', { name: new RegExp(`^${name}`) });
const cells = (name: string) =>
  within(row(name))
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

describe('the best split of a monthly amount', () => {
  it('stands beside today’s, with what to move first in its title', async () => {
    await open('split-1');
    const title = await screen.findByRole('heading', { name: /^The same money brings .* more patients a month/ });
    expect(title).toHaveTextContent(/begin by moving €[\d,]+ from Radio to Maps$/);
    expect(screen.getByLabelText('Money a month')).toHaveValue('3,000 EUR');
    expect(cells('Total')).toEqual(expect.arrayContaining(['3,000', '0']));
    expect(screen.getByText(/^The next €100 a month buys/)).toBeInTheDocument();
    expect(
      await screen.findByText(/the usual target of €[\d,]+, a third of what a patient is worth/),
    ).toBeInTheDocument();
    act(() => usePlanStore.getState().change((draft) => void (draft.economics.targetCostPerPatient = 90)));
    expect(await screen.findByText(/your target of €90/)).toBeInTheDocument();
  });

  it('answers another amount, limits and a least number of channels, and warns below three', async () => {
    const user = await open('split-2');
    await screen.findByRole('heading', { name: /^The same money brings/ });
    const most = screen.getByLabelText('Maps: most');
    await user.type(most, '300{Enter}');
    await waitFor(() => expect(cells('Maps')).toContain('+100'));
    await user.click(screen.getByRole('button', { name: 'Take the limits away' }));
    await waitFor(() => expect(cells('Maps')).not.toContain('+100'));
    const monthly = screen.getByLabelText('Money a month');
    await user.clear(monthly);
    await user.type(monthly, '5000{Enter}');
    await screen.findByRole('heading', { name: /^€2,000 more a month, all of it split best, brings/ });
    expect(screen.queryByText(/^Fewer than three channels/)).toBeNull();
    const least = screen.getByLabelText('Channels at least');
    await user.clear(least);
    await user.type(least, '1{Enter}');
    expect(screen.getByText(/^Fewer than three channels/)).toBeInTheDocument();
  });

  it('says what is impossible and keeps the last split on the screen', async () => {
    const user = await open('split-3');
    await screen.findByRole('heading', { name: /^The same money brings/ });
    await user.type(screen.getByLabelText('Maps: least'), '4000{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent(/^The least amounts need/);
    expect(screen.getByText('Below is the last split that could be worked out.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^Use this split/ })).toBeDisabled();
    expect(screen.getByLabelText('Money a month')).toHaveAccessibleErrorMessage(/^The least amounts need/);
    await user.clear(screen.getByLabelText('Maps: least'));
    await user.type(screen.getByLabelText('Maps: least'), '400{Enter}');
    await user.type(screen.getByLabelText('Maps: most'), '300{Enter}');
    const said = /^“Maps”: the least must be 0 or more and not above the most/;
    await waitFor(() => expect(screen.getByLabelText('Maps: least')).toHaveAccessibleErrorMessage(said));
    expect(screen.getByLabelText('Maps: most')).toHaveAccessibleErrorMessage(said);
    expect(screen.getByLabelText('Money a month')).toBeValid();
    await user.clear(screen.getByLabelText('Maps: most'));
    await user.type(screen.getByLabelText('Maps: most'), '500{Enter}');
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(screen.getByLabelText('Maps: least')).toBeValid();
  });

  it('keeps in the plan what it is asked for, an undo step each; a removed channel takes its limits along', async () => {
    const user = await open('split-8');
    await screen.findByRole('heading', { name: /^The same money brings/ });
    await user.type(screen.getByLabelText('Maps: most'), '300{Enter}');
    await user.type(screen.getByLabelText('Radio: least'), '500{Enter}');
    await user.clear(screen.getByLabelText('Money a month'));
    await user.type(screen.getByLabelText('Money a month'), '5000{Enter}');
    const wish = () => usePlanStore.getState().plan?.splitWish;
    const asked = { monthly: 5000, leastChannels: 3, least: { Radio: 500 }, most: { Maps: 300 } };
    expect(wish()).toEqual(asked);
    act(() => removeChannel('Radio'));
    expect(wish()).toEqual({ ...asked, least: {} });
    act(() => usePlanStore.getState().undo());
    expect(wish()).toEqual(asked);
    act(() => usePlanStore.getState().undo());
    await waitFor(() => expect(screen.getByLabelText('Money a month')).toHaveValue('3,000 EUR'));
    expect(screen.getByLabelText('Radio: least')).toHaveValue('500');
    await user.click(screen.getByRole('button', { name: 'Take the limits away' }));
    expect(wish()).toEqual({ monthly: null, leastChannels: 3, least: {}, most: {} });
  });

  it('names the channel whose ceiling is too low, as the other screens do', async () => {
    const channels = mix();
    channels[1]!.response.ceilingLeads = 10;
    await open('split-10', { channels });
    const said = 'Search: the ceiling of leads a month must be above what the usual spend brings. Enter more than 25.';
    await waitFor(() => expect(screen.getAllByText(said, { exact: false })).toHaveLength(2));
    expect(screen.queryByText(/channels\[/)).toBeNull();
  });

  it('that a file asks for the impossible says so and lets the limits be mended', async () => {
    const splitWish = { monthly: null, leastChannels: 3, least: { Maps: 400 }, most: { Maps: 300 } };
    const user = await open('split-9', { splitWish });
    expect(await screen.findByRole('alert')).toHaveTextContent(/^“Maps”: the least must be 0 or more/);
    await user.clear(screen.getByLabelText('Maps: least'));
    await user.type(screen.getByLabelText('Maps: least'), '{Enter}');
    await screen.findByRole('heading', { name: /more patients a month: begin by moving/ });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('goes into the months from the opening on as one change, after its effect is shown', async () => {
    const user = await open('split-4');
    await screen.findByRole('heading', { name: /^The same money brings/ });
    const preview = screen.getByRole('table', { name: 'What it does to the projection' });
    const visits = within(preview).getByRole('row', { name: /^First visits/ });
    expect(within(visits).getAllByRole('cell').at(-1)).toHaveTextContent(/^\+\d/);
    await user.click(screen.getByRole('button', { name: 'Use this split from February 2027' }));
    const sum = ['Maps', 'Search', 'Radio'].reduce((all, id) => all + (spendOf(id)['2027-05'] ?? 0), 0);
    expect(sum).toBe(3000);
    expect(spendOf('Maps')['2027-05']).toBeGreaterThan(500);
    expect(usePlanStore.getState().past).toHaveLength(1);
    await screen.findByRole('heading', { name: /^Today’s split is as good as the best/ });
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(spendOf('Maps')['2027-05']).toBe(200);
  });

  it('offers to undo the split for as long as nothing else is changed, never something else', async () => {
    const user = await open('split-7');
    await screen.findByRole('heading', { name: /^The same money brings/ });
    await user.click(screen.getByRole('button', { name: /^Use this split from/ }));
    await screen.findByRole('button', { name: 'Undo' });
    act(() => usePlanStore.getState().change((draft) => void (draft.name = 'Another name')));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull());
    expect(usePlanStore.getState().plan?.name).toBe('Another name');
  });

  it('keeps the total of each month where that is wished', async () => {
    const user = await open('split-5');
    usePlanStore.getState().change((draft) => void (draft.channels[2]!.spend['2027-06'] = 300));
    await screen.findByRole('heading', { name: /^The same money brings/ });
    await user.click(screen.getByRole('radio', { name: 'Each month keeps its total' }));
    await user.click(screen.getByRole('button', { name: /^Use this split from/ }));
    const sumOf = (month: string) =>
      ['Maps', 'Search', 'Radio'].reduce((all, id) => all + (spendOf(id)[month] ?? 0), 0);
    expect([sumOf('2027-05'), sumOf('2027-06')]).toEqual([3000, 1000]);
  });

  it('says of a channel that the statistics want dropped or tested, in its row and beside the advice', async () => {
    const unknown = { booked: null, attended: null, revenue: null };
    const actual = (channelId: string, leads: number) => ({
      channelId,
      month: '2027-01',
      spend: 9000,
      leads,
      ...unknown,
    });
    const { economics } = somePlan();
    await open('split-11', {
      economics: { ...economics, targetCostPerPatient: 60 },
      actuals: [actual('Search', 40), actual('Maps', 12)],
    });
    await screen.findByRole('heading', { name: /^The same money brings/ });
    expect(screen.getByRole('rowheader', { name: 'Search Drop' })).toBeInTheDocument();
    expect(screen.getByText(/^The statistics say “Drop” of: Search\./)).toBeInTheDocument();
    expect(screen.getByRole('rowheader', { name: 'Maps Keep testing' })).toBeInTheDocument();
    expect(screen.getByText(/^The statistics say “Keep testing” of: Maps\./)).toBeInTheDocument();
    expect(screen.getByRole('rowheader', { name: 'Radio' })).toBeInTheDocument();
  });

  it('costs no more than today where the same money is split, and says what the average costs every month', async () => {
    const user = await open('split-12');
    // Little at first, much later: the average month is more than the months from March on have.
    act(() => usePlanStore.getState().change((draft) => void (draft.channels[2]!.spend['2027-02'] = 7500)));
    await screen.findByRole('heading', { name: /^The same money brings/ });
    await user.click(screen.getAllByLabelText('From')[0]!);
    await user.click(await screen.findByRole('option', { name: 'March 2027' }));
    const marketing = () =>
      within(screen.getByRole('table', { name: 'What it does to the projection' })).getByRole('row', {
        name: /^Marketing/,
      });
    expect(within(marketing()).getAllByRole('cell').at(-1)).toHaveTextContent(/^€0$/);
    await user.click(screen.getByRole('radio', { name: 'The same every month' }));
    expect(within(marketing()).getAllByRole('cell').at(-1)).toHaveTextContent(/^\+€4,800$/);
    expect(
      screen.getByText(/From March 2027 on the plan has €3,000 a month on average, so these amounts cost €4,800 more/),
    ).toBeInTheDocument();
  });

  it('shows the proposed most of word of mouth in its empty field, says that it is an estimate, and takes another', async () => {
    const channels = mix();
    Object.assign(channels[0]!, { kind: 'wordOfMouth' });
    channels[0]!.response.usualSpend = 150;
    const user = await open('split-13', { channels });
    await screen.findByRole('heading', { name: /^The same money brings/ });
    const most = screen.getByLabelText('Maps: most');
    expect(most).toHaveAttribute('placeholder', '300');
    expect(screen.getByText(/^Proposed limits, an estimate: Maps at most €300\./)).toBeInTheDocument();
    expect(cells('Maps')).toContain('300');
    expect(screen.queryByRole('button', { name: 'Take the limits away' })).toBeNull();
    await user.type(most, '450{Enter}');
    await waitFor(() => expect(cells('Maps')).toContain('450'));
    expect(screen.queryByText(/^Proposed limits/)).toBeNull();
  });

  it('draws its curve over round numbers of patients', async () => {
    await open('split-14');
    await screen.findByText(/the usual target of/);
    const ticks = [...document.querySelectorAll('[data-tick]')].map((tick) => Number(tick.textContent));
    expect(ticks.length).toBeGreaterThanOrEqual(2);
    for (const [place, tick] of ticks.entries()) {
      expect(tick).toBe(ticks[0]! * (place + 1));
      expect([1, 2, 2.5, 5].map((digit) => digit * 10 ** Math.floor(Math.log10(ticks[0]!)))).toContain(ticks[0]);
    }
  });

  it('says how to begin where no channel is in use', async () => {
    await open('split-6', { channels: mix().map((one) => ({ ...one, active: false })) });
    expect(await screen.findByRole('heading', { name: 'No channel is in use' })).toBeInTheDocument();
  });
});
