import type { Explanation } from './types.ts';

/** What tells a part of a formula from its other parts, also after the plan has changed. */
export function partKey({ symbol, month, channelId, origin }: Explanation): string {
  return [symbol, month ?? '', channelId ?? '', origin?.kind === 'task' ? origin.taskId : ''].join('|');
}

/**
 * The way from an opened number down through its parts, the number itself first. It ends early where a part is not
 * there (any more).
 * @param keys the `partKey` of each part on the way
 */
export function followed(root: Explanation, keys: readonly string[]): readonly Explanation[] {
  const way = [root];
  for (const key of keys) {
    const part = way
      .at(-1)!
      .parts()
      .find((one) => partKey(one) === key);
    if (!part) break;
    way.push(part);
  }
  return way;
}
