import { describe, expect, it } from 'vitest';
import { defaultBudget } from '#shared/budget/defaults.ts';
import { project } from '#shared/budget/project.ts';
import { sensitivity } from '#shared/budget/sensitivity.ts';
import type { ProjectionInput } from '#shared/budget/types.ts';
import { usualUncertainty } from '#shared/budget/uncertainty.ts';
import type { Plan } from '#shared/plan/schema.ts';
import english from '#shared/content/en/channels.json' with { type: 'json' };
import { somePlan } from '#tests/fixtures/somePlan.ts';

const base = { ...somePlan(), ...defaultBudget(somePlan().profile, english) };
const plan = { ...base, uncertainty: usualUncertainty(base) };

function inputOf({ profile, channels, economics }: Plan): ProjectionInput {
  const { planStart, openingDate } = profile;
  return { planStart, openingDate, channels, economics, websiteLive: planStart, trained: planStart, costs: [] };
}

function tornado(of: Plan = plan) {
  const outcome = sensitivity(of, inputOf(of));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

function projected(of: Plan) {
  const outcome = project(inputOf(of));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

describe('the sensitivity to every uncertain input', () => {
  it('has one swing for each, the one that moves the lowest cash most first', () => {
    const { swings } = tornado();
    expect(swings.map(({ path }) => path).toSorted()).toEqual(Object.keys(plan.uncertainty).toSorted());
    const sizes = swings.map(({ low, high }) => Math.abs(high.lowestCash - low.lowestCash));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(sizes[0]).toBeGreaterThan(0);
  });

  it('shows for each what a plan with that value alone comes to', () => {
    const { planned, swings } = tornado();
    expect(planned.fundingNeeded).toBe(projected(plan).summary.fundingNeeded);
    const churn = swings.find(({ path }) => path === 'economics.churn')!;
    const high = projected({ ...plan, economics: { ...plan.economics, churn: churn.high.value } });
    expect(churn.high.value).toBe(plan.uncertainty['economics.churn']!.high);
    expect(churn.high.lowestCash).toBe(Math.min(...high.months.map(({ cash }) => cash)));
    expect(churn.high.breakEvenMonth).toBe(high.summary.breakEvenMonth);
    const social = swings.find(({ path }) => path === 'channels.social.response.costPerLead')!;
    expect(social.low.lowestCash).toBeGreaterThan(social.high.lowestCash);
  });

  it('leaves every ceiling as it is that the input has no part in, however near to the leads at usual spend', () => {
    const [first, second, ...others] = plan.channels;
    const near = (channel: Plan['channels'][number]) => {
      const { usualSpend, costPerLead } = channel.response;
      return { ...channel, response: { ...channel.response, ceilingLeads: (usualSpend / costPerLead) * 1.005 } };
    };
    const tight = { ...plan, channels: [near(first!), near(second!), ...others] };
    const { margin } = tight.economics;
    const { planned, swings } = tornado({
      ...tight,
      uncertainty: { 'economics.margin': { low: margin, typical: margin, high: margin } },
    });
    expect(swings[0]!.low.lowestCash).toBe(planned.lowestCash);
    const cheaper = `channels.${first!.id}.response.costPerLead`;
    const value = first!.response.costPerLead * 0.9;
    const [swing] = tornado({
      ...tight,
      uncertainty: { [cheaper]: { low: value, typical: value, high: value } },
    }).swings;
    // Cheaper leads need a higher ceiling: that of their own channel, and of no other.
    const raised = {
      ...tight.channels[0]!.response,
      costPerLead: value,
      ceilingLeads: (first!.response.usualSpend / value) * 1.02,
    };
    const alone = projected({
      ...tight,
      channels: [{ ...tight.channels[0]!, response: raised }, ...tight.channels.slice(1)],
    });
    expect(swing!.low.lowestCash).toBe(Math.min(...alone.months.map(({ cash }) => cash)));
  });

  it('does not move for an input that is certain', () => {
    const certain = { ...plan, uncertainty: { 'economics.margin': { low: 0.5, typical: 0.5, high: 0.5 } } };
    const [swing] = tornado({ ...certain, economics: { ...certain.economics, margin: 0.5 } }).swings;
    expect(swing?.low).toEqual(swing?.high);
  });

  it('says which value is out of its range or leads nowhere', () => {
    const wrong = (uncertainty: Plan['uncertainty']) => {
      const outcome = sensitivity({ ...plan, uncertainty }, inputOf(plan));
      return outcome.ok ? [] : outcome.problems.map(({ code, path }) => `${code} ${path.join('/')}`);
    };
    expect(wrong({ 'economics.margin': { low: 0.5, typical: 0.6, high: 1.2 } })).toEqual([
      'input.outOfRange uncertainty/economics.margin',
    ]);
    expect(wrong({ 'economics.luck': { low: 0, typical: 1, high: 2 } })).toEqual([
      'input.unknown uncertainty/economics.luck',
    ]);
  });
});
