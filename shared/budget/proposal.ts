/**
 * A budget from three answers: how many patients, with how much money, from when on. The least money that reaches the target
 * is split as `allocation.ts` says and spent as `spendPlan.ts` says; what comes of it is the projection itself, so the
 * proposal promises nothing that the plan's own figures do not hold. Amounts in the plan's currency, visits a month.
 */
import { addMonths, monthOf, monthText, type IsoDate, type IsoMonth } from '#shared/calendar/dates.ts';
import type { Channel, Plan } from '#shared/plan/schema.ts';
import { failure, problem, success, type Outcome } from '#shared/problem.ts';
import { targetCost } from './actuals/verdict.ts';
import { allocate, averageAmounts, averageMonth, fewestChannels } from './allocation.ts';
import { gridOf } from './model.ts';
import { project } from './project.ts';
import { roundParts, roundStep } from './rounding.ts';
import { needsWebsite, spendShares, usualMonthsBefore, wishedStart, type SpendCalendar } from './spendPlan.ts';
import { sustainedFirstVisits } from './splitAdvice.ts';
import type { Projection, ProjectionInput } from './types.ts';

export type BudgetGoal = NonNullable<Plan['budgetGoal']>;

type ProposalPlan = Pick<Plan, 'channels' | 'economics' | 'profile'>;

export interface ProposedChannel {
  readonly id: string;
  /** Today's average month from the opening on. */
  readonly now: number;
  /** Once everything runs; 0 for a channel that is not proposed. */
  readonly monthly: number;
  /** Its first month with money; null without. */
  readonly from: IsoMonth | null;
  /** Every month of the plan's grid that may still be spent in, and what stands before them. */
  readonly spend: Readonly<Record<IsoMonth, number>>;
  /** Over the whole projection. */
  readonly seen: number;
  readonly costPerPatient: number | null;
  /** Amounts in the plan that the proposal would replace by another, from the first month it touches. */
  readonly replaced: number;
}

export interface Proposal {
  readonly monthly: number;
  /** In the plan's order. */
  readonly channels: readonly ProposedChannel[];
  readonly findings: readonly ProposalFinding[];
  readonly projection: Projection;
}

/** What the proposal says, as codes with figures. */
export type ProposalFinding =
  /** The target is reached with this money a month, of a ceiling that would have allowed more. */
  | {
      readonly code: 'reached';
      readonly month: IsoMonth;
      readonly visits: number;
      readonly monthly: number;
      readonly most: number;
    }
  /** It is reached by those who come by themselves. */
  | { readonly code: 'withoutMoney'; readonly month: IsoMonth; readonly visits: number }
  /** All of the money brings fewer; `needed` a month would reach it, null: no money does. */
  | {
      readonly code: 'short';
      readonly month: IsoMonth;
      readonly visits: number;
      readonly target: number;
      readonly monthly: number;
      readonly needed: number | null;
    }
  /** More would come, but no more fit in that month. */
  | {
      readonly code: 'full';
      readonly month: IsoMonth;
      readonly visits: number;
      readonly target: number;
      readonly monthly: number;
    }
  /** More than fit for good, once those who stay come back. */
  | { readonly code: 'aboveCapacity'; readonly target: number; readonly fits: number }
  /** What a patient from the channels costs, over the whole projection, against the target cost. */
  | { readonly code: 'cost'; readonly cost: number; readonly target: number }
  /** Money spent before the opening, when nobody is seen yet. */
  | { readonly code: 'before'; readonly amount: number; readonly from: IsoMonth }
  /** Channels that begin later than they could, because the site is live only then. */
  | { readonly code: 'waitForSite'; readonly ids: readonly string[]; readonly live: IsoDate }
  /** Channels that get nothing, because the plan has no site. */
  | { readonly code: 'noSite'; readonly ids: readonly string[] }
  | { readonly code: 'fewChannels'; readonly used: number }
  /** Cash is short by so much at its lowest. */
  | { readonly code: 'cashShort'; readonly amount: number; readonly month: IsoMonth };

/**
 * What is asked for where the owner has not said: as many first visits as fit for good, for today's money, half a year after
 * the opening, or after the patients whom the doctors bring have come.
 */
export function usualGoal(plan: ProposalPlan): BudgetGoal {
  const usual = plan.channels.reduce((sum, { active, response }) => sum + (active ? response.usualSpend : 0), 0);
  const monthly = averageMonth(plan) || usual;
  const { broughtPatients, broughtOverMonths, horizonMonths } = plan.economics;
  const settled = 6 + (broughtPatients > 0 ? Math.ceil(broughtOverMonths) : 0);
  return {
    visits: Math.max(1, Math.floor(sustainedFirstVisits(plan.economics))),
    inMonth: Math.min(settled, horizonMonths),
    ceiling: { kind: 'monthly', amount: Math.max(1, Math.round(monthly)) },
    monthsBefore: usualMonthsBefore,
  };
}

/** A total is meant for the months before the opening and so many from it on. */
export const totalMonths = 12;

/** A channel gets at least this share of its usual spend or nothing: less is too little to be noticed or judged. A choice. */
const leastUse = 0.2;

/** Money is looked for up to so many times the ceiling. */
const farthest = 64;

/** What a proposal is worked out in. */
interface Setting {
  readonly plan: ProposalPlan;
  readonly input: ProjectionInput;
  readonly goal: BudgetGoal;
  readonly calendar: SpendCalendar;
}

/** Channels that may get money, with the share of their amount in each month. */
interface Mix extends Setting {
  readonly channels: readonly Channel[];
  readonly shares: readonly ReadonlyMap<IsoMonth, number>[];
}

type Spends = ReadonlyMap<string, Readonly<Record<IsoMonth, number>>>;

/** How much money a month, and what it comes to. */
interface Answer {
  readonly kind: 'reached' | 'withoutMoney' | 'short' | 'full';
  readonly monthly: number;
  readonly most: number;
  readonly needed: number | null;
}

/**
 * Proposes a budget over the channels in use; their spend before `thisMonth` stays as it is.
 * @param input may hold what the statistics teach (`rebased`)
 * @returns fails where the plan cannot be projected, or no channel is in use
 */
export function proposeBudget(
  plan: ProposalPlan,
  input: ProjectionInput,
  goal: BudgetGoal,
  thisMonth: IsoMonth,
): Outcome<Proposal> {
  const candidates = plan.channels.filter(({ active }) => active);
  if (candidates.length === 0) return failure([problem('allocation.noChannel', ['channels'])]);
  const known = project(input);
  if (!known.ok) return known;
  const calendar: SpendCalendar = {
    opening: monthOf(plan.profile.openingDate),
    first: Math.max(monthOf(plan.profile.planStart), monthOf(thisMonth)) as SpendCalendar['first'],
    last: gridOf(input).last,
    monthsBefore: goal.monthsBefore,
    websiteLive: input.websiteLive,
  };
  const setting = { plan, input, goal, calendar };
  const all = mixOf(setting, candidates);
  const mix = mixOf(setting, worthwhile(all, answerOf(all).monthly));
  return success(resultOf(mix, answerOf(mix)));
}

function mixOf(setting: Setting, candidates: readonly Channel[]): Mix {
  const usable = candidates
    .map((channel) => ({ channel, shares: spendShares(channel, setting.calendar) }))
    .filter(({ shares }) => shares.size > 0);
  return {
    ...setting,
    channels: usable.map(({ channel }) => channel),
    shares: usable.map(({ shares }) => shares),
  };
}

/** The best split of an amount over channels, at least three of them where there are so many. */
function bestAmounts({ economics }: ProposalPlan, channels: readonly Channel[], monthly: number): readonly number[] {
  const none = channels.map(() => 0);
  if (!(monthly > 0) || channels.length === 0) return none;
  const leastChannels = Math.min(fewestChannels, channels.length);
  const split = allocate({ channels: [...channels], economics }, monthly, { leastChannels });
  return split.ok ? split.value.perChannel.map(({ amount }) => amount) : none;
}

/** The channels that get enough to be worth running, the least used dropped one by one; three stay. */
function worthwhile({ plan, channels }: Mix, monthly: number): readonly Channel[] {
  let kept = channels;
  while (monthly > 0 && kept.length > fewestChannels) {
    const amounts = bestAmounts(plan, kept, monthly);
    const uses = kept.map(({ response }, c) => amounts[c]! / response.usualSpend);
    const least = Math.min(...uses);
    if (least >= leastUse) break;
    const dropped = uses.indexOf(least);
    kept = kept.filter((_, c) => c !== dropped);
  }
  return kept;
}

/** What every channel of the mix spends, month by month, in round amounts and never above the monthly sum. */
function spendsAt({ plan, channels, shares }: Mix, monthly: number): Spends {
  const parts = roundParts(monthly, bestAmounts(plan, channels, monthly));
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
function withSpends<Some extends ProjectionInput['channels'][number]>(
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

function projected(setting: Setting, spends: Spends, economics = setting.input.economics): Projection {
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
function visitsIn({ calendar, goal }: Setting, { months }: Projection): { month: IsoMonth; visits: number } {
  const month = monthText(addMonths(calendar.opening, goal.inMonth));
  const found = months.find((one) => one.month === month) ?? months.at(-1)!;
  return { month: found.month, visits: found.seen };
}

/** The least amount that does, in steps of at most half a percent of the most, which does. */
function leastThat(most: number, does: (monthly: number) => boolean): number {
  const step = roundStep(most) / 10;
  let [below, reaching] = [0, Math.ceil(most / step - 1e-9)];
  const amount = (steps: number) => Math.min(most, Number((steps * step).toFixed(2)));
  while (reaching - below > 1) {
    const middle = Math.floor((below + reaching) / 2);
    if (does(amount(middle))) reaching = middle;
    else below = middle;
  }
  return amount(reaching);
}

/** The most a month: the ceiling itself, or what the total allows for the months before the opening and twelve from it on. */
function mostMonthly(mix: Mix): number {
  const { kind, amount } = mix.goal.ceiling;
  if (kind === 'monthly' || !(amount > 0)) return amount;
  const end = monthText(addMonths(mix.calendar.opening, totalMonths));
  const costs = (monthly: number) =>
    [...spendsAt(mix, monthly).values()].reduce(
      (sum, spend) => sum + Object.entries(spend).reduce((all, [month, one]) => all + (month < end ? one : 0), 0),
      0,
    );
  if (costs(amount) <= amount) return amount;
  const step = roundStep(amount) / 10;
  const tooMuch = leastThat(amount, (monthly) => costs(monthly) > amount);
  return Math.max(0, Number((tooMuch - step).toFixed(2)));
}

function answerOf(mix: Mix): Answer {
  const { goal, input } = mix;
  const most = mix.channels.length === 0 ? 0 : mostMonthly(mix);
  const target = goal.visits;
  const seen = (monthly: number) => visitsIn(mix, projected(mix, spendsAt(mix, monthly))).visits;
  const roomy = { ...input.economics, capacityVisits: 1e9 };
  const come = (monthly: number) => visitsIn(mix, projected(mix, spendsAt(mix, monthly), roomy)).visits;
  const answer = (kind: Answer['kind'], monthly: number, needed: number | null = null) => ({
    kind,
    monthly,
    most,
    needed,
  });
  if (seen(0) >= target) return answer('withoutMoney', 0);
  if (most === 0) return answer('short', 0);
  const reached = seen(most);
  if (reached >= target)
    return answer(
      'reached',
      leastThat(most, (monthly) => seen(monthly) >= target),
    );
  if (come(most) >= target)
    return answer(
      'full',
      leastThat(most, (monthly) => seen(monthly) >= 0.99 * reached),
    );
  for (let far = most * 2; far <= farthest * most; far *= 2) {
    if (come(far) >= target)
      return answer(
        'short',
        most,
        leastThat(far, (monthly) => come(monthly) >= target),
      );
  }
  return answer('short', most);
}

function resultOf(mix: Mix, answer: Answer): Proposal {
  const { plan, calendar } = mix;
  const spends = spendsAt(mix, answer.monthly);
  const projection = projected(mix, spends);
  const planned = withSpends(plan.channels, mix, spends);
  const last = monthText(calendar.last);
  const now = averageAmounts(plan, plan.channels);
  const channels = planned.map(({ id, active, spend }, c): ProposedChannel => {
    const own = Object.keys(spends.get(id) ?? {}).toSorted();
    const before = plan.channels[c]!.spend;
    const result = projection.channels[c]!;
    return {
      id,
      now: now[c]!,
      monthly: active ? (spends.get(id)?.[last] ?? 0) : 0,
      from: own[0] ?? null,
      spend,
      seen: result.seen,
      costPerPatient: result.costPerPatient,
      replaced: Object.entries(before).filter(([month, amount]) => amount > 0 && (spend[month] ?? 0) !== amount).length,
    };
  });
  return { monthly: answer.monthly, channels, projection, findings: findingsOf(mix, answer, channels, projection) };
}

function findingsOf(
  mix: Mix,
  { kind, monthly, most, needed }: Answer,
  channels: readonly ProposedChannel[],
  projection: Projection,
): ProposalFinding[] {
  const { plan, goal, calendar, input } = mix;
  const target = goal.visits;
  const { month, visits } = visitsIn(mix, projection);
  const fits = sustainedFirstVisits(plan.economics);
  const used = channels.filter((channel) => channel.monthly > 0);
  const findings: ProposalFinding[] = [];
  if (kind === 'reached') findings.push({ code: kind, month, visits, monthly, most });
  if (kind === 'withoutMoney') findings.push({ code: kind, month, visits });
  if (kind === 'short') findings.push({ code: kind, month, visits, target, monthly, needed });
  if (kind === 'full') findings.push({ code: kind, month, visits, target, monthly });
  if (target > fits) findings.push({ code: 'aboveCapacity', target, fits });
  if (monthly === 0) return findings;
  const { costPerPatient } = projection.summary;
  if (costPerPatient !== null) findings.push({ code: 'cost', cost: costPerPatient, target: targetCost(plan) });
  if (used.length < fewestChannels) findings.push({ code: 'fewChannels', used: used.length });
  const waiting = plan.channels.filter((channel) => {
    const from = channels.find(({ id }) => id === channel.id)?.from ?? null;
    const wished = Math.max(calendar.first, wishedStart(channel, calendar));
    return from !== null && needsWebsite(channel) && monthOf(from) > wished;
  });
  if (waiting.length > 0 && input.websiteLive !== null)
    findings.push({ code: 'waitForSite', ids: waiting.map(({ id }) => id), live: input.websiteLive });
  const siteless = plan.channels.filter((channel) => channel.active && needsWebsite(channel));
  if (siteless.length > 0 && input.websiteLive === null)
    findings.push({ code: 'noSite', ids: siteless.map(({ id }) => id) });
  const opening = monthText(calendar.opening);
  const early = projection.months.filter((one) => one.month < opening && one.spend > 0);
  const amount = early.reduce((sum, { spend }) => sum + spend, 0);
  if (early[0]) findings.push({ code: 'before', amount, from: early[0].month });
  const lowest = projection.months.reduce((least, one) => (one.cash < least.cash ? one : least));
  if (lowest.cash < 0) findings.push({ code: 'cashShort', amount: -lowest.cash, month: lowest.month });
  return findings;
}
