import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import BudgetScreen from '#renderer/screens/budget/BudgetScreen.tsx';
import type { Language } from '#shared/plan/schema.ts';
import { drawScreen, openPlan, planNow, undoable } from '#tests/component/openPlan.tsx';
import { somePlan } from '#tests/fixtures/somePlan.ts';

/** Opens the economics in a language, where a first visit costs 80, and gives one of its fields. */
async function openField(path: string, language: Language = 'en') {
  const plan = somePlan();
  plan.economics.firstVisitPrice = 80;
  plan.economics.startingCash = -1200;
  await openPlan(plan, language);
  const { user } = drawScreen({ budget: BudgetScreen }, 'budget/economics', '2027-01-04');
  await screen.findAllByRole('textbox');
  const field = document.getElementById(`input-economics.${path}`) as HTMLInputElement;
  const enter = async (text: string) => {
    await user.clear(field);
    await user.type(field, text);
    await user.tab();
  };
  return { user, field, enter };
}

const firstVisit = () => planNow().economics.firstVisitPrice;

describe('a number in a field', () => {
  it.each([
    ['45.50', 45.5, '45.5 EUR'],
    ['45.00', 45, '45 EUR'],
    ['0.50', 0.5, '0.5 EUR'],
    ['1000.10', 1000.1, '1,000.1 EUR'],
    ['45.', 45, '45 EUR'],
    ['007', 7, '7 EUR'],
    ['2.0', 2, '2 EUR'],
    ['120.000,50', 120_000.5, '120,000.5 EUR'],
    ['1,500', 1500, '1,500 EUR'],
    ['1.500', 1.5, '1.5 EUR'],
  ])('%s is stored as %d on an English screen', async (text, stored, shown) => {
    const { field, enter } = await openField('firstVisitPrice');
    await enter(text);
    expect(field).toBeValid();
    expect(field).toHaveValue(shown);
    expect(firstVisit()).toBe(stored);
    expect(undoable()).toBe(1);
  });

  it.each([
    ['45,50', 45.5],
    ['120.000,00', 120_000],
    ['1.500', 1500],
    ['1,500', 1.5],
    ['1 200,5 €', 1200.5],
  ])('%s is stored as %d on a Lithuanian screen, typed or pasted', async (text, stored) => {
    const { user, field, enter } = await openField('firstVisitPrice', 'lt');
    await enter(text);
    expect(field).toBeValid();
    expect(firstVisit()).toBe(stored);
    await enter('9');
    await user.tripleClick(field);
    await user.paste(text);
    await user.tab();
    expect(firstVisit()).toBe(stored);
  });

  it('keeps the unit behind what is typed, with the caret before it', async () => {
    const { user, field } = await openField('firstVisitPrice');
    expect(field).toHaveValue('80 EUR');
    await user.click(field);
    expect([field.selectionStart, field.selectionEnd]).toEqual([2, 2]);
    await user.keyboard('5 000.2{Delete}5{Backspace}5');
    expect(field).toHaveValue('805 000.25 EUR');
    await user.keyboard('{Enter}');
    expect(firstVisit()).toBe(805_000.25);
  });

  it('steps by one with the arrows, within its bounds', async () => {
    const { user, field } = await openField('horizonMonths');
    await user.clear(field);
    await user.type(field, '12{ArrowUp}{ArrowUp}{ArrowDown}{Enter}');
    expect(planNow().economics.horizonMonths).toBe(13);
  });

  it('may be negative, and stays what it was when nothing is typed', async () => {
    const { user, field, enter } = await openField('startingCash', 'lt');
    await user.click(field);
    await user.tab();
    expect(undoable()).toBe(0);
    await enter('-3 500');
    expect(planNow().economics.startingCash).toBe(-3500);
  });

  it.each([
    ['firstVisitPrice', '1e5', /^“1e5” is not a number\. Enter a number from 0 to/],
    ['firstVisitPrice', '12..5', /^“12..5” is not a number\./],
    ['firstVisitPrice', '12.345', 'Keep 2 at most.'],
    ['firstVisitPrice', '-3', /^Enter a number from 0 to/],
    ['horizonMonths', '12.5', /^“12.5” is not a whole number\. Enter a number from 1 to/],
  ])('of %s that cannot be taken stays in the field with its reason: %s', async (path, text, sentence) => {
    const { user, field } = await openField(path);
    await user.tripleClick(field);
    await user.paste(text);
    await user.tab();
    expect(field).toHaveAccessibleDescription(expect.stringMatching(sentence));
    expect(field.value).toContain(text);
    expect(undoable()).toBe(0);
    await user.type(field, '{Escape}');
    expect(field).toBeValid();
  });
});
