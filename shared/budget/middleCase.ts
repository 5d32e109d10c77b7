/** Why the middle of many draws (P50) is not what the plan itself says, although every input's middle is the plan's value. */
import type { Plan } from '#shared/plan/schema.ts';
import { swingsOf } from './courses.ts';
import { lowestMonth } from './lowestCash.ts';
import type { Uncertain } from './monteCarlo.ts';
import type { PathPlan } from './paths.ts';
import type { Projection, ProjectionInput } from './types.ts';

/** Below this part of the band from P10 to P90 the middle counts as the plan. A choice. */
const smallPart = 0.05;

/** The lowest cash of the plan and of the middle draw, and what lies between them. Money in the plan's currency. */
export interface MiddleCase {
  readonly planned: number;
  readonly middle: number;
  /** What the uncertain inputs take away from the lowest cash, each alone at its worse end, added up. */
  readonly losses: number;
  /** What they add, each alone at its better end. */
  readonly gains: number;
  /** Somebody waits as planned already, so more patients than planned bring less than as many fewer take away. */
  readonly full: boolean;
}

/**
 * The middle case where it differs from the plan by more than a twentieth of the band; null where it does not, or the
 * swings of the inputs cannot be worked out.
 * @param input what the draws are made from
 * @param projection of the input
 */
export function middleCase(
  plan: PathPlan & Pick<Plan, 'uncertainty'>,
  input: ProjectionInput,
  projection: Projection,
  { lowestCash: { p10, p50, p90 } }: Pick<Uncertain, 'lowestCash'>,
): MiddleCase | null {
  const planned = lowestMonth(projection).cash;
  if (Math.abs(planned - p50) <= smallPart * (p90 - p10)) return null;
  const sensitivity = swingsOf(plan, input);
  if (!sensitivity.ok) return null;
  let [losses, gains] = [0, 0];
  for (const { low, high } of sensitivity.value.swings) {
    losses += Math.max(0, planned - Math.min(low.lowestCash, high.lowestCash));
    gains += Math.max(0, Math.max(low.lowestCash, high.lowestCash) - planned);
  }
  return { planned, middle: p50, losses, gains, full: projection.months.some(({ waiting }) => waiting >= 0.5) };
}

/** Which sentence explains a middle case: the swings do, either way, or only that all inputs move at once. */
export function middleReason({ planned, middle, losses, gains }: MiddleCase): 'worse' | 'better' | 'together' {
  if (middle < planned && losses > gains) return 'worse';
  return middle > planned && gains > losses ? 'better' : 'together';
}
