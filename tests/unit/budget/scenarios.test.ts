import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courseChanges, swingsOf, withCeilings } from '#shared/budget/courses.ts';
import { defaultBudget } from '#shared/budget/defaults.ts';
import { inputAt, type Changes } from '#shared/budget/paths.ts';
import { project, projectionInput } from '#shared/budget/project.ts';
import { uniform } from '#shared/budget/random.ts';
import {
  comparedFigures,
  compareScenarios,
  crowdedScenarios,
  figureCells,
  figuresOf,
  projectWith,
  scenarioPlan,
  startingScenarios,
  type ComparedScenario,
  type Ground,
} from '#shared/budget/scenarios.ts';
import { boundsOf, spreadQuantile, usualUncertainty } from '#shared/budget/uncertainty.ts';
import { monthOf } from '#shared/calendar/dates.ts';
import english from '#shared/content/en/channels.json' with { type: 'json' };
import { clinicKinds, type Plan } from '#shared/plan/schema.ts';
import type { Outcome } from '#shared/problem.ts';
import { schedule } from '#shared/roadmap/schedule.ts';
import { somePlan } from '#tests/fixtures/somePlan.ts';

const today = '2026-11-24';
const names = { cautious: 'Careful', expected: 'As planned', hopeful: 'Bright' };

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** A plan with the budget that a clinic of its profile starts with. */
function clinic(changes: { economics?: Partial<Plan['economics']>; profile?: Partial<Plan['profile']> } = {}): Plan {
  const profile = { ...somePlan().profile, ...changes.profile };
  const budget = defaultBudget(profile, english);
  return somePlan({
    profile,
    channels: budget.channels,
    economics: { ...budget.economics, ...changes.economics },
    scenarios: startingScenarios(names),
  });
}

function groundOf(plan: Plan): Ground {
  return { today, holidays: [], input: projectionInput(plan, valueOf(schedule(plan, today, []))) };
}

function compared(plan: Plan) {
  return compareScenarios(plan, groundOf(plan)).map(({ outcome, ...rest }) => ({ ...rest, ...valueOf(outcome) }));
}

const withChanges = (plan: Plan, changes: Changes): Plan => ({
  ...plan,
  scenarios: [{ id: 's', name: 'Other', changes }],
});

/** Clinics of every kind and size, with the economics that move the most at random. */
const someClinic = fc
  .record({
    clinicKind: fc.constantFrom(...clinicKinds),
    doctors: fc.integer({ min: 1, max: 12 }),
    startingCash: fc.integer({ min: 0, max: 900_000 }),
    capacity: fc.integer({ min: 80, max: 4_000 }),
    fixed: fc.integer({ min: 4_000, max: 60_000 }),
    churn: fc.double({ min: 0.01, max: 0.12, noNaN: true }),
    stayRate: fc.double({ min: 0.2, max: 0.95, noNaN: true }),
    horizonMonths: fc.integer({ min: 12, max: 48 }),
  })
  .map(({ clinicKind, doctors, capacity, fixed, ...economics }) =>
    clinic({
      profile: { clinicKind, answers: { ...somePlan().profile.answers, doctors, rooms: doctors } },
      economics: { ...economics, capacityVisits: capacity, fixedMonthlyAfter: fixed },
    }),
  );

describe('the scenarios that a plan starts with', () => {
  it('are cautious, expected and hopeful; expected is the plan to the last digit', () => {
    fc.assert(
      fc.property(someClinic, (plan) => {
        const [, expected] = compared(plan);
        expect(expected?.changes).toEqual({});
        expect(expected?.projection).toEqual(valueOf(project(groundOf(plan).input)));
      }),
      { numRuns: 12 },
    );
  });

  it('never have more cash when cautious than as planned, nor less when hopeful: at the lowest, at the end, on average', () => {
    fc.assert(
      fc.property(someClinic, (plan) => {
        const [cautious, expected, hopeful] = compared(plan).map(({ projection, figures }) => ({
          lowest: figures.lowestCash,
          end: figures.cashAtEnd,
          mean: projection.months.reduce((sum, { cash }) => sum + cash, 0) / projection.months.length,
        }));
        for (const figure of ['lowest', 'end', 'mean'] as const) {
          expect(cautious![figure]).toBeLessThanOrEqual(expected![figure] + 1e-6);
          expect(hopeful![figure]).toBeGreaterThanOrEqual(expected![figure] - 1e-6);
        }
        expect(cautious!.mean).toBeLessThan(expected!.mean);
        expect(hopeful!.mean).toBeGreaterThan(expected!.mean);
      }),
      { numRuns: 30 },
    );
  });

  it('go no further than the low and high value of an uncertain input, and leave certain ones alone', () => {
    fc.assert(
      fc.property(someClinic, (plan) => {
        const spreads = usualUncertainty(plan);
        for (const course of ['cautious', 'hopeful'] as const) {
          const changes = valueOf(courseChanges(plan, valueOf(swingsOf(plan, groundOf(plan).input)), course));
          for (const [path, value] of Object.entries(changes)) {
            if (path.endsWith('ceilingLeads')) continue;
            expect(value, path).toBeGreaterThanOrEqual(spreads[path]!.low);
            expect(value, path).toBeLessThanOrEqual(spreads[path]!.high);
          }
        }
      }),
      { numRuns: 12 },
    );
  });

  it('lie where one draw in ten of the uncertain inputs is worse, and one in ten better', () => {
    const plan = clinic();
    const ground = groundOf(plan);
    const mean = (changes: Changes) => {
      const { months } = valueOf(projectWith(plan, valueOf(withCeilings(plan, changes)), ground));
      return months.reduce((sum, { cash }) => sum + cash, 0) / months.length;
    };
    const next = uniform(11);
    const draws = Array.from({ length: 1_000 }, () =>
      mean(
        Object.fromEntries(
          Object.entries(usualUncertainty(plan)).map(([path, spread]) => {
            const [least, most] = boundsOf(path, spread.low, spread.high);
            return [path, Math.min(most, Math.max(least, spreadQuantile(spread, next())))];
          }),
        ),
      ),
    ).toSorted((a, b) => a - b);
    const below = (value: number) => draws.filter((draw) => draw < value).length / draws.length;
    const [cautious, , hopeful] = compared(plan).map(({ changes }) => mean(changes));
    // To the first order: the projection is no straight line, and small inputs are left as they are.
    expect(below(cautious!)).toBeGreaterThan(0.05);
    expect(below(cautious!)).toBeLessThan(0.17);
    expect(below(hopeful!)).toBeGreaterThan(0.83);
    expect(below(hopeful!)).toBeLessThan(0.97);
  });

  it('move with the plan: what it says today decides, not what it said when it was made', () => {
    const valueIn = (plan: Plan) => compared(plan)[0]!.changes['economics.stayRate'];
    expect(valueIn(clinic({ economics: { stayRate: 0.4 } }))).toBeLessThan(0.4);
    expect(valueIn(clinic({ economics: { stayRate: 0.8 } }))).toBeGreaterThan(0.6);
  });

  it('take the whole way where one input alone is uncertain', () => {
    const plan = {
      ...clinic(),
      uncertainty: { 'economics.churn': { low: 0.02, typical: 0.025, high: 0.03 } },
    };
    const value = valueOf(courseChanges(plan, valueOf(swingsOf(plan, groundOf(plan).input)), 'cautious'))[
      'economics.churn'
    ];
    expect(value).toBeGreaterThan(0.0295);
    expect(value).toBeLessThanOrEqual(0.03);
  });

  it('raise no ceiling of a channel that nothing of theirs leads into', () => {
    const plan = clinic();
    const [first, ...others] = plan.channels;
    const { usualSpend, costPerLead } = first!.response;
    const response = { ...first!.response, ceilingLeads: (usualSpend / costPerLead) * 1.005 };
    const tight = { ...plan, channels: [{ ...first!, response }, ...others] };
    const changed = (changes: Changes) => Object.keys(valueOf(withCeilings(tight, changes)));
    const ofFirst = (end: string) => `channels.${first!.id}.${end}`;
    expect(changed({ 'economics.margin': 0.5 })).toEqual(['economics.margin']);
    expect(changed({ [ofFirst('funnel.showRate')]: 0.5 })).toEqual([ofFirst('funnel.showRate')]);
    expect(changed({ [ofFirst('response.costPerLead')]: costPerLead * 0.9 })).toEqual([
      ofFirst('response.costPerLead'),
      ofFirst('response.ceilingLeads'),
    ]);
  });

  it('keep the changes made by hand above those of their course', () => {
    const plan = clinic();
    const [cautious, ...others] = plan.scenarios;
    const changes = { 'economics.stayRate': 0.9, 'economics.margin': 0.5 };
    const [changed] = compared({ ...plan, scenarios: [{ ...cautious!, changes }, ...others] });
    expect(changed?.changes).toMatchObject(changes);
    expect(changed?.changes['economics.fixedMonthlyAfter']).toBe(
      compared(plan)[0]?.changes['economics.fixedMonthlyAfter'],
    );
  });
});

describe('scenarios beside the plan', () => {
  it('differ from it by just what their figures differ by, and the best and the worst are marked', () => {
    fc.assert(
      fc.property(someClinic, (plan) => {
        const scenarios = compared(plan).map(({ figures }) => figures);
        const planned = figuresOf(valueOf(project(groundOf(plan).input)));
        for (const one of comparedFigures) {
          const cells = figureCells(one, planned, scenarios);
          const numbers = cells.map((cell) => {
            const value = cell!.value;
            return typeof value === 'string' ? monthOf(value) : value;
          });
          for (const [column, cell] of cells.entries()) {
            if (column === 0) expect(cell!.difference).toBeNull();
            else if (cell!.difference !== null) expect(numbers[0]! + cell!.difference).toBeCloseTo(numbers[column]!, 6);
            else expect([numbers[0], numbers[column]]).toContain(null);
          }
          const marks = cells.map((cell) => cell!.mark);
          expect(marks.includes('best')).toBe(marks.includes('worst'));
          const known = numbers.filter((value) => value !== null);
          const best = one.better === 'more' ? Math.max(...known) : Math.min(...known);
          for (const [column, mark] of marks.entries())
            if (mark === 'best')
              expect(Math.abs(numbers[column]! - best)).toBeLessThanOrEqual(one.unit === 'share' ? 0.01 : 1);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('with another opening date have their road map scheduled anew', () => {
    const plan = clinic();
    const later = { 'profile.openingDate': '2027-12-01' };
    const [scenario] = compared(withChanges(plan, later));
    const moved = { ...plan, profile: { ...plan.profile, openingDate: '2027-12-01' } };
    expect(scenario?.projection).toEqual(valueOf(project(groundOf(moved).input)));
    expect(scenario?.figures.cashAtEnd).not.toBe(figuresOf(valueOf(project(groundOf(plan).input))).cashAtEnd);
  });

  it('say which change cannot be made and where, while the others are still compared', () => {
    const plan = clinic();
    const wrong = (changes: Changes) => {
      const all = { ...plan, scenarios: [{ id: 's', name: 'Other', changes }, plan.scenarios[1]!] };
      const [first, second] = compareScenarios(all, groundOf(all));
      expect(second?.outcome.ok).toBe(true);
      return first!.outcome.ok ? [] : first!.outcome.problems.map(({ code, path }) => `${code} ${path.join('/')}`);
    };
    expect(wrong({ 'economics.churn': 3 })).toEqual(['input.outOfRange scenarios/0/changes/economics.churn']);
    expect(wrong({ 'channels.gone.active': true })).toEqual(['input.unknown scenarios/0/changes/channels.gone.active']);
    expect(wrong({ 'profile.openingDate': '2026-01-01' })).toEqual([
      'plan.openingBeforeStart scenarios/0/changes/profile.openingDate',
    ]);
    expect(wrong({ 'channels.contextual.response.ceilingLeads': 1 })).toEqual([
      'channel.ceilingTooLow channels/0/response/ceilingLeads',
    ]);
  });

  it('as a plan of its own has the changed values, and draws only what the scenario leaves open', () => {
    const plan = clinic();
    const { plan: changed, changes } = valueOf(scenarioPlan(plan, 'cautious', groundOf(plan)));
    const [cautious] = compared(plan);
    expect(changes).toEqual(cautious!.changes);
    for (const [path, value] of Object.entries(cautious!.changes)) {
      expect(inputAt(changed, path)).toBe(value);
      expect(changed.uncertainty).not.toHaveProperty([path]);
    }
    expect(Object.keys(changed.uncertainty).length).toBeGreaterThan(5);
  });

  it('as plans of their own come to what the comparison says, or are refused for the same reason', () => {
    const plan = clinic();
    for (const changes of [
      { 'economics.churn': 0.04 },
      { 'profile.openingDate': '2027-12-01' },
      { 'profile.openingDate': '2026-01-01' },
      { 'economics.churn': 3 },
    ]) {
      const changed = withChanges(plan, changes);
      const alone = scenarioPlan(changed, 's', groundOf(changed));
      const [{ outcome }] = compareScenarios(changed, groundOf(changed)) as [ComparedScenario];
      if (!outcome.ok) expect(alone).toEqual(outcome);
      else expect(project(valueOf(alone).input)).toEqual({ ok: true, value: outcome.value.projection });
    }
  });
});

describe('a better course with fewer first visits than the plan', () => {
  const crowdedIn = (plan: Plan) =>
    crowdedScenarios(plan, valueOf(project(groundOf(plan).input)), compareScenarios(plan, groundOf(plan)));

  it('is explained where those who come back fill the clinic, and only there', () => {
    const small = clinic({ economics: { capacityVisits: 170 } });
    const found = crowdedIn(small);
    expect(found.map(({ name }) => name)).toEqual(['Bright']);
    expect(found[0]!.capacity).toBe(170);
    expect(found[0]!.returning).toBeGreaterThan(100);
    expect(crowdedIn(clinic({ economics: { capacityVisits: 5000 } }))).toEqual([]);
  });
});
