import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '#shared/budget/allocation.ts';
import { defaultBudget } from '#shared/budget/defaults.ts';
import { project } from '#shared/budget/project.ts';
import { leastAmounts, type BudgetGoal } from '#shared/budget/proposal/mix.ts';
import { proposeBudget, usualGoal, type Proposal } from '#shared/budget/proposal/proposal.ts';
import { needsWebsite } from '#shared/budget/spendPlan.ts';
import type { ProjectionInput } from '#shared/budget/types.ts';
import { mostsOf } from '#shared/budget/splitWish.ts';
import { addMonths, dayOf, firstDayOf, monthOf, monthText } from '#shared/calendar/dates.ts';
import { loadChannelNames } from '#shared/content/channelNames.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { somePlan } from '#tests/fixtures/somePlan.ts';

const names = await loadChannelNames('en');

/** A new dental clinic that opens in September 2027, with the default channels, also radio and television. */
function planOf(changes: Partial<Plan['economics']> = {}): Plan {
  const plan = somePlan();
  const { channels, economics } = defaultBudget(plan.profile, names);
  return {
    ...plan,
    channels: channels.map((channel) => ({ ...channel, active: true })),
    economics: { ...economics, ...changes },
  };
}

const inputOf = (plan: Plan, websiteLive: string | null = '2027-07-05'): ProjectionInput => ({
  ...plan.profile,
  channels: plan.channels,
  economics: plan.economics,
  websiteLive,
  trained: '2027-08-20',
  costs: [],
});

const goalOf = (changes: Partial<BudgetGoal> = {}): BudgetGoal => ({
  visits: 50,
  inMonth: 6,
  ceiling: { kind: 'monthly', amount: 5000 },
  monthsBefore: 3,
  ...changes,
});

function proposed(
  plan: Plan,
  goal: BudgetGoal,
  websiteLive: string | null = '2027-07-05',
  today = '2026-11',
): Proposal {
  const outcome = proposeBudget(plan, inputOf(plan, websiteLive), goal, today);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const codes = ({ findings }: Proposal) => findings.map(({ code }) => code);
const finding = <Code extends Proposal['findings'][number]['code']>({ findings }: Proposal, code: Code) =>
  findings.find((one): one is Extract<(typeof findings)[number], { code: Code }> => one.code === code);

/** The plan with the proposal in it, projected anew. */
function projectedWith(plan: Plan, proposal: Proposal, websiteLive: string | null = '2027-07-05') {
  const channels = plan.channels.map((channel, c) => ({ ...channel, spend: { ...proposal.channels[c]!.spend } }));
  const outcome = project(inputOf({ ...plan, channels }, websiteLive));
  if (!outcome.ok) throw new Error();
  return outcome.value;
}

const monthSum = ({ channels }: Proposal, month: string) =>
  channels.reduce((sum, { spend }) => sum + (spend[month] ?? 0), 0);

describe('a proposed budget', () => {
  it('is the least money that reaches the target, and its projection says so', () => {
    const plan = planOf();
    const proposal = proposed(plan, goalOf());
    const reached = finding(proposal, 'reached')!;
    expect(reached).toMatchObject({ month: '2028-03', most: 5000 });
    const seen = projectedWith(plan, proposal).months.find(({ month }) => month === '2028-03')!.seen;
    expect(seen).toBeCloseTo(reached.visits, 9);
    expect(seen).toBeGreaterThanOrEqual(50);
    expect(reached.monthly).toBeLessThan(5000);
    const less = proposed(plan, goalOf({ ceiling: { kind: 'monthly', amount: reached.monthly * 0.9 } }));
    expect(codes(less)).toContain('short');
  });

  it('says what it would take where the money does not reach, and that it then does', () => {
    const plan = planOf({ capacityVisits: 5000 });
    const goal = goalOf({ ceiling: { kind: 'monthly', amount: 1000 } });
    const short = finding(proposed(plan, goal), 'short')!;
    expect(short).toMatchObject({ monthly: 1000, target: 50 });
    expect(short.visits).toBeLessThan(50);
    const enough = proposed(plan, { ...goal, ceiling: { kind: 'monthly', amount: short.needed! } });
    expect(codes(enough)).toContain('reached');
  });

  it('says that no money does where the channels are exhausted', () => {
    const plan = planOf({ capacityVisits: 1e6 });
    const short = finding(proposed(plan, goalOf({ visits: 5000 })), 'short')!;
    expect(short).toMatchObject({ needed: null, capacity: 1e6 });
    expect(short.atMost).toBeGreaterThan(short.visits);
    expect(short.atMost).toBeLessThan(5000);
  });

  it('fills the clinic and no more where more would come than fit', () => {
    const plan = planOf({ capacityVisits: 40 });
    const proposal = proposed(plan, goalOf());
    const full = finding(proposal, 'full')!;
    expect(full.visits).toBeLessThan(40);
    expect(full.monthly).toBeLessThan(5000);
    expect(finding(proposal, 'aboveCapacity')).toMatchObject({ target: 50 });
  });

  it('proposes no money where enough come by themselves', () => {
    const proposal = proposed(planOf({ walkInsPerMonth: 60 }), goalOf());
    expect(codes(proposal)).toEqual(['withoutMoney']);
    expect(proposal.monthly).toBe(0);
  });

  it('rises to the opening: social networks first, what works at once last, nothing on television', () => {
    const plan = planOf();
    const proposal = proposed(plan, goalOf({ visits: 60 }));
    const from = (id: string) => proposal.channels.find((channel) => channel.id === id)?.from;
    expect(from('social')).toBe('2027-06');
    expect(from('contextual')).toBe('2027-08');
    expect(from('television')).toBeNull();
    const { spend, monthly } = proposal.channels.find(({ id }) => id === 'social')!;
    const months = ['2027-06', '2027-07', '2027-08', '2027-09'].map((month) => spend[month]!);
    expect(months).toEqual(months.toSorted((a, b) => a - b));
    expect(months.at(-1)).toBe(monthly);
    expect(finding(proposal, 'before')).toMatchObject({ from: '2027-06' });
  });

  it('leaves what is spent before this month and what is not in use as it is, and counts what it replaces', () => {
    const plan = planOf();
    const [search] = plan.channels;
    search!.spend = { '2027-08': 77, '2027-10': 88 };
    plan.channels[1]!.active = false;
    const proposal = proposed(plan, goalOf(), '2027-07-05', '2027-09');
    expect(proposal.channels[0]).toMatchObject({ replaced: 1 });
    expect(proposal.channels[0]!.spend['2027-08']).toBe(77);
    expect(proposal.channels[1]!.spend).toEqual(plan.channels[1]!.spend);
  });

  it('says what is spent before the opening while that is to come, and no more once the clinic is open', () => {
    const plan = planOf();
    plan.channels[0]!.spend = { '2027-05': 300, '2027-08': 700 };
    const before = (today: string) => finding(proposed(plan, goalOf(), '2027-07-05', today), 'before');
    expect(before('2027-06')?.from).toBe('2027-05');
    for (const open of ['2027-09', '2027-10', '2028-06']) expect(before(open), open).toBeUndefined();
  });

  it('of a total spends no more than that in the year from now on, once the clinic is open', () => {
    const plan = planOf();
    const goal = goalOf({ visits: 500, inMonth: 24, ceiling: { kind: 'total', amount: 24_000 } });
    for (const today of ['2028-06', '2028-12']) {
      const proposal = proposed(plan, goal, '2027-07-05', today);
      const year = Array.from({ length: 12 }, (_, m) => monthText(addMonths(monthOf(today), m)));
      const total = year.reduce((sum, month) => sum + monthSum(proposal, month), 0);
      expect(total).toBeLessThanOrEqual(24_000.005);
      expect(total).toBeGreaterThan(23_000);
    }
  });

  it('waits for a late site, and says which channels do; without one they get nothing', () => {
    const late = proposed(planOf(), goalOf({ ceiling: { kind: 'monthly', amount: 3000 } }), '2027-11-10');
    expect(finding(late, 'waitForSite')!.ids).toContain('seo');
    expect(late.channels.find(({ id }) => id === 'seo')!.from).toBe('2027-12');
    const never = proposed(planOf(), goalOf(), null);
    expect(finding(never, 'noSite')!.ids).toEqual(expect.arrayContaining(['contextual', 'seo', 'television']));
    expect(never.channels.find(({ id }) => id === 'contextual')!.from).toBeNull();
  });

  it.each([60, 100, 150, 250, 400, 900, 2000])(
    'of %d a month runs no channel on less than a fifth of its usual spend, and fewer than three only where that is too little',
    (amount) => {
      const plan = planOf();
      const proposal = proposed(plan, goalOf({ visits: 500, ceiling: { kind: 'monthly', amount } }));
      const usual = (id: string) => plan.channels.find((one) => one.id === id)!.response.usualSpend;
      const run = proposal.channels.filter(({ monthly }) => monthly > 0);
      expect(run.length).toBeGreaterThanOrEqual(amount < 250 ? 1 : 3);
      expect(codes(proposal).includes('fewChannels')).toBe(run.length < 3);
      for (const { id, monthly } of run) expect(monthly).toBeGreaterThanOrEqual(0.19 * usual(id));
    },
  );

  it('starts from as many first visits as fit for good, half a year after the opening, for today’s money', () => {
    const plan = planOf();
    const goal = usualGoal(plan);
    expect(goal).toMatchObject({ inMonth: 6, monthsBefore: 3, ceiling: { kind: 'monthly' } });
    expect(goal.visits * (1 + (0.6 * 0.28) / 0.025)).toBeLessThanOrEqual(plan.economics.capacityVisits);
    expect(usualGoal(planOf({ broughtPatients: 300, broughtOverMonths: 6 }))).toMatchObject({ inMonth: 12 });
    expect(usualGoal({ ...plan, channels: [] }).ceiling.amount).toBe(1);
  });

  it('is refused where no channel is in use', () => {
    const plan = planOf();
    for (const channel of plan.channels) channel.active = false;
    expect(proposeBudget(plan, inputOf(plan), goalOf(), '2026-11')).toMatchObject({
      ok: false,
      problems: [{ code: 'allocation.noChannel' }],
    });
  });
});

describe('every proposed budget', () => {
  // In tenths, every amount as likely as any other: most of them take money to reach.
  const visitsBetween = (least: number, most: number) =>
    fc.integer({ min: least * 10, max: most * 10 }).map((tenths) => tenths / 10);
  const parts = {
    visits: visitsBetween(1, 200),
    inMonth: fc.nat({ max: 24 }),
    kind: fc.constantFrom('monthly' as const, 'total' as const),
    amount: fc.double({ min: 50, max: 60_000, noNaN: true }),
    monthsBefore: fc.nat({ max: 8 }),
    live: fc.oneof(fc.constant(null), fc.integer({ min: -300, max: 200 })),
    capacity: fc.integer({ min: 20, max: 2000 }),
    active: fc.uint8Array({ minLength: 10, maxLength: 10, max: 3 }),
  };
  const given = fc.record(parts);
  /** Goals of which many are reached: a site in time, room for the patients, money for some of them. */
  const withinReach = fc.record({
    ...parts,
    visits: visitsBetween(15, 60),
    amount: fc.double({ min: 3000, max: 60_000, noNaN: true }),
    live: fc.integer({ min: -300, max: 0 }),
    capacity: fc.integer({ min: 300, max: 2000 }),
  });
  type Given = typeof given extends fc.Arbitrary<infer T> ? T : never;

  function made({ visits, inMonth, kind, amount, monthsBefore, live, capacity, active }: Given) {
    const plan = planOf({ capacityVisits: capacity });
    for (const [c, channel] of plan.channels.entries()) channel.active = active[c]! > 0 || c === 0;
    const opening = dayOf(plan.profile.openingDate);
    const websiteLive = live === null ? null : new Date((opening + live) * 86_400_000).toISOString().slice(0, 10);
    const goal: BudgetGoal = { visits, inMonth, ceiling: { kind, amount }, monthsBefore };
    return { plan, goal, websiteLive, proposal: proposed(plan, goal, websiteLive) };
  }

  it('costs no month more than the ceiling, or the months before the opening and a year no more than the total', () => {
    const spending = { monthly: 0, total: 0 };
    fc.assert(
      fc.property(given, (one) => {
        const { plan, goal, proposal } = made(one);
        if (proposal.monthly > 0) spending[goal.ceiling.kind] += 1;
        const first = monthOf(plan.profile.planStart);
        const months = Array.from({ length: 60 }, (_, m) => monthText(addMonths(first, m)));
        const proposedOnly = {
          ...proposal,
          channels: proposal.channels.filter((_, c) => plan.channels[c]!.active),
        };
        if (goal.ceiling.kind === 'monthly') {
          for (const month of months)
            expect(monthSum(proposedOnly, month)).toBeLessThanOrEqual(goal.ceiling.amount + 0.005);
        } else {
          const total = months
            .filter((month) => month < '2028-09')
            .reduce((sum, month) => sum + monthSum(proposedOnly, month), 0);
          expect(total).toBeLessThanOrEqual(goal.ceiling.amount + 0.005);
        }
      }),
      { numRuns: 40 },
    );
    expect(Math.min(spending.monthly, spending.total)).toBeGreaterThan(0);
    expect(spending.monthly + spending.total).toBeGreaterThan(10);
  });

  it('spends nothing on what needs the site before it is live, and nothing earlier than was allowed', () => {
    let spending = 0;
    fc.assert(
      fc.property(given, (one) => {
        const { plan, goal, websiteLive, proposal } = made(one);
        if (proposal.monthly > 0) spending += 1;
        const earliest = monthText(addMonths(monthOf(plan.profile.openingDate), -goal.monthsBefore));
        for (const [c, { spend }] of proposal.channels.entries()) {
          const channel = plan.channels[c]!;
          if (!channel.active) continue;
          for (const month of Object.keys(spend)) {
            expect(month >= earliest).toBe(true);
            if (needsWebsite(channel)) {
              expect(websiteLive).not.toBeNull();
              expect(firstDayOf(monthOf(month))).toBeGreaterThanOrEqual(dayOf(websiteLive!));
            }
          }
        }
      }),
      { numRuns: 40 },
    );
    expect(spending).toBeGreaterThan(10);
  });

  it('reaches the target where it says so, and its money is split as the allocation splits it', () => {
    let looked = 0;
    fc.assert(
      fc.property(withinReach, (one) => {
        const { plan, goal, websiteLive, proposal } = made(one);
        const reached = finding(proposal, 'reached');
        if (!reached) return;
        looked += 1;
        const projection = projectedWith(plan, proposal, websiteLive);
        const month = projection.months.find((row) => row.month === reached.month)!;
        expect(month.seen).toBeGreaterThanOrEqual(goal.visits * (1 - 1e-9));
        const run = proposal.channels.filter(({ monthly }) => monthly > 0).map(({ id }) => id);
        const channels = plan.channels.filter(({ id }) => run.includes(id));
        const split = allocate({ channels, economics: plan.economics }, proposal.monthly, {
          leastChannels: Math.min(3, channels.length),
          most: mostsOf(plan),
          least: leastAmounts(channels, proposal.monthly, mostsOf(plan)),
        });
        if (!split.ok) throw new Error();
        for (const { id, amount } of split.value.perChannel) {
          const { monthly } = proposal.channels.find((channel) => channel.id === id)!;
          expect(Math.abs(monthly - amount)).toBeLessThanOrEqual(0.03 * proposal.monthly);
        }
      }),
      { numRuns: 40 },
    );
    expect(looked).toBeGreaterThan(0);
  });
});
