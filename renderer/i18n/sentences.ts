import i18next from 'i18next';
import type { Problem } from '#shared/problem.ts';
import { pathText } from '#shared/plan/pathText.ts';

/** A problem in the user's words: what, where and what to do. */
export function problemSentence(problem: Problem): string {
  return i18next.t(`problems.${problem.code}`, { ns: 'messages', path: pathText(problem.path), ...problem.params });
}
