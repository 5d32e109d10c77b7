/** A channel's response by itself: what a steady spend brings once everything that takes time is done. */
import type { Channel } from '#shared/plan/schema.ts';
import { halfSaturation } from './channelFlow.ts';

/** What a channel makes of an amount x: weight * x^shape / (x^shape + half^shape). */
export interface ResponseCurve {
  readonly weight: number;
  readonly half: number;
  readonly shape: number;
}

/** The curve of a channel: money a month into leads a month. Its ceiling must be above the leads of the usual spend. */
export function curveOf({ usualSpend, costPerLead, ceilingLeads, shape }: Channel['response']): ResponseCurve {
  return { weight: ceilingLeads, half: halfSaturation(usualSpend, costPerLead, ceilingLeads, shape), shape };
}

/** What comes of an amount. */
export function curveAt({ weight, half, shape }: ResponseCurve, amount: number): number {
  const power = (amount / half) ** shape;
  return (weight * power) / (power + 1);
}

/** What one more of it brings; Infinity at nothing where the shape is below 1. */
export function curveSlope({ weight, half, shape }: ResponseCurve, amount: number): number {
  if (weight === 0) return 0;
  // So little that a number cannot hold its square any more is nothing.
  if (amount < 1e-200) return shape < 1 ? Infinity : shape === 1 ? weight / half : 0;
  const power = (amount / half) ** shape;
  return (weight * shape * power) / ((power + 1) ** 2 * amount);
}

/**
 * Leads a month at the same spend every month: at full ramp, with the website, without season and breadth. The curve of
 * `channelFlow` with its carried spend grown to the spend itself.
 * @param spend in the plan's currency a month, at least 0
 * @returns leads a month, below the ceiling; null where the ceiling is not above the leads of the usual spend
 */
export function steadyLeads(response: Channel['response'], spend: number): number | null {
  const { usualSpend, costPerLead, ceilingLeads } = response;
  if (!(ceilingLeads > usualSpend / costPerLead)) return null;
  return curveAt(curveOf(response), spend);
}
