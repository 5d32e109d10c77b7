import { describe, expect, it } from 'vitest';
import { defaultBudget } from '#shared/budget/defaults.ts';
import { lowestMonth } from '#shared/budget/lowestCash.ts';
import { middleCase, middleReason } from '#shared/budget/middleCase.ts';
import { uncertain } from '#shared/budget/monteCarlo.ts';
import { project } from '#shared/budget/project.ts';
import type { ProjectionInput } from '#shared/budget/types.ts';
import { usualUncertainty } from '#shared/budget/uncertainty.ts';
import english from '#shared/content/en/channels.json' with { type: 'json' };
import type { Plan } from '#shared/plan/schema.ts';
import type { Outcome } from '#shared/problem.ts';
import { somePlan } from '#tests/fixtures/somePlan.ts';

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const clinic = (): Plan => {
  const plan = somePlan();
  return { ...plan, ...defaultBudget(plan.profile, english) };
};

/** What a plan's draws say of their middle. */
function middleOf(plan: Plan) {
  const input: ProjectionInput = {
    ...plan.profile,
    channels: plan.channels,
    economics: plan.economics,
    websiteLive: '2027-07-05',
    trained: '2027-08-20',
    costs: [],
  };
  const drawn = valueOf(uncertain(plan, input, { draws: 2000, seed: 1 }));
  const projection = valueOf(project(input));
  return { middle: middleCase(plan, input, projection, drawn), drawn, projection };
}

describe('the middle case against the plan', () => {
  it('is worse with the usual ranges, which reach further to the worse side, and says what they take and add', () => {
    const plan = clinic();
    const { middle, drawn, projection } = middleOf({ ...plan, uncertainty: usualUncertainty(plan) });
    expect(middle).not.toBeNull();
    expect(middle!.planned).toBe(lowestMonth(projection).cash);
    expect(middle!.middle).toBe(drawn.lowestCash.p50);
    expect(middle!.middle).toBeLessThan(middle!.planned);
    expect(middle!.losses).toBeGreaterThan(middle!.gains);
    expect(middleReason(middle!)).toBe('worse');
  });

  it('is nothing to explain where an even range moves cash evenly', () => {
    const plan = clinic();
    const fixed = plan.economics.fixedMonthlyAfter;
    const uncertainty = { 'economics.fixedMonthlyAfter': { low: 0.9 * fixed, typical: fixed, high: 1.1 * fixed } };
    expect(middleOf({ ...plan, uncertainty }).middle).toBeNull();
  });

  it('is better, or all inputs at once, where the swings say so', () => {
    const base = { planned: 0, losses: 10, gains: 20, full: false };
    expect(middleReason({ ...base, middle: 5 })).toBe('better');
    expect(middleReason({ ...base, middle: -5 })).toBe('together');
  });
});
