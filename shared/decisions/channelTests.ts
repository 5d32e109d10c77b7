/** Slots in which new channels are tested (row G2.6), and what a test of a channel takes. */
import { testMonths, testPlans } from '#shared/budget/actuals/testPlan.ts';
import type { ProjectionInput } from '#shared/budget/types.ts';
import { addMonths, monthOf, monthText, type IsoMonth } from '#shared/calendar/dates.ts';
import type { Channel, Plan } from '#shared/plan/schema.ts';
import { channelFit, runs, type ChannelFit } from './channelAdvice.ts';

export type ChannelTests = NonNullable<Plan['channelTests']>;

/** The share of the advertising budget that is kept for tests, where the owner has not said; an estimate. */
const usualTestShare = 0.1;

/** Tests begin when the first verdicts on the channels are due, and then once a quarter. */
const slotsFromOpening = [3, 6, 9];

/** The tests of a plan: its own, or three slots in its first year for the fitting channels that do not run yet. */
export function channelTests({
  profile,
  channels,
  channelTests: own,
}: Pick<Plan, 'profile' | 'channels' | 'channelTests'>): ChannelTests {
  if (own) return own;
  const order: readonly ChannelFit[] = ['always', 'good', 'careful'];
  const candidates = order.flatMap((fit) =>
    channels.filter((channel) => !runs(channel) && channelFit(channel.kind, profile) === fit),
  );
  return {
    budgetShare: usualTestShare,
    slots: slotsFromOpening.map((months, index) => ({
      id: `test-${index + 1}`,
      month: monthText(addMonths(monthOf(profile.openingDate), months)),
      channelId: candidates[index]?.id ?? null,
    })),
  };
}

export interface TestSlot {
  readonly id: string;
  readonly month: IsoMonth;
  readonly channelId: string | null;
  /** What the share of the budget gives it, a month. */
  readonly monthly: number;
  /** What its channel needs a month to be judged within a test; null without a channel, or where no money does. */
  readonly needed: number | null;
  /** True where money of its channel is planned for that month. */
  readonly planned: boolean;
}

/** Each test slot with its money: the share of what the plan spends in that month, against what the channel needs. */
export function testSlots(
  plan: Pick<Plan, 'profile' | 'channels' | 'channelTests'>,
  input: ProjectionInput,
): readonly TestSlot[] {
  const { budgetShare, slots } = channelTests(plan);
  const tests = new Map(testPlans(input).map((test) => [test.channelId, test]));
  return slots.map((slot) => {
    const channel = plan.channels.find(({ id }) => id === slot.channelId);
    const spent = plan.channels
      .filter(({ active }) => active)
      .reduce((sum, { spend }) => sum + (spend[slot.month] ?? 0), 0);
    return {
      ...slot,
      monthly: spent * budgetShare,
      needed: (channel && tests.get(channel.id)?.leastMonthly) ?? null,
      planned: channel !== undefined && channel.active && (channel.spend[slot.month] ?? 0) > 0,
    };
  });
}

/** A channel with a test in its plan: active, and at least so much in each of the months of the test. */
export function withTest(channel: Channel, from: IsoMonth, monthly: number): Channel {
  const months = Array.from({ length: testMonths }, (_, m) => monthText(addMonths(monthOf(from), m)));
  const spend = Object.fromEntries(months.map((month) => [month, Math.max(channel.spend[month] ?? 0, monthly)]));
  return { ...channel, active: true, spend: { ...channel.spend, ...spend } };
}
