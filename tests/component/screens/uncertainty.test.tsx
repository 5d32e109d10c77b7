import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { defaultBudget } from '#shared/budget/defaults.ts';
import { uncertain } from '#shared/budget/monteCarlo.ts';
import english from '#shared/content/en/channels.json' with { type: 'json' };
import type { Plan } from '#shared/plan/schema.ts';
import BudgetScreen from '#renderer/screens/budget/BudgetScreen.tsx';
import { changePlan } from '#renderer/state/planStore.ts';
import { useDrawsStore } from '#renderer/state/uncertain.ts';
import type { DrawsEnd, DrawsRequest } from '#renderer/workers/runDraws.ts';
import { drawScreen, openPlan, planNow, undo } from '#tests/component/openPlan.tsx';
import { somePlan } from '#tests/fixtures/somePlan.ts';

/** One run as the test sees it: what was asked, and how to go on with it. */
interface Begun {
  readonly request: DrawsRequest;
  readonly progress: (made: number) => void;
  readonly end: (how: DrawsEnd) => void;
  cancelled: boolean;
}

const begun: Begun[] = [];

/** Waits for the next run, the plan having come to rest. */
async function nextRun(): Promise<Begun> {
  const known = begun.length;
  await expect.poll(() => begun.length).toBe(known + 1);
  return begun[known]!;
}

/** Ends a run with what its draws really say, though of few of them. */
async function finish({ request, end }: Begun): Promise<void> {
  await act(async () => {
    end({ kind: 'done', outcome: uncertain(request.plan, request.input, { ...request.spec, draws: 300 }) });
    await Promise.resolve();
  });
}

/** Opens the view of a plan that opens in February 2027 and is projected for two years. */
async function open(changes: (plan: Plan) => void = () => {}) {
  const plan = somePlan({ channels: [] });
  plan.profile.planStart = '2027-01-01';
  plan.profile.openingDate = '2027-02-01';
  plan.tasks = [];
  changes(plan);
  await openPlan(plan);
  const first = nextRun();
  const { user } = drawScreen({ budget: BudgetScreen }, 'budget/uncertainty', '2027-01-04');
  return { user, first: await first };
}

beforeEach(async () => {
  await import('#renderer/screens/budget/uncertainty/UncertaintyView.tsx');
  useDrawsStore.getState().cancel();
  begun.length = 0;
  useDrawsStore.setState({
    asked: null,
    state: 'none',
    last: null,
    runner: (request, onProgress) => {
      const { promise, resolve } = Promise.withResolvers<DrawsEnd>();
      const run: Begun = { request, progress: onProgress, end: resolve, cancelled: false };
      begun.push(run);
      return {
        end: promise,
        cancel: () => {
          run.cancelled = true;
          resolve({ kind: 'cancelled' });
        },
      };
    },
  });
});

describe('the answers and the ranges', () => {
  it('say why the middle case is worse than the plan', async () => {
    const { first } = await open();
    await finish(first);
    expect(
      await screen.findByText(
        /^Why the middle case is below the plan .* they take away €[\d,]+ in all; .* they add €[\d,]+\./,
      ),
    ).toBeInTheDocument();
  });

  it('say nothing where the draws are the plan', async () => {
    const { first } = await open((plan) => {
      const { churn } = plan.economics;
      plan.uncertainty = { 'economics.churn': { low: churn, typical: churn, high: churn } };
    });
    await finish(first);
    await screen.findByRole('heading', { name: /^Cash runs out in/ });
    expect(screen.queryByText(/middle case is/)).toBeNull();
  });

  it('stand under the clinic and under each channel', async () => {
    const { first } = await open((plan) => {
      plan.channels = defaultBudget(plan.profile, english).channels.slice(0, 2);
    });
    await finish(first);
    const heads = screen.getAllByRole('rowheader').map((head) => head.textContent);
    const places = ['The clinic and its economics', 'Search advertising', 'Social networks'].map((head) =>
      heads.indexOf(head),
    );
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(heads).toContain('Cost per lead at usual spend');
    expect(screen.getByLabelText('Low: Cost per lead at usual spend (Search advertising)')).toBeInTheDocument();
  });
});

describe('the draws of the open plan', () => {
  it('are ten thousand of the usual ranges with the seed that is shown', async () => {
    const { first } = await open();
    expect(first.request.spec).toEqual({ draws: 10_000, seed: 1, targets: [] });
    expect(Object.keys(first.request.plan.uncertainty)).toContain('economics.churn');
    await finish(first);
    expect(await screen.findByText(/10,000 draws from the ranges below, seed 1/)).toBeInTheDocument();
  });

  it('show how far they are once they take long, and can be stopped and begun again', async () => {
    const { user, first } = await open();
    act(() => first.progress(2500));
    expect(await screen.findByText('2,500 of 10,000 draws')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Stop the draws' }));
    expect(first.cancelled).toBe(true);
    expect(screen.getByText('The draws were stopped.')).toBeInTheDocument();
    const again = nextRun();
    await user.click(screen.getByRole('button', { name: 'Make the draws' }));
    await finish(await again);
    expect(await screen.findByRole('heading', { name: /^Cash runs out in/ })).toBeInTheDocument();
    expect(screen.queryByText('The draws were stopped.')).toBeNull();
  });

  it('keep the last numbers on the screen, marked as such, while those of a changed plan are made', async () => {
    const { first } = await open();
    await finish(first);
    await screen.findByRole('heading', { name: /^Cash runs out in/ });
    expect(screen.queryByText(/from before the last change/)).toBeNull();
    const second = nextRun();
    act(() => changePlan((plan) => void (plan.economics.startingCash = 9_000_000)));
    expect(await screen.findByText(/from before the last change/)).toBeInTheDocument();
    await finish(await second);
    expect(screen.queryByText(/from before the last change/)).toBeNull();
    expect(screen.getByRole('heading', { name: 'Cash runs out in fewer than 1 of 100 cases.' })).toBeInTheDocument();
  });

  it('are not made anew for a change that moves none of them', async () => {
    const { first } = await open();
    await finish(first);
    act(() => changePlan((plan) => void (plan.name = 'Another name')));
    expect(screen.queryByText(/from before the last change/)).toBeNull();
    expect(useDrawsStore.getState().state).toBe('done');
  });

  it('that an impossible range prevents say why in a sentence', async () => {
    const { first } = await open((plan) => {
      plan.uncertainty = { 'economics.churn': { low: 0.05, typical: 0.03, high: 0.06 } };
    });
    await finish(first);
    expect(await screen.findByRole('alert')).toHaveTextContent('the low value must not be above the typical one');
    expect(screen.getByText('Low must not be above typical, nor typical above high.')).toBeInTheDocument();
  });

  it('that fail say so and can be made again', async () => {
    const { first } = await open();
    await act(async () => {
      first.end({ kind: 'failed', reason: 'out of memory' });
      await Promise.resolve();
    });
    expect(await screen.findByText(/The draws could not be made: out of memory/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Make the draws' })).toBeInTheDocument();
  });
});

describe('what the draws say', () => {
  it('is the band of a month in words, with the numbers of every month behind it', async () => {
    const { user, first } = await open();
    await finish(first);
    expect(
      await screen.findByText(/In 8 of 10 cases cash at the end of February 2028 is between .* and .*; in the middle/),
    ).toBeInTheDocument();
    await user.click(screen.getAllByText('Its numbers by month')[0]!);
    const table = screen.getByRole('region', { name: /^In 8 of 10 cases cash at the end of February 2028/ });
    expect(within(table).getAllByRole('row')).toHaveLength(1 + 26);
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Month', 'low (P10)', 'middle (P50)', 'high (P90)']);
    await user.click(screen.getByRole('radio', { name: 'Revenue' }));
    expect(screen.getByText(/In 8 of 10 cases the revenue of February 2028/)).toBeInTheDocument();
  });

  it('tells how likely a target is that the plan keeps', async () => {
    const { user, first } = await open();
    await finish(first);
    const second = nextRun();
    await user.click(await screen.findByRole('button', { name: 'Add a target' }));
    expect(planNow().targets).toEqual([{ line: 'cash', month: '2028-02', atLeast: 0 }]);
    const asked = await second;
    expect(asked.request.spec.targets).toEqual(planNow().targets);
    const third = nextRun();
    const least = screen.getByLabelText('At least 1');
    await user.clear(least);
    await user.type(least, '900000000{Enter}');
    await finish(await third);
    expect(
      within(screen.getByRole('row', { name: /900,000,000/ })).getByText('in fewer than 1 of 100 cases'),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Remove the target: Cash, February 2028' }));
    expect(planNow().targets).toEqual([]);
  });
});

describe('the ranges', () => {
  const field = (edge: string) => screen.getByLabelText(`${edge}: Active patients lost a month`);

  it('become the plan’s own with the first that is changed, and go back with one step', async () => {
    const { user } = await open();
    await user.clear(field('High'));
    await user.type(field('High'), '5{Enter}');
    expect(planNow().uncertainty['economics.churn']).toEqual({ low: 0.0225, typical: 0.03, high: 0.05 });
    expect(Object.keys(planNow().uncertainty).length).toBeGreaterThan(1);
    await user.click(screen.getByRole('button', { name: 'Back to the usual ranges' }));
    expect(planNow().uncertainty).toEqual({});
    undo();
    expect(planNow().uncertainty['economics.churn']?.high).toBe(0.05);
  });

  it('say at the field what is out of order or out of bounds, and store nothing', async () => {
    const { user } = await open();
    await user.clear(field('Low'));
    await user.type(field('Low'), '4{Enter}');
    expect(field('Low')).toHaveAccessibleDescription('Low is not above typical: enter a number from 0.1 to 3.');
    await user.clear(field('High'));
    await user.type(field('High'), '120{Enter}');
    expect(field('High')).toHaveAccessibleDescription('High is not below typical: enter a number from 3 to 100.');
    expect(planNow().uncertainty).toEqual({});
  });

  it('have the plan’s own value as the typical one: changed here, it changes the plan', async () => {
    const { user } = await open();
    await user.clear(field('Typical'));
    await user.type(field('Typical'), '4{Enter}');
    expect(planNow().economics.churn).toBe(0.04);
    expect(field('Low')).toHaveValue('3 %');
  });

  it('of the plan’s own that the plan has moved away from say so, and are brought along', async () => {
    const { user } = await open((plan) => {
      plan.uncertainty = { 'economics.churn': { low: 0.02, typical: 0.04, high: 0.08 } };
    });
    expect(screen.getByText(/The plan now says 3%; this range stands around 4%/)).toBeInTheDocument();
    expect(screen.getByText(/The plan has changed 1 of these inputs since its range was set/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Bring it along' }));
    expect(planNow().uncertainty).toEqual({ 'economics.churn': { low: 0.015, typical: 0.03, high: 0.06 } });
    expect(screen.queryByText(/The plan now says/)).toBeNull();
  });

  it('can be given to any other input, and taken away', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('combobox', { name: 'Make another input uncertain' }));
    await user.click(await screen.findByRole('option', { name: 'Average first visit' }));
    expect(planNow().uncertainty['economics.firstVisitPrice']).toEqual({ low: 64, typical: 80, high: 96 });
    await user.click(screen.getByRole('button', { name: 'Remove the range: Average first visit' }));
    expect(planNow().uncertainty['economics.firstVisitPrice']).toBeUndefined();
  });
});
