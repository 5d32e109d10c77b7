import { describe, expect, it } from 'vitest';
import { adviceOn } from '#shared/exchange/advise.ts';
import { projectionInput } from '#shared/budget/project.ts';
import { lookAt } from '#shared/roadmap/look.ts';
import { scheduled } from '#tests/fixtures/outcomes.ts';
import { somePlan, someTask } from '#tests/fixtures/somePlan.ts';
import { month, plainChannel } from '#tests/unit/budget/actuals/someActuals.ts';

describe('the advice of a plan', () => {
  const plain = plainChannel();
  const channel = (id: string, active: boolean) => ({
    ...plain,
    id,
    active,
    name: id,
    kind: 'other' as const,
    seasonality: [...plain.seasonality],
    spend: { ...plain.spend },
  });
  const plan = somePlan({
    channels: [channel('search', true), channel('radio', false), channel('banners', false)],
    actuals: [
      month('2027-01', { spend: 1000, leads: 80, booked: 40, attended: 36 }),
      month('2027-01', { channelId: 'radio', spend: 6000, leads: 24, booked: 6, attended: 4 }),
    ],
    tasks: [someTask({ id: 'late', durationDays: 3 }), someTask({ id: 'first', durationDays: 1 })],
  });
  plan.profile.planStart = '2027-01-01';
  plan.profile.openingDate = '2027-02-01';
  const today = '2027-01-04';
  const dates = scheduled(plan, today);
  const given = {
    plan,
    input: projectionInput(plan, dates),
    tasks: lookAt(plan.tasks, dates),
    today,
    risks: ['a risk'],
    format: {
      number: String,
      money: (value: number, currency: string) => `${Math.round(value)} ${currency}`,
      percent: (share: number) => `${Math.round(share * 100)}%`,
    },
  };
  const advice = adviceOn(given);

  it('does not judge by statistics of a month that has not begun', () => {
    const ahead = { ...plan, actuals: plan.actuals.map((one) => ({ ...one, month: '2027-02' })) };
    const { verdicts } = adviceOn({ ...given, plan: ahead });
    expect(verdicts.map(({ channelId, verdict }) => [channelId, verdict])).toEqual([['search', 'keepTesting']]);
  });

  it('judges the channels that are used or have statistics, with a sentence each', () => {
    expect(advice.verdicts.map(({ channelId, verdict }) => [channelId, verdict])).toEqual([
      ['search', 'keepAndGrow'],
      ['radio', 'drop'],
    ]);
    expect(advice.verdicts[0]?.reason).toMatch(
      /^It is more than 99% likely that a patient costs less than 184 EUR; .* Leads so far: 80\.$/,
    );
  });

  it('names the risks and the tasks of the week', () => {
    expect(advice.risks).toEqual(['a risk']);
    expect(advice.next.toSorted()).toEqual(['first', 'late']);
  });
});
