import { describe, expect, it } from 'vitest';
import en from '#renderer/i18n/en/index.ts';
import lt from '#renderer/i18n/lt/index.ts';
import ru from '#renderer/i18n/ru/index.ts';
import whyEn from '#shared/content/en/why.json' with { type: 'json' };
import whyLt from '#shared/content/lt/why.json' with { type: 'json' };
import whyRu from '#shared/content/ru/why.json' with { type: 'json' };
import { problemSentence, sentenceTemplate } from '#shared/content/problemSentence.ts';
import { languages } from '#shared/plan/schema.ts';
import { problem, problemCodes } from '#shared/problem.ts';

const all = { en: { ...en, why: whyEn }, lt: { ...lt, why: whyLt }, ru: { ...ru, why: whyRu } };
const plural = /_(one|few|many|other)$/;

/** The keys of a tree of words; plural forms folded into one key with the forms it has. */
function keysOf(words: unknown, path = ''): Map<string, Set<string>> {
  const keys = new Map<string, Set<string>>();
  for (const [name, value] of Object.entries(words as Record<string, unknown>)) {
    const at = path === '' ? name : `${path}.${name}`;
    if (typeof value !== 'string') {
      for (const [key, forms] of keysOf(value, at)) keys.set(key, forms);
      continue;
    }
    const key = at.replace(plural, '');
    keys.set(key, new Set([...(keys.get(key) ?? []), plural.exec(at)?.[1] ?? '']));
  }
  return keys;
}

describe('the words of the planner', () => {
  it.each([
    ['lt', all.lt],
    ['ru', all.ru],
  ] as const)('say in %s everything that English says', (_language, words) => {
    expect([...keysOf(words).keys()].toSorted()).toEqual([...keysOf(all.en).keys()].toSorted());
  });

  it.each([
    ['en', all.en],
    ['lt', all.lt],
    ['ru', all.ru],
  ] as const)('have in %s every plural form that the language needs', (language, words) => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    const lacking = [...keysOf(words)].filter(
      ([, forms]) => !forms.has('') && [...forms].toSorted().join() !== needed.join(),
    );
    expect(lacking).toEqual([]);
  });
});

describe('the sentence of every problem', () => {
  it.each(languages)('is there in %s', (language) => {
    for (const code of problemCodes) expect(sentenceTemplate(code, language), code).toBeTruthy();
  });

  it('says what, where and what to do', () => {
    const sentence = problemSentence(
      problem('task.missing', ['tasks', 3, 'dependsOn', 0, 'taskId'], { task: 'Sign the lease', missing: 'x' }),
      'en',
    );
    expect(sentence).toBe(
      '“Sign the lease” depends on a task that does not exist (x). Remove the dependency (tasks[3].dependsOn[0].taskId).',
    );
  });

  it('writes amounts as money and other figures without the tail of a float; a line stays a plain number', () => {
    const short = problem('allocation.leastAboveAmount', [], { needed: 1234567.891, monthly: 2430.810810810811 });
    expect(problemSentence(short, 'en', 'GBP')).toBe(
      'The least amounts need £1,234,567.89 a month, but only £2,430.81 is to be split. Lower them or raise the amount.',
    );
    expect(problemSentence(short, 'lt')).toMatch(/1\s234\s567,89.*2\s430,81/);
    const value = problem('input.outOfRange', [], { path: 'x', value: 0.1 + 0.2 });
    expect(problemSentence(value, 'en')).toMatch(/cannot be 0\.3\./);
    expect(problemSentence(problem('file.damaged', [], { line: 12345, column: 7 }), 'en')).toMatch(/line 12345,/);
  });

  it('leaves the dots of what it quotes as they are', () => {
    expect(problemSentence(problem('statistics.notANumber', [], { line: 4, value: '12..5' }), 'ru')).toBe(
      'Строка 4: «12..5» — не число.',
    );
  });
});
