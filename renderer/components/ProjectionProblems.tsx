import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#shared/problem.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { useProjected } from '#renderer/state/projected.ts';
import { useGoToInput } from './useGoToInput.ts';
import { usePlacedProblem } from './usePlacedProblem.ts';
import classes from './Notice.module.css';

interface Props {
  readonly problems: readonly Problem[];
  /** What it means for the screen, null where nothing; by default whether the last good projection stands below. */
  readonly meaning?: string | null;
}

/** What keeps a plan from being projected, by the names that its screens use, each with the way to its field, and what it means. */
export function ProjectionProblems({ problems, meaning }: Props) {
  const { t } = useTranslation('budget');
  const placed = usePlacedProblem(usePlan());
  const goTo = useGoToInput();
  const shown = useProjected();
  return (
    <div className={classes.notice} data-kind="late" role="alert">
      <ul className={classes.list}>
        {problems.map(placed).map(({ sentence, path }) => (
          <li key={sentence}>
            {sentence}{' '}
            {path !== null && (
              <Button variant="default" size="compact-xs" onClick={() => goTo(path)}>
                {t('problems.go')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {meaning !== null && <strong>{meaning ?? t(shown ? 'lastGood' : 'noLastGood')}</strong>}
    </div>
  );
}
