import { describe, expect, it } from 'vitest';
import { defaultBudget } from '#shared/budget/defaults.ts';
import { explain } from '#shared/budget/explain/explain.ts';
import type { Explained } from '#shared/budget/explain/types.ts';
import { project } from '#shared/budget/project.ts';
import type { ProjectionInput } from '#shared/budget/types.ts';
import english from '#shared/content/en/channels.json' with { type: 'json' };
import type { Plan } from '#shared/plan/schema.ts';
import { orThrow } from '#tests/fixtures/outcomes.ts';
import { somePlan } from '#tests/fixtures/somePlan.ts';

const plan: Plan = { ...somePlan(), ...defaultBudget(somePlan().profile, english) };

function explained(of: Plan): Explained {
  const input: ProjectionInput = {
    planStart: of.profile.planStart,
    openingDate: of.profile.openingDate,
    channels: of.channels,
    economics: of.economics,
    websiteLive: null,
    trained: null,
    costs: [],
  };
  return { plan: of, input, projection: orThrow(project(input)) };
}

describe('where an input comes from', () => {
  it('is the place in the plan as scenarios name it', () => {
    const context = explained(plan);
    const { month } = context.projection.months.at(-1)!;
    const origins = explain(context, { of: 'month', line: 'contribution', month })!
      .parts()
      .map(({ origin }) => origin);
    expect(origins).toEqual([null, expect.objectContaining({ kind: 'plan', path: 'economics.margin' })]);
    const spend = explain(context, { of: 'channel', channelId: 'social', line: 'spend', month })!;
    expect(spend.origin).toMatchObject({ kind: 'plan', path: `channels.social.spend.${month}` });
  });

  it('is an estimate of the planner until the user changes it, with the published figure to compare it with', () => {
    const changed = {
      ...plan,
      channels: plan.channels.map((one) =>
        one.id === 'social' ? { ...one, funnel: { ...one.funnel, bookingRate: 0.5 } } : one,
      ),
    };
    const context = explained(changed);
    const { month } = context.projection.months.at(-1)!;
    const origin = (channelId: string) =>
      explain(context, { of: 'channel', channelId, line: 'booked', month })!
        .parts()
        .find(({ symbol }) => symbol === 'bookingRate')!.origin;
    expect(origin('seo')).toMatchObject({ source: 'estimate', published: 'bookingRate' });
    expect(origin('social')).toMatchObject({ source: 'own', published: 'bookingRate' });
  });

  it('is nowhere for a month in which nothing is planned, and the user for one whose amount is theirs', () => {
    const [first, ...others] = plan.channels;
    const context = explained({ ...plan, channels: [{ ...first!, spend: { '2027-09': 321 } }, ...others] });
    const source = (month: string) =>
      explain(context, { of: 'channel', channelId: first!.id, line: 'spend', month })!.origin;
    expect(source('2027-08')).toMatchObject({ kind: 'plan', source: 'none' });
    expect(source('2027-09')).toMatchObject({ kind: 'plan', source: 'own' });
  });

  it('is the scenario where the scenario changes it', () => {
    const scenario = { id: 'cautious', name: 'Cautious', changes: { 'economics.margin': 0.4 } };
    const changed = { ...plan, economics: { ...plan.economics, margin: 0.4 } };
    const context = { ...explained(changed), scenario };
    const value = explain(context, { of: 'summary', figure: 'patientValue' })!;
    const origin = (symbol: string) => value.parts().find((part) => part.symbol === symbol)!.origin;
    expect(origin('margin')).toEqual({ kind: 'scenario', path: 'economics.margin', scenarioId: 'cautious' });
    expect(origin('churn')).toMatchObject({ kind: 'plan' });
  });
});
