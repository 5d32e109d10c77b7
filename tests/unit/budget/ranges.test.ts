import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { swingsOf } from '#shared/budget/courses.ts';
import { howSure } from '#shared/budget/howSure.ts';
import { inputFieldAt } from '#shared/budget/inputFields.ts';
import { uncertain, usualDraws, type Uncertain } from '#shared/budget/monteCarlo.ts';
import { inputAt, uncertainPaths, withInputs } from '#shared/budget/paths.ts';
import { movedRange, proposedRange, rangesOf } from '#shared/budget/ranges.ts';
import { uncertaintyProblems, type Spread } from '#shared/budget/uncertainty.ts';
import { planSchema } from '#shared/plan/schema.ts';
import { largeProjection } from '#tests/bench/inputs.ts';
import { somePlan } from '#tests/fixtures/somePlan.ts';

const input = { ...largeProjection(), economics: { ...largeProjection().economics, horizonMonths: 18 } };
const plan = somePlan({
  channels: input.channels.map((channel, c) => ({ ...channel, kind: 'other' as const, id: `c${c}`, name: `c${c}` })),
  economics: input.economics,
});

describe('the ranges of a plan', () => {
  it('are the usual ones around its own values until it has some of its own', () => {
    const ranges = rangesOf(plan);
    expect(ranges.length).toBeGreaterThan(20);
    for (const { path, typical, moved } of ranges) expect([inputAt(plan, path), moved]).toEqual([typical, null]);
    const dearer = { ...plan, economics: { ...plan.economics, repeatVisitPrice: 200 } };
    expect(rangesOf(dearer).find(({ path }) => path === 'economics.repeatVisitPrice')).toMatchObject({
      low: 180,
      typical: 200,
      high: 220,
    });
  });

  it('leave out the channels that are not in use', () => {
    const [first, ...others] = plan.channels;
    const without = { ...plan, channels: [{ ...first!, active: false }, ...others] };
    const ofFirst = ({ path }: { readonly path: string }) => path.startsWith('channels.c0.');
    expect([rangesOf(plan).some(ofFirst), rangesOf(without).some(ofFirst)]).toEqual([true, false]);
  });

  it('of its own stay where they are when the plan’s value changes, and say so', () => {
    const own = {
      ...plan,
      economics: { ...plan.economics, churn: 0.05 },
      uncertainty: { 'economics.churn': { low: 0.02, typical: 0.04, high: 0.08 } },
    };
    expect(rangesOf(own)).toEqual([{ path: 'economics.churn', low: 0.02, typical: 0.04, high: 0.08, moved: 0.05 }]);
  });

  it('stand in the order of the plan: the clinic, then channel by channel', () => {
    const spread = { low: 0.3, typical: 0.4, high: 0.5 };
    const own = {
      ...plan,
      uncertainty: {
        'channels.c2.funnel.bookingRate': spread,
        'channels.c1.funnel.bookingRate': spread,
        'economics.stayRate': spread,
      },
    };
    expect(rangesOf(own).map(({ path }) => path)).toEqual([
      'economics.stayRate',
      'channels.c1.funnel.bookingRate',
      'channels.c2.funnel.bookingRate',
    ]);
  });

  it('keep a channel apart from one whose name its own begins with', () => {
    const [first, second, ...others] = plan.channels;
    const spread = { low: 0.3, typical: 0.4, high: 0.5 };
    const own = {
      ...plan,
      channels: [{ ...first!, id: 'search' }, { ...second!, id: 'search.town' }, ...others],
      uncertainty: {
        'channels.search.town.funnel.bookingRate': spread,
        'channels.search.town.funnel.showRate': spread,
        'channels.search.funnel.bookingRate': spread,
      },
    };
    expect(rangesOf(own).map(({ path }) => path)).toEqual([
      'channels.search.funnel.bookingRate',
      'channels.search.town.funnel.bookingRate',
      'channels.search.town.funnel.showRate',
    ]);
  });

  it('move in proportion, within the bounds of the input', () => {
    const rate = { low: 0.6, typical: 0.8, high: 0.9 };
    expect(movedRange('economics.stayRate', rate, 0.4)).toEqual({ low: 0.3, typical: 0.4, high: 0.45 });
    expect(movedRange('economics.stayRate', rate, 0.96)).toEqual({ low: 0.72, typical: 0.96, high: 1 });
    expect(movedRange('economics.startingCash', { low: -20, typical: -10, high: 5 }, 0)).toEqual({
      low: -10,
      typical: 0,
      high: 15,
    });
  });

  it('have the bounds of the plan’s own schema: what a field takes can be stored, and nothing beyond its most', () => {
    for (const [path] of uncertainPaths(plan)) {
      const { min, max } = inputFieldAt(path)!;
      const taken = (value: number) => withInputs(plan, { [path]: value }).ok;
      expect([taken(min), taken(max), taken(max + 0.001 * max)], path).toEqual([true, true, false]);
    }
  });

  it.each([
    ['economics.visitsPerActivePerMonth', 28],
    ['economics.visitsPerActivePerMonth', 31],
    ['economics.churn', 0.0005],
    ['economics.churn', 0.00051234],
    ['economics.churn', 1],
    ['economics.walkInsPerMonth', 1e9],
    ['channels.c0.response.costPerLead', 0.004],
    ['channels.c0.funnel.showRate', 1],
  ])('that are usual are in order and can be projected: %s at %f', (path, value) => {
    const changed = withInputs(plan, { [path]: value });
    if (!changed.ok) throw new Error(JSON.stringify(changed.problems));
    // Enough leads for a channel whose leads cost next to nothing.
    const [first, ...others] = changed.value.channels;
    const channels = [{ ...first!, response: { ...first!.response, ceilingLeads: 1e9 } }, ...others];
    const extreme = { ...changed.value, channels };
    const own = { ...input, channels: extreme.channels, economics: extreme.economics };
    expect(swingsOf(extreme, own)).toMatchObject({ ok: true });
    const { low, typical, high } = rangesOf(extreme).find((range) => range.path === path)!;
    expect(low).toBeLessThanOrEqual(typical);
    expect(high).toBeGreaterThanOrEqual(typical);
    const drawn = uncertain({ ...extreme, uncertainty: { [path]: { low, typical, high } } }, own, {
      draws: 50,
      seed: 1,
    });
    if (!drawn.ok) throw new Error(JSON.stringify(drawn.problems));
    for (const { p10, p90 } of Object.values(drawn.value.bands))
      for (const number of [...p10, ...p90]) expect(Number.isFinite(number)).toBe(true);
  });

  it('moved or proposed, are in order and allowed for every input and value', () => {
    const paths = [...uncertainPaths(plan)];
    fc.assert(
      fc.property(fc.nat({ max: paths.length - 1 }), fc.double({ min: 0.001, max: 1, noNaN: true }), (index, share) => {
        const [path, typical] = paths[index]!;
        const value = typical * share;
        const problemsOf = (range: Spread) => uncertaintyProblems({ ...plan, uncertainty: { [path]: range } });
        // Only a value that the input can have.
        fc.pre(problemsOf({ low: value, typical: value, high: value }).length === 0);
        const proposed = proposedRange(plan, path, typical);
        expect([...problemsOf(proposed), ...problemsOf(movedRange(path, proposed, value))]).toEqual([]);
      }),
    );
  });
});

describe('how sure the numbers are', () => {
  const said = (changes: Partial<Uncertain['probabilities']>, p10 = -5000): Uncertain =>
    ({
      months: [],
      bands: {},
      lowestCash: { p10, p50: 1000, p90: 4000 },
      probabilities: { cashBelowZero: 0.2, breakEvenBy: {}, targets: [], ...changes },
    }) as unknown as Uncertain;

  it('is how low cash falls in the cautious tenth, and what would cover it', () => {
    expect(howSure(said({}))).toMatchObject({ cautiousLowest: -5000, middleLowest: 1000, cautiousFunding: 5000 });
    expect(howSure(said({}, 300))).toMatchObject({ cautiousLowest: 300, cautiousFunding: 0 });
  });

  it('is the first month by which half, and nine of ten, have broken even', () => {
    const breakEvenBy = { '2028-02': 0.92, '2027-12': 0.5, '2027-11': 0.49, '2028-01': 0.89 };
    expect(howSure(said({ breakEvenBy }))).toMatchObject({
      evenByHalf: '2027-12',
      evenByNine: '2028-02',
      evenAtAll: 0.92,
    });
    expect(howSure(said({ breakEvenBy: { '2027-11': 0.1 } }))).toMatchObject({
      evenByHalf: null,
      evenByNine: null,
      evenAtAll: 0.1,
    });
  });

  it('agrees with the draws: one in ten goes below the cautious lowest cash, as many below zero as are said to be', () => {
    const uncertainty = Object.fromEntries(rangesOf(plan).map(({ path, moved: _moved, ...spread }) => [path, spread]));
    const outcome = uncertain({ ...plan, uncertainty }, input, { draws: 2000, seed: usualDraws.seed });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    const { lowestCash, bands, probabilities } = outcome.value;
    expect(lowestCash.p10).toBeLessThanOrEqual(Math.min(...bands.cash.p10));
    expect(lowestCash.p10).toBeLessThan(lowestCash.p50);
    expect(probabilities.cashBelowZero > 0.1).toBe(lowestCash.p10 < 0);
    expect(probabilities.cashBelowZero > 0.5).toBe(lowestCash.p50 < 0);
  });
});

describe('a target', () => {
  it('is part of the plan document, with a line and a month that there are', () => {
    const withTargets = (targets: unknown) => planSchema.safeParse({ ...plan, targets }).success;
    expect(withTargets([{ line: 'cash', month: '2028-03', atLeast: -5 }])).toBe(true);
    expect(withTargets(undefined)).toBe(true);
    expect(withTargets([{ line: 'luck', month: '2028-03', atLeast: 1 }])).toBe(false);
    expect(withTargets([{ line: 'cash', month: '2028-13', atLeast: 1 }])).toBe(false);
  });
});
