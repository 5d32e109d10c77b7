/** Round sums: steps that a person would take, and parts of a sum that are easy to read. Amounts in the plan's currency. */

/** The largest of 1, 2 and 5 times a power of ten that is at most 5% of an amount, so from 2% to 5% of it. */
export function roundStep(amount: number): number {
  return roundBelow(amount * 0.05);
}

/** The largest of 1, 2 and 5 times a power of ten that is not above a positive number. */
export function roundBelow(value: number): number {
  const power = Math.floor(Math.log10(value) + 1e-9);
  const unit = 10 ** Math.abs(power);
  const of = (times: number) => (power < 0 ? times / unit : times * unit);
  return of([5, 2].find((times) => of(times) <= value * (1 + 1e-9)) ?? 1);
}

/** Steps of a round width from 0 up to a sum or just above it, at most `most` of them; the first is quartered, the second halved. */
export function roundSteps(upTo: number, most: number): readonly number[] {
  const wanted = upTo / most;
  const below = roundBelow(wanted);
  const wider = [1, 2, 2.5, 4, 5, 10].map((times) => below * times);
  const width = wider.find((step) => step >= wanted * (1 - 1e-9)) ?? below;
  const whole = Array.from({ length: Math.ceil(upTo / width - 1e-9) }, (_, s) => s + 1);
  return [0, 0.25, 0.5, 0.75, 1, 1.5, ...whole.slice(1)].map((steps) => Number((steps * width).toPrecision(12)));
}

/**
 * Splits a sum in given proportions into round parts, at most half a percent of the sum apart; the largest takes what rounding
 * leaves, so that they add up to the sum to the cent. All 0 where the proportions are.
 */
export function roundParts(total: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(all > 0 && total > 0)) return weights.map(() => 0);
  const step = roundStep(total) / 10;
  const parts = weights.map((weight) => cents(Math.floor(((weight / all) * total) / step + 1e-9) * step));
  const largest = weights.indexOf(Math.max(...weights));
  parts[largest] = 0;
  parts[largest] = cents(total - parts.reduce((sum, part) => sum + part, 0));
  return parts;
}

/** An amount to the cent. */
export function cents(amount: number): number {
  return Number(amount.toFixed(2));
}
