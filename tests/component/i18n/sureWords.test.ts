import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { HowSure } from '#shared/budget/howSure.ts';
import type { Uncertain } from '#shared/budget/monteCarlo.ts';
import { languages } from '#shared/plan/schema.ts';
import { bandLines, useSureWords } from '#renderer/components/uncertainty/useSureWords.ts';
import { startWords } from '#renderer/i18n/index.ts';

const how: HowSure = {
  cashBelowZero: 0.12,
  cautiousLowest: -45_300,
  middleLowest: 12_000,
  cautiousFunding: 45_300,
  evenByHalf: '2028-03',
  evenByNine: '2028-11',
  evenAtAll: 0.95,
};
const band = { p10: [55], p50: [67], p90: [79] };
const uncertain = {
  months: ['2028-03'],
  bands: Object.fromEntries(bandLines.map((line) => [line, band])),
} as unknown as Uncertain;

async function wordsIn(language: (typeof languages)[number]) {
  await startWords(language);
  return renderHook(() => useSureWords('EUR')).result.current;
}

describe('what draws say in words', () => {
  it('is in cases of a hundred, never in none or all of them', async () => {
    const { cases } = await wordsIn('en');
    expect([0, 0.004, 0.005, 0.126, 0.994, 0.995, 1].map(cases)).toEqual([
      'in fewer than 1 of 100 cases',
      'in fewer than 1 of 100 cases',
      'in 1 of 100 cases',
      'in 13 of 100 cases',
      'in 99 of 100 cases',
      'in more than 99 of 100 cases',
      'in more than 99 of 100 cases',
    ]);
  });

  it('has the plural of each language', async () => {
    const lt = await wordsIn('lt');
    expect([0.01, 0.02, 0.12, 0.21].map(lt.cases)).toEqual([
      '1 atveju iš 100',
      '2 atvejais iš 100',
      '12 atvejų iš 100',
      '21 atveju iš 100',
    ]);
    const ru = await wordsIn('ru');
    expect([0.01, 0.02, 0.12, 0.21].map(ru.cases)).toEqual([
      'в 1 случае из 100',
      'в 2 случаях из 100',
      'в 12 случаях из 100',
      'в 21 случае из 100',
    ]);
  });

  it('names the cautious tenth, what would cover it, and the months of break-even', async () => {
    const words = await wordsIn('en');
    expect(words.cashOut(how)).toBe('Cash runs out in 12 of 100 cases.');
    expect(words.lowest(how)).toBe(
      'In 1 of 10 cases it falls to −€45,300 or lower: €45,300 more makes it last in 9 of 10 cases. In the middle case its lowest is €12,000.',
    );
    expect(words.lowest({ ...how, cautiousLowest: 500, cautiousFunding: 0 })).toBe(
      'In 9 of 10 cases it never falls below €500; in the middle case its lowest is €12,000.',
    );
    expect(words.breakEven(how)).toBe(
      'The clinic breaks even by March 2028 in 5 of 10 cases, by November 2028 in 9 of 10.',
    );
    expect(words.breakEven({ ...how, evenByNine: null, evenAtAll: 0.88 })).toBe(
      'The clinic breaks even by March 2028 in 5 of 10 cases, and by the end of the projection in 88 of 100 cases.',
    );
    expect(words.breakEven({ ...how, evenByHalf: null, evenByNine: null, evenAtAll: 0.2 })).toBe(
      'By the end of the projection the clinic has broken even in 20 of 100 cases.',
    );
  });

  it.each(languages)('gives every figure of a band, in %s', async (language) => {
    const words = await wordsIn(language);
    for (const line of bandLines) {
      const sentence = words.band(uncertain, line, '2028-03');
      for (const figure of ['55', '67', '79', '2028']) expect(sentence).toContain(figure);
      expect(sentence).not.toContain('{{');
    }
  });
});
