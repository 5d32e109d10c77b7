import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clinicAsAWhole, compareWithPlan } from '#shared/budget/actuals/compare.ts';
import { missingStatistics } from '#shared/budget/actuals/missing.ts';
import { forecastFrom, rebased } from '#shared/budget/actuals/rebase.ts';
import { testPlans } from '#shared/budget/actuals/testPlan.ts';
import { verdictsOn } from '#shared/budget/actuals/verdict.ts';
import { explain } from '#shared/budget/explain/explain.ts';
import { project } from '#shared/budget/project.ts';
import type { Projection, ProjectionInput } from '#shared/budget/types.ts';
import { somePlan } from '#tests/fixtures/somePlan.ts';
import { month, openClinic, plainChannel } from './someActuals.ts';

function projected(input: ProjectionInput): Projection {
  const outcome = project(input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const actuals = [
  month('2027-02', { spend: 1200, leads: 20, booked: 9, attended: 7 }),
  month('2027-03', { spend: 800, leads: 26, booked: 8, attended: 8 }),
];

describe('the forecast from what really happened', () => {
  const forecast = projected(rebased(openClinic(), actuals));
  const of = (name: string) => forecast.channels[0]!.months.find((one) => one.month === name)!;

  it('keeps what is known of the past', () => {
    expect(of('2027-02')).toEqual({ month: '2027-02', spend: 1200, leads: 20, booked: 9, seen: 7 });
    expect(of('2027-03')).toEqual({ month: '2027-03', spend: 800, leads: 26, booked: 8, seen: 8 });
  });

  it('uses the posterior means from the next month on', () => {
    expect(forecastFrom(actuals)).toBe('2027-04');
    // By hand: expected 100 x / (x + 3000) leads for the real spend, prior weights 4, 20 and 20.
    const expected = (100 * 1200) / 4200 + (100 * 800) / 3800;
    const leads = 25 * ((4 + 46) / (4 + expected));
    const booked = leads * ((8 + 17) / (20 + 46));
    const seen = booked * ((16 + 15) / (20 + 17));
    expect(of('2027-04').leads).toBeCloseTo(leads, 9);
    expect(of('2027-04').booked).toBeCloseTo(booked, 9);
    expect(of('2027-04').seen).toBeCloseTo(seen, 9);
    expect(of('2027-06').seen).toBeCloseTo(seen, 9);
  });

  it('says of the money of a month where it comes from: the statistics where they have it, else the plan', () => {
    const known = [actuals[0]!, month('2027-03', { leads: 26 })];
    const input = rebased(openClinic(), known);
    const context = { plan: somePlan(), input, projection: projected(input) };
    const origin = (name: string) => {
      const opened = explain(context, { of: 'channel', channelId: 'search', line: 'spend', month: name });
      return [opened?.value, opened?.origin?.kind];
    };
    expect(origin('2027-02')).toEqual([1200, 'statistics']);
    expect(origin('2027-03')).toEqual([1000, 'plan']);
    expect(origin('2027-04')).toEqual([1000, 'plan']);
  });

  it('has cash that is the sum of its parts, with the money that was really spent', () => {
    let cash = openClinic().economics.startingCash;
    for (const one of forecast.months) {
      cash += one.contribution - one.fixed - one.oneOff - one.spend;
      expect(one.cash).toBeCloseTo(cash, 6);
    }
    expect(forecast.months[1]?.spend).toBe(1200);
  });

  it('is the plan itself while there are no statistics', () => {
    expect(projected(rebased(openClinic(), []))).toEqual(projected(openClinic()));
  });

  it('shows as past what is in the statistics, and never fewer patients than came', () => {
    const figures = fc.record({ spend: fc.nat(5000), leads: fc.nat(200), booked: fc.nat(90), attended: fc.nat(90) });
    fc.assert(
      fc.property(fc.array(figures, { minLength: 1, maxLength: 4 }), (rows) => {
        const known = rows.map((row, m) => month(`2027-0${m + 2}`, row));
        const result = projected(rebased(openClinic(), known));
        for (const row of known) {
          const shown = result.channels[0]!.months.find((one) => one.month === row.month)!;
          expect(shown).toMatchObject({ spend: row.spend, leads: row.leads, booked: row.booked });
          expect(shown.seen).toBeCloseTo(row.attended ?? 0, 9);
        }
        for (const one of result.months) expect(one.waiting).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });

  it('lets those who booked before the opening come after it', () => {
    const input = { ...openClinic(), openingDate: '2027-04-01' };
    const booked = [month('2027-03', { spend: 1000, leads: 25, booked: 20, attended: 0 })];
    const withBookings = projected(rebased(input, booked));
    const without = projected(rebased(input, [{ ...booked[0]!, booked: 0 }]));
    const april = (result: Projection) => result.months.find((one) => one.month === '2027-04')!.seen;
    expect(withBookings.months.find((one) => one.month === '2027-03')?.seen).toBe(0);
    expect(april(withBookings)).toBeGreaterThan(april(without));
  });

  it('keeps what a dropped channel spent and brought, and plans nothing more for it', () => {
    const dropped = openClinic([plainChannel({ active: false })]);
    const result = projected(rebased(dropped, actuals)).channels[0]!;
    expect(result.spend).toBe(2000);
    expect(result.months.find((one) => one.month === '2027-02')?.seen).toBe(7);
    expect(result.months.find((one) => one.month === '2027-05')?.leads).toBe(0);
  });
});

describe('plan against what happened', () => {
  const input = openClinic();
  const [comparison] = compareWithPlan(input, projected(input), actuals);

  it('sets the real figure beside the planned one, month by month and in total', () => {
    expect(comparison?.months.map((one) => one.month)).toEqual(['2027-02', '2027-03']);
    expect(comparison?.total.leads).toEqual({ planned: 50, actual: 46 });
    expect(comparison?.total.spend).toEqual({ planned: 2000, actual: 2000 });
    expect(comparison?.total.attended.planned).toBeCloseTo(50 * 0.4 * 0.8, 9);
    expect(comparison?.total.revenue.actual).toBeNull();
  });

  it('adds the channels up to the clinic, each over the months in which a figure is known', () => {
    const two = openClinic([plainChannel(), plainChannel({ id: 'radio' }), plainChannel({ id: 'banners' })]);
    const clinic = clinicAsAWhole(
      compareWithPlan(two, projected(two), [
        ...actuals,
        month('2027-02', { channelId: 'radio', spend: 500 }),
        month('2027-03', { channelId: 'radio', leads: 4 }),
      ]),
    );
    expect(clinic.spend).toEqual({ planned: 3000, actual: 2500 });
    expect(clinic.leads.actual).toBe(50);
    expect(clinic.leads.planned).toBeCloseTo(75, 9);
    expect(clinic.booked.actual).toBe(17);
    expect(clinic.revenue).toEqual({ planned: 0, actual: null });
  });

  it('explains the difference in patients by causes that add up to it', () => {
    const figures = fc.record({ spend: fc.nat(5000), leads: fc.nat(200), booked: fc.nat(90), attended: fc.nat(90) });
    fc.assert(
      fc.property(
        fc.array(figures, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 5, max: 200 }),
        (rows, capacityVisits) => {
          const tight = { ...input, economics: { ...input.economics, capacityVisits } };
          const known = rows.map((row, m) => month(`2027-0${m + 2}`, row));
          const [one] = compareWithPlan(tight, projected(tight), known);
          const { planned, actual } = one!.total.attended;
          const causes = Object.values<number>({ ...one!.explained! }).reduce((sum, cause) => sum + cause, 0);
          expect(causes).toBeCloseTo((actual ?? 0) - planned, 6);
        },
      ),
    );
  });

  it('blames the money when the money was different, and the leads when they were', () => {
    const twice = compareWithPlan(input, projected(input), [
      month('2027-02', { spend: 2000, leads: 40, booked: 16, attended: 12.8 }),
    ]);
    expect(twice[0]?.explained?.spend).toBeCloseTo(15 * 0.32, 9);
    expect(twice[0]?.explained?.yield).toBeCloseTo(0, 9);
    const fewer = compareWithPlan(input, projected(input), [
      month('2027-02', { spend: 1000, leads: 15, booked: 6, attended: 4.8 }),
    ]);
    expect(fewer[0]?.explained?.yield).toBeCloseTo(-10 * 0.32, 9);
    expect(fewer[0]?.explained?.spend).toBeCloseTo(0, 9);
  });

  it('gives a channel the revenue of its own patients, never more than the clinic has', () => {
    const three = openClinic(
      ['a', 'b', 'c'].map((id, i) => plainChannel({ id, spend: { '2027-02': 500 * (i + 1), '2027-04': 700 } })),
    );
    const result = projected(three);
    const rows = three.channels.flatMap(({ id }) =>
      result.months.map((one) => month(one.month, { channelId: id, revenue: 1 })),
    );
    const compared = compareWithPlan(three, result, rows);
    for (const [m, one] of result.months.entries()) {
      const sum = compared.reduce((total, channel) => total + channel.months[m]!.revenue.planned, 0);
      expect(sum).toBeLessThanOrEqual(one.revenue + 1e-9);
      expect(sum).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('the test plan of a channel', () => {
  const [plan] = testPlans(openClinic());

  it('says how many patients, leads and weeks a verdict needs, and the least money for it', () => {
    // (2 * 0.8416 / ln 1.5)^2 patients, by hand.
    expect(plan?.patients).toBeCloseTo(17.23, 2);
    expect(plan?.leads).toBeCloseTo(17.23 / 0.32, 1);
    expect(plan?.weeks).toBeCloseTo((53.85 / 25) * 4.348, 1);
    // 100 x / (x + 3000) leads in each of three months.
    expect(plan?.leastMonthly).toBeCloseTo((3000 * (53.85 / 3)) / (100 - 53.85 / 3), 0);
  });

  it('finds no useful budget where the ceiling is too low for a verdict', () => {
    const small = plainChannel({
      response: { ...plainChannel().response, usualSpend: 100, costPerLead: 100, ceilingLeads: 2 },
    });
    expect(testPlans(openClinic([small]))[0]).toMatchObject({
      leastMonthly: null,
      weeks: null,
      cost: null,
      longer: null,
    });
  });

  it('says how many months more are needed where 3 are too few', () => {
    const slow = plainChannel({
      response: { ...plainChannel().response, usualSpend: 100, costPerLead: 20, ceilingLeads: 10 },
    });
    // Half-saturation 100, so 900 bring 9 of the 10 leads; 53.85 leads take 5.98 such months.
    expect(testPlans(openClinic([slow]))[0]).toMatchObject({ leastMonthly: null, longer: { months: 6, monthly: 900 } });
    expect(plan?.longer).toBeNull();
  });

  it('is long enough: 4 of 5 such tests tell a good channel from a bad one', () => {
    // A small generator of its own; Poisson by counting exponential gaps.
    let state = 12_345;
    const random = () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return (state + 0.5) / 2_147_483_648;
    };
    const poisson = (mean: number) => {
      let count = -1;
      for (let left = mean; left > 0; left += Math.log(random())) count += 1;
      return count;
    };
    const binomial = (trials: number, rate: number) =>
      Array.from({ length: trials }).filter(() => random() < rate).length;
    const input = openClinic();
    const leads = plan!.leads;
    const patients = leads * 0.32;
    // Judged at the cost that the plan expects, so that the prior takes nobody's side.
    const target = (spend: number) => ({
      ...input,
      economics: { ...input.economics, targetCostPerPatient: spend / patients },
    });
    const spend = (3000 * leads) / (100 - leads);
    const share = (truth: number, verdict: string) => {
      const runs = 400;
      let right = 0;
      for (let run = 0; run < runs; run += 1) {
        const came = poisson(leads * truth);
        const booked = binomial(came, 0.4);
        const row = month('2027-02', { spend, leads: came, booked, attended: binomial(booked, 0.8) });
        if (verdictsOn(target(spend), [row])[0]?.verdict === verdict) right += 1;
      }
      return right / runs;
    };
    expect(share(1.5, 'keepAndGrow')).toBeGreaterThan(0.75);
    expect(share(1 / 1.5, 'drop')).toBeGreaterThan(0.65);
    expect(share(1.5, 'drop')).toBeLessThan(0.03);
    expect(share(1 / 1.5, 'keepAndGrow')).toBeLessThan(0.03);
  });
});

describe('missing statistics', () => {
  const channels = [{ ...plainChannel(), name: 'Search', kind: 'contextual' as const }];

  it('are the months with spend, up to last month, in which nothing was written down', () => {
    const plan = { channels, actuals: [month('2027-03', { leads: 4 }), month('2027-04')] };
    expect(missingStatistics(plan, '2027-06-10')).toEqual([
      { channelId: 'search', months: ['2027-02', '2027-04', '2027-05'], withoutLeads: [] },
    ]);
    expect(missingStatistics(plan, '2027-02-20')).toEqual([]);
  });

  it('are the leads of a month of which only the spend is known; a month that cost nothing misses none', () => {
    const actuals = [
      month('2027-02', { spend: 900 }),
      month('2027-03', { spend: 0 }),
      month('2027-04', { spend: 900, leads: 0 }),
      month('2027-05', { booked: 3 }),
    ];
    expect(missingStatistics({ channels, actuals }, '2027-06-10')).toEqual([
      { channelId: 'search', months: [], withoutLeads: ['2027-02', '2027-05'] },
    ]);
  });

  it('are not asked of a channel that is not in use', () => {
    expect(missingStatistics({ channels: [{ ...channels[0]!, active: false }], actuals: [] }, '2027-06-10')).toEqual(
      [],
    );
  });
});
