/** What a proposed budget is worked out in: the channels that may get money, their months, and the projection of a sum. */
import { addMonths, monthText, type IsoMonth } from '#shared/calendar/dates.ts';
import type { Channel, Plan } from '#shared/plan/schema.ts';
import { allocate, fewestChannels, smallestShare } from '../allocation.ts';
import { project } from '../project.ts';
import { cents, roundParts } from '../rounding.ts';
import { spendShares, type SpendCalendar } from '../spendPlan.ts';
import { mostsOf } from '../splitWish.ts';
import type { Projection, ProjectionInput } from '../types.ts';

export type BudgetGoal = NonNullable<Plan['budgetGoal']>;

export type ProposalPlan = Pick<Plan, 'channels' | 'economics' | 'profile' | 'splitWish'>;

/** A channel gets at least this share of its usual spend or nothing: less is too little to be noticed or judged. A choice. */
const leastUse = 0.2;

/**
 * The least a month of each of three channels or fewer, where the amount is enough for all of them: a fifth of usual spend,
 * as far as its most allows. Of more channels none needs a least, because the least used is dropped.
 */
export function leastAmounts(
  channels: readonly Channel[],
  monthly: number,
  most: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const least = channels.map(
    ({ id, response }) => [id, Math.min(leastUse * response.usualSpend, most[id] ?? Infinity)] as const,
  );
  const fits = least.reduce((sum, [, amount]) => sum + amount, 0) <= monthly;
  return channels.length <= fewestChannels && fits ? Object.fromEntries(least) : {};
}

/** What a proposal is worked out in. */
export interface Setting {
  readonly plan: ProposalPlan;
  readonly input: ProjectionInput;
  readonly goal: BudgetGoal;
  readonly calendar: SpendCalendar;
}

/** Channels that may get money, with the share of their amount in each month. */
export interface Mix extends Setting {
  /** The most a month by channel id; a channel without is not named. */
  readonly most: Readonly<Record<string, number>>;
  readonly channels: readonly Channel[];
  readonly shares: readonly ReadonlyMap<IsoMonth, number>[];
}

export type Spends = ReadonlyMap<string, Readonly<Record<IsoMonth, number>>>;

/** The channels that have a month to spend in, with the share of their amount in each month. */
export function mixOf(setting: Setting, candidates: readonly Channel[]): Mix {
  const usable = candidates
    .map((channel) => ({ channel, shares: spendShares(channel, setting.calendar) }))
    .filter(({ shares }) => shares.size > 0);
  return {
    ...setting,
    most: mostsOf(setting.plan),
    channels: usable.map(({ channel }) => channel),
    shares: usable.map(({ shares }) => shares),
  };
}

/**
 * The best split of an amount over channels within the most of each, at least three of them where there are so many; it
 * comes to less than the amount where all are at their most.
 */
function bestAmounts(
  { plan, most }: Pick<Mix, 'plan' | 'most'>,
  channels: readonly Channel[],
  monthly: number,
): readonly number[] {
  const none = channels.map(() => 0);
  if (!(monthly > 0) || channels.length === 0) return none;
  const countable = channels.filter(({ id }) => (most[id] ?? Infinity) >= smallestShare * monthly).length;
  const leastChannels = Math.min(fewestChannels, countable);
  const least = leastAmounts(channels, monthly, most);
  const limits = { least, most, leastChannels };
  const split = allocate({ channels: [...channels], economics: plan.economics }, monthly, limits);
  return split.ok ? split.value.perChannel.map(({ amount }) => amount) : none;
}

/** What all channels of a mix can take in a month; Infinity where one has no most. */
export function mostOfAll({ most, channels }: Mix): number {
  return channels.reduce((sum, { id }) => sum + (most[id] ?? Infinity), 0);
}

/** What a mix of three channels or fewer takes at least, a fifth of the usual spend of each; 0 for more channels. */
export function leastOfAll({ most, channels }: Mix): number {
  const least = Object.values(leastAmounts(channels, Infinity, most));
  return least.reduce((sum, amount) => sum + amount, 0);
}

/**
 * The channels that get enough to be worth running, the least used dropped one by one. Three stay where the ceiling allows
 * each of them enough; less money than that runs fewer.
 */
export function worthwhile(mix: Mix, { monthly, most }: { readonly monthly: number; readonly most: number }) {
  let kept = mix.channels;
  while (monthly > 0 && kept.length > 1) {
    if (kept.length <= fewestChannels && leastOfAll({ ...mix, channels: kept }) <= most) break;
    const amounts = bestAmounts(mix, kept, monthly);
    const uses = kept.map(({ response }, c) => amounts[c]! / response.usualSpend);
    const least = Math.min(...uses);
    if (least >= leastUse) break;
    const dropped = uses.indexOf(least);
    kept = kept.filter((_, c) => c !== dropped);
  }
  return kept;
}

/** What every channel of the mix spends, month by month, in round amounts and never above the monthly sum. */
export function spendsAt(mix: Mix, monthly: number): Spends {
  const { channels, shares } = mix;
  const amounts = bestAmounts(mix, channels, monthly);
  const spent = Math.min(
    monthly,
    amounts.reduce((sum, amount) => sum + amount, 0),
  );
  const parts = roundParts(cents(spent), amounts);
  return new Map(
    channels.map(({ id }, c) => {
      const months = [...shares[c]!].map(([month, share]) => [
        month,
        share === 1 ? parts[c]! : rounded(parts[c]! * share),
      ]);
      return [id, Object.fromEntries(months.filter(([, amount]) => Number(amount) > 0)) as Record<IsoMonth, number>];
    }),
  );
}

function rounded(amount: number): number {
  return amount >= 10 ? Math.floor(amount) : Math.floor(amount * 100) / 100;
}

/** Channels with the proposed spend from the first month on; what is not in use stays as it is. */
export function withSpends<Some extends ProjectionInput['channels'][number]>(
  channels: readonly Some[],
  { calendar }: Setting,
  spends: Spends,
): readonly Some[] {
  const [first, last] = [monthText(calendar.first), monthText(calendar.last)];
  return channels.map((channel) => {
    if (!channel.active) return channel;
    const kept = Object.entries(channel.spend).filter(([month]) => month < first || month > last);
    return { ...channel, spend: { ...Object.fromEntries(kept), ...spends.get(channel.id) } };
  });
}

/**
 * The projection with the proposed spend in it.
 * @param economics others than the setting's: with room for everybody, say
 */
export function projected(setting: Setting, spends: Spends, economics = setting.input.economics): Projection {
  const outcome = project({
    ...setting.input,
    economics,
    channels: withSpends(setting.input.channels, setting, spends),
  });
  // The input was projected before; only spend and capacity differ, which nothing refuses.
  if (!outcome.ok) throw new Error(outcome.problems.map(({ code }) => code).join());
  return outcome.value;
}

/** First visits in the month of the target. */
export function visitsIn({ calendar, goal }: Setting, { months }: Projection): { month: IsoMonth; visits: number } {
  const month = monthText(addMonths(calendar.opening, goal.inMonth));
  const found = months.find((one) => one.month === month) ?? months.at(-1)!;
  return { month: found.month, visits: found.seen };
}
