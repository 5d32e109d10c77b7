import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { usePlan, usePlanStore } from '#renderer/state/planStore.ts';
import { moveOpening } from '#renderer/state/taskActions.ts';
import classes from './GuideScreen.module.css';

/** What the answers make of the plan, live: tasks, the opening, the least cash; and what the last answer changed. */
export function Consequences() {
  const { t } = useTranslation('guide');
  const { date, money, month } = useFormat();
  const plan = usePlan();
  const before = usePlanStore((state) => state.past.at(-1));
  const { schedule, projection } = useDerived();
  const change = before ? plan.tasks.length - before.tasks.length : 0;
  const feasible = schedule.ok ? schedule.value.feasibleOpening : null;
  const conflict = schedule.ok && schedule.value.conflicts.length > 0;
  const lowest = projection.ok
    ? projection.value.months.reduce((least, one) => (one.cash < least.cash ? one : least))
    : null;
  return (
    <aside className={classes.consequences} aria-live="polite">
      <h2>{t('consequences.title')}</h2>
      <dl>
        <dt>{t('consequences.tasks')}</dt>
        <dd>
          {plan.tasks.length}
          {change !== 0 && (
            <small>
              {change > 0 ? t('consequences.added', { count: change }) : t('consequences.removed', { count: -change })}
            </small>
          )}
        </dd>
        <dt>{t('consequences.opening')}</dt>
        <dd>
          {date(plan.profile.openingDate)}
          <small>{conflict ? t('consequences.tooEarly') : t('consequences.possible')}</small>
        </dd>
        {feasible !== null && (
          <>
            <dt>{t('consequences.feasible')}</dt>
            <dd>{date(feasible)}</dd>
          </>
        )}
        {lowest && (
          <>
            <dt>{t('consequences.lowest')}</dt>
            <dd>
              {money(lowest.cash, plan.profile.currency)}
              <small>{month(lowest.month)}</small>
            </dd>
          </>
        )}
      </dl>
      {conflict && feasible !== null && (
        <Button variant="light" size="compact-md" onClick={() => moveOpening(feasible)}>
          {t('moveOpening', { ns: 'roadmap', date: date(feasible) })}
        </Button>
      )}
    </aside>
  );
}
