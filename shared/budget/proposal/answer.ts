/** How much money a proposed budget asks for: the least that reaches the target, within the ceiling. */
import { addMonths, monthText } from '#shared/calendar/dates.ts';
import { cents, roundStep } from '../rounding.ts';
import { leastOfAll, mostOfAll, projected, spendsAt, visitsIn, type Mix } from './mix.ts';

/** A total is meant for the months before the opening and so many from it on; of a clinic that is open, from now on. */
export const totalMonths = 12;

/** Money is looked for up to so many times the ceiling, or the usual spend of the channels where that is more. */
const farthest = 64;

/** How much money a month, and what it comes to. */
export interface Answer {
  /** `full`: more would come, but no more fit in the month of the target. */
  readonly kind: 'reached' | 'withoutMoney' | 'short' | 'full';
  readonly monthly: number;
  /** What the ceiling allows a month. */
  readonly most: number;
  /** Where it is short: what would reach the target; null where no money does, and for every other kind. */
  readonly needed: number | null;
  /** Where no money does: the visits that come for far more of it, with room for everybody. */
  readonly atMost: number | null;
}

/** The least amount that does, in steps of at most half a percent of the most, which does. */
function leastThat(most: number, does: (monthly: number) => boolean): number {
  const step = roundStep(most) / 10;
  let [below, reaching] = [0, Math.ceil(most / step - 1e-9)];
  const amount = (steps: number) => Math.min(most, cents(steps * step));
  while (reaching - below > 1) {
    const middle = Math.floor((below + reaching) / 2);
    if (does(amount(middle))) reaching = middle;
    else below = middle;
  }
  return amount(reaching);
}

/** The most a month: the ceiling itself, or what the total allows up to twelve months from the opening, or from now if later. */
function mostMonthly(mix: Mix): number {
  const { kind, amount } = mix.goal.ceiling;
  if (kind === 'monthly' || !(amount > 0)) return amount;
  const { opening, first } = mix.calendar;
  const end = monthText(addMonths(first > opening ? first : opening, totalMonths));
  const costs = (monthly: number) =>
    [...spendsAt(mix, monthly).values()].reduce(
      (sum, spend) => sum + Object.entries(spend).reduce((all, [month, one]) => all + (month < end ? one : 0), 0),
      0,
    );
  if (costs(amount) <= amount) return amount;
  const step = roundStep(amount) / 10;
  const tooMuch = leastThat(amount, (monthly) => costs(monthly) > amount);
  return Math.max(0, cents(tooMuch - step));
}

/** The least money a month that reaches the target; where none within the ceiling does, how far the ceiling's goes, and why. */
export function answerOf(mix: Mix): Answer {
  const { goal, input } = mix;
  const most = mix.channels.length === 0 ? 0 : Math.min(mostMonthly(mix), mostOfAll(mix));
  const target = goal.visits;
  const farOff =
    farthest *
    Math.max(
      most,
      mix.channels.reduce((sum, { response }) => sum + response.usualSpend, 0),
    );
  const seen = (monthly: number) => visitsIn(mix, projected(mix, spendsAt(mix, monthly))).visits;
  const roomy = { ...input.economics, capacityVisits: 1e9 };
  const come = (monthly: number) => visitsIn(mix, projected(mix, spendsAt(mix, monthly), roomy)).visits;
  const answer = (kind: Answer['kind'], monthly: number, needed: number | null = null) => ({
    kind,
    monthly,
    most,
    needed,
    atMost: kind === 'short' && needed === null ? come(farOff) : null,
  });
  // Never less than runs each channel of a small mix.
  const enough = (monthly: number) => Math.min(most, Math.max(monthly, cents(leastOfAll(mix))));
  if (seen(0) >= target) return answer('withoutMoney', 0);
  if (most === 0) return answer('short', 0);
  const reached = seen(most);
  if (reached >= target)
    return answer('reached', enough(leastThat(most, (monthly) => seen(enough(monthly)) >= target)));
  if (come(most) >= target)
    return answer('full', enough(leastThat(most, (monthly) => seen(enough(monthly)) >= 0.99 * reached)));
  for (let far = most * 2; far <= farOff; far *= 2) {
    if (come(far) >= target)
      return answer(
        'short',
        most,
        leastThat(far, (monthly) => come(monthly) >= target),
      );
  }
  return answer('short', most);
}
