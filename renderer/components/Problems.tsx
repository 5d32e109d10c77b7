import type { Problem } from '#shared/problem.ts';
import { problemSentence } from '#renderer/i18n/sentences.ts';
import classes from './Notice.module.css';

/** Problems as sentences: what is wrong, where, what to do. */
export function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <ul className={classes.notice} data-kind="late" role="alert">
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.path.join('.')}`}>{problemSentence(problem)}</li>
      ))}
    </ul>
  );
}
