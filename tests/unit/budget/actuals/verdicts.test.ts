import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beliefsOf } from '#shared/budget/actuals/beliefs.ts';
import { verdictsOn } from '#shared/budget/actuals/verdict.ts';
import { month, openClinic, plainChannel } from './someActuals.ts';

/** Leads that the plain channel is expected to bring, from its formula: ceiling 100, 25 at 1,000. */
const expectedLeads = (spend: number) => (100 * spend) / (spend + 1000 * ((100 * 40) / 1000 - 1));

/** Sums a density over a grid of midpoints and divides by its own sum: no gamma function, no quadrature rule. */
function grid(from: number, to: number, count: number, logDensity: (x: number) => number) {
  const step = (to - from) / count;
  const points = Array.from({ length: count }, (_, i) => from + (i + 0.5) * step);
  const logs = points.map(logDensity);
  const top = logs.reduce((most, one) => Math.max(most, one), -Infinity);
  const weights = logs.map((one) => Math.exp(one - top));
  const total = weights.reduce((sum, one) => sum + one, 0);
  return points.map((value, i) => ({ value, weight: weights[i]! / total }));
}

/** The probability that spend / (leads * booking * show) is under the target, by brute force over a grid. */
function probabilityByGrid(data: {
  leads: number;
  expected: number;
  booked: number;
  attended: number;
  spend: number;
  target: number;
}): number {
  const gamma = (shape: number, rate: number) => (x: number) => (shape - 1) * Math.log(x) - rate * x;
  const beta = (a: number, b: number) => (x: number) => (a - 1) * Math.log(x) + (b - 1) * Math.log(1 - x);
  const yields = grid(0, 6, 1500, gamma(4 + data.leads, 4 + data.expected));
  const bookings = grid(0, 1, 300, beta(20 * 0.4 + data.booked, 20 * 0.6 + data.leads - data.booked));
  const shows = grid(0, 1, 300, beta(20 * 0.8 + data.attended, 20 * 0.2 + data.booked - data.attended));
  const above = new Float64Array(yields.length + 1);
  for (let i = yields.length - 1; i >= 0; i -= 1) above[i] = above[i + 1]! + yields[i]!.weight;
  let probability = 0;
  for (const b of bookings)
    for (const s of shows) {
      const least = data.spend / data.target / (data.expected * b.value * s.value);
      // The part of the cell that is above, so that the grid's steps do not show.
      const at = Math.min(yields.length, least / (6 / yields.length));
      const cell = Math.floor(at);
      const inside = cell < yields.length ? above[cell]! - (at - cell) * yields[cell]!.weight : 0;
      probability += b.weight * s.weight * inside;
    }
  return probability;
}

describe('what is believed after statistics', () => {
  const actuals = [
    month('2027-02', { spend: 1000, leads: 30, booked: 9, attended: 7 }),
    month('2027-03', { spend: 2000, leads: 50, booked: 24, attended: 17 }),
  ];
  const [belief] = beliefsOf(openClinic(), actuals);

  it('compares leads with what the money that was really spent should bring', () => {
    const expected = expectedLeads(1000) + expectedLeads(2000);
    expect(expected).toBeCloseTo(65, 9);
    expect(belief?.evidence.expected).toBeCloseTo(expected, 9);
    expect(belief?.yield.after.mean).toBeCloseTo((4 + 80) / (4 + 65), 9);
  });

  it('counts bookings of leads and visits of bookings', () => {
    expect(belief?.booking.after.mean).toBeCloseTo((8 + 33) / (20 + 80), 9);
    expect(belief?.show.after.mean).toBeCloseTo((16 + 24) / (20 + 33), 9);
  });

  it('gives the interval that holds 8 of 10 cases, narrower after than before', () => {
    const cdf = (from: number, to: number, shape: number, rate: number) =>
      grid(0, 20, 200_000, (x) => (shape - 1) * Math.log(x) - rate * x)
        .filter(({ value }) => value >= from && value < to)
        .reduce((sum, { weight }) => sum + weight, 0);
    const { before, after } = belief!.yield;
    expect(cdf(0, before.low, 4, 4)).toBeCloseTo(0.1, 3);
    expect(cdf(before.low, before.high, 4, 4)).toBeCloseTo(0.8, 3);
    expect(cdf(after.low, after.high, 84, 69)).toBeCloseTo(0.8, 3);
    expect(after.high - after.low).toBeLessThan(before.high - before.low);
  });

  it('moves from the plan to the data as the data grow', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 12 }), (leads, months) => {
        const rows = Array.from({ length: months }, (_, m) =>
          month(`2027-${String(m + 1).padStart(2, '0')}`, { spend: 1000, leads }),
        );
        const [one] = beliefsOf(openClinic(), rows);
        const data = leads / 25;
        const { mean } = one!.yield.after;
        expect(mean).toBeGreaterThanOrEqual(Math.min(1, data) - 1e-12);
        expect(mean).toBeLessThanOrEqual(Math.max(1, data) + 1e-12);
        expect(Math.abs(mean - data)).toBeLessThanOrEqual((Math.abs(1 - data) * 4) / (4 + 25 * months) + 1e-9);
      }),
    );
  });

  it('knows that a lead at an untrained desk is only a part of a chance to book', () => {
    const untrained = { ...openClinic(), trained: '2027-03-01' };
    const [one] = beliefsOf(untrained, [month('2027-02', { spend: 1000, leads: 100, booked: 28 })]);
    // 0.7 of the rate without training: 28 of 100 is just the plan's 40%.
    expect(one?.booking.after.mean).toBeCloseTo(0.4, 9);
  });

  it('waits for the opening before it judges who comes', () => {
    const closed = { ...openClinic(), openingDate: '2027-04-01' };
    const before = [
      month('2027-02', { spend: 1000, leads: 25, booked: 10, attended: 0 }),
      month('2027-03', { spend: 1000, leads: 25, booked: 10 }),
    ];
    expect(beliefsOf(closed, before)[0]?.show.after.mean).toBeCloseTo(0.8, 9);
    const after = [...before, month('2027-04', { spend: 1000, leads: 25, booked: 10, attended: 24 })];
    expect(beliefsOf(closed, after)[0]?.show.after.mean).toBeCloseTo((16 + 24) / (20 + 30), 9);
  });
});

describe('the verdict on a channel', () => {
  const verdictOf = (figures: Parameters<typeof month>[1], months = ['2027-02'], input = openClinic()) =>
    verdictsOn(
      input,
      months.map((name) => month(name, figures)),
    )[0]!;

  it.each([
    { spend: 1000, leads: 30, booked: 12, attended: 10 },
    { spend: 1000, leads: 22, booked: 5, attended: 4 },
    { spend: 3000, leads: 60, booked: 20, attended: 18 },
    { spend: 1500, leads: 120, booked: 60, attended: 55 },
    { spend: 800, leads: 21, booked: 2, attended: 0 },
  ])('has the probability of a brute-force sum: %o', (figures) => {
    const reference = probabilityByGrid({ ...figures, expected: expectedLeads(figures.spend), target: 552 / 3 });
    expect(verdictOf(figures).probability).toBeCloseTo(reference, 3);
  });

  it('keeps and grows what is cheap, drops what is dear, tests on between', () => {
    expect(verdictOf({ spend: 1000, leads: 60, booked: 24, attended: 20 })).toMatchObject({
      verdict: 'keepAndGrow',
      reason: { code: 'underTarget' },
    });
    expect(verdictOf({ spend: 4000, leads: 30, booked: 9, attended: 6 })).toMatchObject({
      verdict: 'drop',
      reason: { code: 'overTarget' },
    });
    const between = verdictOf({ spend: 1300, leads: 22, booked: 9, attended: 7 });
    expect(between).toMatchObject({ verdict: 'keepTesting', reason: { code: 'unclear' } });
    expect(between.probability).toBeGreaterThan(0.2);
    expect(between.probability).toBeLessThan(0.8);
  });

  it('is never made from a handful of leads, however good or bad they look', () => {
    expect(verdictOf({ spend: 10, leads: 6, booked: 6, attended: 6 })).toMatchObject({
      verdict: 'keepTesting',
      reason: { code: 'tooFewLeads', leads: 6, needed: 20 },
    });
    expect(verdictOf({ spend: 9000, leads: 3, booked: 0, attended: 0 })).toMatchObject({
      verdict: 'keepTesting',
      reason: { code: 'tooFewLeads' },
    });
    // Without money there is no cost to be likely or not.
    expect(verdictOf({ spend: 0, leads: 3 }).reason).toMatchObject({ code: 'tooFewLeads', probability: null });
  });

  it('drops a channel whose leads have stayed away for three months', () => {
    const three = verdictOf({ spend: 2000, leads: 2, booked: 1, attended: 1 }, ['2027-02', '2027-03', '2027-04']);
    expect(three).toMatchObject({ verdict: 'drop', reason: { code: 'leadsStayAway', leads: 6 } });
    expect(three.probability).toBeLessThan(0.2);
  });

  it('does not drop a channel for its ramp-up', () => {
    const response = { ...plainChannel().response, rampMonths: 6 };
    const ramping = openClinic([plainChannel({ response })]);
    // A sixth and two sixths of the leads: just what the plan expects while the channel ramps up.
    const actuals = [
      month('2027-02', { spend: 2000, leads: 7, booked: 3, attended: 2 }),
      month('2027-03', { spend: 2000, leads: 14, booked: 6, attended: 5 }),
    ];
    const [verdict] = verdictsOn(ramping, actuals);
    expect(verdict?.verdict).not.toBe('drop');
    expect(verdict?.cost).toBeLessThan(4000 / 7);
  });

  it('says that nothing is known where nothing was written down, and that a free channel costs nothing', () => {
    expect(verdictsOn(openClinic(), [])[0]).toMatchObject({ verdict: 'keepTesting', reason: { code: 'noStatistics' } });
    expect(verdictOf({ spend: 0, leads: 25 })).toMatchObject({
      verdict: 'keepAndGrow',
      probability: 1,
      reason: { code: 'costsNothing' },
    });
  });

  it('judges by the target of the plan where there is one, and says so where there is none', () => {
    const withTarget = (target: number | null, firstVisitPrice = 80) => {
      const input = openClinic();
      return {
        ...input,
        economics: {
          ...input.economics,
          targetCostPerPatient: target,
          firstVisitPrice,
          ...(firstVisitPrice === 0 ? { repeatVisitPrice: 0 } : {}),
        },
      };
    };
    const figures = { spend: 1000, leads: 60, booked: 24, attended: 20 };
    expect(verdictOf(figures, ['2027-02'], withTarget(20)).verdict).toBe('drop');
    expect(verdictOf(figures, ['2027-02'], withTarget(null, 0))).toMatchObject({
      verdict: 'keepTesting',
      reason: { code: 'noTarget' },
    });
  });

  it('never has a lower probability for a higher target or for more patients', () => {
    const figures = fc.record({
      spend: fc.integer({ min: 1, max: 20_000 }),
      leads: fc.integer({ min: 20, max: 300 }),
      booked: fc.nat(20),
      attended: fc.nat(1),
    });
    fc.assert(
      fc.property(figures, fc.integer({ min: 20, max: 900 }), (one, target) => {
        const input = openClinic();
        const at = (targetCostPerPatient: number, more = 0) =>
          verdictOf({ ...one, booked: one.booked + more, attended: one.attended }, ['2027-02'], {
            ...input,
            economics: { ...input.economics, targetCostPerPatient },
          }).probability;
        expect(at(target * 1.5)).toBeGreaterThanOrEqual(at(target));
        const more = verdictOf({ ...one, leads: one.leads + 10, booked: one.booked + 10, attended: one.attended + 10 });
        expect(more.probability).toBeGreaterThanOrEqual(verdictOf(one).probability - 1e-6);
      }),
      { numRuns: 60 },
    );
  });
});
