import { largeProjection } from '#tests/bench/inputs.ts';
import { somePlan } from '#tests/fixtures/somePlan.ts';
import { randomInput } from './randomInput.ts';
import { exp, ln, power } from '#shared/budget/exact.ts';
import { monteCarlo, uncertain } from '#shared/budget/monteCarlo.ts';
import type { LineName } from '#shared/budget/model.ts';
import { inputAt, uncertainPaths, withInputs, type PathPlan } from '#shared/budget/paths.ts';
import { project } from '#shared/budget/project.ts';
import { quantilesOf } from '#shared/budget/quantiles.ts';
import { normalQuantile, uniform } from '#shared/budget/random.ts';
import { spreadQuantile, uncertaintyProblems, usualUncertainty } from '#shared/budget/uncertainty.ts';
import type { Plan } from '#shared/plan/schema.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

type UncertainPlan = PathPlan & Pick<Plan, 'uncertainty'>;

const input = { ...largeProjection(), economics: { ...largeProjection().economics, horizonMonths: 18 } };

function planOf(uncertainty: Plan['uncertainty'] = {}): UncertainPlan {
  const channels = input.channels.map((channel, c) => ({
    ...channel,
    kind: 'other' as const,
    id: `c${c}`,
    name: `c${c}`,
  }));
  return {
    profile: somePlan().profile,
    channels,
    economics: input.economics,
    uncertainty,
  };
}

function valueOf<T>(
  outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: unknown },
): T {
  if (outcome.ok) return outcome.value;
  throw new Error(JSON.stringify(outcome.problems));
}

/** The generator as its authors wrote it, in whole numbers of any size. */
function* asPublished(seed: number): Generator<bigint> {
  const mask = (1n << 32n) - 1n;
  const rotate = (x: bigint, k: bigint) => ((x << k) | (x >> (32n - k))) & mask;
  let state = BigInt(seed >>> 0);
  const split = () => {
    state = (state + 0x9e3779b9n) & mask;
    let z = state;
    z = ((z ^ (z >> 16n)) * 0x21f0aaadn) & mask;
    z = ((z ^ (z >> 15n)) * 0x735a2d97n) & mask;
    return z ^ (z >> 15n);
  };
  const s = [split(), split(), split(), split()] as [bigint, bigint, bigint, bigint];
  for (;;) {
    yield (rotate((s[1] * 5n) & mask, 7n) * 9n) & mask;
    const t = (s[1] << 9n) & mask;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = rotate(s[3], 11n);
  }
}

describe('the digits are the same on every machine', () => {
  it('random numbers are those of xoshiro128** as published', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const words = asPublished(seed);
        const next = uniform(seed);
        for (let n = 0; n < 20; n += 1) {
          const high = words.next().value as bigint;
          const low = words.next().value as bigint;
          expect(next()).toBe((Number(high >> 6n) * 2 ** 26 + Number(low >> 6n) + 0.5) / 2 ** 52);
        }
      }),
    );
  });

  it('logarithm, exponential and power agree with the machine’s own to 14 digits', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-12, max: 1e12, noNaN: true }),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        (x, a) => {
          expect(Math.abs(ln(x) - Math.log(x))).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(Math.log(x))));
          expect(Math.abs(power(x, a) / x ** a - 1)).toBeLessThan(1e-12);
          expect(Math.abs(exp(a) / Math.exp(a) - 1)).toBeLessThan(1e-14);
          expect(power(x, 1)).toBe(x);
        },
      ),
    );
    expect([power(0, 2), power(1e-320, 0.2), power(1e-299, 5)]).toEqual([0, 0, 0]);
  });

  it('a seed gives the digits that it gave when this was written', () => {
    const bands = valueOf(uncertain(planOf(usualUncertainty(planOf())), input, { draws: 400, seed: 2027 })).bands;
    expect([bands.cash.p10[12], bands.cash.p50[12], bands.seen.p90[12]]).toMatchInlineSnapshot(`
      [
        -48637.896172801615,
        -12012.214338479374,
        142.30200382461678,
      ]
    `);
  });

  it('a run that is taken in pieces is the run in one go; another seed gives other draws', () => {
    const plan = planOf(usualUncertainty(planOf()));
    const whole = valueOf(uncertain(plan, input, { draws: 300, seed: 7 }));
    const run = valueOf(monteCarlo(plan, input, { draws: 300, seed: 7 }));
    expect([run.advance(1), run.advance(200), run.advance(200)]).toEqual([1, 201, 300]);
    expect(run.result()).toEqual(whole);
    expect(valueOf(uncertain(plan, input, { draws: 300, seed: 8 })).bands.cash).not.toEqual(whole.bands.cash);
  });
});

describe('low, typical and high', () => {
  const anySpread = fc
    .tuple(
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.double({ min: 0, max: 100, noNaN: true }),
    )
    .map((values) => values.toSorted((a, b) => a - b))
    .map(([low, typical, high]) => ({ low: low!, typical: typical!, high: high! }));

  it('are the quantiles P10, P50 and P90 of what is drawn', () => {
    fc.assert(
      fc.property(anySpread, (spread) => {
        expect(spreadQuantile(spread, 0.1)).toBeCloseTo(spread.low, 9);
        expect(spreadQuantile(spread, 0.5)).toBeCloseTo(spread.typical, 9);
        expect(spreadQuantile(spread, 0.9)).toBeCloseTo(spread.high, 9);
      }),
    );
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 12);
  });

  it('out of order, out of bounds or of no input are named', () => {
    const plan = planOf({
      'economics.churn': { low: 0.2, typical: 0.1, high: 0.3 },
      'economics.stayRate': { low: 0.2, typical: 0.5, high: 1.4 },
      'economics.nonsense': { low: 1, typical: 2, high: 3 },
    });
    expect(uncertaintyProblems(plan).map(({ code, path }) => [code, path.at(-1)])).toEqual([
      ['input.spreadOutOfOrder', 'economics.churn'],
      ['input.outOfRange', 'economics.stayRate'],
      ['input.unknown', 'economics.nonsense'],
    ]);
    expect(uncertain(plan, input, { draws: 10, seed: 1 }).ok).toBe(false);
  });

  it('are proposed for what new clinics misjudge, around each plan’s own figures', () => {
    const plan = planOf();
    const proposed = usualUncertainty(plan);
    expect(Object.keys(proposed).length).toBeGreaterThan(20);
    expect(uncertaintyProblems({ ...plan, uncertainty: proposed })).toEqual([]);
    for (const [path, { low, typical, high }] of Object.entries(proposed)) {
      expect(typical).toBe(inputAt(plan, path));
      expect(low).toBeLessThan(typical);
      expect(high).toBeGreaterThanOrEqual(typical);
    }
  });
});

describe('bands', () => {
  it('P10, P50 and P90 are those of the sorted sample', () => {
    const anyValue = fc.oneof(
      fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
      // Many of one value, and a few so far off that all others lie together.
      fc.constantFrom(0, -0.25, 7, 1e300, -1e300),
    );
    fc.assert(
      fc.property(fc.array(anyValue, { minLength: 1, maxLength: 300 }), (sample) => {
        const sorted = sample.toSorted((a, b) => a - b);
        const at = (share: number) => {
          const place = (sorted.length - 1) * share;
          const k = Math.floor(place);
          return place === k ? sorted[k]! : sorted[k]! + (place - k) * (sorted[k + 1]! - sorted[k]!);
        };
        expect(quantilesOf(sample.length)(Float64Array.from(sample)).map((value) => value + 0)).toEqual(
          [at(0.1), at(0.5), at(0.9)].map((value) => value + 0),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('take many samples one after the other, each on its own', () => {
    const next = uniform(3);
    const quantiles = quantilesOf(1001);
    for (const power of [1, 0.2, 9, 60]) {
      const sample = Float64Array.from({ length: 1001 }, () => next() ** power);
      const sorted = sample.toSorted();
      expect(quantiles(sample)).toEqual([sorted[100], sorted[500], sorted[900]]);
    }
  });

  it('of a plan without uncertain inputs are the projection itself', () => {
    fc.assert(
      fc.property(randomInput, (any) => {
        const plan = {
          profile: somePlan().profile,
          channels: any.channels as Plan['channels'],
          economics: any.economics,
          uncertainty: {},
        };
        const projected = project(any);
        const said = uncertain(plan, any, { draws: 3, seed: 1 });
        expect(said.ok).toBe(projected.ok);
        if (!said.ok || !projected.ok) return;
        const { months, summary } = projected.value;
        for (const [line, { p10, p50, p90 }] of Object.entries(said.value.bands)) {
          const digits = months.map((month) => month[line as LineName]);
          expect([p10, p50, p90], line).toEqual([digits, digits, digits]);
        }
        expect(said.value.probabilities.cashBelowZero).toBe(summary.fundingNeeded > 0 ? 1 : 0);
        expect(Object.entries(said.value.probabilities.breakEvenBy).find(([, share]) => share === 1)?.[0] ?? null).toBe(
          summary.breakEvenMonth,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('widen with the uncertainty, and hold the middle case between them', () => {
    const narrow = { 'economics.visitsPerActivePerMonth': { low: 0.19, typical: 0.2, high: 0.21 } };
    const wide = { 'economics.visitsPerActivePerMonth': { low: 0.1, typical: 0.2, high: 0.3 } };
    const width = (uncertainty: Plan['uncertainty']) => {
      const { p10, p90 } = valueOf(uncertain(planOf(uncertainty), input, { draws: 500, seed: 5 })).bands.revenue;
      return p90.at(-1)! - p10.at(-1)!;
    };
    expect(width(wide)).toBeGreaterThan(2 * width(narrow));
  });

  it('tell how likely a target is: certain at nothing, impossible beyond all reason', () => {
    const month = '2028-01';
    const { targets } = valueOf(
      uncertain(planOf(usualUncertainty(planOf())), input, {
        draws: 200,
        seed: 5,
        targets: [
          { line: 'seen', month, atLeast: 0 },
          { line: 'seen', month, atLeast: 1e9 },
        ],
      }),
    ).probabilities;
    expect(targets).toEqual([1, 0]);
  });
});

describe('a change of inputs', () => {
  it('is the plan with other values at its paths, and nothing else', () => {
    const plan = planOf();
    const changes = {
      'economics.churn': 0.2,
      'channels.c1.active': false,
      'channels.c0.spend.2027-06': 0,
      'profile.openingDate': '2027-09-01',
    };
    const changed = valueOf(withInputs(plan, changes));
    for (const [path, value] of Object.entries(changes)) expect(inputAt(changed, path)).toBe(value);
    expect(
      valueOf(
        withInputs(changed, Object.fromEntries(Object.keys(changes).map((path) => [path, inputAt(plan, path)!]))),
      ),
    ).toEqual(plan);
    expect(plan.economics.churn).toBe(input.economics.churn);
  });

  it('says what it cannot change', () => {
    const refused = [
      { 'economics.chrun': 0.2 },
      { 'economics.churn': 2 },
      { 'channels.none.active': true },
      { 'profile.openingDate': 'soon' },
      { 'channels.c1.active': 3 },
    ];
    expect(
      refused.map((changes) => {
        const outcome = withInputs(planOf(), changes as unknown as Plan['scenarios'][number]['changes']);
        return outcome.ok ? 'taken' : outcome.problems.map(({ code }) => code).join();
      }),
    ).toEqual(['input.unknown', 'input.outOfRange', 'input.unknown', 'input.outOfRange', 'input.outOfRange']);
  });

  it('can change every input that can be uncertain', () => {
    const plan = planOf();
    for (const [path, value] of uncertainPaths(plan)) expect(inputAt(plan, path), path).toBe(value);
  });
});
