/** What the best split is asked for: as the plan keeps it, and as the domain takes it. Amounts are a month. */
import type { Plan } from '#shared/plan/schema.ts';
import { fewestChannels } from './allocation.ts';
import type { SplitWish } from './splitAdvice.ts';

export type KeptWish = NonNullable<Plan['splitWish']>;

/** What is asked where a plan keeps nothing: the money of an average month over three channels at least. */
export const usualWish: KeptWish = { monthly: null, leastChannels: fewestChannels, least: {}, most: {} };

/** The wish of a plan, or the usual one; never more channels than are in use. */
export function splitWishOf({ channels, splitWish }: Pick<Plan, 'channels' | 'splitWish'>): SplitWish {
  const { monthly, leastChannels, least, most } = splitWish ?? usualWish;
  const inUse = channels.filter(({ active }) => active).length;
  return { monthly, limits: { least, most, leastChannels: Math.min(leastChannels, inUse) } };
}

/** The limits of one channel of a split; null where there is none. */
export interface ChannelLimit {
  readonly id: string;
  readonly name: string;
  readonly least: number | null;
  readonly most: number | null;
}

/** The channels in use that have a limit, in the plan's order. */
export function channelLimits({ channels, splitWish }: Pick<Plan, 'channels' | 'splitWish'>): readonly ChannelLimit[] {
  return channels
    .filter(({ active }) => active)
    .map(({ id, name }) => ({ id, name, least: splitWish?.least[id] ?? null, most: splitWish?.most[id] ?? null }))
    .filter(({ least, most }) => (least ?? 0) > 0 || most !== null);
}
