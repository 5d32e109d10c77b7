/**
 * What to know about each channel before money goes into it (rows G2.4 to G2.7, G3, G4): whom it fits, what must come
 * first, what a test of it takes, and the trap of television in the plan's own numbers. Money in the plan's currency.
 * Words: `shared/content/<language>/channelAdvice.json`.
 */
import { testPlans, weeksToDecide } from '#shared/budget/actuals/testPlan.ts';
import { fewestChannels } from '#shared/budget/allocation.ts';
import { channelFlow } from '#shared/budget/channelFlow.ts';
import { gridOf, shareFrom } from '#shared/budget/model.ts';
import type { ProjectionInput } from '#shared/budget/types.ts';
import {
  addMonths,
  monthOf,
  monthText,
  type IsoDate,
  type IsoMonth,
  type MonthNumber,
} from '#shared/calendar/dates.ts';
import type { Channel, ChannelKind, Plan, Profile } from '#shared/plan/schema.ts';

/** The kinds of channels that people meet on the internet (G4). */
const internetKinds: readonly ChannelKind[] = ['contextual', 'social', 'seo', 'banners', 'forums', 'directories'];

/** Run only once the site is live: what they bring is looked up online (G2.3, G2.4). */
const onlyWithWebsite: readonly ChannelKind[] = ['television', 'radio'];

/** Longer than this is no test any more; months. */
const testMonths = 3;

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
function spentMonths({ spend }: Pick<Channel, 'spend'>): readonly (readonly [IsoMonth, number])[] {
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
    ...running
      .filter(({ kind }) => onlyWithWebsite.includes(kind))
      .flatMap((channel) => one(beforeWebsite(channel, input))),
    ...(running.length < fewestChannels ? [{ code: 'fewChannels' as const, running: running.length }] : []),
    ...(running.some(({ kind }) => internetKinds.includes(kind)) ? [] : [{ code: 'noInternet' as const }]),
    ...running
      .filter(({ kind }) => !onlyWithWebsite.includes(kind))
      .flatMap((channel) => one(beforeWebsite(channel, input))),
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
  const strict = onlyWithWebsite.includes(channel.kind);
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

/** What the same money brings, on top of the rest of the plan, in one channel or spread over several. */
export interface SpendTried {
  /** Channel to its share of the money; the shares sum to 1. */
  readonly shares: Readonly<Record<string, number>>;
  readonly leads: number;
  /** Booked and expected to come. */
  readonly patients: number;
  /** Null where nobody comes. */
  readonly costPerPatient: number | null;
}

/** The same money tried in several ways: `perMonth` for `months` from `from`. */
export interface SpendComparison {
  readonly from: IsoMonth;
  readonly months: number;
  readonly perMonth: number;
  /** Television, search advertising and social networks by themselves, as far as the plan has them. */
  readonly alone: readonly SpendTried[];
  /** Spread over the internet so that it brings most; null for a plan without such channels. */
  readonly spread: SpendTried | null;
}

/** The kinds that reach the same people directly. */
const insteadOfTelevision: readonly ChannelKind[] = ['social', 'contextual'];

/** In how many equal parts the money is spread. */
const spreadParts = 10;

/**
 * The trap of television in the plan's own numbers (G2.4): what so much a month for so many months would bring on
 * television, in social networks, in search advertising, and spread over the internet, by the plan's response curves, site
 * and front desk. The plan's own spend on television counts for none of them; each gain is the demand of the whole plan
 * with the money less without, so what carries over into later months counts too, up to the end of the projection. The
 * spread gives each tenth of the money to the channel where it brings most, the curves being saturating.
 * @returns null for a plan without a television channel
 */
export function televisionTrap(
  plan: Pick<Plan, 'channels'>,
  input: ProjectionInput,
  perMonth: number,
  months = 2,
): SpendComparison | null {
  const television = plan.channels.find(({ kind }) => kind === 'television');
  if (!television) return null;
  const { first, last } = gridOf(input);
  const wished = spentMonths(television)[0]?.[0] ?? input.openingDate;
  const from = Math.min(Math.max(monthOf(wished), first), last) as MonthNumber;
  const grid = Array.from({ length: last - first + 1 }, (_, m) => addMonths(first, m));
  const flowOf = (shares: SpendTried['shares']) => {
    const channels = input.channels.map((channel) => {
      const spend = channel.id === television.id ? {} : { ...(channel.active ? channel.spend : {}) };
      const share = shares[channel.id] ?? 0;
      for (let m = 0; share > 0 && m < months; m += 1) {
        const month = monthText(addMonths(from, m));
        spend[month] = (spend[month] ?? 0) + perMonth * share;
      }
      return { ...channel, active: channel.active || share > 0, spend };
    });
    const flow = channelFlow({ ...input, channels, learned: {} }, grid);
    return { leads: sumOf(flow.leads), patients: sumOf(flow.demand) };
  };
  const without = flowOf({});
  const tried = (shares: SpendTried['shares']): SpendTried => {
    const withIt = flowOf(shares);
    const patients = withIt.patients - without.patients;
    return {
      shares,
      leads: withIt.leads - without.leads,
      patients,
      costPerPatient: patients > 1e-9 ? (perMonth * months) / patients : null,
    };
  };
  const internet = plan.channels.filter(({ kind }) => internetKinds.includes(kind)).map(({ id }) => id);
  const others = plan.channels.filter(({ kind }) => insteadOfTelevision.includes(kind));
  return {
    from: monthText(from),
    months,
    perMonth,
    alone: [television, ...others].map(({ id }) => tried({ [id]: 1 })),
    spread: internet.length === 0 ? null : tried(bestSpread(internet, (shares) => flowOf(shares).patients)),
  };
}

/** Money spread in equal parts, each to the channel where it adds most to what is already spread. */
function bestSpread(
  ids: readonly string[],
  patientsOf: (shares: SpendTried['shares']) => number,
): SpendTried['shares'] {
  let shares: SpendTried['shares'] = {};
  for (let part = 1; part <= spreadParts; part += 1) {
    const options = ids.map((id) => ({ ...shares, [id]: ((shares[id] ?? 0) * spreadParts + 1) / spreadParts }));
    const gains = options.map(patientsOf);
    shares = options[gains.indexOf(Math.max(...gains))]!;
  }
  return shares;
}

function sumOf(rows: readonly Float64Array[]): number {
  return rows.reduce((sum, row) => sum + row.reduce((all, value) => all + value, 0), 0);
}

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
