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
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665,
  ],
  [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1,
  ],
] as const;
const shoulder = [
  [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
] as const;
const tail = [
  [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
    1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
    0.1369298809227358, 0.599832206555888, 1,
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

/** The standard normal quantile of 0.9, so of P90; that of P10 is its negative. */
export const z90 = normalQuantile(0.9);
