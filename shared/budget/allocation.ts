/**
 * The best split of a monthly amount over the active channels: the greatest number of attended first visits once
 * everything runs (full ramp, website live, desk trained, no season, the same spend every month). Amounts in the plan's
 * currency a month, leads and visits in numbers a month.
 */
import { addMonths, monthOf, monthsBetween, monthText } from '#shared/calendar/dates.ts';
import { ceilingProblem } from '#shared/plan/check.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { failure, problem, success, type Outcome, type Problem } from '#shared/problem.ts';
import { breadthAt, optimalSplit, type SplitCurve } from './optimalSplit.ts';
import { curveAt, curveOf, curveSlope } from './response.ts';

/** A channel counts towards the least number of channels from this share of the amount on, or from its own least. */
export const smallestShare = 0.01;

/** Never only one or two channels (G2.5). */
export const fewestChannels = 3;

export interface AllocationLimits {
  /** The least a month by channel id; 0 where not given. */
  readonly least?: Readonly<Record<string, number>>;
  /** The most a month by channel id; no limit where not given. */
  readonly most?: Readonly<Record<string, number>>;
  /** At least so many channels get money. */
  readonly leastChannels?: number;
}

export interface AllocatedChannel {
  readonly id: string;
  readonly amount: number;
  readonly leads: number;
  readonly attended: number;
  /** What the last unit of money costs for each patient it brings, through the mix of channels too; null where it brings none. */
  readonly marginalCostPerPatient: number | null;
}

/** A split and what it brings. */
export interface SplitResult {
  readonly perChannel: readonly AllocatedChannel[];
  readonly attended: number;
}

export interface Allocation extends SplitResult {
  /** What no channel may take because of its most. */
  readonly unspent: number;
  /** No other split brings more than this part more: at most 1e-9 unless S-shaped channels make the search stop early. */
  readonly gap: number;
}

/** The best split against the current one. */
export interface AllocationComparison {
  /** The average month after the opening as planned today. */
  readonly current: SplitResult & { readonly monthly: number };
  readonly best: Allocation;
  /** More (or less) money and patients a month than today, by channel. */
  readonly moves: readonly { readonly id: string; readonly amount: number; readonly attended: number }[];
  /** More patients a month than today. */
  readonly gain: number;
}

export interface CurvePoint {
  readonly monthly: number;
  readonly attended: number;
  /** Patients that the next `step` of money brings. */
  readonly next: number;
}

type Channels = Pick<Plan, 'channels' | 'economics'>;
type Channel = Plan['channels'][number];

/** The best split of a monthly amount; fails where the amount or the limits are impossible, with a sentence for each. */
export function allocate(plan: Channels, monthly: number, limits: AllocationLimits = {}): Outcome<Allocation> {
  const channels = plan.channels.filter((channel) => channel.active);
  const problems = allocationProblems(plan, channels, monthly, limits);
  if (problems.length > 0) return failure(problems);
  const { leastChannels = 0 } = limits;
  const bounds = boundsOf(channels, monthly, limits);
  const amount = Math.min(
    monthly,
    bounds.reduce((sum, { most }) => sum + most, 0),
  );
  const brings = channels.map((channel) => patientsPerLead(plan, channel) * channel.response.ceilingLeads);
  const all = brings.reduce((sum, value) => sum + value, 0);
  const curves = channels.map((channel, c): SplitCurve => {
    const { least, most, floor } = bounds[c]!;
    const { half, shape } = curveOf(channel.response);
    return {
      // Where no lead becomes a patient at all, the most leads are the best that can be had.
      weight: all > 0 ? brings[c]! / all : channel.response.ceilingLeads,
      half: half / amount,
      shape,
      least: least / amount,
      most: Math.min(1, most / amount),
      floor: floor / amount,
    };
  });
  const { shares, gap } = optimalSplit(curves, plan.economics.synergy, leastChannels);
  const amounts = shares.map((share) => share * amount);
  return success({ ...splitResult(plan, channels, amounts), unspent: monthly - amount, gap });
}

/** The best split of an amount against the current average month; without an amount, of the same money as today. */
export function compareAllocation(
  plan: Pick<Plan, 'channels' | 'economics' | 'profile'>,
  monthly?: number,
  limits: AllocationLimits = {},
): Outcome<AllocationComparison> {
  const channels = plan.channels.filter((channel) => channel.active);
  const amounts = averageAmounts(plan, channels);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const best = allocate(plan, monthly ?? total, limits);
  if (!best.ok) return best;
  const current = splitResult(plan, channels, amounts);
  return success({
    current: { ...current, monthly: total },
    best: best.value,
    moves: best.value.perChannel.map((channel, c) => ({
      id: channel.id,
      amount: channel.amount - current.perChannel[c]!.amount,
      attended: channel.attended - current.perChannel[c]!.attended,
    })),
    gain: best.value.attended - current.attended,
  });
}

/** Patients of the best split for each of some monthly amounts (0 brings none), and what the next `step` buys there. */
export function attendedCurve(
  plan: Channels,
  amounts: readonly number[],
  limits: AllocationLimits = {},
  step = 100,
): Outcome<CurvePoint[]> {
  const points: CurvePoint[] = [];
  for (const monthly of amounts) {
    const at = monthly === 0 ? null : allocate(plan, monthly, limits);
    if (at && !at.ok) return at;
    const after = allocate(plan, monthly + step, limits);
    if (!after.ok) return after;
    const attended = at?.value.attended ?? 0;
    points.push({ monthly, attended, next: after.value.attended - attended });
  }
  return success(points);
}

/** What the channels bring for given amounts a month, one for each channel. */
function splitResult(plan: Channels, channels: readonly Channel[], amounts: readonly number[]): SplitResult {
  const { synergy } = plan.economics;
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const shares = amounts.map((amount) => (total > 0 ? amount / total : 0));
  const breadth = total > 0 ? breadthAt(shares, synergy) : 1;
  const squares = shares.reduce((sum, share) => sum + share * share, 0);
  const curves = channels.map(({ response }) => curveOf(response));
  const perLead = channels.map((channel) => patientsPerLead(plan, channel));
  const alone = curves.map((curve, c) => curveAt(curve, amounts[c]!));
  const patients = alone.reduce((sum, leads, c) => sum + leads * perLead[c]!, 0);
  const perChannel = channels.map(({ id }, c): AllocatedChannel => {
    const leads = alone[c]! * breadth;
    // The slope of (sum of the channels) * breadth: more of this channel, and the mix wider or narrower by it.
    const wider = total > 0 ? (2 * synergy * (squares - shares[c]!)) / total : 0;
    const gain = curveSlope(curves[c]!, amounts[c]!) * perLead[c]! * breadth + patients * wider;
    return {
      id,
      amount: amounts[c]!,
      leads,
      attended: leads * perLead[c]!,
      marginalCostPerPatient: gain > 0 ? 1 / gain : null,
    };
  });
  return { perChannel, attended: perChannel.reduce((sum, channel) => sum + channel.attended, 0) };
}

/** What all active channels together get in an average month from the opening month to the horizon, as planned today. */
export function averageMonth(plan: Pick<Plan, 'channels' | 'economics' | 'profile'>): number {
  const active = plan.channels.filter((channel) => channel.active);
  return averageAmounts(plan, active).reduce((sum, amount) => sum + amount, 0);
}

/** What channels get in an average month from the opening month to the horizon, one for each. */
export function averageAmounts(plan: Pick<Plan, 'channels' | 'economics' | 'profile'>, channels: readonly Channel[]) {
  const opening = monthOf(plan.profile.openingDate);
  const months = monthsBetween(opening, addMonths(opening, plan.economics.horizonMonths)).map(monthText);
  return channels.map(({ spend }) => months.reduce((sum, month) => sum + (spend[month] ?? 0), 0) / months.length);
}

function patientsPerLead({ economics }: Channels, { funnel }: Channel): number {
  return funnel.bookingRate * economics.callCentre.trained * funnel.showRate;
}

/** Least, most and what makes a channel count, each a month. */
function boundsOf(channels: readonly Channel[], monthly: number, { least, most }: AllocationLimits) {
  return channels.map(({ id }) => {
    const from = least?.[id] ?? 0;
    const to = Math.min(monthly, most?.[id] ?? monthly);
    return { least: from, most: to, floor: Math.max(from, smallestShare * monthly) };
  });
}

function allocationProblems(
  plan: Channels,
  channels: readonly Channel[],
  monthly: number,
  limits: AllocationLimits,
): Problem[] {
  if (!(monthly > 0 && Number.isFinite(monthly))) return [problem('allocation.amountNotPositive')];
  if (channels.length === 0) return [problem('allocation.noChannel', ['channels'])];
  const problems = plan.channels.flatMap((channel, index) => (channel.active ? ceilingProblem(channel, index) : []));
  for (const { id, name } of channels) {
    const least = limits.least?.[id] ?? 0;
    const most = limits.most?.[id] ?? Infinity;
    if (!(least >= 0 && least <= most)) {
      problems.push(problem('allocation.limitsImpossible', ['splitWish', 'least', id], { channel: name }));
    }
  }
  if (problems.length > 0) return problems;
  const { leastChannels = 0 } = limits;
  const bounds = boundsOf(channels, monthly, limits);
  const tooMuch = (needed: number) =>
    needed > monthly * (1 + 1e-12) ? [problem('allocation.leastAboveAmount', [], { needed, monthly })] : [];
  const leastSum = bounds.reduce((sum, { least }) => sum + least, 0);
  const early = tooMuch(leastSum);
  if (early.length > 0) return early;
  const usable = bounds.filter(({ most, floor }) => most >= floor);
  if (!(Number.isInteger(leastChannels) && leastChannels >= 0 && leastChannels <= usable.length)) {
    return [problem('allocation.channelsOutOfRange', [], { most: usable.length })];
  }
  const raised = usable.map(({ least, floor }) => floor - least).toSorted((a, b) => a - b);
  return tooMuch(raised.slice(0, leastChannels).reduce((sum, one) => sum + one, leastSum));
}
