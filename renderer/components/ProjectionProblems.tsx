import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#shared/problem.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { useGoToInput } from './useGoToInput.ts';
import { usePlacedProblem } from './usePlacedProblem.ts';
import classes from './Notice.module.css';

/** What keeps a plan from being projected, by the names that its screens use, each with the way to its field. */
export function ProjectionProblems({ problems }: { readonly problems: readonly Problem[] }) {
  const { t } = useTranslation('budget');
  const placed = usePlacedProblem(usePlan());
  const goTo = useGoToInput();
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
    </div>
  );
}
