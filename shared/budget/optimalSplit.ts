/**
 * The best split of an amount over saturating channels whose sum is multiplied by the breadth of the mix. Everything is in
 * shares of the amount, which add up to 1. The method and its proof of optimality are in `docs/budget-model.md`.
 */

import { curveAt, curveSlope, type ResponseCurve } from './response.ts';

/** A curve over shares of the amount, with its limits. */
export interface SplitCurve extends ResponseCurve {
  readonly least: number;
  readonly most: number;
  /** The share from which the channel counts as one of the least number of channels. */
  readonly floor: number;
}

export interface Split {
  readonly shares: number[];
  /** No other split is better by more than this part of the result. */
  readonly gap: number;
}

/** The limits of a channel in a part of the search, and the concave envelope over them: a line up to `bend`, then the curve. */
interface Piece {
  readonly low: number;
  readonly high: number;
  readonly bend: number;
  readonly slope: number;
}

/** A part of the search: limits, and which channels may still count towards the least number. */
interface Part {
  readonly pieces: readonly Piece[];
  readonly mayCount: readonly boolean[];
}

interface Relaxed extends Part {
  readonly shares: number[];
  readonly bound: number;
}

const tolerance = 1e-9;
const mostParts = 1500;

/** 1 + synergy * (1 - sum of squared shares). */
export function breadthAt(shares: readonly number[], synergy: number): number {
  return 1 + synergy * (1 - shares.reduce((sum, share) => sum + share * share, 0));
}

/**
 * The split with the greatest sum of curves times breadth, at least `leastChannels` of them at their floor or above. The
 * limits must allow it: the least shares, with the floors of that many channels, add up to at most 1, the most to 1 or more.
 */
export function optimalSplit(curves: readonly SplitCurve[], synergy: number, leastChannels: number): Split {
  const whole = curves.map((curve) => envelope(curve, curve.least, curve.most));
  const root = relax(curves, synergy, leastChannels, {
    pieces: whole,
    mayCount: curves.map(({ most, floor }) => most >= floor),
  });
  let best: { shares: number[]; value: number } = { shares: [], value: 0 };
  const tooFew = (shares: readonly number[]) =>
    curves.filter(({ floor }, c) => shares[c]! >= floor * (1 - 1e-12)).length < leastChannels;
  const consider = (found: Relaxed | null) => {
    if (!found || tooFew(found.shares)) return;
    const value = sumOf(curves, found.shares) * breadthAt(found.shares, synergy);
    if (best.shares.length === 0 || value > best.value) best = { shares: found.shares, value };
  };
  const open: Relaxed[] = root ? [root] : [];
  consider(root);
  if (root) consider(relax(curves, synergy, leastChannels, counting(curves, root, leastChannels)));
  let bound = 0;
  for (let parts = 0; open.length > 0; parts += 1) {
    let next = 0;
    for (let p = 1; p < open.length; p += 1) if (open[p]!.bound > open[next]!.bound) next = p;
    const part = open[next]!;
    bound = part.bound;
    if (bound <= best.value * (1 + tolerance) || parts >= mostParts) break;
    open[next] = open.at(-1)!;
    open.pop();
    for (const half of halves(curves, part, tooFew(part.shares))) {
      const found = relax(curves, synergy, leastChannels, half);
      if (!found) continue;
      consider(found);
      if (found.bound > best.value * (1 + tolerance)) open.push(found);
    }
    if (open.length === 0) bound = best.value;
  }
  return { shares: best.shares, gap: Math.max(0, bound / best.value - 1) };
}

/** The part in which the channels with the most in a first solution are those that count. */
function counting(curves: readonly SplitCurve[], { pieces, mayCount, shares }: Relaxed, leastChannels: number): Part {
  const ranked = shares.map((_, c) => c).filter((c) => mayCount[c]);
  const filled = (c: number) => shares[c]! / curves[c]!.floor;
  const chosen = new Set(ranked.toSorted((a, b) => filled(b) - filled(a) || a - b).slice(0, leastChannels));
  return { pieces, mayCount: mayCount.map((_, c) => chosen.has(c)) };
}

/** Two parts that together hold every split of a part: by whether a channel counts, or by its share. */
function halves(curves: readonly SplitCurve[], part: Relaxed, tooFew: boolean): Part[] {
  const { pieces, mayCount, shares } = part;
  let at = -1;
  let most = 0;
  for (const [c, curve] of curves.entries()) {
    const share = shares[c]!;
    const open = tooFew && mayCount[c] && share < curve.floor && pieces[c]!.low < curve.floor;
    const size = tooFew ? (open ? 1 + share / curve.floor : 0) : lineAbove(curve, pieces[c]!, share);
    if (size > most) [at, most] = [c, size];
  }
  if (at === -1) return [];
  const { low, high } = pieces[at]!;
  const split = tooFew ? curves[at]!.floor : shares[at]!;
  const withPiece = (from: number, to: number) => pieces.with(at, envelope(curves[at]!, from, to));
  return [
    { pieces: withPiece(split, high), mayCount },
    { pieces: withPiece(low, split), mayCount: tooFew ? mayCount.with(at, false) : mayCount },
  ];
}

/** By how much the envelope lies above the curve. */
function lineAbove(curve: SplitCurve, piece: Piece, share: number): number {
  return envelopeAt(curve, piece, share) - curveAt(curve, share);
}

function envelopeAt(curve: SplitCurve, { low, bend, slope }: Piece, share: number): number {
  return share < bend ? curveAt(curve, low) + slope * (share - low) : curveAt(curve, share);
}

function sumOf(curves: readonly SplitCurve[], shares: readonly number[]): number {
  return curves.reduce((sum, curve, c) => sum + curveAt(curve, shares[c]!), 0);
}

/** The smallest concave function above a curve between two shares: the tangent from the lower end, then the curve. */
function envelope(curve: SplitCurve, low: number, high: number): Piece {
  const { half, shape } = curve;
  const inflection = shape > 1 ? half * ((shape - 1) / (shape + 1)) ** (1 / shape) : 0;
  if (low >= inflection || low >= high) return { low, high, bend: low, slope: 0 };
  const start = curveAt(curve, low);
  const chord = (share: number) => (curveAt(curve, share) - start) / (share - low);
  let bend = high;
  if (inflection < high && chord(high) > curveSlope(curve, high)) {
    let from = inflection;
    for (let step = 0; step < 60 && bend - from > 1e-15 * bend; step += 1) {
      const middle = (from + bend) / 2;
      if (chord(middle) > curveSlope(curve, middle)) bend = middle;
      else from = middle;
    }
  }
  return { low, high, bend, slope: chord(bend) };
}

/**
 * The best split of a part with every curve replaced by its envelope, which is a bound for all splits of the part; null
 * where the part holds none. For a weight r the product is at most (sum + r * breadth)^2 / 4r, with equality where
 * r = sum / breadth; for a price of a share the sum + r * breadth is at most what each channel makes of it by itself.
 */
function relax(curves: readonly SplitCurve[], synergy: number, leastChannels: number, part: Part): Relaxed | null {
  const counts = part.mayCount.filter(Boolean).length;
  if (counts < leastChannels) return null;
  const pieces =
    counts > leastChannels
      ? part.pieces
      : part.pieces.map((piece, c) => {
          const { floor } = curves[c]!;
          return part.mayCount[c] && piece.low < floor ? envelope(curves[c]!, floor, piece.high) : piece;
        });
  const low = pieces.reduce((sum, piece) => sum + piece.low, 0);
  const high = pieces.reduce((sum, piece) => sum + piece.high, 0);
  if (low > 1 + 1e-12 || high < 1 - 1e-12) return null;
  const sumAt = (shares: readonly number[]) =>
    curves.reduce((sum, curve, c) => sum + envelopeAt(curve, pieces[c]!, shares[c]!), 0);
  const fixed = high - low < 1e-12 || low > 1 - 1e-12 || high < 1 + 1e-12;
  if (fixed) {
    const shares = pieces.map((piece) => (low > 1 - 1e-12 ? piece.low : piece.high));
    return { pieces, mayCount: part.mayCount, shares, bound: sumAt(shares) * breadthAt(shares, synergy) };
  }
  const even = pieces.map((piece) => piece.low + ((piece.high - piece.low) * (1 - low)) / (high - low));
  const ratio = (shares: readonly number[]) => Math.max(Number.MIN_VALUE, sumAt(shares) / breadthAt(shares, synergy));
  let price = ratio(even);
  const solve = (weight: number) => {
    const found = splitAt(curves, pieces, 2 * weight * synergy, price);
    price = found.price;
    return found;
  };
  const first = Math.log(ratio(even));
  const excess = (logWeight: number) => Math.log(ratio(solve(Math.exp(logWeight)).shares)) - logWeight;
  const gained = excess(first);
  const second = first + gained;
  const left = excess(second);
  const settled = Math.abs(left) < 1e-13;
  const weight = Math.exp(settled ? second : bracketedRoot(excess, first, second, gained, left));
  const { shares } = solve(weight);
  const dual = pieces.reduce(
    (sum, piece, c) => {
      const share = shareAt(curves[c]!, piece, 2 * weight * synergy, price);
      return sum + envelopeAt(curves[c]!, piece, share) - weight * synergy * share * share - price * share;
    },
    weight * (1 + synergy) + price,
  );
  return { pieces, mayCount: part.mayCount, shares, bound: (dual * dual) / (4 * weight) };
}

/** The shares, adding up to 1, at which one more share is worth the same in every channel that is not at a limit. */
function splitAt(curves: readonly SplitCurve[], pieces: readonly Piece[], pull: number, guess: number) {
  const at = (price: number) => curves.map((curve, c) => shareAt(curve, pieces[c]!, pull, price));
  const excess = (price: number) => at(price).reduce((sum, share) => sum + share, -1);
  let near = guess;
  let nearExcess = excess(near);
  let far = near;
  let farExcess = nearExcess;
  for (let step = Math.abs(guess) * 0.1 || Number.MIN_VALUE; nearExcess * farExcess > 0; step *= 4) {
    [near, nearExcess] = [far, farExcess];
    far += nearExcess > 0 ? step : -step;
    farExcess = excess(far);
  }
  let ends: readonly [number, number] = [near, far];
  const price =
    nearExcess === 0
      ? near
      : bracketedRoot(excess, near, far, nearExcess, farExcess, (one, other) => (ends = [one, other]));
  // Between the two ends of what is left of the bracket the sum is exactly 1, also where a line makes it jump.
  const [one, other] = ends.map(at);
  const [oneSum, otherSum] = [one!, other!].map((shares) => shares.reduce((sum, share) => sum + share, 0));
  const part = oneSum === otherSum ? 0 : (1 - oneSum!) / (otherSum! - oneSum!);
  return { price, shares: one!.map((share, c) => share + part * (other![c]! - share)) };
}

/** The share at which the slope of a channel's envelope, less `pull` * share, is the price; else the limit that is nearer. */
function shareAt(curve: SplitCurve, { low, high, bend, slope }: Piece, pull: number, price: number): number {
  if (bend > low && slope - pull * bend <= price) {
    if (pull === 0) return slope > price ? bend : low;
    return Math.min(bend, Math.max(low, (slope - price) / pull));
  }
  if (curveSlope(curve, high) - pull * high >= price) return high;
  if (bend === low && curveSlope(curve, low) - pull * low <= price) return low;
  let from = bend;
  let to = high;
  let share = from > 0 ? Math.sqrt(from * to) : to / 2;
  for (let step = 0; step < 200; step += 1) {
    const gain = curveSlope(curve, share);
    const wanted = price + pull * share;
    if (gain > wanted) from = share;
    else to = share;
    // Newton's step for the logarithms, in which the slope of a curve is nearly a line; else the bracket is halved.
    const power = (share / curve.half) ** curve.shape;
    const bending = curve.shape - 1 - (2 * curve.shape * power) / (power + 1) - (pull * share) / wanted;
    let next = wanted > 0 && gain > 0 && bending < 0 ? share * Math.exp(-Math.log(gain / wanted) / bending) : -1;
    if (!(next > from && next < to)) next = from > 0 ? Math.sqrt(from * to) : to / 1000;
    if (Math.abs(next - share) <= 2e-16 * share || next < 1e-300) return next;
    share = next;
  }
  return share;
}

/** The root of a monotone function between two points of different sign (Chandrupatla 1997: inverse quadratic or halving). */
function bracketedRoot(
  f: (x: number) => number,
  a: number,
  b: number,
  fa: number,
  fb: number,
  left: (a: number, b: number) => void = () => undefined,
): number {
  let [x1, f1, x2, f2, x3, f3] = [b, fb, a, fa, a, fa];
  if (f1 === 0) [x2, f2] = [x1, f1];
  let t = 0.5;
  for (let step = 0; step < 120 && f1 !== 0 && f2 !== 0; step += 1) {
    const x = x1 + t * (x2 - x1);
    const fx = f(x);
    if (fx > 0 === f1 > 0) [x3, f3] = [x1, f1];
    else [x3, f3, x2, f2] = [x2, f2, x1, f1];
    [x1, f1] = [x, fx];
    const limit = (2e-16 * Math.max(Math.abs(x1), Math.abs(x2))) / Math.abs(x2 - x1);
    if (f1 === 0 || limit > 0.5 || !Number.isFinite(limit)) break;
    const [xi, phi] = [(x1 - x2) / (x3 - x2), (f1 - f2) / (f3 - f2)];
    const quadratic = phi * phi < xi && (1 - phi) ** 2 < 1 - xi;
    t = quadratic
      ? ((f1 / (f2 - f1)) * f3) / (f2 - f3) + ((((x3 - x1) / (x2 - x1)) * f1) / (f3 - f1)) * (f2 / (f3 - f2))
      : 0.5;
    t = Math.min(1 - limit, Math.max(limit, t));
  }
  if (f1 === 0) left(x1, x1);
  else if (f2 === 0) left(x2, x2);
  else left(x1, x2);
  return Math.abs(f1) < Math.abs(f2) ? x1 : x2;
}
