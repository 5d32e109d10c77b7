/**
 * Keep and grow, keep testing, or drop: from the probability that a channel's cost per patient is under the target. A
 * patient costs spend / (yield * steady leads * booking rate * show rate), where the steady leads are what the money is
 * expected to bring once the channel runs as planned, so that a channel is not dropped for its ramp-up.
 */
import type { Actual } from '#shared/plan/schema.ts';
import { patientValue } from '../project.ts';
import type { ProjectionInput } from '../types.ts';
import { beliefsOf, type ChannelBeliefs } from './beliefs.ts';
import { betaMean, betaNodes, gammaAbove, gammaMean, type Gamma } from './distributions.ts';
import { neededToDecide } from './testPlan.ts';

export type VerdictKind = 'keepAndGrow' | 'keepTesting' | 'drop';

/** Why, as a code and its figures; the sentence is `shared/content/verdictSentence.ts`. */
export type VerdictReason =
  | { readonly code: 'noStatistics' | 'noTarget' }
  /** `probability` is null where no money was spent. */
  | {
      readonly code: 'tooFewLeads';
      readonly leads: number;
      readonly needed: number;
      readonly probability: number | null;
    }
  | { readonly code: 'costsNothing'; readonly leads: number }
  | (CostFigures & { readonly code: 'underTarget' | 'overTarget' })
  | (CostFigures & { readonly code: 'unclear'; readonly more: number | null })
  | (CostFigures & { readonly code: 'leadsStayAway'; readonly expected: number });

/** Costs per patient and target in the plan's currency. */
interface CostFigures {
  readonly probability: number;
  readonly leads: number;
  /** At the posterior means, once the channel runs as planned. */
  readonly cost: number;
  readonly target: number;
}

export interface Verdict {
  readonly channelId: string;
  readonly verdict: VerdictKind;
  /** That the cost per patient is under the target; rounded to 6 digits, which every engine agrees on. */
  readonly probability: number;
  /** Cost per patient once the channel runs as planned, at the posterior means; null where there is none. */
  readonly cost: number | null;
  readonly reason: VerdictReason;
}

/**
 * Where a verdict begins. Two sides of 80% are the edges of the interval that is shown everywhere (P10 to P90 leaves a
 * fifth outside). 20 leads are the least: the number of patients that follow from them is then known to about 40%. Fewer
 * leads count only where 20 were expected over three months and stayed away. All are choices of the planner.
 */
export const verdictRules = { keepFrom: 0.8, dropTo: 0.2, leads: 20, monthsWithoutLeads: 3 } as const;

/** The most that a patient may cost: the plan's own figure, or a third of a patient's value. */
export function targetCost({ economics }: Pick<ProjectionInput, 'economics'>): number {
  return economics.targetCostPerPatient ?? patientValue({ economics }) / 3;
}

/** The verdict on every channel of a plan, in the plan's order. */
export function verdictsOn(
  input: ProjectionInput,
  actuals: readonly Actual[],
  beliefs: readonly ChannelBeliefs[] = beliefsOf(input, actuals),
): readonly Verdict[] {
  const target = targetCost(input);
  return beliefs.map((belief, c) => verdictOn(belief, input.channels[c]!.response, target));
}

type Response = ProjectionInput['channels'][number]['response'];

function verdictOn(belief: ChannelBeliefs, response: Response, target: number): Verdict {
  const { channelId, evidence } = belief;
  const { leads, months } = evidence;
  const { spend, patientsByYield } = moneyAndPatients(belief, response);
  const cost =
    spend > 0
      ? spend / (gammaMean(patientsByYield) * betaMean(belief.booking.posterior) * betaMean(belief.show.posterior))
      : null;
  const probability = target > 0 ? round(probabilityUnder(belief, patientsByYield, spend / target)) : 0;
  const say = (verdict: VerdictKind, reason: VerdictReason): Verdict => ({
    channelId,
    verdict,
    probability,
    cost,
    reason,
  });

  if (months.length === 0) return say('keepTesting', { code: 'noStatistics' });
  if (!(target > 0)) return say('keepTesting', { code: 'noTarget' });
  const { keepFrom, dropTo, leads: least, monthsWithoutLeads } = verdictRules;
  if (leads < least) {
    const figures = { probability, leads, cost: cost ?? 0, target };
    const stayedAway = months.length >= monthsWithoutLeads && evidence.expected >= least && probability <= dropTo;
    if (stayedAway) return say('drop', { code: 'leadsStayAway', ...figures, expected: evidence.expected });
    return say('keepTesting', {
      code: 'tooFewLeads',
      leads,
      needed: least,
      probability: cost === null ? null : probability,
    });
  }
  if (cost === null) return say('keepAndGrow', { code: 'costsNothing', leads });
  const figures = { probability, leads, cost, target };
  if (probability >= keepFrom) return say('keepAndGrow', { code: 'underTarget', ...figures });
  if (probability <= dropTo) return say('drop', { code: 'overTarget', ...figures });
  const perLead = betaMean(belief.booking.posterior) * evidence.callCentre * betaMean(belief.show.posterior);
  return say('keepTesting', {
    code: 'unclear',
    ...figures,
    more: moreLeads(neededToDecide(cost / target, perLead), leads),
  });
}

/** How many leads more would settle it; null where that is out of sight (over three times as many) or should have been enough. */
function moreLeads(needed: number | null, leads: number): number | null {
  return needed === null || needed <= leads || needed > 3 * leads ? null : Math.ceil(needed - leads);
}

/**
 * The money, and the leads that book at a desk as planned, as a Gamma distribution: yield times steady leads. Without
 * statistics it is the plan's usual spend; where the plan expects no leads at all, the leads that came speak alone, with
 * Jeffreys' prior for a Poisson mean (Gamma with shape 1/2).
 */
function moneyAndPatients({ evidence, yield: { posterior } }: ChannelBeliefs, { usualSpend, costPerLead }: Response) {
  const { callCentre } = evidence;
  const scaled = ({ shape, rate }: Gamma, by: number): Gamma => ({ shape, rate: rate / by });
  if (evidence.months.length === 0)
    return { spend: usualSpend, patientsByYield: scaled(posterior, (usualSpend / costPerLead) * callCentre) };
  if (!(evidence.steady > 0))
    return { spend: evidence.spend, patientsByYield: scaled({ shape: evidence.leads + 0.5, rate: 1 }, callCentre) };
  return { spend: evidence.spend, patientsByYield: scaled(posterior, evidence.steady * callCentre) };
}

/** The probability that the patients are more than a number, over what is believed of leads, booking and show rate. */
function probabilityUnder({ booking, show }: ChannelBeliefs, leads: Gamma, patients: number): number {
  if (!(leads.rate < Infinity)) return 0;
  const shows = betaNodes(show.posterior);
  let probability = 0;
  for (const booked of betaNodes(booking.posterior)) {
    let inner = 0;
    for (const came of shows) inner += came.weight * gammaAbove(leads, patients / (booked.value * came.value));
    probability += booked.weight * inner;
  }
  return probability;
}

function round(probability: number): number {
  return Math.round(probability * 1e6) / 1e6;
}
