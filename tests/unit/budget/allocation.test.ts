import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allocate,
  attendedCurve,
  compareAllocation,
  type Allocation,
  type AllocationLimits,
} from '#shared/budget/allocation.ts';
import type { Channel, Plan } from '#shared/plan/schema.ts';
import { somePlan } from '#tests/fixtures/somePlan.ts';

interface Given {
  readonly usual: number;
  readonly cost: number;
  /** The ceiling as a multiple of the usual leads. */
  readonly above: number;
  readonly shape: number;
  readonly booking: number;
}

function planOf(given: readonly Given[], synergy: number): Plan {
  const plan = somePlan();
  return {
    ...plan,
    economics: { ...plan.economics, synergy, callCentre: { untrained: 0.6, trained: 0.9 } },
    channels: given.map(({ usual, cost, above, shape, booking }, c): Channel => ({
      id: `c${c}`,
      name: `Channel ${c}`,
      kind: 'other',
      active: true,
      response: {
        usualSpend: usual,
        costPerLead: cost,
        ceilingLeads: (usual / cost) * above,
        shape,
        carryover: 0.4,
        rampMonths: 5,
        keptWithoutWebsite: 0.1,
      },
      seasonality: Array.from({ length: 12 }, () => 1),
      funnel: { bookingRate: booking, showRate: 0.8 },
      spend: {},
    })),
  };
}

/** The attended visits of a split, written from the rules alone. */
function attendedOf(given: readonly Given[], synergy: number, amounts: readonly number[]): number {
  const total = amounts.reduce((sum, x) => sum + x, 0);
  let sum = 0;
  let squares = 0;
  for (const [c, x] of amounts.entries()) {
    const { usual: u, cost: k, above, shape: a, booking } = given[c]!;
    const ceiling = (u / k) * above;
    const h = u * Math.pow((ceiling * k) / u - 1, 1 / a);
    if (x > 0) sum += ((ceiling * Math.pow(x, a)) / (Math.pow(x, a) + Math.pow(h, a))) * booking * 0.9 * 0.8;
    squares += (x / total) ** 2;
  }
  return sum * (1 + synergy * (1 - squares));
}

/** Every split of an amount in `parts` equal parts over some channels. */
function* grid(channels: number, parts: number): Generator<number[]> {
  if (channels === 1) {
    yield [parts];
    return;
  }
  for (let first = 0; first <= parts; first += 1) {
    for (const rest of grid(channels - 1, parts - first)) yield [first, ...rest];
  }
}

function best(plan: Plan, monthly: number, limits?: AllocationLimits): Allocation {
  const outcome = allocate(plan, monthly, limits);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const channel = (shapes: fc.Arbitrary<number>): fc.Arbitrary<Given> =>
  fc.record({
    usual: fc.double({ min: 50, max: 5000, noNaN: true }),
    cost: fc.double({ min: 5, max: 200, noNaN: true }),
    above: fc.double({ min: 1.1, max: 8, noNaN: true }),
    shape: shapes,
    booking: fc.double({ min: 0.05, max: 0.9, noNaN: true }),
  });
const concave = channel(fc.oneof(fc.constant(1), fc.double({ min: 0.3, max: 1, noNaN: true })));
const anyShape = channel(fc.double({ min: 0.3, max: 4, noNaN: true }));
const mixes = (one: fc.Arbitrary<Given>, most = 4) =>
  fc.record({
    given: fc.array(one, { minLength: 1, maxLength: most }),
    synergy: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 2, noNaN: true })),
    monthly: fc.double({ min: 100, max: 20_000, noNaN: true }),
    least: fc.array(fc.double({ min: 0, max: 0.08, noNaN: true }), { minLength: most, maxLength: most }),
    most: fc.array(fc.double({ min: 0.4, max: 1, noNaN: true }), { minLength: most, maxLength: most }),
    leastChannels: fc.nat({ max: 4 }),
  });
const partsFor = [0, 1, 1000, 100, 40];

function limitsOf(mix: { given: readonly Given[]; monthly: number; least: number[]; most: number[] }) {
  const of = (shares: number[]) =>
    Object.fromEntries(mix.given.map((_, c) => [`c${c}`, shares[c]! * mix.monthly] as const));
  return { least: of(mix.least), most: of(mix.most) };
}

/** The best of a fine grid within limits, with the number of channels that count. */
function bruteForce(mix: Parameters<typeof limitsOf>[0] & { synergy: number }, limits: AllocationLimits): number {
  const parts = partsFor[mix.given.length]!;
  let most = 0;
  for (const split of grid(mix.given.length, parts)) {
    const amounts = split.map((part) => (part * mix.monthly) / parts);
    const fits = amounts.every(
      (x, c) => x >= (limits.least?.[`c${c}`] ?? 0) && x <= (limits.most?.[`c${c}`] ?? Infinity),
    );
    const counting = amounts.filter((x, c) => x >= Math.max(limits.least?.[`c${c}`] ?? 0, 0.01 * mix.monthly)).length;
    if (fits && counting >= (limits.leastChannels ?? 0)) {
      most = Math.max(most, attendedOf(mix.given, mix.synergy, amounts));
    }
  }
  return most;
}

describe('the best split of a monthly amount', { timeout: 60_000 }, () => {
  it('is never beaten by any split of a fine grid, with concave channels', () => {
    fc.assert(
      fc.property(mixes(concave), (mix) => {
        const limits = {
          ...(mix.given.length > 2 ? limitsOf(mix) : {}),
          leastChannels: Math.min(mix.leastChannels, mix.given.length),
        };
        const found = best(planOf(mix.given, mix.synergy), mix.monthly, limits);
        expect(found.attended).toBeGreaterThanOrEqual(bruteForce(mix, limits) * (1 - 1e-9));
        expect(found.gap).toBeLessThanOrEqual(1e-9);
      }),
      { numRuns: 80, seed: 1, endOnFailure: true },
    );
  });

  it('is never beaten by any split of a fine grid, with S-shaped channels', () => {
    fc.assert(
      fc.property(mixes(anyShape), (mix) => {
        const limits = {
          ...(mix.given.length > 2 ? limitsOf(mix) : {}),
          leastChannels: Math.min(mix.leastChannels, mix.given.length),
        };
        const found = best(planOf(mix.given, mix.synergy), mix.monthly, limits);
        expect(found.attended).toBeGreaterThanOrEqual(bruteForce(mix, limits) * (1 - 1e-7));
        expect(found.gap).toBeLessThanOrEqual(1e-7);
      }),
      { numRuns: 80, seed: 2, endOnFailure: true },
    );
  });

  it('keeps within the limits, spends the amount and brings what the rules say', () => {
    fc.assert(
      fc.property(mixes(anyShape), (mix) => {
        const limits = { ...limitsOf(mix), leastChannels: Math.min(mix.leastChannels, mix.given.length) };
        const { perChannel, attended, unspent } = best(planOf(mix.given, mix.synergy), mix.monthly, limits);
        const amounts = perChannel.map(({ amount }) => amount);
        for (const { id, amount } of perChannel) {
          expect(amount).toBeGreaterThanOrEqual(limits.least[id]! * (1 - 1e-9));
          expect(amount).toBeLessThanOrEqual(limits.most[id]! * (1 + 1e-9));
        }
        expect(amounts.reduce((sum, x) => sum + x, unspent) / mix.monthly).toBeCloseTo(1, 9);
        expect(amounts.filter((x) => x >= 0.0099 * mix.monthly).length).toBeGreaterThanOrEqual(limits.leastChannels);
        expect(attended / attendedOf(mix.given, mix.synergy, amounts)).toBeCloseTo(1, 9);
      }),
      { numRuns: 150, seed: 3, endOnFailure: true },
    );
  });

  it('leaves no move of money that would gain a billionth, with up to 12 concave channels', () => {
    fc.assert(
      fc.property(mixes(concave, 12), ({ given, synergy, monthly }) => {
        const amounts = best(planOf(given, synergy), monthly).perChannel.map(({ amount }) => amount);
        // The gain of moving everything to the best channel, to first order: an upper bound of what any split gains.
        const slopes = amounts.map((x, c) => {
          const { usual: u, cost: k, above, shape: a, booking } = given[c]!;
          const power = (x / (u * Math.pow(above - 1, 1 / a))) ** a;
          const slope = x > 0 ? (a * power) / ((1 + power) ** 2 * x) : 1 / (u * (above - 1));
          return slope * (u / k) * above * booking * 0.9 * 0.8;
        });
        const breadth = 1 + synergy * (1 - amounts.reduce((sum, x) => sum + (x / monthly) ** 2, 0));
        const all = attendedOf(given, synergy, amounts);
        const marginal = slopes.map(
          (slope, c) => (slope * breadth) / all - (2 * synergy * amounts[c]!) / monthly ** 2 / breadth,
        );
        const here = amounts.reduce((sum, x, c) => sum + x * marginal[c]!, 0);
        expect(Math.max(...marginal) * monthly - here).toBeLessThan(1e-9);
      }),
      { numRuns: 200, seed: 4, endOnFailure: true },
    );
  });
});

describe('the best split of a sample plan', () => {
  const given = [
    { usual: 1500, cost: 45, above: 3, shape: 1, booking: 0.4 },
    { usual: 900, cost: 30, above: 4, shape: 1, booking: 0.3 },
    { usual: 300, cost: 60, above: 5, shape: 1, booking: 0.3 },
  ];
  const plan = planOf(given, 0.15);

  it('costs as much for the last patient in every channel that is not at a limit', () => {
    const costs = best(plan, 3000).perChannel.map(({ marginalCostPerPatient }) => marginalCostPerPatient!);
    expect(Math.max(...costs) / Math.min(...costs)).toBeCloseTo(1, 6);
  });

  it('says what moves against the current average month and what it brings', () => {
    const opening = plan.profile.openingDate.slice(0, 7);
    const months = plan.economics.horizonMonths + 1;
    const spending = {
      ...plan,
      channels: plan.channels.map((one) => ({ ...one, spend: { [opening]: 1000 * months } })),
    };
    const outcome = compareAllocation(spending);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    const { current, best: found, moves, gain } = outcome.value;
    expect(current.monthly).toBeCloseTo(3000, 9);
    expect(current.attended).toBeCloseTo(attendedOf(given, 0.15, [1000, 1000, 1000]), 9);
    expect(gain).toBeCloseTo(found.attended - current.attended, 9);
    expect(gain).toBeGreaterThan(0);
    expect(moves.reduce((sum, move) => sum + move.amount, 0)).toBeCloseTo(0, 6);
  });

  it('has a curve on which the next amount buys the difference, less and less', () => {
    const outcome = attendedCurve(plan, [0, 100, 200, 5000]);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    const [none, first, second, many] = outcome.value;
    expect(none!.attended + none!.next).toBeCloseTo(first!.attended, 9);
    expect(first!.attended + first!.next).toBeCloseTo(second!.attended, 9);
    expect(many!.next).toBeLessThan(none!.next);
  });

  it.each([
    [0, {}, 'allocation.amountNotPositive'],
    [100, { leastChannels: 4 }, 'allocation.channelsOutOfRange'],
    [100, { least: { c0: 60, c1: 60 } }, 'allocation.leastAboveAmount'],
    [100, { least: { c0: 60 }, most: { c0: 50 } }, 'allocation.limitsImpossible'],
  ])('is refused for %d with %j', (monthly, limits, code) => {
    const outcome = allocate(plan, monthly, limits);
    expect(outcome.ok ? [] : outcome.problems.map((one) => one.code)).toEqual([code]);
  });
});
