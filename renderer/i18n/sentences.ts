import i18next from 'i18next';
import { isIsoDate } from '#shared/calendar/dates.ts';
import { formatOf } from '#shared/content/format.ts';
import { problemSentence as sentenceIn } from '#shared/content/problemSentence.ts';
import { languages, type Language } from '#shared/plan/schema.ts';
import type { Problem } from '#shared/problem.ts';

/** The language on the screen. */
export function languageNow(): Language {
  return languages.find((language) => language === i18next.language) ?? 'en';
}

/**
 * A problem in the language on the screen, its dates and figures as that writes them: what is wrong, where, and what to do.
 * @param currency of the plan that the problem is about, where it may name amounts
 */
export function problemSentence(problem: Problem, currency?: string): string {
  const { shortDate } = formatOf(languageNow());
  const params = Object.entries(problem.params).map(([name, value]) => [
    name,
    typeof value === 'string' && isIsoDate(value) ? shortDate(value) : value,
  ]);
  return sentenceIn({ ...problem, params: Object.fromEntries(params) as Problem['params'] }, languageNow(), currency);
}
