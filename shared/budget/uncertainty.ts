/**
 * Uncertain inputs: each is low, typical and high, meant as the quantiles P10, P50 and P90, drawn from a split normal
 * distribution with just those quantiles: two halves of a normal curve that meet at the median, each with half of the draws
 * (`docs/budget-model.md` says why not the two-piece normal that meets at the mode), kept within the input's own bounds.
 */
import { problem, type Problem } from '#shared/problem.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { inputFieldAt } from './inputFields.ts';
import { channelOfPath, uncertainPaths, type Changes, type PathPlan } from './paths.ts';
import { normalQuantile, z90 } from './random.ts';

export interface Spread {
  readonly low: number;
  readonly typical: number;
  readonly high: number;
}

/** The value of a spread at a probability: low at 0.1, typical at 0.5, high at 0.9. */
export function spreadQuantile({ low, typical, high }: Spread, probability: number): number {
  const z = normalQuantile(probability) / z90;
  return typical + z * (z < 0 ? typical - low : high - typical);
}

/**
 * The bounds of an uncertain input: what may be entered for it, and at least the values given, which a plan from
 * elsewhere may have beyond that.
 */
export function boundsOf(path: string, ...values: readonly number[]): readonly [number, number] {
  const { min, max } = inputFieldAt(path) ?? { min: -Infinity, max: Infinity };
  return [Math.min(min, ...values), Math.max(max, ...values)];
}

/** The ceiling of a channel whose other inputs are drawn: 2% above the leads at usual spend at the least. */
export function ceilingAboveUsual(
  { usualSpend, costPerLead, ceilingLeads }: Plan['channels'][number]['response'],
  ceiling = ceilingLeads,
): number {
  return Math.max(ceiling, (usualSpend / costPerLead) * 1.02);
}

/**
 * The ceilings, by their paths, that are to be raised after some changes: of the channels into whose response a change
 * leads, where the ceiling is no longer above the leads at usual spend. No other ceiling is touched.
 * @param channels with the changes in them
 */
export function raisedCeilings(channels: PathPlan['channels'], changes: Changes): Changes {
  const moved = new Set(
    Object.keys(changes).map((path) => {
      const found = channelOfPath(channels, path);
      return found?.keys[0] === 'response' ? found.channel : null;
    }),
  );
  const raised = channels
    .filter((channel) => moved.has(channel) && ceilingAboveUsual(channel.response) > channel.response.ceilingLeads)
    .map(({ id, response }) => [`channels.${id}.response.ceilingLeads`, ceilingAboveUsual(response)] as const);
  return Object.fromEntries(raised);
}

/** What is wrong with a plan's uncertain inputs: an unknown path, values out of order or out of their bounds. */
export function uncertaintyProblems(plan: PathPlan & Pick<Plan, 'uncertainty'>): Problem[] {
  const known = uncertainPaths(plan);
  return Object.entries(plan.uncertainty).flatMap(([path, spread]) => {
    const at = ['uncertainty', path];
    if (!known.has(path)) return [problem('input.unknown', at, { path })];
    if (!(spread.low <= spread.typical && spread.typical <= spread.high))
      return [problem('input.spreadOutOfOrder', at, { path })];
    const [least, most] = boundsOf(path, known.get(path)!);
    return [spread.low, spread.high]
      .filter((value) => value < least || value > most)
      .slice(0, 1)
      .map((value) => problem('input.outOfRange', at, { path, value }));
  });
}

/** How far an input that a new plan does not know well may lie: P10 and P90 as shares of the typical value. Estimates. */
const usualSpreads: readonly (readonly [suffix: string, low: number, high: number])[] = [
  ['response.costPerLead', 0.75, 1.5],
  ['funnel.bookingRate', 0.75, 1.2],
  ['funnel.showRate', 0.9, 1.06],
  ['economics.stayRate', 0.8, 1.2],
  ['economics.visitsPerActivePerMonth', 0.8, 1.2],
  ['economics.churn', 0.75, 1.4],
  ['economics.repeatVisitPrice', 0.9, 1.1],
  ['economics.walkInsPerMonth', 0.6, 1.3],
  ['economics.fixedMonthlyAfter', 0.95, 1.15],
  ['economics.broughtPatients', 0.5, 1.1],
];

/**
 * The uncertainty that a plan starts with: the inputs that new clinics misjudge most, each around its own value. Inputs
 * that are nothing stay so, and those of a channel that is not in use are left out.
 */
export function usualUncertainty(plan: PathPlan): Plan['uncertainty'] {
  const found: Record<string, Spread> = {};
  const inUse = { ...plan, channels: plan.channels.filter(({ active }) => active) };
  for (const [path, typical] of uncertainPaths(inUse)) {
    const usual = usualSpreads.find(([suffix]) => path.endsWith(suffix));
    if (!usual || typical === 0) continue;
    const [least, most] = boundsOf(path, typical);
    const keep = (value: number) => Math.min(most, Math.max(least, Number(value.toPrecision(4))));
    found[path] = { low: keep(typical * usual[1]), typical, high: keep(typical * usual[2]) };
  }
  return found;
}

/** The plan's own uncertain inputs; the usual ones where it names none. */
export function uncertaintyOf(plan: PathPlan & Pick<Plan, 'uncertainty'>): Plan['uncertainty'] {
  return Object.keys(plan.uncertainty).length > 0 ? plan.uncertainty : usualUncertainty(plan);
}
