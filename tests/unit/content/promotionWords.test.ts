import { describe, expect, it } from 'vitest';
import { loadPromotionWords } from '#shared/content/promotionWords.ts';

/** The paths of all texts in a tree of words. */
function pathsOf(words: unknown, path = ''): string[] {
  if (typeof words === 'string') return [path];
  return Object.entries(words as Record<string, unknown>).flatMap(([name, value]) => pathsOf(value, `${path}/${name}`));
}

describe('the words of promotion', () => {
  it.each(['lt', 'ru'] as const)('say in %s what they say in English', async (language) => {
    const [english, other] = await Promise.all([loadPromotionWords('en'), loadPromotionWords(language)]);
    expect(pathsOf(other).toSorted()).toEqual(pathsOf(english).toSorted());
  });
});
