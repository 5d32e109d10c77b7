/**
 * What is believed about a channel before and after its statistics. Leads are Poisson around yield times expectation, so
 * a Gamma prior with mean 1 on the yield has a Gamma posterior; bookings of leads and visits of bookings are binomial, so
 * Beta priors have Beta posteriors (Gelman et al., Bayesian Data Analysis, 3rd ed., 2.4 and 2.6).
 */
import type { Actual } from '#shared/plan/schema.ts';
import type { ProjectionInput } from '../types.ts';
import { betaMean, betaQuantile, gammaMean, gammaQuantile, type Beta, type Gamma } from './distributions.ts';
import { evidenceOn, type Evidence, type Trials } from './evidence.ts';

/**
 * How much the plan's figures weigh against statistics. The yield: as 4 expected leads, which makes its 80% interval 0.44
 * to 1.67, about the published spread of cost per lead (50 to 150 USD around 84: 0.56 to 1.68 of the leads). The rates: as
 * 20 leads and 20 bookings, 80% of the time within 14 points of 40%, as published booking rates of 33% to 40% and
 * differences of up to 60% between front desks suggest. The sources are in `figures.ts`; the strengths are estimates.
 */
export const priorStrength = { yield: 4, booking: 20, show: 20 } as const;

/** What is believed of one figure: its mean and the interval that holds it in 8 of 10 cases (P10 to P90). */
export interface Belief {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** One figure before and after the statistics. */
export interface Updated<D> {
  readonly prior: D;
  readonly posterior: D;
  readonly before: Belief;
  readonly after: Belief;
}

/** Everything believed about a channel, with the evidence that it follows from. */
export interface ChannelBeliefs {
  readonly channelId: string;
  readonly evidence: Evidence;
  /** Leads against expectation; 1 is as planned. */
  readonly yield: Updated<Gamma>;
  readonly booking: Updated<Beta>;
  readonly show: Updated<Beta>;
}

/**
 * The beliefs about every channel of a plan, in the plan's order. Expected leads are those of the projection's own
 * response model for the money that was really spent, with the website and the training as scheduled.
 */
export function beliefsOf(input: ProjectionInput, actuals: readonly Actual[]): readonly ChannelBeliefs[] {
  return evidenceOn(input, actuals).map((evidence, c) => {
    const { bookingRate, showRate } = input.channels[c]!.funnel;
    const strength = priorStrength.yield;
    return {
      channelId: evidence.channelId,
      evidence,
      yield: updated(
        { shape: strength, rate: strength },
        { shape: strength + evidence.counted, rate: strength + evidence.expected },
        gammaBelief,
      ),
      booking: updatedRate(bookingRate, priorStrength.booking, evidence.booking),
      show: updatedRate(showRate, priorStrength.show, evidence.show),
    };
  });
}

function updatedRate(rate: number, strength: number, { trials, successes }: Trials): Updated<Beta> {
  // A rate of exactly 0 or 1 would be certain whatever happens; it starts a hundredth inside.
  const mean = Math.min(0.99, Math.max(0.01, rate));
  const prior = { a: strength * mean, b: strength * (1 - mean) };
  return updated(prior, { a: prior.a + successes, b: prior.b + trials - successes }, betaBelief);
}

function updated<D>(prior: D, posterior: D, belief: (distribution: D) => Belief): Updated<D> {
  return { prior, posterior, before: belief(prior), after: belief(posterior) };
}

function gammaBelief(gamma: Gamma): Belief {
  return { mean: gammaMean(gamma), low: gammaQuantile(gamma, 0.1), high: gammaQuantile(gamma, 0.9) };
}

function betaBelief(beta: Beta): Belief {
  return { mean: betaMean(beta), low: betaQuantile(beta, 0.1), high: betaQuantile(beta, 0.9) };
}
