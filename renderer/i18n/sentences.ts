import i18next from 'i18next';
import { problemSentence as sentenceIn } from '#shared/content/problemSentence.ts';
import { languages, type Language } from '#shared/plan/schema.ts';
import type { Problem } from '#shared/problem.ts';

/** The language on the screen. */
export function languageNow(): Language {
  return languages.find((language) => language === i18next.language) ?? 'en';
}

/** A problem in the language on the screen: what is wrong, where, and what to do. */
export function problemSentence(problem: Problem): string {
  return sentenceIn(problem, languageNow());
}
