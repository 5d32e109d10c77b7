import { describe, expect, it } from 'vitest';
import { formatOf } from '#shared/content/format.ts';
import { languages } from '#shared/plan/schema.ts';

describe('a number that rounds to nothing', () => {
  it.each(languages)('has no minus before it in %s, while one that is less than nothing keeps its own', (language) => {
    const { number, money, percent } = formatOf(language);
    const nothing = [number(-0.04, 1), number(-0), money(-0.4, 'EUR'), money(-0.004, 'EUR', 2), percent(-0.001)];
    const plain = [number(0, 1), number(0), money(0, 'EUR'), money(0.004, 'EUR', 2), percent(0)];
    expect(nothing).toEqual(plain);
    for (const less of [number(-0.05, 1), money(-0.5, 'EUR'), money(-0.005, 'EUR', 2), percent(-0.01)])
      expect(less).toMatch(/^\u2212/);
  });
});

describe('a short month', () => {
  it('cannot be read as a day', () => {
    const short = languages.map((language) => formatOf(language).shortMonth('2026-11'));
    expect(short.map((text) => text.replaceAll(/\s/g, ' '))).toEqual(['Nov 26', '2026-11', 'нояб. 26 г.']);
  });
});
