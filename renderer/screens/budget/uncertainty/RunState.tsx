import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usualDraws } from '#shared/budget/monteCarlo.ts';
import { Problems } from '#renderer/components/Problems.tsx';
import notice from '#renderer/components/Notice.module.css';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDrawsMade, type UncertainNow } from '#renderer/state/uncertain.ts';
import classes from './Uncertainty.module.css';

/** How far the draws are, how to stop them, why there are none, and whether the numbers below are those of the plan. */
export function RunState({ now }: { readonly now: UncertainNow }) {
  const { t } = useTranslation('uncertainty');
  const { number } = useFormat();
  const { state, problems, fault, uncertain, current, cancel, again } = now;
  const made = useDrawsMade();
  const draws = number(usualDraws.draws);
  const going = state === 'waiting' || state === 'running';
  return (
    <div className={classes.run} aria-live="polite">
      {going && uncertain === null && <p className={classes.soft}>{t('run.first')}</p>}
      {made !== null && (
        <div className={classes.progress}>
          <span>{t('run.progress', { made: number(made), draws })}</span>
          <Progress value={(made / usualDraws.draws) * 100} size={6} aria-label={t('title')} />
          <Button size="compact-sm" variant="default" onClick={cancel}>
            {t('run.stop')}
          </Button>
        </div>
      )}
      {problems.length > 0 && <Problems problems={problems} />}
      {(state === 'cancelled' || fault !== null) && (
        <div className={notice.notice} data-kind={fault === null ? 'risk' : 'late'}>
          <p>{fault === null ? t('run.stopped') : t('run.fault', { reason: fault })}</p>
          <div>
            <Button size="compact-sm" variant="default" onClick={again}>
              {t('run.again')}
            </Button>
          </div>
        </div>
      )}
      {uncertain !== null && !current && <p className={classes.earlier}>{t('run.earlier')}</p>}
    </div>
  );
}
