import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { defaultBudget } from '#shared/budget/defaults.ts';
import { startingScenarios } from '#shared/budget/scenarios.ts';
import english from '#shared/content/en/channels.json' with { type: 'json' };
import { scenarioNames } from '#shared/content/scenarioNames.ts';
import type { Plan } from '#shared/plan/schema.ts';
import BudgetScreen from '#renderer/screens/budget/BudgetScreen.tsx';
import { changePlan } from '#renderer/state/planStore.ts';
import { drawScreen, openPlan, planNow, undo, undoable } from '#tests/component/openPlan.tsx';
import { somePlan } from '#tests/fixtures/somePlan.ts';

/** Opens What if of a dental clinic with the budget that it starts with. */
async function open(scenarios: Plan['scenarios'] = startingScenarios(scenarioNames.en), fixedMonthlyAfter?: number) {
  const plan = somePlan({ ...defaultBudget(somePlan().profile, english), scenarios });
  plan.economics.fixedMonthlyAfter = fixedMonthlyAfter ?? plan.economics.fixedMonthlyAfter;
  await openPlan(plan);
  const { user } = drawScreen({ budget: BudgetScreen }, 'budget/scenarios', '2026-11-24');
  await screen.findByRole('heading', { name: 'Try it' });
  return user;
}

const table = () => within(screen.getByRole('region', { name: 'Table of the scenarios' }));
const row = (name: RegExp) =>
  within(table().getByRole('row', { name }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
const drag = (name: string, value: number) =>
  fireEvent.change(screen.getByRole('slider', { name }), { target: { value } });
const live = (name: string) => screen.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent;

beforeEach(async () => {
  // The part is a chunk of its own; loaded here, so that no test waits for it.
  await import('#renderer/screens/budget/scenarios/ScenariosView.tsx');
});

describe('trying inputs on sliders', () => {
  it('starts with the inputs that move cash most, and answers at each step without storing anything', async () => {
    await open();
    expect(screen.getAllByRole('slider')).toHaveLength(6);
    expect(live('Lowest cash')).toContain('as planned');
    drag('First visits that stay as patients', 0.7);
    expect(screen.getByRole('slider', { name: 'First visits that stay as patients' })).toHaveAttribute(
      'aria-valuetext',
      '70%',
    );
    expect(live('Lowest cash')).toMatch(/more$/);
    expect(live('Funding needed')).toMatch(/less$/);
    expect(undoable()).toBe(0);
  });

  it('keeps what was tried as a scenario, which can be undone', async () => {
    const user = await open();
    drag('First visits that stay as patients', 0.7);
    await user.click(screen.getByRole('button', { name: 'Keep as a scenario' }));
    expect(planNow().scenarios.at(-1)).toMatchObject({ name: 'Scenario 4', changes: { 'economics.stayRate': 0.7 } });
    expect(planNow().economics.stayRate).toBe(0.6);
    undo();
    expect(planNow().scenarios).toHaveLength(3);
  });

  it('puts what was tried into the plan as one change, and begins anew from there', async () => {
    const user = await open();
    drag('First visits that stay as patients', 0.7);
    drag('Walk-ins a month', 30);
    await user.click(screen.getByRole('button', { name: 'Put into the plan' }));
    expect(planNow().economics).toMatchObject({ stayRate: 0.7, walkInsPerMonth: 30 });
    expect(undoable()).toBe(1);
    expect(live('Lowest cash')).toContain('as planned');
  });

  it('goes back to the plan, and takes another input on', async () => {
    const user = await open();
    drag('Walk-ins a month', 30);
    await user.click(screen.getByRole('button', { name: 'Back to the plan' }));
    expect(live('Lowest cash')).toContain('as planned');
    await user.click(screen.getByRole('combobox', { name: 'Another input' }));
    await user.click(await screen.findByRole('option', { name: 'Opening date' }));
    drag('Opening date', 8);
    expect(screen.getByRole('slider', { name: 'Opening date' })).toHaveAttribute(
      'aria-valuetext',
      '27 October 2027, 8 weeks later',
    );
    expect(live('Lowest cash')).not.toContain('as planned');
  });
});

describe('scenarios beside each other', () => {
  it('say what each comes to and how that differs from the plan, the best and the worst in words', async () => {
    await open();
    const [plan, cautious, expected, hopeful] = row(/^Funding needed/);
    expect(expected).toBe(`${plan}as planned`);
    expect(cautious).toMatch(/more · worst$/);
    expect(hopeful).toMatch(/less · best$/);
    expect(row(/^Break-even/)[1]).toBe('Never');
  });

  it('begin with three where a plan has none', async () => {
    const user = await open([]);
    await user.click(screen.getByRole('button', { name: 'Start with cautious, expected and hopeful' }));
    expect(planNow().scenarios.map(({ name }) => name)).toEqual(['Cautious', 'Expected', 'Hopeful']);
    expect(undoable()).toBe(1);
  });

  it('are added, renamed, copied with what they change, and removed', async () => {
    const user = await open();
    await user.click(screen.getByRole('button', { name: 'Add a scenario' }));
    const name = screen.getAllByRole('textbox', { name: 'Name of the scenario' }).at(-1)!;
    await user.clear(name);
    await user.type(name, 'Two doctors less{Enter}');
    expect(planNow().scenarios.at(-1)).toMatchObject({ name: 'Two doctors less', changes: {} });
    await user.click(screen.getByRole('button', { name: 'More for “Cautious”' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Copy' }));
    const copy = planNow().scenarios[1]!;
    expect(copy.name).toBe('Cautious, copy');
    expect(copy.follows).toBeUndefined();
    expect(copy.changes['economics.stayRate']).toBeLessThan(0.6);
    await user.click(screen.getByRole('button', { name: 'More for “Hopeful”' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    expect(planNow().scenarios.map((scenario) => scenario.name)).not.toContain('Hopeful');
  });

  it('take a change of any input, the plan’s value beside, and give it back when emptied', async () => {
    const user = await open();
    await user.click(screen.getByRole('combobox', { name: 'Add an input to change' }));
    await user.click(await screen.findByRole('option', { name: 'Money at the start' }));
    const cell = screen.getByRole('textbox', { name: 'Money at the start, Expected' });
    expect(cell).toHaveAttribute('placeholder', 'as planned');
    expect(row(/^Money at the start/)[0]).toBe('€400,000');
    await user.type(cell, '250000{Enter}');
    expect(planNow().scenarios[1]?.changes).toEqual({ 'economics.startingCash': 250_000 });
    expect(row(/^Lowest cash/)[2]).toMatch(/€150,000 less/);
    await user.clear(cell);
    await user.tab();
    expect(planNow().scenarios[1]?.changes).toEqual({});
  });

  it('refuse at the field what cannot be projected, and what stood there stays', async () => {
    const user = await open();
    await user.click(screen.getByRole('combobox', { name: 'Add an input to change' }));
    await user.type(screen.getByRole('combobox', { name: 'Add an input to change' }), 'Ceiling');
    await user.click(await screen.findByRole('option', { name: /^Ceiling.*Search advertising/ }));
    const cell = screen.getByRole('textbox', { name: /^Ceiling.*, Expected$/ });
    await user.type(cell, '3{Enter}');
    expect(cell).toHaveAccessibleDescription(
      /^Search advertising: the ceiling of leads a month must be above what the usual spend brings\. Enter more than \d+\.$/,
    );
    expect(planNow().scenarios[1]?.changes).toEqual({});
    expect(row(/^Funding needed/)[2]).toMatch(/as planned$/);
    const stay = screen.getByRole('textbox', { name: 'First visits that stay as patients, Expected' });
    await user.type(stay, '140{Enter}');
    expect(stay).toHaveAccessibleDescription('Enter a number from 0 to 100.');
    expect(undoable()).toBe(0);
  });

  it('from a file with a change that cannot be made say so in words, and the others stay', async () => {
    const [cautious, expected] = startingScenarios(scenarioNames.en);
    const user = await open([
      { ...expected!, changes: { 'economics.churn': 4, 'channels.gone.funnel.showRate': 0.5 } },
      { ...cautious!, id: 'other' },
    ]);
    expect(screen.getByRole('alert')).toHaveTextContent('An input that the plan no longer has');
    expect(row(/^Funding needed/)[1]).toBe('–');
    expect(row(/^Funding needed/)[2]).toMatch(/worst$/);
    await user.click(screen.getByRole('button', { name: /^Take it away/ }));
    expect(screen.getByRole('alert')).toHaveTextContent('Active patients lost a month, 4.');
    expect(screen.getByRole('textbox', { name: 'Active patients lost a month, Expected' })).toBeInvalid();
  });
});

describe('what decides most', () => {
  it('is a sentence for cash and one for break-even, with the table behind', async () => {
    await open(undefined, 13_000);
    expect(
      screen.getByText(/^Cash depends most on “.+”: lowest cash from -?€[\d,]+ to -?€[\d,]+$/),
    ).toBeInTheDocument();
    expect(screen.getByText(/^Break-even depends most on “.+”: /)).toBeInTheDocument();
    const behind = within(screen.getByRole('region', { name: 'As a table', hidden: true }));
    expect(behind.getAllByRole('row', { hidden: true }).length).toBeGreaterThan(20);
  });

  it('says so where the plan does not break even, whatever a single input does', async () => {
    await open(undefined, 40_000);
    expect(screen.getByText('No uncertain input moves break-even within the projection')).toBeInTheDocument();
  });

  it('waits for a range that is wrong, and the sliders and the scenarios by hand do not', async () => {
    await open([{ id: 'mine', name: 'Mine', changes: { 'economics.margin': 0.5 } }]);
    act(() => {
      changePlan((plan) => {
        plan.uncertainty = { 'economics.churn': { low: 0.04, typical: 0.03, high: 0.02 } };
      });
    });
    expect(screen.getByRole('alert')).toHaveTextContent('the low value must not be above the typical one');
    expect(screen.queryByRole('heading', { name: 'What decides most' })).toBeNull();
    expect(screen.getAllByRole('slider')).toHaveLength(6);
    expect(row(/^Cash at the end/)[1]).toMatch(/less/);
  });
});
