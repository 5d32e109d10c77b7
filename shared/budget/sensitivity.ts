/**
 * Which uncertain input moves the outcome most (a tornado): each alone at its low and at its high value (P10 and P90),
 * everything else as in the plan.
 */
import { lowestMonth } from './lowestCash.ts';
import { monthOf, type IsoMonth } from '#shared/calendar/dates.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import { withInputs } from './paths.ts';
import { project } from './project.ts';
import type { Projection, ProjectionInput } from './types.ts';
import { raisedCeilings, uncertaintyProblems } from './uncertainty.ts';

/** What a projection comes to. Money in the plan's currency. */
export interface OutcomeFigures {
  readonly lowestCash: number;
  /** Cash over all months, on average. */
  readonly meanCash: number;
  readonly fundingNeeded: number;
  readonly breakEvenMonth: IsoMonth | null;
  /** Months from the opening month to break-even; null where there is none within the projection. */
  readonly breakEvenAfter: number | null;
}

/** One input at its low and high value, and what the projection then comes to. */
export interface Swing {
  readonly path: string;
  readonly low: OutcomeFigures & { readonly value: number };
  readonly high: OutcomeFigures & { readonly value: number };
}

export interface Sensitivity {
  /** The plan as it is. */
  readonly planned: OutcomeFigures;
  /** The input that moves the lowest cash most comes first; of equals the one that moves break-even more. */
  readonly swings: readonly Swing[];
}

/**
 * The swing of every uncertain input of a plan. `input` is what the plan's projection is made from. Fails where the plan
 * has no projection, an uncertain input is wrong or a value of it cannot be projected.
 */
export function sensitivity(
  plan: Pick<Plan, 'profile' | 'channels' | 'economics' | 'uncertainty'>,
  input: ProjectionInput,
): Outcome<Sensitivity> {
  const problems = uncertaintyProblems(plan);
  if (problems.length > 0) return failure(problems);
  const planned = project(input);
  if (!planned.ok) return planned;
  const swings: Swing[] = [];
  for (const [path, spread] of Object.entries(plan.uncertainty)) {
    const low = projectedWith(plan, input, path, spread.low);
    const high = projectedWith(plan, input, path, spread.high);
    if (!low.ok) return low;
    if (!high.ok) return high;
    swings.push({
      path,
      low: { value: spread.low, ...figuresOf(low.value, input) },
      high: { value: spread.high, ...figuresOf(high.value, input) },
    });
  }
  return success({ planned: figuresOf(planned.value, input), swings: swings.toSorted(bySize) });
}

/** The projection with one input at another value; the ceiling of its channel stays above the leads at usual spend. */
function projectedWith(
  plan: Pick<Plan, 'profile' | 'channels' | 'economics'>,
  input: ProjectionInput,
  path: string,
  value: number,
): Outcome<Projection> {
  const now = {
    profile: plan.profile,
    channels: plan.channels.map((channel, c) => ({ ...channel, ...input.channels[c] })),
    economics: input.economics,
  };
  const change = { [path]: value };
  const changed = withInputs(now, change);
  if (!changed.ok) return changed;
  const whole = withInputs(changed.value, raisedCeilings(changed.value.channels, change));
  if (!whole.ok) return whole;
  const { channels, economics } = whole.value;
  return project({ ...input, channels, economics });
}

function figuresOf({ months, summary }: Projection, { openingDate }: ProjectionInput): OutcomeFigures {
  const { fundingNeeded, breakEvenMonth } = summary;
  return {
    lowestCash: lowestMonth({ months }).cash,
    meanCash: months.reduce((total, { cash }) => total + cash, 0) / months.length,
    fundingNeeded,
    breakEvenMonth,
    breakEvenAfter: breakEvenMonth === null ? null : monthOf(breakEvenMonth) - monthOf(openingDate),
  };
}

function bySize(a: Swing, b: Swing): number {
  const cash = ({ low, high }: Swing) => Math.abs(high.lowestCash - low.lowestCash);
  // A break-even that is lost altogether moves more than any other.
  const months = ({ low, high }: Swing) => {
    if (low.breakEvenAfter === null || high.breakEvenAfter === null)
      return low.breakEvenAfter === high.breakEvenAfter ? 0 : Infinity;
    return Math.abs(high.breakEvenAfter - low.breakEvenAfter);
  };
  const [first, second] = [months(a), months(b)];
  return cash(b) - cash(a) || (first === second ? 0 : second - first) || (a.path < b.path ? -1 : 1);
}
