/**
 * The Gamma and Beta distributions of what is believed about a channel: their shares, quantiles and sums over them.
 * Only exp, log and sqrt are called, whose last digit may differ between engines; what is shown or decided is rounded far
 * above it. Sources: NIST Digital Library of Mathematical Functions, 5.11.1 (Stirling's series), 8.7.1 and 8.9.2
 * (incomplete gamma), 8.17.22 (incomplete beta); continued fractions by Lentz's method; sums by the double exponential
 * rule of Takahasi and Mori (1974), which keeps its digits where a density has no end.
 */

/** Mean shape / rate. */
export interface Gamma {
  readonly shape: number;
  readonly rate: number;
}

/** Mean a / (a + b), as if a of a + b trials had succeeded. */
export interface Beta {
  readonly a: number;
  readonly b: number;
}

export function gammaMean({ shape, rate }: Gamma): number {
  return shape / rate;
}

export function betaMean({ a, b }: Beta): number {
  return a / (a + b);
}

/** The probability that a Gamma variable is above a value. */
export function gammaAbove({ shape, rate }: Gamma, value: number): number {
  const x = rate * value;
  if (!(x > 0)) return 1;
  const front = Math.exp(shape * Math.log(x) - x - lnGamma(shape));
  if (x < shape + 1) {
    let term = 1 / shape;
    let sum = term;
    for (let n = 1; term > sum * 1e-16 && n < 10_000; n += 1) {
      term *= x / (shape + n);
      sum += term;
    }
    return Math.max(0, 1 - front * sum);
  }
  return front / continuedFraction(x + 1 - shape, (n) => [-n * (n - shape), x + 2 * n + 1 - shape]);
}

/** The probability that a Beta variable is below a value. */
export function betaBelow({ a, b }: Beta, value: number): number {
  if (value <= 0) return 0;
  if (value >= 1) return 1;
  if (value > (a + 1) / (a + b + 2)) return 1 - betaBelow({ a: b, b: a }, 1 - value);
  const front = Math.exp(a * Math.log(value) + b * Math.log(1 - value) + lnGamma(a + b) - lnGamma(a) - lnGamma(b)) / a;
  const fraction = continuedFraction(1, (n) => {
    const m = Math.floor(n / 2);
    const part =
      n % 2 === 0
        ? (m * (b - m) * value) / ((a + 2 * m - 1) * (a + 2 * m))
        : (-(a + m) * (a + b + m) * value) / ((a + 2 * m) * (a + 2 * m + 1));
    return [part, 1];
  });
  return front / fraction;
}

/** The value that a Gamma variable is below with a probability. */
export function gammaQuantile(gamma: Gamma, probability: number): number {
  let high = gammaMean(gamma) || 1;
  while (1 - gammaAbove(gamma, high) < probability) high *= 2;
  return bisect(high, (value) => 1 - gammaAbove(gamma, value) < probability);
}

/** The value that a Beta variable is below with a probability. */
export function betaQuantile(beta: Beta, probability: number): number {
  return bisect(1, (value) => betaBelow(beta, value) < probability);
}

/** Values of a Beta variable and their weights, which add up to 1: sums over them are means over the distribution. */
export function betaNodes({ a, b }: Beta): readonly { readonly value: number; readonly weight: number }[] {
  const mean = a / (a + b);
  // Nine deviations of a bell, more where few trials leave a long tail: what is beyond is under 1e-12.
  const reach = (9 + 30 / Math.sqrt(Math.min(a, b))) * Math.sqrt((mean * (1 - mean)) / (a + b + 1));
  const low = Math.max(0, mean - reach);
  const beyond = Math.max(0, 1 - mean - reach);
  const width = 1 - beyond - low;
  const nodes: { value: number; weight: number }[] = [];
  let largest = -Infinity;
  for (let i = -84; i <= 84; i += 1) {
    const growing = Math.exp(i / 20);
    const bent = Math.exp((Math.PI / 2) * (growing - 1 / growing));
    const up = bent / (1 + bent);
    const down = 1 / (1 + bent);
    const value = low + width * up;
    const rest = beyond + width * down;
    if (!(value > 0 && rest > 0)) continue;
    const step = (growing + 1 / growing) * up * down;
    const logWeight = (a - 1) * Math.log(value) + (b - 1) * Math.log(rest) + Math.log(step);
    nodes.push({ value, weight: logWeight });
    largest = Math.max(largest, logWeight);
  }
  const kept = nodes.flatMap(({ value, weight }) =>
    weight > largest - 27 ? [{ value, weight: Math.exp(weight - largest) }] : [],
  );
  const total = kept.reduce((sum, { weight }) => sum + weight, 0);
  return kept.map(({ value, weight }) => ({ value, weight: weight / total }));
}

/** The natural logarithm of the gamma function of a positive number. */
function lnGamma(value: number): number {
  let x = value;
  let shift = 0;
  for (; x < 12; x += 1) shift -= Math.log(x);
  const inverse = 1 / (x * x);
  const series = (1 / 12 - (1 / 360 - (1 / 1260 - inverse / 1680) * inverse) * inverse) / x;
  return shift + (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
}

/** b0 + a1 / (b1 + a2 / (b2 + ...)) by Lentz's method. */
function continuedFraction(first: number, part: (n: number) => readonly [number, number]): number {
  const tiny = 1e-300;
  let value = first || tiny;
  let c = value;
  let d = 0;
  for (let n = 1; n < 10_000; n += 1) {
    const [a, b] = part(n);
    d = 1 / (b + a * d || tiny);
    c = b + a / c || tiny;
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return value;
}

/** Where a condition that holds near 0 ends, between 0 and `high`. */
function bisect(high: number, holds: (value: number) => boolean): number {
  let [low, top] = [0, high];
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + top) / 2;
    if (holds(middle)) low = middle;
    else top = middle;
  }
  return (low + top) / 2;
}
