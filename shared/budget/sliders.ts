/** Sliders for what-if: how far an input can be dragged, in which steps, and which inputs are worth a slider first. */
import { addDays, dateOf, dayOf } from '#shared/calendar/dates.ts';
import { inputFieldAt } from './inputFields.ts';
import { inputAt, uncertainPaths, type InputValue, type PathPlan } from './paths.ts';
import { roundBelow } from './rounding.ts';
import type { Sensitivity } from './sensitivity.ts';
import { boundsOf, type Spread } from './uncertainty.ts';

export interface Slider {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Where the plan stands, on a step. */
  readonly planned: number;
  /** The input's value at a position; of the opening date, whose positions are weeks later, a date. */
  readonly valueAt: (position: number) => InputValue;
}

export const openingPath = 'profile.openingDate';

/** How many times as far as an uncertain input's low and high value a slider reaches. */
const reach = 2;
/** How far it reaches for an input that is certain, as a share of its value. */
const certainReach = 0.5;
/** Steps from end to end, about. */
const steps = 100;
/** Weeks by which the opening can be moved. */
const openingWeeks = 26;

/** The inputs that can have a slider: the opening date, and the numbers of the channels in use that are not nothing. */
export function sliderPaths(plan: PathPlan): string[] {
  const numbers = [...uncertainPaths({ ...plan, channels: plan.channels.filter(({ active }) => active) })];
  return [openingPath, ...numbers.filter(([, value]) => value !== 0).map(([path]) => path)];
}

/** What a what-if starts with: the inputs that move the lowest cash most, or without a sensitivity the first of the plan's. */
export function firstSliders(plan: PathPlan, sensitivity: Sensitivity | null, count: number): string[] {
  const possible = sliderPaths(plan);
  const wanted = sensitivity ? sensitivity.swings.map(({ path }) => path) : possible;
  return wanted.filter((path) => possible.includes(path)).slice(0, count);
}

/**
 * The slider of an input: twice as far as its low and its high value on either side of the plan's, within what the input
 * can be, in round steps that meet the plan's value. Null where there is no such input.
 */
export function sliderOf(plan: PathPlan, path: string, range: Spread | undefined): Slider | null {
  if (path === openingPath) return openingSlider(plan);
  const value = inputAt(plan, path);
  if (typeof value !== 'number' || inputFieldAt(path) === null) return null;
  const spread = range && range.low < range.high ? range : null;
  const below = spread ? Math.max(0, value - spread.low) * reach : Math.abs(value) * certainReach;
  const above = spread ? Math.max(0, spread.high - value) * reach : Math.abs(value) * certainReach;
  const [lowest, highest] = boundsOf(path, value);
  const [least, most] = [Math.max(lowest, value - below), Math.min(highest, value + above)];
  const step = most > least ? roundBelow((most - least) / steps) : 1;
  return {
    min: clean(value - Math.floor((value - least) / step + 1e-9) * step),
    max: clean(value + Math.floor((most - value) / step + 1e-9) * step),
    step,
    planned: value,
    valueAt: clean,
  };
}

function openingSlider({ profile: { openingDate, planStart } }: PathPlan): Slider {
  const opening = dayOf(openingDate);
  return {
    min: -Math.max(0, Math.min(openingWeeks, Math.floor((opening - dayOf(planStart)) / 7))),
    max: openingWeeks,
    step: 1,
    planned: 0,
    valueAt: (weeks) => dateOf(addDays(opening, weeks * 7)),
  };
}

/** Without the tails of binary fractions. */
function clean(value: number): number {
  return Number(value.toPrecision(9));
}
