import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '#shared/budget/allocation.ts';
import { roundParts, roundStep, roundSteps } from '#shared/budget/rounding.ts';
import {
  splitAdvice,
  splitFinding,
  splitMonths,
  splitNotes,
  splitSteps,
  sustainedFirstVisits,
  withSplit,
  type SplitAdvice,
  type SplitWish,
} from '#shared/budget/splitAdvice.ts';
import { channelLimits, splitWishOf } from '#shared/budget/splitWish.ts';
import type { Channel, Plan } from '#shared/plan/schema.ts';
import { somePlan } from '#tests/fixtures/somePlan.ts';

/** A plan that opens in September 2027 and spends these amounts every month from there to the end of its two years. */
function planWith(amounts: readonly number[], changes: Partial<Channel['response']> = {}): Plan {
  const plan = somePlan();
  const months = splitMonths({ ...plan, channels: [] }, '2026-11');
  const channels = amounts.map((amount, c): Channel => ({
    id: `c${c}`,
    name: `Channel ${c}`,
    kind: 'other',
    active: true,
    response: {
      usualSpend: 1000,
      costPerLead: 20 + 20 * c,
      ceilingLeads: 200,
      shape: 1,
      carryover: 0.2,
      rampMonths: 2,
      keptWithoutWebsite: 0.5,
      ...changes,
    },
    seasonality: Array.from({ length: 12 }, () => 1),
    funnel: { bookingRate: 0.4, showRate: 0.8 },
    spend: amount > 0 ? Object.fromEntries(months.map((month) => [month, amount])) : {},
  }));
  return { ...plan, channels };
}

const asToday: SplitWish = { monthly: null, limits: {} };

function adviceOn(plan: Plan, wish = asToday): SplitAdvice {
  const outcome = splitAdvice(plan, wish);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

describe('what a plan asks the best split for', () => {
  it('is the usual where it keeps nothing, and never more channels than are in use', () => {
    const plan = planWith([200, 500, 2300, 100]);
    expect(splitWishOf(plan)).toEqual({ monthly: null, limits: { leastChannels: 3, least: {}, most: {} } });
    const inUse = plan.channels.map((one, c) => ({ ...one, active: c < 2 }));
    expect(splitWishOf({ ...plan, channels: inUse }).limits.leastChannels).toBe(2);
  });

  it('is kept to; the limits of channels that are not in use count for nothing', () => {
    const plan = planWith([200, 500, 2300]);
    const channels = plan.channels.map((one, c) => ({ ...one, active: c !== 1 }));
    const splitWish = { monthly: 5000, leastChannels: 3, least: { c1: 9000, c2: 1500 }, most: { c0: 250 } };
    const kept = { ...plan, channels, splitWish };
    const { monthly, comparison } = adviceOn(kept, splitWishOf(kept));
    expect(monthly).toBe(5000);
    expect(comparison.best.perChannel.map(({ id, amount }) => [id, Math.round(amount)])).toEqual([
      ['c0', 250],
      ['c2', 4750],
    ]);
    expect(channelLimits(kept).map(({ id, least, most }) => [id, least, most])).toEqual([
      ['c0', null, 250],
      ['c2', 1500, null],
    ]);
  });
});

describe('a channel that more money brings little to', () => {
  /** Word of mouth is by far the cheapest, and the plan gives it 130 of 3,000. */
  const cheapWords = (): Plan => {
    const plan = planWith([130, 1200, 1670]);
    Object.assign(plan.channels[0]!, { kind: 'wordOfMouth', name: 'Word of mouth' });
    Object.assign(plan.channels[0]!.response, { usualSpend: 150, costPerLead: 5 });
    return plan;
  };
  const amountOf = (plan: Plan) => adviceOn(plan, splitWishOf(plan)).comparison.best.perChannel[0]!.amount;

  it('takes at most twice its usual spend, although without the limit it would get much more', () => {
    const plan = cheapWords();
    expect(adviceOn(plan).comparison.best.perChannel[0]!.amount).toBeGreaterThan(450);
    expect(amountOf(plan)).toBeCloseTo(300, 6);
    expect(channelLimits(plan)).toEqual([{ id: 'c0', name: 'Word of mouth', least: null, most: 300, proposed: true }]);
  });

  it('takes what the user allows it, and what the plan gives or asks for it already', () => {
    const plan = cheapWords();
    const kept = { monthly: null, leastChannels: 3, least: {}, most: {} };
    expect(amountOf({ ...plan, splitWish: { ...kept, most: { c0: 420 } } })).toBeCloseTo(420, 6);
    expect(channelLimits({ ...plan, splitWish: { ...kept, most: { c0: 420 } } })[0]).toMatchObject({ proposed: false });
    expect(amountOf({ ...plan, splitWish: { ...kept, least: { c0: 350 } } })).toBeCloseTo(350, 6);
    for (const month of splitMonths(plan, '2026-11')) plan.channels[0]!.spend[month] = 400;
    expect(amountOf(plan)).toBeCloseTo(400, 6);
  });

  it('gets no more by putting the best split into the budget and splitting again', () => {
    const plan = cheapWords();
    const { perChannel } = adviceOn(plan, splitWishOf(plan)).comparison.best;
    const channels = withSplit(plan.channels, perChannel, splitMonths(plan, '2026-11'), 'same');
    expect(amountOf({ ...plan, channels })).toBeCloseTo(300, 0);
  });

  it('is not what to begin with where another channel gets more, too', () => {
    const plan = cheapWords();
    const advice = adviceOn(plan, splitWishOf(plan));
    expect(splitFinding(advice)).toMatchObject({ code: 'better', move: { from: 'c2', to: 'c1' } });
    const onlyWords = splitFinding(advice, new Set(['c1', 'c2']));
    expect(onlyWords).toMatchObject({ code: 'better', move: { to: 'c0' } });
    expect(splitFinding(advice, new Set(['c0', 'c1', 'c2']))).toMatchObject({ code: 'better' });
  });

  it('is no kind that money buys without end', () => {
    const plan = planWith([130, 1200, 1670]);
    for (const kind of ['contextual', 'social', 'seo', 'banners', 'television', 'radio', 'other'] as const) {
      plan.channels[0]!.kind = kind;
      expect(channelLimits(plan)).toEqual([]);
    }
  });
});

describe('the advice on a monthly amount', () => {
  it('says the greatest move where the same money brings more', () => {
    const finding = splitFinding(adviceOn(planWith([200, 500, 2300])));
    expect(finding).toMatchObject({ code: 'better', move: { from: 'c2', to: 'c0' } });
    if (finding.code !== 'better') throw new Error();
    expect(finding.gain).toBeGreaterThan(1);
    expect(finding.move.amount).toBeLessThanOrEqual(2300);
  });

  it('says that nothing is to be gained once the best split is in the budget', () => {
    const plan = planWith([200, 500, 2300]);
    const { perChannel } = adviceOn(plan).comparison.best;
    const channels = withSplit(plan.channels, perChannel, splitMonths(plan, '2026-11'), 'same');
    expect(splitFinding(adviceOn({ ...plan, channels }))).toEqual({ code: 'asGood' });
  });

  it('tells what more money, less money and limits change against today', () => {
    const plan = planWith([800, 700, 500]);
    const of = (wish: SplitWish) => splitFinding(adviceOn(plan, wish));
    expect(of({ monthly: 4000, limits: {} })).toMatchObject({ code: 'more', change: 2000 });
    const less = of({ monthly: 500, limits: {} });
    expect(less).toMatchObject({ code: 'less', change: 1500 });
    if (less.code === 'less') expect(less.gain).toBeLessThan(0);
    expect(of({ monthly: null, limits: { least: { c2: 1900 } } })).toMatchObject({ code: 'limitsCost' });
  });

  it('splits the usual spend where nothing is planned yet', () => {
    const advice = adviceOn(planWith([0, 0]));
    expect(advice.monthly).toBe(2000);
    expect(splitFinding(advice)).toMatchObject({ code: 'first', monthly: 2000 });
  });

  it('draws the curve up to twice the amount, each amount split best, and says what the next step buys', () => {
    const plan = planWith([800, 700, 500]);
    const { curve, step, next, monthly } = adviceOn(plan);
    expect(step).toBe(100);
    expect(curve.at(0)).toMatchObject({ monthly: 0, attended: 0 });
    expect(curve.at(-1)!.monthly).toBeGreaterThanOrEqual(2 * monthly);
    for (const point of curve.slice(1)) {
      const at = allocate(plan, point.monthly);
      const after = allocate(plan, point.monthly + step);
      if (!at.ok || !after.ok) throw new Error();
      expect(point.attended).toBe(at.value.attended);
      expect(point.next).toBeCloseTo(after.value.attended - at.value.attended, 9);
    }
    expect(next.monthly).toBe(monthly);
  });

  it('leaves out of the curve what the least amounts do not allow', () => {
    const { curve } = adviceOn(planWith([800, 700, 500]), { monthly: null, limits: { least: { c2: 900 } } });
    expect(curve[0]!.monthly).toBeGreaterThanOrEqual(800);
  });

  it('comes step by step: the split at once, the curve amount by amount, the last word at the end', () => {
    const steps = [...splitSteps(planWith([800, 700, 500]), asToday)].map((step) => (step.ok ? step.value : null));
    expect(steps[0]).toMatchObject({ curve: [], done: 0, paying: null });
    expect(steps.at(-1)).toMatchObject({ done: 1 });
    for (let s = 1; s < steps.length; s += 1) expect(steps[s]!.done).toBeGreaterThan(steps[s - 1]!.done);
  });

  it('gives one failure, and nothing else, for limits that cannot be kept', () => {
    const steps = [...splitSteps(planWith([800, 700]), { monthly: 100, limits: { least: { c0: 200 } } })];
    expect(steps).toHaveLength(1);
    expect(steps[0]).toMatchObject({ ok: false, problems: [{ code: 'allocation.leastAboveAmount' }] });
  });
});

describe('where more money no longer pays', () => {
  const withTarget = (target: number) => {
    const plan = planWith([800, 700, 500]);
    return adviceOn({ ...plan, economics: { ...plan.economics, targetCostPerPatient: target } }).paying;
  };
  it('is the first amount from which the next patient costs more than the target', () => {
    const { curve, step } = adviceOn(planWith([800, 700, 500]));
    const target = step / curve[10]!.next + 0.01;
    expect(withTarget(target)).toMatchObject({ code: 'until', amount: curve[11]!.monthly, target });
  });
  it('is nowhere on the curve with a high target, and everywhere with a low one', () => {
    expect(withTarget(1e6)).toMatchObject({ code: 'throughout' });
    expect(withTarget(1)).toMatchObject({ code: 'never' });
  });
});

describe('what to know before a split is believed', () => {
  it('is that fewer than three channels get money', () => {
    const plan = planWith([800, 700]);
    expect(splitNotes(plan, adviceOn(plan).comparison)).toContainEqual({ code: 'fewChannels', used: 2 });
  });
  it('is what the most of the channels leaves unspent', () => {
    const plan = planWith([800, 700, 500]);
    const most = { c0: 100, c1: 100, c2: 100 };
    const notes = splitNotes(plan, adviceOn(plan, { monthly: null, limits: { most } }).comparison);
    expect(notes).toContainEqual({ code: 'unspent', amount: 1700 });
  });
  it('is that more come than fit for good', () => {
    const plan = planWith([800, 700, 500]);
    plan.economics.capacityVisits = 30;
    const fits = sustainedFirstVisits(plan.economics);
    expect(fits).toBeCloseTo(30 / (1 + (0.7 * 0.3) / 0.03), 9);
    expect(splitNotes(plan, adviceOn(plan).comparison)).toContainEqual(
      expect.objectContaining({ code: 'aboveCapacity', fits }),
    );
  });
  it('is how much better another split could be where the search ended early', () => {
    const { comparison } = adviceOn(planWith([800, 700, 500]));
    const early = { ...comparison, best: { ...comparison.best, gap: 0.002 } };
    expect(splitNotes(somePlan(), early)).toContainEqual({ code: 'stoppedEarly', gap: 0.002 });
  });
});

describe('a split written into the budget', () => {
  const split = [
    { id: 'c0', amount: 1234.56 },
    { id: 'c1', amount: 765.44 },
    { id: 'c2', amount: 0 },
  ];
  const sumIn = (channels: readonly Channel[], month: string) =>
    channels.reduce((sum, { spend }) => sum + (spend[month] ?? 0), 0);

  it('gives every month the same amounts, from the opening on', () => {
    const plan = planWith([800, 700, 500]);
    plan.channels[0]!.spend['2027-06'] = 111;
    const months = splitMonths(plan, '2026-11');
    expect(months[0]).toBe('2027-09');
    expect(months).toHaveLength(25);
    const channels = withSplit(plan.channels, split, months, 'same');
    for (const month of months) expect(sumIn(channels, month)).toBeCloseTo(2000, 9);
    expect(channels[0]!.spend['2027-06']).toBe(111);
    expect(channels[2]!.spend).toEqual({});
  });

  it('starts this month once the clinic is open', () => {
    expect(splitMonths(planWith([100]), '2028-02')[0]).toBe('2028-02');
    expect(splitMonths(planWith([100]), '2040-01')).toEqual([]);
  });

  it('keeps the total of each month to the cent, and leaves a channel that is not in use alone', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 5000, noNaN: true }), { minLength: 4, maxLength: 4 }),
        (amounts) => {
          const plan = planWith(amounts.map((amount) => Math.round(amount * 100) / 100));
          plan.channels[3]!.active = false;
          const months = splitMonths(plan, '2026-11');
          const channels = withSplit(plan.channels, split, months, 'shares');
          for (const month of months) expect(sumIn(channels, month)).toBeCloseTo(sumIn(plan.channels, month), 2);
          expect(channels[3]).toEqual(plan.channels[3]);
        },
      ),
    );
  });
});

describe('round sums', () => {
  it('are all nothing where the proportions are', () => expect(roundParts(100, [0, 0])).toEqual([0, 0]));

  it.each([
    [4000, 200],
    [3804, 100],
    [1000, 50],
    [400_000, 20_000],
    [90, 2],
    [0.5, 0.02],
  ])('a step of %d is %d', (amount, step) => expect(roundStep(amount)).toBe(step));

  it('steps reach the end in at most the number wished for', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e9, noNaN: true }), (upTo) => {
        const steps = roundSteps(upTo, 20);
        expect(steps[0]).toBe(0);
        expect(steps.at(-1)!).toBeGreaterThanOrEqual(upTo * (1 - 1e-8));
        expect(steps.length).toBeLessThanOrEqual(26);
        expect(steps.length).toBeGreaterThan(8);
      }),
    );
  });

  it('parts add up to the sum to the cent and lie close to their share of it', () => {
    const weights = fc.array(fc.double({ min: 0.001, max: 100, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), weights, (cents, given) => {
        const total = cents / 100;
        const all = given.reduce((sum, one) => sum + one, 0);
        const parts = roundParts(total, given);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(total, 2);
        for (const [index, part] of parts.entries())
          expect(Math.abs(part - (total * given[index]!) / all)).toBeLessThanOrEqual(
            0.005 * given.length * total + 0.06,
          );
      }),
    );
  });
});
