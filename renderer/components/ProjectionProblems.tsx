import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#shared/problem.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { problemSentence } from '#renderer/i18n/sentences.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { useGoToInput } from './useGoToInput.ts';
import classes from './Notice.module.css';

/** What keeps a plan from being projected, by the names that its screens use, each with the way to its field. */
export function ProjectionProblems({ problems }: { readonly problems: readonly Problem[] }) {
  const { t } = useTranslation('budget');
  const { number } = useFormat();
  const { channels } = usePlan();
  const goTo = useGoToInput();
  const placed = problems.map((problem) => {
    const { code, params } = problem;
    const channel = channels.find(({ id }) => id === params['channel']);
    if (code === 'channel.ceilingTooLow' && channel)
      return {
        sentence: t('problems.ceilingTooLow', { channel: channel.name, leads: number(Number(params['leads'])) }),
        path: `channels.${channel.id}.response.ceilingLeads`,
      };
    if (code === 'projection.tooLong')
      return {
        sentence: t('problems.tooLong', { months: params['months'], most: params['most'] }),
        path: 'economics.horizonMonths',
      };
    return { sentence: problemSentence(problem), path: null };
  });
  return (
    <div className={classes.notice} data-kind="late" role="alert">
      <ul className={classes.list}>
        {placed.map(({ sentence, path }) => (
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
