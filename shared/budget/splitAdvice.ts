/**
 * What to do with a monthly amount: the best split against today's as findings (codes with figures), the curve of patients
 * against budget, and from which amount on more money no longer pays. Everything is once all of it runs, as in
 * `allocation.ts`: amounts in the plan's currency a month, patients in first visits a month.
 */
import { addMonths, monthOf, monthsBetween, monthText, type IsoMonth } from '#shared/calendar/dates.ts';
import type { Channel, Plan } from '#shared/plan/schema.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import { targetCost, type Verdict, type VerdictKind } from './actuals/verdict.ts';
import {
  allocate,
  attendedCurve,
  averageMonth,
  compareAllocation,
  fewestChannels,
  smallestShare,
  type AllocationComparison,
  type AllocationLimits,
  type CurvePoint,
} from './allocation.ts';
import { cents, roundParts, roundStep, roundSteps } from './rounding.ts';

type SplitPlan = Pick<Plan, 'channels' | 'economics' | 'profile'>;

export interface SplitWish {
  /** Null: as much as an average month has today; where that is nothing, the usual spend of the channels in use. */
  readonly monthly: number | null;
  readonly limits: AllocationLimits;
}

/** From which amount on the next patient costs more than the target. */
export type Paying =
  /** Already the first money. */
  | { readonly code: 'never'; readonly target: number }
  /** From the amount on; `past` where the amount that is split is above it. */
  | { readonly code: 'until'; readonly target: number; readonly amount: number; readonly past: boolean }
  /** Not up to the end of the curve. */
  | { readonly code: 'throughout'; readonly target: number; readonly upTo: number };

export interface SplitAdvice {
  readonly comparison: AllocationComparison;
  /** The amount that is split. */
  readonly monthly: number;
  /** The step of `next`: a round 2% to 5% of the amount. */
  readonly step: number;
  /** What the next step buys at the amount. */
  readonly next: CurvePoint;
  /** From nothing to twice the amount, as far as it is computed; amounts that the limits do not allow are left out. */
  readonly curve: readonly CurvePoint[];
  /** How much of the curve is computed, 0 to 1. */
  readonly done: number;
  /** Null until the curve is whole, and without a target. */
  readonly paying: Paying | null;
}

/** At most so many steps on the curve. */
const curvePoints = 20;

/**
 * Works the advice out step by step: the split first, then the curve amount by amount, each time as far as it is. One
 * failure where the amount or the limits are impossible.
 */
export function* splitSteps(plan: SplitPlan, { monthly, limits }: SplitWish): Generator<Outcome<SplitAdvice>> {
  const amount = monthly ?? startingAmount(plan);
  const comparison = compareAllocation(plan, amount, limits);
  if (!comparison.ok) {
    yield comparison;
    return;
  }
  const step = roundStep(amount);
  const after = allocate(plan, amount + step, limits);
  if (!after.ok) {
    yield after;
    return;
  }
  const { attended } = comparison.value.best;
  const next = { monthly: amount, attended, next: after.value.attended - attended };
  const known = { comparison: comparison.value, monthly: amount, step, next };
  const amounts = roundSteps(2 * Math.max(amount, comparison.value.current.monthly), curvePoints);
  const curve: CurvePoint[] = [];
  yield success({ ...known, curve: [], done: 0, paying: null });
  for (const [index, one] of amounts.entries()) {
    const point = attendedCurve(plan, [one], limits, step);
    if (point.ok) curve.push(...point.value);
    const done = (index + 1) / amounts.length;
    const paying = done < 1 ? null : payingOf(curve, step, targetCost(plan), amount);
    yield success({ ...known, curve: [...curve], done, paying });
  }
}

/** What is split where no amount is wished: an average month as planned; where that is nothing, the usual spend. */
export function startingAmount(plan: SplitPlan): number {
  const usual = plan.channels.reduce((sum, { active, response }) => sum + (active ? response.usualSpend : 0), 0);
  return averageMonth(plan) || usual;
}

/** The whole advice at once. */
export function splitAdvice(plan: SplitPlan, wish: SplitWish): Outcome<SplitAdvice> {
  let last: Outcome<SplitAdvice> = failure([]);
  for (const step of splitSteps(plan, wish)) last = step;
  return last;
}

function payingOf(curve: readonly CurvePoint[], step: number, target: number, amount: number): Paying | null {
  if (!(target > 0) || curve.length === 0) return null;
  const last = curve.findLastIndex(({ next }) => next > 0 && step / next <= target);
  if (last === -1) return { code: 'never', target };
  const from = curve[last + 1];
  if (!from) return { code: 'throughout', target, upTo: curve[last]!.monthly };
  return { code: 'until', target, amount: from.monthly, past: amount > from.monthly };
}

/** What the best split says against today's. */
export type SplitFinding =
  /** The same money brings more; `move` is the greatest, from one channel to another. */
  | {
      readonly code: 'better';
      readonly gain: number;
      readonly move: { readonly from: string; readonly to: string; readonly amount: number };
    }
  /** Less than half a percent is to be gained. */
  | { readonly code: 'asGood' }
  /** The limits cost more than the split gains. */
  | { readonly code: 'limitsCost'; readonly loss: number }
  /** More or less money than today. */
  | { readonly code: 'more' | 'less'; readonly change: number; readonly gain: number }
  /** Nothing is spent today. */
  | { readonly code: 'first'; readonly monthly: number; readonly attended: number };

/** So little of today's patients is no gain. */
const noGain = 0.005;

/**
 * The finding of a comparison; a change of the amount below half a unit is none.
 * @param scarce channels that are not what to begin with, because there is only so much of them to be had
 */
export function splitFinding(
  { comparison, monthly }: Pick<SplitAdvice, 'comparison' | 'monthly'>,
  scarce: ReadonlySet<string> = new Set(),
): SplitFinding {
  const { current, best, gain, moves } = comparison;
  if (!(current.monthly > 0)) return { code: 'first', monthly, attended: best.attended };
  const change = monthly - current.monthly;
  if (Math.abs(change) >= 0.5) return { code: change > 0 ? 'more' : 'less', change: Math.abs(change), gain };
  if (Math.abs(gain) < noGain * current.attended) return { code: 'asGood' };
  if (gain < 0) return { code: 'limitsCost', loss: -gain };
  const ordered = moves.toSorted((a, b) => a.amount - b.amount);
  const from = ordered[0]!;
  const to = ordered.findLast(({ id, amount }) => amount >= 0.5 && !scarce.has(id)) ?? ordered.at(-1)!;
  return { code: 'better', gain, move: { from: from.id, to: to.id, amount: Math.min(-from.amount, to.amount) } };
}

/** What to know about a split before it is believed. */
export type SplitNote =
  /** Fewer than three channels get money. */
  | { readonly code: 'fewChannels'; readonly used: number }
  /** The search ended early: another split could bring this part more. */
  | { readonly code: 'stoppedEarly'; readonly gap: number }
  /** What the most of the channels leaves. */
  | { readonly code: 'unspent'; readonly amount: number }
  /** More first visits than fit once the patients who stay come back. */
  | { readonly code: 'aboveCapacity'; readonly attended: number; readonly fits: number };

/** Below this the certificate is as good as proof. */
const provenGap = 1e-6;

/** Everything to say about a split, the gravest first. */
export function splitNotes({ economics }: Pick<Plan, 'economics'>, { best }: AllocationComparison): SplitNote[] {
  const total = best.perChannel.reduce((sum, { amount }) => sum + amount, 0);
  const used = best.perChannel.filter(({ amount }) => amount > 0 && amount >= smallestShare * total).length;
  const fits = sustainedFirstVisits(economics);
  return [
    ...(used < fewestChannels ? [{ code: 'fewChannels' as const, used }] : []),
    ...(best.attended > fits ? [{ code: 'aboveCapacity' as const, attended: best.attended, fits }] : []),
    ...(best.gap > provenGap ? [{ code: 'stoppedEarly' as const, gap: best.gap }] : []),
    ...(best.unspent >= 0.5 ? [{ code: 'unspent' as const, amount: best.unspent }] : []),
  ];
}

/**
 * The first visits a month that fit for good: each leaves `stayRate / churn` active patients in the long run, whose
 * `visitsPerActivePerMonth` come first (the queue of `docs/budget-model.md` at rest).
 */
export function sustainedFirstVisits(economics: Plan['economics']): number {
  const { capacityVisits, stayRate, visitsPerActivePerMonth, churn } = economics;
  return capacityVisits / (1 + (stayRate * visitsPerActivePerMonth) / churn);
}

/** Channels that a split gives money to against what the statistics say. */
export interface SplitObjection {
  readonly verdict: Exclude<VerdictKind, 'keepAndGrow'>;
  readonly ids: readonly string[];
}

/** The verdict on each channel that the statistics say to drop or to go on testing; without statistics nothing is said. */
export function doubtedChannels(verdicts: readonly Verdict[]): ReadonlyMap<string, SplitObjection['verdict']> {
  const doubted = new Map<string, SplitObjection['verdict']>();
  for (const { channelId, verdict, reason } of verdicts)
    if (verdict !== 'keepAndGrow' && reason.code !== 'noStatistics') doubted.set(channelId, verdict);
  return doubted;
}

/** What gets money although it is to be dropped, then what gets more although it is still tested. */
export function splitObjections(
  { best, moves }: AllocationComparison,
  verdicts: readonly Verdict[],
): readonly SplitObjection[] {
  const doubted = doubtedChannels(verdicts);
  const paid = (
    list: readonly { readonly id: string; readonly amount: number }[],
    verdict: SplitObjection['verdict'],
  ) => ({
    verdict,
    ids: list.filter(({ id, amount }) => amount >= 0.5 && doubted.get(id) === verdict).map(({ id }) => id),
  });
  return [paid(best.perChannel, 'drop'), paid(moves, 'keepTesting')].filter(({ ids }) => ids.length > 0);
}

/** How a split becomes months: the same amount every month, or each month's own total by the split's shares. */
export const splitTimings = ['same', 'shares'] as const;
export type SplitTiming = (typeof splitTimings)[number];

/** The months that a split can be written from: from the opening, or from this month where that is later. */
export function splitMonths(plan: SplitPlan, thisMonth: IsoMonth): readonly IsoMonth[] {
  const [opening, now] = [monthOf(plan.profile.openingDate), monthOf(thisMonth)];
  const last = addMonths(opening, plan.economics.horizonMonths);
  return monthsBetween(opening > now ? opening : now, last).map(monthText);
}

/**
 * The channels with a split written into some months, in round amounts that add up to the month's sum to the cent. What
 * is not in the split (a channel that is not in use, another month) stays as it is.
 */
export function withSplit(
  channels: readonly Channel[],
  split: readonly { readonly id: string; readonly amount: number }[],
  months: readonly IsoMonth[],
  timing: SplitTiming,
): Channel[] {
  const weights = split.map(({ amount }) => amount);
  const sum = (amounts: readonly number[]) => amounts.reduce((all, one) => all + one, 0);
  const spends = new Map(channels.map(({ id, spend }) => [id, { ...spend }]));
  for (const month of months) {
    const own = split.map(({ id }) => spends.get(id)?.[month] ?? 0);
    const parts = roundParts(cents(timing === 'same' ? sum(weights) : sum(own)), weights);
    for (const [index, { id }] of split.entries()) {
      const spend = spends.get(id);
      if (!spend) continue;
      if (parts[index]! > 0) spend[month] = parts[index]!;
      else delete spend[month];
    }
  }
  return channels.map((channel) => ({ ...channel, spend: spends.get(channel.id) ?? channel.spend }));
}

/** What the channels in use get in some months together, as planned. */
export function plannedIn(channels: readonly Channel[], months: readonly IsoMonth[]): number {
  const of = ({ active, spend }: Channel) => (active ? months.reduce((sum, month) => sum + (spend[month] ?? 0), 0) : 0);
  return channels.reduce((sum, channel) => sum + of(channel), 0);
}
