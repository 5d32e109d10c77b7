/** A channel's response by itself: what a steady spend brings once everything that takes time is done. */
import type { Channel } from '#shared/plan/schema.ts';
import { halfSaturation } from './channelFlow.ts';

/**
 * Leads a month at the same spend every month: at full ramp, with the website, without season and breadth. The curve of
 * `channelFlow` with its carried spend grown to the spend itself.
 * @param spend in the plan's currency a month, at least 0
 * @returns leads a month, below the ceiling; null where the ceiling is not above the leads of the usual spend
 */
export function steadyLeads(response: Channel['response'], spend: number): number | null {
  const { usualSpend, costPerLead, ceilingLeads, shape } = response;
  if (!(ceilingLeads > usualSpend / costPerLead)) return null;
  const power = spend ** shape;
  return (ceilingLeads * power) / (power + halfSaturation(usualSpend, costPerLead, ceilingLeads, shape) ** shape);
}
