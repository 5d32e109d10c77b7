import { createInstance } from 'i18next';
import { pathText } from '#shared/plan/pathText.ts';
import type { Language } from '#shared/plan/schema.ts';
import type { Problem } from '#shared/problem.ts';
import en from './en/messages.json' with { type: 'json' };
import lt from './lt/messages.json' with { type: 'json' };
import ru from './ru/messages.json' with { type: 'json' };

const sentences = createInstance({
  resources: { en: { translation: en }, lt: { translation: lt }, ru: { translation: ru } },
  fallbackLng: false,
  interpolation: { escapeValue: false },
  initAsync: false,
});
void sentences.init();

/** A problem in a language: what is wrong, where, and what to do. */
export function problemSentence(problem: Problem, language: Language): string {
  return sentences.getFixedT(language)(`problems.${problem.code}`, { path: pathText(problem.path), ...problem.params });
}
