import type { Problem } from '#shared/problem.ts';
import { problemSentence } from '#renderer/i18n/sentences.ts';
import classes from './Notice.module.css';

interface Props {
  readonly problems: readonly Problem[];
  /** `risk` for what only warns. */
  readonly kind?: 'late' | 'risk';
  /** How a problem is said, where a screen has names for what the domain calls by its path (`usePlacedProblem`). */
  readonly sentenceOf?: (problem: Problem) => string;
}

/** Problems as sentences: what is wrong, where, what to do. */
export function Problems({ problems, kind = 'late', sentenceOf = (problem) => problemSentence(problem) }: Props) {
  return (
    <div className={classes.notice} data-kind={kind} role="alert">
      <ul className={classes.list}>
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.path.join('.')}`}>{sentenceOf(problem)}</li>
        ))}
      </ul>
    </div>
  );
}
