/** Spreading one sum over months: evenly, rising to the opening, or after a channel's season. */
import { monthOf, type IsoMonth } from '#shared/calendar/dates.ts';

export const spreadShapes = ['even', 'rampUp', 'season'] as const;
export type SpreadShape = (typeof spreadShapes)[number];

/** How strong the month of the opening is against the first month of a ramp-up. */
const rampStrength = 4;

/**
 * Splits a sum over months so that the parts add up to it to the cent.
 * @param total the sum, in the plan's currency, at least 0
 * @param months the months that share it, in order; none gives none
 * @param shape `even`: the same every month. `rampUp`: rises in a straight line from the first month to the opening's,
 *   to four times as much, and stays there. `season`: in proportion to the channel's seasonality.
 * @param openingMonth where a ramp-up ends
 * @param seasonality 12 numbers, January first
 */
export function spreadSum(
  total: number,
  months: readonly IsoMonth[],
  shape: SpreadShape,
  openingMonth: IsoMonth,
  seasonality: readonly number[],
): readonly number[] {
  const weights = months.map((month) => weightOf(month, shape, months[0] ?? month, openingMonth, seasonality));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  // A season of nothing but zeros says nothing: evenly then.
  const shares = all > 0 ? weights.map((weight) => weight / all) : months.map(() => 1 / months.length);
  return toTheCent(total, shares);
}

function weightOf(
  month: IsoMonth,
  shape: SpreadShape,
  firstMonth: IsoMonth,
  openingMonth: IsoMonth,
  seasonality: readonly number[],
): number {
  switch (shape) {
    case 'even':
      return 1;
    case 'season':
      return seasonality[monthOf(month) % 12] ?? 1;
    case 'rampUp': {
      const length = monthOf(openingMonth) - monthOf(firstMonth);
      const done = length <= 0 ? 1 : Math.min(1, (monthOf(month) - monthOf(firstMonth)) / length);
      return 1 + (rampStrength - 1) * done;
    }
  }
}

/** Whole cents by the largest remainder, so that nothing is lost and nothing is made. */
function toTheCent(total: number, shares: readonly number[]): number[] {
  const cents = Math.round(total * 100);
  const exact = shares.map((share) => share * cents);
  const parts = exact.map(Math.floor);
  const missing = cents - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact.map((value, index) => ({ index, rest: value - Math.floor(value) }));
  byRemainder.sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) parts[index]! += 1;
  return parts.map((part) => part / 100);
}
