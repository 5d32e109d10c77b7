import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { defaultBudget } from '#shared/budget/defaults.ts';
import english from '#shared/content/en/channels.json' with { type: 'json' };
import type { Language, Plan } from '#shared/plan/schema.ts';
import BudgetScreen from '#renderer/screens/budget/BudgetScreen.tsx';
import OverviewScreen from '#renderer/screens/overview/OverviewScreen.tsx';
import { changePlan } from '#renderer/state/planStore.ts';
import { useView } from '#renderer/state/view.ts';
import { drawScreen, openPlan, planNow, undo } from '#tests/component/openPlan.tsx';
import { somePlan, someTask } from '#tests/fixtures/somePlan.ts';

/** Opens a plan of a dental clinic with the planner's own proposal, from January 2027, opening in March. */
async function open(
  part: string,
  { language = 'en', change }: { language?: Language; change?: (plan: Plan) => void } = {},
) {
  const plan = somePlan();
  plan.profile = { ...plan.profile, planStart: '2027-01-01', openingDate: '2027-03-01' };
  Object.assign(plan, defaultBudget(plan.profile, english));
  plan.economics.horizonMonths = 12;
  plan.tasks = [someTask({ id: 'chair', title: 'Buy the chair', cost: 9_000, durationDays: 5 })];
  change?.(plan);
  await openPlan(plan, language);
  return drawScreen({ budget: BudgetScreen, overview: OverviewScreen }, part, '2027-01-04');
}

/** The cell of a row of the projection's table under a heading. */
function cellUnder(heading: string, row: RegExp): HTMLElement {
  const table = within(screen.getByRole('region', { name: 'Projection' }));
  const column = table.getAllByRole('columnheader').findIndex(({ textContent }) => textContent === heading);
  return within(table.getByRole('row', { name: row })).getAllByRole('cell')[column - 1]!;
}

const panel = () => screen.findByRole('complementary', { name: 'How this number is made' });
const opened = async (name: RegExp) => {
  const group = await screen.findByRole('group', { name });
  await waitFor(() => expect(group).toHaveFocus());
};
/** A text without the narrow and non-breaking spaces of its locale. */
const plain = (element: HTMLElement) => element.textContent.replaceAll(/[\s\u00a0\u202f]+/g, ' ');

describe('a number of the projection', () => {
  it('opens with its formula in words and with the actual values, and closes to where it stood', async () => {
    const { user } = await open('budget/projection');
    const fixed = cellUnder('Fixed costs', /^Jan 27/);
    await user.click(fixed);
    await opened(/^Fixed costs, January 2027, €/);
    const text = plain(await panel());
    expect(text).toContain(
      'Fixed costs = fixed costs a month before the opening × (1 − share of days open) + ' +
        'fixed costs a month after the opening × share of days open',
    );
    expect(text).toContain('= €2,700 × (1 − 0%) + €17,800 × 0% = €2,700');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(fixed).toHaveFocus();
  });

  it('is reached by one Tab, arrows and Enter, and opens further and back from the keyboard alone', async () => {
    const { user } = await open('budget/projection');
    const table = within(screen.getByRole('region', { name: 'Projection' })).getByRole('grid');
    const cells = within(table).getAllByRole('cell');
    expect(cells.filter((cell) => cell.tabIndex === 0)).toHaveLength(1);
    cells[0]!.focus();
    await user.keyboard('{End}{ArrowDown}{Enter}');
    await opened(/^Cash, February 2027/);
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await opened(/^Net, February 2027/);
    await user.keyboard('{ArrowDown}{Enter}');
    await opened(/^Contribution, February 2027/);
    const trail = within(await panel()).getByRole('navigation', { name: 'The way here' });
    expect(within(trail).getAllByRole('button').map(plain)).toEqual(['Cash, February 2027', 'Net']);
    await user.keyboard('{Backspace}');
    await waitFor(() => expect(screen.getByRole('button', { name: /^Contribution/ })).toHaveFocus());
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    await waitFor(() => expect(screen.getByRole('button', { name: /^Net/ })).toHaveFocus());
    await user.keyboard('{Escape}');
    expect(cells[29]).toHaveFocus();
  });

  it('of a quarter is the sum of its three months', async () => {
    const { user } = await open('budget/projection');
    await user.click(screen.getByRole('radio', { name: 'Quarterly' }));
    const row = within(screen.getByRole('region', { name: 'Projection' })).getByRole('row', { name: /^Q1 2027/ });
    await user.click(within(row).getAllByRole('cell')[0]!);
    await opened(/^Marketing, Q1 2027/);
    const parts = within(await panel()).getByRole('list', { name: '' });
    expect(
      within(parts)
        .getAllByRole('button')
        .map((part) => plain(part).replace(/€.*/, '')),
    ).toEqual(['January 2027', 'February 2027', 'March 2027']);
  });

  it('that is an answer of never opens as well: how near the clinic comes, and what is still missing', async () => {
    const { user } = await open('budget/projection', { change: (plan) => void (plan.economics.margin = 0.01) });
    const [breakEven, payback] = screen.getAllByRole('button', { name: 'Not within the projection' });
    breakEven!.focus();
    await user.keyboard('{Enter}');
    await opened(/^Break-even, Not within the projection/);
    expect(plain(await panel())).toMatch(
      /come nearest to it.*Break-even = the least of \(net; net a month later; net two months later\)= the least of \(−€[\d,.]+; −€[\d,.]+; −€[\d,.]+\) = −€/,
    );
    await user.keyboard('{ArrowDown}{Enter}');
    await opened(/^Net, \w+ \d{4}, −€/);
    await user.keyboard('{Escape}');
    expect(breakEven).toHaveFocus();
    await user.click(payback!);
    await opened(/^Payback, Not within the projection/);
    expect(plain(await panel())).toMatch(/all nets together are still below zero\..*the sum of 15 numbers below/);
  });

  it('behind a chart is in the table under it, for the keyboard as well', async () => {
    const { user } = await open('budget/projection');
    const figure = (await screen.findByText(/^(The clinic is first full in|Visits reach) /)).closest('figure')!;
    await user.click(within(figure).getByText('Its numbers by month'));
    const table = within(figure).getByRole('grid');
    expect(within(table).getAllByRole('columnheader').map(plain)).toEqual(['Month', 'Visits', 'Capacity']);
    const cells = within(table).getAllByRole('cell');
    expect(cells.filter((cell) => cell.tabIndex === 0)).toHaveLength(1);
    cells[0]!.focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await opened(/^Visits, March 2027/);
    expect(plain(await panel())).toContain('Visits = first visits + repeat visits');
    await user.keyboard('{Escape}{ArrowRight}{Enter}');
    await opened(/^Capacity, March 2027/);
    expect(plain(await panel())).toContain('Capacity = share of days open × visits a month that fit');
  });

  it('counts along when the plan changes while it is open', async () => {
    const { user } = await open('budget/projection');
    await user.click(screen.getByRole('button', { name: '€633' }));
    await opened(/^Value of a patient, €/);
    changePlan((plan) => void (plan.economics.margin = 0.31));
    expect(await screen.findByRole('group', { name: /^Value of a patient, €316\.\d/ })).toBeVisible();
    undo();
    expect(await screen.findByRole('group', { name: /^Value of a patient, €632\.\d/ })).toBeVisible();
  });

  it('says that it cannot be opened while the plan cannot be projected', async () => {
    const { user } = await open('budget/projection');
    await user.click(screen.getByRole('button', { name: '€633' }));
    await panel();
    changePlan((plan) => void (plan.channels[0]!.response.ceilingLeads = 1));
    expect(await screen.findByText(/belongs to the last projection that could be computed/)).toBeVisible();
  });

  it('reads in the language and the locale of the screen', async () => {
    const { user } = await open('budget/projection', { language: 'lt' });
    const row = within(screen.getByRole('region', { name: 'Prognozė' })).getAllByRole('row')[1]!;
    await user.click(within(row).getAllByRole('cell').at(-1)!);
    const text = plain(await screen.findByRole('complementary', { name: 'Kaip gautas šis skaičius' }));
    expect(text).toContain('Pinigai = pinigai pradžioje + rezultatas');
    expect(text).toMatch(/= 400 000 € \+ \([−-][\d ,]+€\) = [\d ,]+€/);
  });
});

describe('a number of a scenario', () => {
  it('opens as the scenario has it, and says what the scenario sets and what stands in the plan', async () => {
    const { user } = await open('budget/scenarios', {
      change: (plan) =>
        void plan.scenarios.push({ id: 'dear', name: 'Dear', changes: { 'economics.fixedMonthlyAfter': 25_000 } }),
    });
    const row = await screen.findByRole('row', { name: /^Cash at the end/ });
    const [ofPlan, ofScenario] = within(row).getAllByRole('button');
    await user.click(ofPlan!);
    await opened(/^Cash, March 2028/);
    const planned = plain(await panel());
    await user.click(ofScenario!);
    await opened(/^Cash, Dear, March 2028/);
    await waitFor(async () => expect(plain(await panel())).not.toBe(planned));
    await user.click(screen.getByRole('button', { name: /^Net/ }));
    await user.click(await screen.findByRole('button', { name: /^Fixed costs/ }));
    await user.click(await screen.findByRole('button', { name: /^Fixed costs a month after the opening/ }));
    expect(await screen.findByText('Set by the scenario “Dear”. In the plan itself it is €17,800.')).toBeVisible();
  });
});

describe('an input behind a number', () => {
  it('says that it is an estimate and leads to its field in the economics, the panel still open', async () => {
    const { user, place } = await open('budget/projection');
    await user.click(screen.getByRole('button', { name: '€633' }));
    await user.click(await screen.findByRole('button', { name: /^Average first visit.*estimate/ }));
    expect(await screen.findByText(/An estimate of the planner/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Change it in Economics' }));
    expect(place()).toBe('/plan/plan-1/budget/economics');
    const field = await screen.findByLabelText('Average first visit');
    await waitFor(() => expect(field).toHaveFocus());
    await user.clear(field);
    await user.type(field, '91{Enter}');
    expect(await screen.findByRole('group', { name: 'Average first visit, €91' })).toBeVisible();
    expect(screen.getByText('Entered or decided in this plan.')).toBeVisible();
  });

  it('of all channels together stands in the last row of their table', async () => {
    const { user } = await open('budget/projection');
    const table = within(screen.getByRole('region', { name: 'What each channel brings' })).getByRole('grid');
    const rows = within(table).getAllByRole('row').slice(1);
    const column = (place: number) =>
      rows.map((row) => Number(plain(within(row).getAllByRole('cell')[place]!).replaceAll(/[^\d]/g, '')));
    for (const place of [0, 1, 2, 3]) {
      const values = column(place);
      const sum = values.slice(0, -1).reduce((total, value) => total + value, 0);
      expect(Math.abs(sum - values.at(-1)!)).toBeLessThanOrEqual(rows.length);
    }
    const total = within(table).getByRole('row', { name: /^Total/ });
    await user.click(within(total).getAllByRole('cell')[0]!);
    await opened(/^Marketing/);
    await user.click(within(total).getAllByRole('cell')[5]!);
    await opened(/^Return/);
  });

  it('of a channel names the published figure with its source and date, and leads into the panel of the channel', async () => {
    const { user } = await open('budget/projection');
    const table = within(screen.getByRole('region', { name: 'What each channel brings' }));
    await user.click(within(table.getByRole('row', { name: /^Search advertising/ })).getAllByRole('cell')[2]!);
    await user.click(await screen.findByRole('button', { name: /^March 2027/ }));
    await user.click(await screen.findByRole('button', { name: /^Leads that book/ }));
    expect(await screen.findByText(/39\.9% \(US 2023, health care\).*liine\.com.*24 November 2026/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Change it at the channel' }));
    await waitFor(() => expect(screen.getByLabelText('Leads that book')).toHaveFocus());
    expect(screen.getByRole('complementary', { name: 'Channel' })).toBeVisible();
  });

  it('of the spend leads to its cell in the grid, where typing goes on', async () => {
    const { user } = await open('budget/projection');
    const row = within(screen.getByRole('region', { name: 'Projection' })).getByRole('row', { name: /^Mar 27/ });
    await user.click(within(row).getAllByRole('cell')[0]!);
    await user.click(await screen.findByRole('button', { name: /^Social networks/ }));
    await user.click(await screen.findByRole('button', { name: 'Change it in the grid' }));
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName(/^Social networks, Mar 27/));
    await user.keyboard('4321{Enter}');
    expect(planNow().channels[1]?.spend['2027-03']).toBe(4321);
    expect(await screen.findByRole('group', { name: 'Marketing, Social networks, March 2027, €4,321' })).toBeVisible();
  });

  it('that is the cost of a task leads to the task', async () => {
    const { user, place } = await open('budget/projection');
    await user.click(cellUnder('One-off', /^Jan 27/));
    await user.click(await screen.findByRole('button', { name: /^Buy the chair/ }));
    expect(await screen.findByText(/The cost of the task “Buy the chair”, finished on/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Open the task' }));
    expect(place()).toBe('/plan/plan-1/roadmap');
    expect(useView.getState().selectedTaskId).toBe('chair');
  });
});

describe('the overview', () => {
  it('ends a sentence with one full stop where the month at its end has one of its own', async () => {
    await open('overview', { language: 'ru', change: ({ economics }) => void (economics.fixedMonthlyAfter = 0) });
    const sentence = screen.getByText(/^Первый месяц без убытка/);
    expect(within(sentence).getByRole('button')).toHaveTextContent(/^[а-я]+ 20\d\d г\.$/);
    expect(plain(sentence)).toMatch(/^Первый месяц без убытка — [а-я]+ 20\d\d г\.$/);
  });

  it('opens the numbers inside of its sentences', async () => {
    const { user } = await open('overview');
    const sentence = screen.getByText(/cash (is lowest|falls)/);
    await user.click(within(sentence).getAllByRole('button')[0]!);
    await opened(/^Cash, /);
    await user.keyboard('{Escape}');
    expect(within(sentence).getAllByRole('button')[0]).toHaveFocus();
  });
});
