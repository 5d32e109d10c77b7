import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { problem } from '#shared/problem.ts';
import { Impossible } from '#renderer/print/Impossible.tsx';
import BudgetScreen from '#renderer/screens/budget/BudgetScreen.tsx';
import { startWords } from '#renderer/i18n/index.ts';
import OverviewScreen from '#renderer/screens/overview/OverviewScreen.tsx';
import ReportScreen from '#renderer/screens/report/ReportScreen.tsx';
import { changePlan } from '#renderer/state/planStore.ts';
import { drawScreen, openPlan, planNow, undoable } from '#tests/component/openPlan.tsx';
import { somePlan } from '#tests/fixtures/somePlan.ts';

/** Opens a part of the budget of a plan from January 2027 that opens in February and is projected for a year. */
async function open(part: string) {
  const plan = somePlan({ channels: [] });
  plan.profile.planStart = '2027-01-01';
  plan.profile.openingDate = '2027-02-01';
  plan.tasks = [];
  plan.economics.horizonMonths = 12;
  await openPlan(plan);
  return drawScreen({ budget: BudgetScreen }, `budget/${part}`, '2027-01-04').user;
}

const economics = () => planNow().economics;

describe('the projection as a table', () => {
  it('adds up in every row: contribution less fixed costs, one-off and marketing is the net', async () => {
    await open('projection');
    changePlan((plan) => {
      plan.economics.walkInsPerMonth = 40;
      plan.economics.capacityVisits = 200;
    });
    const table = within(screen.getByRole('region', { name: 'Projection' })).getByRole('grid');
    const [head, ...rows] = within(table).getAllByRole('row');
    const names = [...head!.children].map((cell) => cell.textContent);
    const number = (row: HTMLElement, name: string) =>
      Number(row.children[names.indexOf(name)]!.textContent.replaceAll(',', '').replace('−', '-'));
    const earned = rows.filter((row) => number(row, 'Contribution') > 0);
    expect(earned.length).toBeGreaterThan(5);
    for (const row of rows) {
      const net =
        number(row, 'Contribution') - number(row, 'Fixed costs') - number(row, 'One-off') - number(row, 'Marketing');
      expect(Math.abs(net - number(row, 'Net'))).toBeLessThanOrEqual(2);
    }
  });

  it('is by months, or by calendar quarters that say when they are not whole', async () => {
    const user = await open('projection');
    const heads = () =>
      within(screen.getByRole('region', { name: 'Projection' }))
        .getAllByRole('rowheader')
        .map((head) => head.textContent);
    expect(heads().slice(0, 2)).toEqual(['Jan 27', 'Feb 27 Opening']);
    await user.click(screen.getByRole('radio', { name: 'Quarterly' }));
    expect(heads()).toEqual(['Q1 2027 Opening', 'Q2 2027', 'Q3 2027', 'Q4 2027', 'Q1 2028 (2 of 3)']);
  });
});

describe('the last projection that could be computed', () => {
  const mark = 'last that could be computed';
  const screens = { budget: BudgetScreen, overview: OverviewScreen, report: ReportScreen };
  const figure = (name: string) => screen.getByText(name).nextElementSibling!.textContent;

  /** Makes the projection of the open plan too long while its economics are looked at, and leaves the screen. */
  async function breakAndLeave() {
    await open('projection');
    const cash = figure('Lowest cash');
    changePlan((plan) => void (plan.economics.horizonMonths = 90));
    await screen.findByRole('alert');
    cleanup();
    return cash;
  }

  it('stands on every screen that shows one after the screen was left, marked at each heading', async () => {
    const cash = await breakAndLeave();
    drawScreen(screens, 'budget/projection', '2027-01-04');
    expect(screen.getByRole('alert')).toHaveTextContent(/would span 92 months.*Below is the last projection/);
    expect(figure('Lowest cash')).toBe(cash);
    for (const name of [/^What each channel brings/, /^Projection/])
      expect(screen.getByRole('heading', { level: 2, name })).toHaveTextContent(mark);
    cleanup();
    drawScreen(screens, 'budget/scenarios', '2027-01-04');
    expect(await screen.findByRole('heading', { level: 2, name: /^Try/ })).toHaveTextContent(mark);
    cleanup();
    drawScreen(screens, 'overview', '2027-01-04');
    expect(screen.getByRole('heading', { name: /^Does the money last/ })).toHaveTextContent(mark);
    expect(screen.getByText(/cash is lowest|cash falls/)).toBeVisible();
  });

  it('is gone once another plan is open, and none is promised', async () => {
    await breakAndLeave();
    const other = somePlan({ id: 'another' });
    other.economics.horizonMonths = 90;
    await openPlan(other);
    drawScreen(screens, 'budget/projection', '2027-01-04');
    expect(screen.getByRole('alert')).toHaveTextContent(/There is no projection to show until this is mended/);
    expect(screen.queryByText('Lowest cash')).toBeNull();
  });

  it('is not handed over: the report says what is wrong, by the names of the screens, and waits until it is mended', async () => {
    await breakAndLeave();
    drawScreen(screens, 'report', '2027-01-04');
    const print = screen.getByRole('button', { name: /^(Print|Make)/ });
    expect(print).toBeDisabled();
    expect(print).toHaveAccessibleDescription(/would span 92 months/);
    expect(document.body).not.toHaveTextContent('economics.horizonMonths');
    changePlan((plan) => void (plan.economics.horizonMonths = 12));
    await waitFor(() => expect(print).toBeEnabled());
  });

  it('is named by the words of the screens on paper too', async () => {
    await startWords('en');
    const plan = somePlan();
    const problems = [problem('projection.tooLong', ['economics', 'horizonMonths'], { months: 92, most: 84 })];
    render(<Impossible plan={plan} problems={problems} />);
    expect(screen.getByText(/would span 92 months/)).not.toHaveTextContent('horizonMonths');
  });
});

describe('the charts of the projection', () => {
  it('say that no capacity is given where none is', async () => {
    await open('projection');
    changePlan((plan) => void (plan.economics.capacityVisits = 0));
    expect(await screen.findByText('No capacity is given: nobody can be seen')).toBeVisible();
    expect(screen.queryByText(/of capacity at most/)).toBeNull();
  });
});

describe('the economics behind the projection', () => {
  it('stores a number once it is whole, as one undo step', async () => {
    const user = await open('economics');
    const cash = screen.getByLabelText('Money at the start');
    await user.clear(cash);
    await user.type(cash, '250000{Enter}');
    expect(economics()?.startingCash).toBe(250_000);
    expect(cash).toHaveValue('250,000 EUR');
    expect(undoable()).toBe(1);
  });

  it('says at the field what is out of bounds and stores nothing', async () => {
    const user = await open('economics');
    const margin = screen.getByLabelText('Margin before fixed costs');
    await user.clear(margin);
    await user.type(margin, '120{Enter}');
    expect(margin).toHaveAccessibleDescription('Enter a number from 0 to 100.');
    expect(undoable()).toBe(0);
  });

  it('says at the field that the projection would be too long, and keeps the number so that it can be mended', async () => {
    const user = await open('economics');
    changePlan((plan) => void (plan.profile.openingDate = '2029-02-01'));
    const months = await screen.findByLabelText('Months projected after the opening');
    await user.clear(months);
    await user.type(months, '80{Enter}');
    expect(months).toHaveAccessibleDescription(/would span 106 months; the most is 84/);
    await user.clear(months);
    await user.type(months, '40{Enter}');
    expect(months).not.toHaveAccessibleDescription();
  });

  it('takes a target cost per patient, and none where it is emptied', async () => {
    const user = await open('economics');
    const target = screen.getByLabelText('Target cost per patient');
    await user.clear(target);
    await user.type(target, '90{Enter}');
    expect(economics()?.targetCostPerPatient).toBe(90);
    await user.clear(target);
    await user.tab();
    expect(economics()?.targetCostPerPatient).toBeNull();
  });

  it('takes what a trained and an untrained front desk keep of the bookings', async () => {
    const user = await open('economics');
    const untrained = screen.getByLabelText('Bookings kept by an untrained front desk');
    await user.clear(untrained);
    await user.type(untrained, '65{Enter}');
    expect(economics()?.callCentre.untrained).toBe(0.65);
  });
});
