import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import BudgetScreen from '#renderer/screens/budget/BudgetScreen.tsx';
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
  it('is by months, or by calendar quarters that say when they are not whole', async () => {
    const user = await open('projection');
    const heads = () =>
      within(screen.getByRole('region', { name: 'Projection' }))
        .getAllByRole('rowheader')
        .map((head) => head.textContent);
    expect(heads().slice(0, 2)).toEqual(['Jan 27', 'Feb 27, Opening']);
    await user.click(screen.getByRole('radio', { name: 'Quarterly' }));
    expect(heads()).toEqual(['Q1 2027, Opening', 'Q2 2027', 'Q3 2027', 'Q4 2027', 'Q1 2028 (2 of 3)']);
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
