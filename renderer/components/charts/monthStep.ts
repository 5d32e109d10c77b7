/** How many months lie between two that are named on an axis, where of `count` at most `most` can be: a month, quarter, half or whole year. */
export function monthStep(count: number, most: number): number {
  return [1, 3, 6, 12].find((step) => count <= step * most) ?? 12 * Math.ceil(count / (12 * most));
}
