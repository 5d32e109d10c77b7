/**
 * What to know about each channel before money goes into it (rows G2.4 to G2.7, G3, G4): whom it fits, what must come
 * first, what is wrong with the mix. Money in the plan's currency.
 * Words: `shared/content/<language>/channelAdvice.json`.
 */
import { testPlans, weeksToDecide } from '#shared/budget/actuals/testPlan.ts';
import { fewestChannels } from '#shared/budget/allocation.ts';
import { shareFrom } from '#shared/budget/model.ts';
import { lookedUp } from '#shared/budget/spendPlan.ts';
import type { ProjectionInput } from '#shared/budget/types.ts';
import { monthOf, type IsoDate, type IsoMonth } from '#shared/calendar/dates.ts';
import type { Channel, ChannelKind, Plan, Profile } from '#shared/plan/schema.ts';

/** The kinds of channels that people meet on the internet (G4). */
export const internetKinds: readonly ChannelKind[] = [
  'contextual',
  'social',
  'seo',
  'banners',
  'forums',
  'directories',
];

/** How well a kind of channel fits a clinic; `careful` only with a reason and a test. */
export type ChannelFit = 'always' | 'good' | 'careful' | 'seldom';

/** How well a kind of channel fits a clinic of this profile (G4); what the advice rests on is in its words. */
export function channelFit(kind: ChannelKind, { clinicKind, answers }: Profile): ChannelFit {
  const rich = answers.marketingBudget === 'large';
  switch (kind) {
    case 'contextual':
    case 'directories':
    case 'wordOfMouth':
      return 'always';
    case 'social':
    case 'seo':
      return 'good';
    case 'outdoor':
      return clinicKind === 'remote' ? 'seldom' : 'good';
    case 'forums':
      return clinicKind === 'aesthetic' || clinicKind === 'remote' ? 'good' : 'careful';
    case 'banners':
    case 'other':
      return 'careful';
    case 'radio':
      return rich && clinicKind !== 'remote' ? 'careful' : 'seldom';
    case 'television':
      return rich && clinicKind !== 'singleSpecialty' ? 'careful' : 'seldom';
  }
}

/** True for a channel that runs: it is active and there is money in its plan. */
export function runs(channel: Pick<Channel, 'active' | 'spend'>): boolean {
  return channel.active && Object.values(channel.spend).some((amount) => amount > 0);
}

/** Months with money, in order. */
export function spentMonths({ spend }: Pick<Channel, 'spend'>): readonly (readonly [IsoMonth, number])[] {
  return Object.entries(spend)
    .filter(([, amount]) => amount > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

export type ChannelWarning =
  /** Fewer than three channels run. */
  | { readonly code: 'fewChannels'; readonly running: number }
  /** Nothing goes to the internet. */
  | { readonly code: 'noInternet' }
  /** It starts before the site is live; `live` is null where it never is. `strict` for television and radio. */
  | {
      readonly code: 'beforeWebsite';
      readonly channelId: string;
      readonly strict: boolean;
      readonly from: IsoMonth;
      readonly live: IsoDate | null;
      /** Spent before that day, and how much of it brings nobody. */
      readonly spent: number;
      readonly lost: number;
    }
  /** So little a month that not even a year shows whether it works; `least` would within 3 months (null: no money does). */
  | { readonly code: 'thin'; readonly channelId: string; readonly monthly: number; readonly least: number | null }
  /** It runs, and nobody has said why. */
  | { readonly code: 'noReason'; readonly channelId: string };

/** Everything to say about the channels of a plan, the gravest first. */
export function channelWarnings(plan: Pick<Plan, 'channels'>, input: ProjectionInput): readonly ChannelWarning[] {
  const running = plan.channels.filter(runs);
  const tests = new Map(testPlans(input).map((test) => [test.channelId, test]));
  const one = <T extends ChannelWarning>(warning: T | null): readonly T[] => (warning === null ? [] : [warning]);
  return [
    ...running.filter(({ kind }) => lookedUp.includes(kind)).flatMap((channel) => one(beforeWebsite(channel, input))),
    ...(running.length < fewestChannels ? [{ code: 'fewChannels' as const, running: running.length }] : []),
    ...(running.some(({ kind }) => internetKinds.includes(kind)) ? [] : [{ code: 'noInternet' as const }]),
    ...running.filter(({ kind }) => !lookedUp.includes(kind)).flatMap((channel) => one(beforeWebsite(channel, input))),
    ...running.flatMap((channel) => one(thin(channel, input, tests.get(channel.id)?.leastMonthly ?? null))),
    ...running
      .filter(({ reason }) => (reason ?? '').trim() === '')
      .map(({ id }) => ({ code: 'noReason' as const, channelId: id })),
  ];
}

/** What else leads to a page at once, so that money spent before the site is live is lost with it. */
const leadsToPage: readonly ChannelKind[] = ['contextual', 'banners'];

/** Money that is spent before anybody can look the clinic up; the share that brings nobody is the channel's own. */
function beforeWebsite(channel: Channel, { websiteLive }: ProjectionInput): ChannelWarning | null {
  const { keptWithoutWebsite } = channel.response;
  const strict = lookedUp.includes(channel.kind);
  if (!strict && !leadsToPage.includes(channel.kind)) return null;
  const months = spentMonths(channel);
  const spent = months.reduce((sum, [month, amount]) => sum + amount * (1 - shareFrom(monthOf(month), websiteLive)), 0);
  const from = months[0]?.[0];
  if (from === undefined || spent < 0.5) return null;
  return {
    code: 'beforeWebsite',
    channelId: channel.id,
    strict,
    from,
    live: websiteLive,
    spent,
    lost: spent * (1 - keptWithoutWebsite),
  };
}

/** A test that takes longer than this is none; weeks. */
const longestTest = 52;

/** Spend too small to learn from: at its median month a verdict takes more than a year (`testPlan.ts`). */
function thin(channel: Channel, input: ProjectionInput, least: number | null): ChannelWarning | null {
  const amounts = spentMonths(channel)
    .map(([, amount]) => amount)
    .sort((a, b) => a - b);
  const monthly = amounts[Math.floor(amounts.length / 2)] ?? 0;
  const weeks = weeksToDecide(channel, input, monthly);
  return weeks !== null && weeks <= longestTest ? null : { code: 'thin', channelId: channel.id, monthly, least };
}

/** The share of all planned spend that goes to the internet; null where nothing is planned. */
export function internetShare({ channels }: Pick<Plan, 'channels'>): number | null {
  const total = (some: readonly Channel[]) =>
    some
      .filter(runs)
      .reduce((sum, { spend }) => sum + Object.values(spend).reduce((all, amount) => all + amount, 0), 0);
  const all = total(channels);
  return all === 0 ? null : total(channels.filter(({ kind }) => internetKinds.includes(kind))) / all;
}
