/**
 * The course of a scenario that is not set by hand: cautious or hopeful, worked out from the plan's uncertain inputs, so
 * that it stays right while the plan changes. The rule and its source are in `docs/budget-model.md`.
 */
import type { scenarioCourses } from '#shared/plan/budgetSchema.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { success, type Outcome } from '#shared/problem.ts';
import { inputAt, withInputs, type Changes, type PathPlan } from './paths.ts';
import { z90 } from './random.ts';
import { sensitivity, type Sensitivity } from './sensitivity.ts';
import type { ProjectionInput } from './types.ts';
import { raisedCeilings, uncertaintyOf } from './uncertainty.ts';

export type Course = (typeof scenarioCourses)[number];

/** An input that would go a smaller part of the way to its end than this is left as it is. */
const leastPart = 0.1;

/** The mean of the positive half of a standard normal, counted over the whole: 1 / sqrt(2 pi). */
const halfMean = 0.3989422804014327;

/** An end of an uncertain input, and what mean cash gains there against the plan. */
interface End {
  readonly value: number;
  readonly effect: number;
}

/** An uncertain input with the plan's value and its two ends by what they do to mean cash. */
interface Ends {
  readonly path: string;
  readonly from: number;
  readonly worse: End;
  readonly better: End;
}

/**
 * What a course changes: uncertain inputs go a part of the way from the plan's value to the end (low or high) that lowers
 * mean cash, or raises it. The parts are those of the likeliest combination with which mean cash comes to its P10
 * (hopeful: P90), to the first order. The sensitivity is the plan's own (`swingsOf`). Fails as `withInputs`.
 */
export function courseChanges(plan: PathPlan, { planned, swings }: Sensitivity, course: Course): Outcome<Changes> {
  const ends = swings.flatMap(({ path, low, high }): Ends[] => {
    const from = inputAt(plan, path);
    if (typeof from !== 'number') return [];
    const [worse, better] = [low, high]
      .map(({ value, meanCash }) => ({ value, effect: meanCash - planned.meanCash }))
      .toSorted((a, b) => a.effect - b.effect) as [End, End];
    return [{ path, from, worse, better }];
  });
  const distance = Math.abs(targetOf(ends, course));
  const steps = ends
    .map(({ path, from, worse, better }) => ({ path, from, to: course === 'cautious' ? worse : better }))
    .filter(({ to }) => (course === 'cautious' ? to.effect < 0 : to.effect > 0));
  const kept = steps.filter(({ to }) => partOf(to, steps, distance) >= leastPart);
  return withCeilings(
    plan,
    Object.fromEntries(
      kept.map(({ path, from, to }) => [path, between(from, to.value, Math.min(1, partOf(to, kept, distance)))]),
    ),
  );
}

/**
 * The sensitivity of a plan to its uncertain inputs, the usual ones where it names none. Fails where they are wrong or the
 * plan has no projection.
 * @param input what the plan's projection is made from
 */
export function swingsOf(plan: PathPlan & Pick<Plan, 'uncertainty'>, input: ProjectionInput): Outcome<Sensitivity> {
  return sensitivity({ ...plan, uncertainty: uncertaintyOf(plan) }, input);
}

/**
 * How far mean cash is to move: its P10 or P90 against the plan, from the mean and variance of what each input does to it
 * (two halves of normal curves, as the inputs themselves), added up and taken for normal; 0 where that lies on the other
 * side of the plan.
 */
function targetOf(ends: readonly Ends[], course: Course): number {
  let mean = 0;
  let variance = 0;
  for (const { worse, better } of ends) {
    const ofOne = ((worse.effect + better.effect) * halfMean) / z90;
    mean += ofOne;
    variance += (worse.effect ** 2 + better.effect ** 2) / (2 * z90 ** 2) - ofOne ** 2;
  }
  const reach = z90 * Math.sqrt(variance);
  return course === 'cautious' ? Math.min(0, mean - reach) : Math.max(0, mean + reach);
}

/** The part of the way of one input: the more it moves mean cash, the larger, so that together they move it by the distance. */
function partOf({ effect }: End, steps: readonly { readonly to: End }[], distance: number): number {
  return (Math.abs(effect) * distance) / steps.reduce((sum, { to }) => sum + to.effect ** 2, 0);
}

/** A part of the way between two values, in as few digits as a person would write. */
function between(from: number, to: number, part: number): number {
  const value = from + (to - from) * part;
  const short = Number(value.toPrecision(3));
  return (short - from) * (short - to) <= 0 ? short : value;
}

/** Changes, with the ceilings that they make too low raised (`raisedCeilings`). Fails as `withInputs`. */
export function withCeilings(plan: PathPlan, changes: Changes): Outcome<Changes> {
  const changed = withInputs(plan, changes);
  return changed.ok ? success({ ...changes, ...raisedCeilings(changed.value.channels, changes) }) : changed;
}
