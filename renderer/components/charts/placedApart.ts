/** Pixels that a name at a line's end takes. */
const nameHeight = 14;

/**
 * Where the names of lines stand, so that names of lines that end close together stand apart and none below the axis,
 * where the months are. Pixels, downwards.
 * @param ends where each line ends
 * @param bottom where the axis is
 */
export function placedApart(ends: readonly number[], bottom: number): readonly number[] {
  const places = [...ends];
  const downwards = ends.map((_, index) => index).toSorted((a, b) => ends[a]! - ends[b]!);
  let above = -Infinity;
  for (const line of downwards) {
    above = Math.max(ends[line]!, above + nameHeight);
    places[line] = above;
  }
  let below = bottom + nameHeight;
  for (const line of downwards.toReversed()) {
    below = Math.min(places[line]!, below - nameHeight);
    places[line] = below;
  }
  return places;
}
