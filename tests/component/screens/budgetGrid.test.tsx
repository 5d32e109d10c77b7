import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import BudgetScreen from '#renderer/screens/budget/BudgetScreen.tsx';
import { changePlan } from '#renderer/state/planStore.ts';
import type { Channel, Language } from '#shared/plan/schema.ts';
import { drawScreen, openPlan, planNow, undoable } from '#tests/component/openPlan.tsx';
import { somePlan } from '#tests/fixtures/somePlan.ts';

const channel = (id: string, spend: Channel['spend']): Channel => ({
  id,
  name: id,
  kind: 'other',
  active: true,
  response: {
    usualSpend: 1000,
    costPerLead: 50,
    ceilingLeads: 60,
    shape: 1,
    carryover: 0.2,
    rampMonths: 2,
    keptWithoutWebsite: 0.5,
  },
  seasonality: Array.from({ length: 12 }, () => 1),
  funnel: { bookingRate: 0.4, showRate: 0.8 },
  spend,
});

/** Opens the grid: two channels, from January 2027, the clinic opening in March. */
async function openGrid(language: Language = 'en') {
  const plan = somePlan({
    channels: [channel('Search', { '2027-01': 1000, '2027-02': 1200 }), channel('Radio', {})],
  });
  plan.profile.planStart = '2027-01-01';
  plan.profile.openingDate = '2027-03-01';
  plan.tasks = [];
  await openPlan(plan, language);
  const { user } = drawScreen({ budget: BudgetScreen }, 'budget/grid', '2027-01-04');
  await user.click(cell('Search, .*27'));
  await waitFor(() => expect(cell('Search, .*27')).toHaveFocus());
  return user;
}

/** The first cell whose name begins so. */
const cell = (start: string) => screen.getAllByRole('cell', { name: new RegExp(`^${start}`) })[0]!;
/** What copying the selection puts on the clipboard. */
function copied(from: HTMLElement): string {
  const setData = vi.fn<(type: string, text: string) => void>();
  fireEvent.copy(from, { clipboardData: { setData } });
  return setData.mock.calls[0]?.[1] ?? '';
}
const spendOf = (name: string) => planNow().channels.find((one) => one.name === name)?.spend;
const focused = (start: string) => waitFor(() => expect(cell(start)).toHaveFocus());

describe('the budget grid as a spreadsheet', () => {
  it('replaces a cell by typing, goes down with Enter and right with Tab, one undo step a cell', async () => {
    const user = await openGrid();
    await user.keyboard('750,5{Enter}');
    await focused('Radio, Jan 27');
    await user.keyboard('300{Tab}');
    await focused('Radio, Feb 27');
    expect(spendOf('Search')).toEqual({ '2027-01': 750.5, '2027-02': 1200 });
    expect(spendOf('Radio')).toEqual({ '2027-01': 300 });
    expect(undoable()).toBe(2);
  });

  it('edits what is there with F2 and gives it back with Escape', async () => {
    const user = await openGrid();
    await user.keyboard('{F2}5');
    expect(screen.getByRole('textbox', { name: 'Search, Jan 27' })).toHaveValue('10005');
    await user.keyboard('{Escape}');
    await focused('Search, Jan 27');
    expect(undoable()).toBe(0);
  });

  it('says what is no amount, keeps it in its cell and stores nothing', async () => {
    const user = await openGrid();
    await user.keyboard('-5{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('“-5” is not an amount');
    expect(screen.getByRole('textbox', { name: 'Search, Jan 27' })).toHaveValue('-5');
    expect(undoable()).toBe(0);
  });

  it('selects with Shift, fills right with Ctrl R and clears with Delete, one undo step each', async () => {
    const user = await openGrid();
    await user.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
    expect(cell('Search, Mar 27')).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{Control>}r{/Control}');
    expect(spendOf('Search')).toEqual({ '2027-01': 1000, '2027-02': 1000, '2027-03': 1000 });
    expect(undoable()).toBe(1);
    await user.keyboard('{Delete}');
    expect(spendOf('Search')).toEqual({});
    expect(undoable()).toBe(2);
  });

  it('copies, cuts and pastes blocks as spreadsheets write them', async () => {
    const user = await openGrid();
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
    const copied = { setData: vi.fn<(type: string, text: string) => void>() };
    fireEvent.copy(cell('Search, Feb 27'), { clipboardData: copied });
    expect(copied.setData).toHaveBeenCalledWith('text/plain', '1000\t1200');
    await user.click(cell('Radio, Jan 27'));
    await user.paste('1 500\t20,5\n7\t8');
    // The second line would fall below the last channel.
    expect(spendOf('Radio')).toEqual({ '2027-01': 1500, '2027-02': 20.5 });
    expect(undoable()).toBe(1);
    fireEvent.cut(cell('Radio, Jan 27'), { clipboardData: copied });
    expect(copied.setData).toHaveBeenLastCalledWith('text/plain', '1500');
    expect(spendOf('Radio')).toEqual({ '2027-02': 20.5 });
  });

  it('says how much of a pasted block did not fit, until the next change', async () => {
    const user = await openGrid();
    await user.click(cell('Radio, Jan 27'));
    await user.paste('1\t2\n3\t4\n\t\n5\t6');
    expect(screen.getByText(/^2 rows of what you pasted did not fit/)).toBeVisible();
    expect(spendOf('Radio')).toEqual({ '2027-01': 1, '2027-02': 2 });
    await user.keyboard('{End}');
    await user.paste('7\t8');
    expect(screen.getByText(/^1 column of what you pasted did not fit/)).toBeVisible();
    expect(screen.queryByText(/rows? of what you pasted/)).toBeNull();
    await user.keyboard('{Delete}');
    expect(screen.queryByText(/what you pasted/)).toBeNull();
  });

  it('refuses a pasted block as a whole, naming the text and its place', async () => {
    const user = await openGrid();
    await user.paste('1\t2\n3\tper month');
    expect(screen.getByRole('alert')).toHaveTextContent('“per month” in row 2, column 2 of what you copied');
    expect(undoable()).toBe(0);
  });

  it('repeats a copied row or column over a selection that it fills exactly', async () => {
    const user = await openGrid();
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await user.paste('5\t6');
    expect(spendOf('Search')).toEqual({ '2027-01': 5, '2027-02': 6 });
    expect(spendOf('Radio')).toEqual({ '2027-01': 5, '2027-02': 6 });
    await user.keyboard('{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{/Shift}');
    await user.paste('1\t2');
    expect(spendOf('Radio')).toEqual({ '2027-01': 1, '2027-02': 2, '2027-03': 1, '2027-04': 2 });
    expect(screen.queryByText(/did not fit/)).toBeNull();
  });

  it('edits and copies with the decimal sign of the language, and takes both back as they were', async () => {
    const user = await openGrid('lt');
    await user.keyboard('1234,567{Tab}0,5{Enter}');
    expect(spendOf('Search')).toEqual({ '2027-01': 1234.567, '2027-02': 0.5 });
    await user.click(cell('Search, .*27'));
    await user.keyboard('{F2}');
    expect(screen.getByRole('textbox', { name: /^Search/ })).toHaveValue('1234,567');
    await user.keyboard('{Escape}{Shift>}{ArrowRight}{/Shift}');
    const text = copied(cell('Search, .*27'));
    expect(text).toBe('1234,567\t0,5');
    await user.click(cell('Radio, .*27'));
    await user.paste(text);
    expect(spendOf('Radio')).toEqual(spendOf('Search'));
  });

  it('leaves the grid with Tab at its last cell and Shift Tab at its first', async () => {
    const user = await openGrid();
    await user.tab({ shift: true });
    expect(screen.getByRole('grid')).not.toHaveFocus();
    expect(document.activeElement).not.toHaveAttribute('data-cell');
  });

  it('leaves the keys of a button in a row to the button', async () => {
    const user = await openGrid();
    screen.getByRole('button', { name: 'Radio' }).focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('complementary', { name: 'Channel' })).toBeVisible();
  });

  it('sums by channel and by month, without the channels that are not used', async () => {
    const user = await openGrid();
    await user.click(cell('Radio, Jan 27'));
    await user.keyboard('300{Enter}');
    const foot = () => {
      const sums = within(screen.getAllByRole('rowgroup').at(-1)!).getAllByRole('cell');
      return [...sums.slice(0, 2), sums.at(-1)].map((one) => one?.textContent);
    };
    expect(foot()).toEqual(['1,300', '1,200', '2,500']);
    await user.click(screen.getByRole('checkbox', { name: 'Use Radio' }));
    expect(foot()).toEqual(['1,000', '1,200', '2,200']);
  });

  it('has cents in its sums where a cell has', async () => {
    const user = await openGrid();
    await user.click(cell('Radio, Jan 27'));
    await user.paste('111.11\t111.11\t111.11\t111.11\t111.11\t111.11\t111.11\t111.11\t600');
    const radio = screen.getByRole('row', { name: /Radio/ });
    expect(within(radio).getAllByRole('cell').at(-1)).toHaveTextContent('1,488.88');
    expect(screen.getByRole('row', { name: /^Total/ })).toHaveTextContent('1,111.11');
    expect(screen.getByRole('row', { name: /^Total/ })).toHaveTextContent('3,688.88');
  });
});

describe('spend beyond the projection', () => {
  it('is said to be left out, with the way to the field that lengthens the projection', async () => {
    const user = await openGrid();
    expect(screen.queryByText(/is beyond the projection/)).toBeNull();
    changePlan((plan) => {
      plan.channels[0]!.spend['2031-05'] = 700;
      plan.channels[1]!.spend['2031-06'] = 50;
    });
    expect(await screen.findByText(/€750 planned after March 2029 is beyond the projection/)).toHaveTextContent(
      '(Search, Radio)',
    );
    await user.click(screen.getByRole('button', { name: 'Lengthen the projection' }));
    await waitFor(() => expect(screen.getByLabelText('Months projected after the opening')).toHaveFocus());
  });
});

describe('the panel of a channel', () => {
  it('says at the ceiling that it must be above the leads of the usual spend, and keeps the last projection', async () => {
    const user = await openGrid();
    await user.click(screen.getByRole('button', { name: 'Search' }));
    const ceiling = screen.getByLabelText('Ceiling, leads a month');
    await user.clear(ceiling);
    await user.type(ceiling, '15{Enter}');
    expect(ceiling).toHaveAccessibleDescription('Enter more than 20: the usual spend brings that many leads already.');
    expect(screen.getByText('Below is the last projection that could be computed.')).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Search: the ceiling of leads a month must be above what the usual spend brings. Enter more than 20.',
    );
    await user.click(screen.getByRole('button', { name: 'Go to the field' }));
    await waitFor(() => expect(ceiling).toHaveFocus());
    await user.clear(ceiling);
    await user.type(ceiling, '45{Enter}');
    expect(ceiling).not.toHaveAccessibleDescription();
  });

  it('stores a number once, when its field is left, and refuses one out of bounds at the field', async () => {
    const user = await openGrid();
    await user.click(screen.getByRole('button', { name: 'Search' }));
    const carried = screen.getByLabelText('Carried into the next month');
    await user.clear(carried);
    await user.type(carried, '97{Enter}');
    expect(carried).toHaveAccessibleDescription('Enter a number from 0 to 95.');
    expect(undoable()).toBe(0);
    await user.clear(carried);
    await user.type(carried, '45');
    await user.tab();
    expect(planNow().channels[0]?.response.carryover).toBe(0.45);
    expect(undoable()).toBe(1);
  });

  it('removes the channel with a notice that brings it back, and closes with Escape', async () => {
    const user = await openGrid();
    await user.click(screen.getByRole('button', { name: 'Search' }));
    await user.click(screen.getByRole('button', { name: 'Remove this channel' }));
    expect(planNow().channels.map(({ name }) => name)).toEqual(['Radio']);
    expect(screen.queryByRole('complementary')).toBeNull();
    const notice = await screen.findByText(/^The channel “Search” is removed/);
    await user.click(within(notice).getByRole('button', { name: 'Undo' }));
    expect(planNow().channels.map(({ name }) => name)).toEqual(['Search', 'Radio']);
    await user.click(await screen.findByRole('button', { name: 'Search' }));
    await user.click(screen.getByLabelText('Name'));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(screen.getByRole('button', { name: 'Search' })).toHaveFocus();
  });
});

describe('spreading a sum', () => {
  it('shows the months before it is applied, and is one undo step', async () => {
    const user = await openGrid();
    await user.click(cell('Radio, Feb 27'));
    await user.click(screen.getByRole('button', { name: 'Spread a yearly sum' }));
    expect(await screen.findByText(/^Radio: from February 2027 to January 2028/)).toBeVisible();
    const sum = screen.getByLabelText('Sum');
    await user.clear(sum);
    await user.type(sum, '2400{Enter}');
    await user.click(screen.getByRole('button', { name: 'Spread 2,400 EUR' }));
    expect(Object.values(spendOf('Radio') ?? {})).toEqual(Array.from({ length: 12 }, () => 200));
    expect(undoable()).toBe(1);
  });

  it('offers nothing while the sum is refused', async () => {
    const user = await openGrid();
    await user.click(screen.getByRole('button', { name: 'Spread a yearly sum' }));
    const sum = await screen.findByLabelText('Sum');
    await user.clear(sum);
    await user.type(sum, '24 hundred{Enter}');
    expect(sum).toHaveAccessibleDescription(/^“24 hundred” is not a number\./);
    expect(screen.queryByRole('button', { name: /^Spread .* EUR$/ })).toBeNull();
    expect(screen.queryByRole('list')).toBeNull();
    await user.clear(sum);
    await user.type(sum, '2400{Enter}');
    expect(screen.getByRole('button', { name: 'Spread 2,400 EUR' })).toBeVisible();
    expect(spendOf('Search')).toEqual({ '2027-01': 1000, '2027-02': 1200 });
  });
});
