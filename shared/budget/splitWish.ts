/** What the best split is asked for: as the plan keeps it, and as the domain takes it. Amounts are a month. */
import type { ChannelKind } from '#shared/plan/budgetSchema.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { averageAmounts, fewestChannels } from './allocation.ts';
import type { SplitWish } from './splitAdvice.ts';

export type KeptWish = NonNullable<Plan['splitWish']>;

/** What is asked where a plan keeps nothing: the money of an average month over three channels at least. */
export const usualWish: KeptWish = { monthly: null, leastChannels: fewestChannels, least: {}, most: {} };

/**
 * Kinds of which there is only so much to be had, whatever is paid: patients recommend because they were there, and
 * directories, forums and places for a sign in the neighbourhood can be counted. An estimate of the planner.
 */
const scarceKinds: ReadonlySet<ChannelKind> = new Set(['wordOfMouth', 'directories', 'forums', 'outdoor']);

/** The proposed most of such a channel, as a multiple of its usual spend, at which its cost per lead is known. An estimate. */
const mostOfUsual = 2;

type LimitedPlan = Pick<Plan, 'channels' | 'economics' | 'profile' | 'splitWish'>;

/** The limits of one channel of a split; null where there is none. */
export interface ChannelLimit {
  readonly id: string;
  readonly name: string;
  readonly least: number | null;
  readonly most: number | null;
  /** The most is the planner's estimate, not the user's own. */
  readonly proposed: boolean;
}

/** Every channel in use with its limits, in the plan's order: the plan's own, else what is proposed for its kind. */
function limitsOf(plan: LimitedPlan): readonly ChannelLimit[] {
  const { splitWish } = plan;
  const inUse = plan.channels.filter(({ active }) => active);
  const now = averageAmounts(plan, inUse);
  return inUse.map(({ id, name, kind, response }, c) => {
    const least = splitWish?.least[id] ?? null;
    const own = splitWish?.most[id];
    if (own !== undefined || !scarceKinds.has(kind)) return { id, name, least, most: own ?? null, proposed: false };
    // What stands in the plan, or is asked for, is not forbidden by an estimate.
    const most = Math.ceil(Math.max(mostOfUsual * response.usualSpend, now[c]!, least ?? 0));
    return { id, name, least, most, proposed: true };
  });
}

/** The most a month by channel id: the plan's own, or what is proposed for its kind; a channel without is not named. */
export function mostsOf(plan: LimitedPlan): Readonly<Record<string, number>> {
  return Object.fromEntries(limitsOf(plan).flatMap(({ id, most }) => (most === null ? [] : [[id, most]])));
}

/** The wish of a plan, or the usual one, with the limits that are proposed; never more channels than are in use. */
export function splitWishOf(plan: LimitedPlan): SplitWish {
  const { monthly, leastChannels, least } = plan.splitWish ?? usualWish;
  const inUse = plan.channels.filter(({ active }) => active).length;
  return { monthly, limits: { least, most: mostsOf(plan), leastChannels: Math.min(leastChannels, inUse) } };
}

/** The channels in use that have a limit, in the plan's order. */
export function channelLimits(plan: LimitedPlan): readonly ChannelLimit[] {
  return limitsOf(plan).filter(({ least, most }) => (least ?? 0) > 0 || most !== null);
}
