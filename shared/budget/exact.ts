/**
 * Logarithm, exponential and power from the four basic operations alone. IEEE 754 fixes those to the last digit, and the
 * language does not fix `Math.log`, `Math.exp` and `**`; so the same seed gives the same projection on every machine.
 */

const bits = new DataView(new ArrayBuffer(8));
/** ln 2 in two parts: the first is short enough that its multiples are exact. */
const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;

/** The natural logarithm of a positive, normal number, to within a few units of its last digit. */
export function ln(x: number): number {
  bits.setFloat64(0, x);
  const high = bits.getUint32(0);
  let exponent = (high >>> 20) - 1023;
  bits.setUint32(0, (high & 0xfffff) | 0x3ff00000);
  let mantissa = bits.getFloat64(0);
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  // ln m = 2 artanh((m - 1) / (m + 1)), whose argument stays under 0.172: eleven terms are enough.
  const t = (mantissa - 1) / (mantissa + 1);
  const s = t * t;
  let sum = 1 / 23;
  for (let term = 21; term >= 1; term -= 2) sum = sum * s + 1 / term;
  return exponent * ln2High + (exponent * ln2Low + 2 * t * sum);
}

const factorials = Array.from({ length: 15 }, (_, n) => {
  let product = 1;
  for (let factor = 2; factor <= n; factor += 1) product *= factor;
  return 1 / product;
});

/** e to a power between -700 and 700, to within a few units of its last digit. */
export function exp(x: number): number {
  const halves = Math.floor(x / (ln2High + ln2Low) + 0.5);
  const rest = x - halves * ln2High - halves * ln2Low;
  let sum = factorials[14]!;
  for (let n = 13; n >= 0; n -= 1) sum = sum * rest + factorials[n]!;
  bits.setUint32(0, (halves + 1023) << 20);
  bits.setUint32(4, 0);
  return sum * bits.getFloat64(0);
}

/** A number of at least 0 to a power above 0; exactly the number itself to the power of 1. */
export function power(base: number, exponent: number): number {
  if (exponent === 1) return base;
  // What carried spend leaves behind after years is too small to have a logarithm, or a power, worth the name.
  if (base < 1e-300) return 0;
  const logarithm = exponent * ln(base);
  return logarithm < -700 ? 0 : exp(logarithm);
}
