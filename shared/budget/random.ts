/**
 * Random numbers from a seed: the xoshiro128** generator of Blackman and Vigna (2018), started by splitmix32, in 32-bit
 * integer arithmetic. The same seed gives the same numbers on every machine.
 */
import { ln } from './exact.ts';

/** Gives the next number, above 0 and below 1, of 52 random bits. */
export type Uniform = () => number;

/** A generator from a seed of 32 bits. */
export function uniform(seed: number): Uniform {
  let state = seed | 0;
  const split = () => {
    state = (state + 0x9e3779b9) | 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let [a, b, c, d] = [split(), split(), split(), split()];
  const next = () => {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result >>> 0;
  };
  // Half a step in: never 0, never 1.
  return () => ((next() >>> 6) * 67108864 + (next() >>> 6) + 0.5) / 4503599627370496;
}

/** Values of the rational functions of AS 241, highest power first. */
function rational(top: readonly number[], bottom: readonly number[], x: number): number {
  let upper = 0;
  let lower = 0;
  for (let i = 0; i < top.length; i += 1) {
    upper = upper * x + top[i]!;
    lower = lower * x + bottom[i]!;
  }
  return upper / lower;
}

const middle = [
  [
    2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125,
    1971.5909503065514427, 133.14166789178437745, 3.387132872796366608,
  ],
  [
    5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867, 5394.1960214247511077,
    687.1870074920579083, 42.313330701600911252, 1,
  ],
] as const;
const shoulder = [
  [
    7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
    3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
  ],
  [
    1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
    0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1,
  ],
] as const;
const tail = [
  [
    2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
    0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772,
  ],
  [
    2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
    0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1,
  ],
] as const;

/**
 * The standard normal quantile of a probability between 0 and 1, to about 16 digits. Wichura, "Algorithm AS 241: The
 * Percentage Points of the Normal Distribution", Applied Statistics 37 (1988).
 */
export function normalQuantile(probability: number): number {
  const q = probability - 0.5;
  if (Math.abs(q) <= 0.425) return q * rational(middle[0], middle[1], 0.180625 - q * q);
  const r = Math.sqrt(-ln(q < 0 ? probability : 1 - probability));
  const value = r <= 5 ? rational(shoulder[0], shoulder[1], r - 1.6) : rational(tail[0], tail[1], r - 5);
  return q < 0 ? -value : value;
}
