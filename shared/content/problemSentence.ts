import { pathText } from '#shared/plan/pathText.ts';
import type { Language } from '#shared/plan/schema.ts';
import type { Problem, ProblemCode } from '#shared/problem.ts';
import en from './en/messages.json' with { type: 'json' };
import { filled } from './filled.ts';
import { formatOf } from './format.ts';
import lt from './lt/messages.json' with { type: 'json' };
import ru from './ru/messages.json' with { type: 'json' };

const sentences: Readonly<Record<Language, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  en: en.problems,
  lt: lt.problems,
  ru: ru.problems,
};

/** The sentence of a kind of problem, with its places for figures still open; undefined where a language lacks it. */
export function sentenceTemplate(code: ProblemCode, language: Language): string | undefined {
  const [group = '', name = ''] = code.split('.');
  return sentences[language][group]?.[name];
}

/** Params that are money, in the plan's currency. */
const amounts: ReadonlySet<string> = new Set(['needed', 'monthly', 'spend']);
/** Params that name a place or a version and are no quantity: no thousands are parted in them. */
const names: ReadonlySet<string> = new Set(['line', 'column', 'version', 'known']);
/** No input is so fine that more decimals say anything; a float has up to 17. */
const mostDecimals = 6;

/**
 * A problem in a language: what is wrong, where, and what to do; its figures as the language writes them.
 * @param currency of the plan that the problem is about: its amounts are then written as money, to the cent
 */
export function problemSentence(problem: Problem, language: Language, currency?: string): string {
  const { number, money } = formatOf(language);
  const values: Readonly<Record<string, string | number>> = { path: pathText(problem.path), ...problem.params };
  const template = sentenceTemplate(problem.code, language) ?? problem.code;
  return filled(template, (name) => {
    const value = values[name] ?? '';
    if (typeof value === 'string' || names.has(name)) return String(value);
    if (!amounts.has(name)) return number(value, mostDecimals);
    return currency === undefined ? number(value, 2) : money(Number(value.toFixed(2)), currency, 2);
  });
}
