/**
 * P10, P50 and P90 of a sample, by linear interpolation between its order statistics (Hyndman and Fan 1996, type 7), found
 * by selection and not by sorting. The sample is rearranged.
 */
export function selectQuantiles(sample: Float64Array): readonly [p10: number, p50: number, p90: number] {
  const last = sample.length - 1;
  const at = (share: number, from: number, to: number): number => {
    const place = last * share;
    const k = Math.floor(place);
    const low = select(sample, k, from, to);
    if (place === k || k === last) return low;
    // What stands behind k is not smaller: the next order statistic is the least of it.
    let high = Infinity;
    for (let i = k + 1; i <= to; i += 1) if (sample[i]! < high) high = sample[i]!;
    return low + (place - k) * (high - low);
  };
  const middle = Math.floor(last / 2);
  const p50 = at(0.5, 0, last);
  return [at(0.1, 0, Math.min(last, middle + 1)), p50, at(0.9, middle, last)];
}

/** Quickselect (Hoare 1961) with the median of three: afterwards place k holds what it would in a sorted sample. */
function select(sample: Float64Array, k: number, from: number, to: number): number {
  let left = from;
  let right = to;
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
