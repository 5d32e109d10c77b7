import { describe, expect, it } from 'vitest';
import { testPlans } from '#shared/budget/actuals/testPlan.ts';
import { defaultBudget } from '#shared/budget/defaults.ts';
import { project, projectionInput } from '#shared/budget/project.ts';
import { loadChannelNames } from '#shared/content/channelNames.ts';
import { loadPromotionWords } from '#shared/content/promotionWords.ts';
import { channelFit, channelWarnings, internetShare, runs } from '#shared/decisions/channelAdvice.ts';
import { channelTests, testSlots, withTest } from '#shared/decisions/channelTests.ts';
import { televisionTrap } from '#shared/decisions/televisionTrap.ts';
import { channelKinds } from '#shared/plan/budgetSchema.ts';
import { languages, type Channel, type Plan } from '#shared/plan/schema.ts';
import { schedule } from '#shared/roadmap/schedule.ts';
import { somePlan, someTask } from '#tests/fixtures/somePlan.ts';

const names = await loadChannelNames('en');

/** A plan with the proposed channels, its site live on a day. */
function planWith(live: string | null, change: (channels: Channel[]) => void = () => {}): Plan {
  const plan = somePlan();
  const { channels, economics } = defaultBudget(plan.profile, names);
  for (const channel of channels) channel.reason = 'It is looked for.';
  change(channels);
  const task = someTask({
    id: 'live',
    milestone: true,
    durationDays: 0,
    progress: { percent: 1, actualStart: live, actualFinish: live },
  });
  return {
    ...plan,
    channels,
    economics,
    tasks: live === null ? [] : [task],
    milestones: { websiteLive: live === null ? null : 'live', frontDeskTrained: null },
  };
}
function inputOf(plan: Plan) {
  const outcome = schedule(plan, '2026-11-24', []);
  if (!outcome.ok) throw new Error('no schedule');
  return projectionInput(plan, outcome.value);
}
const codes = (plan: Plan) => channelWarnings(plan, inputOf(plan)).map(({ code }) => code);
const find = (channels: Channel[], id: string) => channels.find((channel) => channel.id === id)!;

describe('warnings about channels', () => {
  it('are few for the proposed mix on a site that is live in time: what a year will not show to work', () => {
    const plan = planWith('2027-05-31');
    const warnings = channelWarnings(plan, inputOf(plan)).map((one) => [one.code, 'channelId' in one && one.channelId]);
    expect(warnings).toEqual([
      ['thin', 'banners'],
      ['thin', 'forums'],
      ['thin', 'outdoor'],
    ]);
  });

  it('say that television starts before the site is live, with its dates and the money that brings nobody', () => {
    const plan = planWith('2027-07-16', (channels) => {
      const television = find(channels, 'television');
      television.active = true;
      television.spend = { '2027-07': 3100 };
    });
    // Half of July's money (15 of 31 days) is spent before the 16th; a quarter of its leads comes without a site.
    const warning = channelWarnings(plan, inputOf(plan)).find(({ code }) => code === 'beforeWebsite');
    expect(warning).toMatchObject({
      channelId: 'television',
      from: '2027-07',
      live: '2027-07-16',
      spent: 1500,
      lost: 1125,
    });
  });

  it('say that a site never is live', () => {
    const plan = planWith(null);
    expect(channelWarnings(plan, inputOf(plan)).find(({ code }) => code === 'beforeWebsite')).toMatchObject({
      live: null,
    });
  });

  it('say when fewer than three channels run, and when nothing goes to the internet', () => {
    const only = (...ids: string[]) =>
      planWith('2027-05-31', (channels) => {
        for (const channel of channels) channel.active = ids.includes(channel.id);
      });
    expect(codes(only('contextual', 'outdoor'))).toContain('fewChannels');
    expect(codes(only('outdoor', 'wordOfMouth', 'contextual'))).not.toContain('fewChannels');
    const offline = only('outdoor', 'wordOfMouth');
    expect(codes(offline)).toContain('noInternet');
    expect(internetShare(offline)).toBe(0);
    expect(internetShare(only())).toBeNull();
    expect(internetShare(only('social'))).toBe(1);
  });

  it('ask for the reason of each channel that runs', () => {
    const plan = planWith('2027-05-31', (channels) => {
      delete find(channels, 'social').reason;
      find(channels, 'seo').reason = '  ';
      delete find(channels, 'radio').reason;
    });
    expect(channelWarnings(plan, inputOf(plan)).filter(({ code }) => code === 'noReason')).toEqual([
      { code: 'noReason', channelId: 'social' },
      { code: 'noReason', channelId: 'seo' },
    ]);
  });

  it('name the least that a test needs where the usual month shows nothing within a year', () => {
    const plan = planWith('2027-05-31', (channels) => {
      find(channels, 'contextual').spend = { '2027-09': 10, '2027-10': 20, '2027-11': 5000 };
    });
    const least = testPlans(inputOf(plan)).find(({ channelId }) => channelId === 'contextual')!.leastMonthly;
    expect(channelWarnings(plan, inputOf(plan))).toContainEqual({
      code: 'thin',
      channelId: 'contextual',
      monthly: 20,
      least,
    });
  });
});

describe('the trap of television', () => {
  it('is what the same money brings on television and elsewhere, on top of the plan without television', () => {
    const plan = planWith('2027-05-31');
    const input = inputOf(plan);
    const trap = televisionTrap(plan, input, 6000)!;
    expect(trap).toMatchObject({ from: '2027-09', months: 2, perMonth: 6000 });
    expect(trap.alone.map(({ shares }) => shares)).toEqual([{ television: 1 }, { contextual: 1 }, { social: 1 }]);
    const patientsOf = (channels: readonly Channel[]) => {
      const outcome = project({
        ...input,
        channels,
        economics: { ...input.economics, capacityVisits: 1e9, waitingKept: 1 },
      });
      if (!outcome.ok) throw new Error('no projection');
      return outcome.value.channels.reduce((sum, channel) => sum + channel.booked, 0);
    };
    const more = plan.channels.map((channel) => {
      if (channel.id !== 'social') return channel;
      const spend = { ...channel.spend };
      for (const month of ['2027-09', '2027-10']) spend[month] = (spend[month] ?? 0) + 6000;
      return { ...channel, spend };
    });
    const gain = patientsOf(more) - patientsOf(plan.channels);
    const social = trap.alone.find(({ shares }) => shares['social'] === 1)!;
    expect(social.patients).toBeGreaterThan(0);
    expect(social.patients).toBeLessThan(gain);
    expect(social.costPerPatient).toBeCloseTo(12_000 / social.patients, 9);
  });

  it('counts for nothing what the plan spends on television itself', () => {
    const spends = planWith('2027-05-31', (channels) => {
      const television = find(channels, 'television');
      television.active = true;
      television.spend = { '2027-09': 9000 };
    });
    const trap = televisionTrap(spends, inputOf(spends), 6000)!;
    const without = planWith('2027-05-31');
    expect(trap.alone[0]?.patients).toBeCloseTo(televisionTrap(without, inputOf(without), 6000)!.alone[0]!.patients, 6);
  });

  it('is set against the same money spread over the internet, which brings at least what any one channel there does', () => {
    const plan = planWith('2027-05-31');
    const { spread, alone } = televisionTrap(plan, inputOf(plan), 6000)!;
    const shares = Object.values(spread!.shares);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(shares.length).toBeGreaterThan(1);
    for (const one of alone.slice(1)) expect(spread!.patients).toBeGreaterThanOrEqual(one.patients);
    const offline = {
      ...plan,
      channels: plan.channels.filter(({ kind }) => kind === 'television' || kind === 'outdoor'),
    };
    expect(televisionTrap(offline, inputOf(offline), 6000)).toMatchObject({ spread: null });
  });

  it('is worse while there is no site, and nothing where there is no television', () => {
    const late = planWith('2027-10-31');
    const soon = planWith('2027-05-31');
    const cost = (plan: Plan) => televisionTrap(plan, inputOf(plan), 6000)!.alone[0]!.costPerPatient!;
    expect(cost(late)).toBeGreaterThan(cost(soon));
    const none = { ...soon, channels: soon.channels.filter(({ kind }) => kind !== 'television') };
    expect(televisionTrap(none, inputOf(none), 6000)).toBeNull();
  });
});

describe('test slots', () => {
  it('are proposed for fitting channels that do not run, with a share of the month’s money', () => {
    const plan = planWith('2027-05-31', (channels) => {
      find(channels, 'social').active = false;
    });
    const slots = testSlots(plan, inputOf(plan));
    expect(slots.map(({ month, channelId }) => [month, channelId])).toEqual([
      ['2027-12', 'social'],
      ['2028-03', null],
      ['2028-06', null],
    ]);
    const december = plan.channels
      .filter(({ active }) => active)
      .reduce((sum, { spend }) => sum + (spend['2027-12'] ?? 0), 0);
    expect(slots[0]?.monthly).toBeCloseTo(december * 0.1, 9);
    expect(slots[0]?.needed).toBeGreaterThan(0);
    expect(slots[0]?.planned).toBe(false);
    expect(slots[1]).toMatchObject({ needed: null, planned: false });
  });

  it('go into the budget as three months of spend, and take nothing away', () => {
    const plan = planWith('2027-05-31', (channels) => {
      const seo = find(channels, 'seo');
      seo.active = false;
      seo.spend = { '2028-01': 900 };
    });
    const tested = withTest(find(plan.channels, 'seo'), '2027-12', 400);
    expect(tested.spend).toEqual({ '2027-12': 400, '2028-01': 900, '2028-02': 400 });
    expect(runs(tested)).toBe(true);
    const planned = {
      ...plan,
      channels: plan.channels.map((channel) => (channel.id === 'seo' ? tested : channel)),
      channelTests: channelTests(plan),
    };
    expect(testSlots(planned, inputOf(planned))[0]?.planned).toBe(true);
  });
});

describe('what is said about every kind of channel', () => {
  it.each(languages)('is there in %s: strengths, weaknesses, traps, when it fits, what it needs', async (language) => {
    const { channels } = await loadPromotionWords(language);
    for (const kind of channelKinds) {
      const { strengths, weaknesses, traps, fits, needs } = channels.kinds[kind];
      for (const list of [strengths, weaknesses, traps]) expect(list.length, kind).toBeGreaterThan(0);
      expect(fits && needs, kind).toBeTruthy();
    }
  });

  it('fits the clinic: television and radio only with a large budget, posters only where people pass', () => {
    const { profile } = somePlan();
    const rich = { ...profile, answers: { ...profile.answers, marketingBudget: 'large' as const } };
    expect(channelFit('television', profile)).toBe('seldom');
    expect(channelFit('television', rich)).toBe('careful');
    expect(channelFit('radio', profile)).toBe('seldom');
    expect(channelFit('outdoor', { ...profile, clinicKind: 'remote' })).toBe('seldom');
    expect(channelFit('contextual', profile)).toBe('always');
  });
});
