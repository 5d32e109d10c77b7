/**
 * P10, P50 and P90 of many samples of the same size, by linear interpolation between order statistics (Hyndman and Fan
 * 1996, type 7). The values are counted in buckets of equal width; only those in the bucket of a quantile, up to the next value
 * above it, are looked at one by one. Room for that is taken once for all samples.
 */
const buckets = 1024;

export type Quantiles = readonly [p10: number, p50: number, p90: number];

/** A function that gives the quantiles of the first `size` values (at least one, all finite) of a sample; it stays as it is. */
export function quantilesOf(size: number): (sample: Float64Array) => Quantiles {
  const places = [0.1, 0.5, 0.9].map((share) => (size - 1) * share);
  const counts = new Uint32Array(buckets + 1);
  /** Which places are looked for in a bucket: a bit each. */
  const looked = new Uint8Array(buckets + 1);
  const hit = new Uint32Array(size);
  const near = places.map(() => new Float64Array(size));
  return (sample) => {
    let least = Infinity;
    let most = -Infinity;
    for (let i = 0; i < size; i += 1) {
      const value = sample[i]!;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    if (least === most) return [least, least, least];
    const perUnit = buckets / (most - least);
    counts.fill(0);
    for (let i = 0; i < size; i += 1) counts[((sample[i]! - least) * perUnit) | 0]! += 1;
    looked.fill(0);
    const below = places.map((place, q) => {
      let bucket = 0;
      let before = 0;
      while (before + counts[bucket]! <= Math.floor(place)) before += counts[bucket++]!;
      looked[bucket]! |= 1 << q;
      let through = before + counts[bucket]!;
      while (through <= Math.ceil(place)) {
        bucket += 1;
        through += counts[bucket]!;
        looked[bucket]! |= 1 << q;
      }
      return before;
    });
    // Where they stand first: a loop over everything that does more is slower than two loops.
    let hits = 0;
    for (let i = 0; i < size; i += 1) if (looked[((sample[i]! - least) * perUnit) | 0]! > 0) hit[hits++] = i;
    const found = [0, 0, 0];
    for (let h = 0; h < hits; h += 1) {
      const value = sample[hit[h]!]!;
      const bits = looked[((value - least) * perUnit) | 0]!;
      for (let q = 0; q < near.length; q += 1) if (bits & (1 << q)) near[q]![found[q]!++] = value;
    }
    const at = (q: number) => interpolated(near[q]!, found[q]!, places[q]! - below[q]!);
    return [at(0), at(1), at(2)];
  };
}

/** The value at a place, counted from 0 and not whole as a rule, of the first so many of a sample, which is rearranged. */
function interpolated(sample: Float64Array, size: number, place: number): number {
  const k = Math.floor(place);
  const low = select(sample, k, size - 1);
  if (place === k) return low;
  // What stands behind k is not smaller: the next order statistic is the least of it.
  let high = Infinity;
  for (let i = k + 1; i < size; i += 1) if (sample[i]! < high) high = sample[i]!;
  return low + (place - k) * (high - low);
}

/** Quickselect (Hoare 1961) with the median of three: afterwards place k holds what it would in a sorted sample. */
function select(sample: Float64Array, k: number, last: number): number {
  let left = 0;
  let right = last;
  while (left < right) {
    const a = sample[left]!;
    const b = sample[(left + right) >> 1]!;
    const c = sample[right]!;
    const pivot = a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b;
    let i = left;
    let j = right;
    while (i <= j) {
      while (sample[i]! < pivot) i += 1;
      while (sample[j]! > pivot) j -= 1;
      if (i > j) break;
      const swapped = sample[i]!;
      sample[i] = sample[j]!;
      sample[j] = swapped;
      i += 1;
      j -= 1;
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else break;
  }
  return sample[k]!;
}
