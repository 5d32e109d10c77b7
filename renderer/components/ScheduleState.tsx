import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Plan } from '#shared/plan/schema.ts';
import type { Schedule } from '#shared/roadmap/types.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { moveOpening } from '#renderer/state/taskActions.ts';
import classes from './Notice.module.css';

/** Whether the opening holds, in a sentence; where it does not, what causes it and the date that would. */
export function ScheduleState({ plan, schedule }: { readonly plan: Plan; readonly schedule: Schedule }) {
  const { t } = useTranslation('roadmap');
  const { date } = useFormat();
  const titles = new Map(plan.tasks.map((task) => [task.id, task.title]));
  const worst = schedule.conflicts.toSorted((a, b) => b.days - a.days)[0];
  if (!worst) return <p>{t('holds', { date: date(plan.profile.openingDate) })}</p>;
  const { feasibleOpening } = schedule;
  return (
    <div className={classes.notice} data-kind="late" role="status">
      <strong>{t('cannotHold', { date: date(plan.profile.openingDate) })}</strong>
      <p>
        {t('misses', { task: titles.get(worst.taskId), count: worst.days })}{' '}
        {schedule.conflicts.length > 1 && t('moreMisses', { count: schedule.conflicts.length - 1 })}
      </p>
      <p className={classes.chain}>
        {t('because')} {worst.chain.map((id) => titles.get(id)).join(' → ')}
      </p>
      {feasibleOpening !== null && (
        <div className={classes.actions}>
          <Button size="compact-sm" onClick={() => moveOpening(feasibleOpening)}>
            {t('moveOpening', { date: date(feasibleOpening) })}
          </Button>
        </div>
      )}
    </div>
  );
}
