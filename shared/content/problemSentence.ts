import { pathText } from '#shared/plan/pathText.ts';
import type { Language } from '#shared/plan/schema.ts';
import type { Problem, ProblemCode } from '#shared/problem.ts';
import en from './en/messages.json' with { type: 'json' };
import { filled } from './filled.ts';
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

/** A problem in a language: what is wrong, where, and what to do. */
export function problemSentence(problem: Problem, language: Language): string {
  const values: Readonly<Record<string, string | number>> = { path: pathText(problem.path), ...problem.params };
  const template = sentenceTemplate(problem.code, language) ?? problem.code;
  return filled(template, (name) => String(values[name] ?? ''));
}
