import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Plan } from '#shared/plan/schema.ts';
import type { Schedule } from '#shared/roadmap/types.ts';
import { placeOf } from '#renderer/app/places.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { useView } from '#renderer/state/view.ts';
import classes from './Notice.module.css';

/** Whether the opening holds, in a sentence; where it does not, what causes it and the way to the date that would. */
export function ScheduleState({ plan, schedule }: { readonly plan: Plan; readonly schedule: Schedule }) {
  const { t } = useTranslation('roadmap');
  const { date } = useFormat();
  const [here, go] = useLocation();
  const { today } = useDerived();
  const openSide = useView((view) => view.openSide);
  const titles = new Map(plan.tasks.map((task) => [task.id, task.title]));
  const worst = schedule.conflicts.toSorted((a, b) => b.days - a.days)[0];
  const { openingDate } = plan.profile;
  if (!worst) return <p>{t(today < openingDate ? 'holds' : 'open', { date: date(openingDate) })}</p>;
  const { feasibleOpening } = schedule;
  const look = () => {
    openSide('opening');
    if (!here.startsWith(placeOf(plan.id, 'roadmap'))) go(placeOf(plan.id, 'roadmap'));
  };
  return (
    <div className={classes.notice} data-kind="late" role="status">
      <p>
        <strong>{t('cannotHold', { date: date(openingDate) })}</strong>{' '}
        {t('misses', { task: titles.get(worst.taskId), count: worst.days })}{' '}
        {schedule.conflicts.length > 1 && t('moreMisses', { count: schedule.conflicts.length - 1 })}
      </p>
      <details className={classes.chain}>
        <summary>{t('causes', { count: worst.chain.length })}</summary>
        {worst.chain.map((id) => titles.get(id)).join(' → ')}
      </details>
      {feasibleOpening !== null && (
        <div className={classes.actions}>
          <Button size="compact-sm" onClick={look}>
            {t('lookAtOpening', { date: date(feasibleOpening) })}
          </Button>
        </div>
      )}
    </div>
  );
}
