import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { differenceOf, outlookOf, type Change } from '#shared/decisions/difference.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { derive, useDerived, type Derived } from '#renderer/state/derived.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { moveOpening } from '#renderer/state/taskActions.ts';
import classes from './Consequences.module.css';

/** What the plan has come to, and what the answers have changed since this page was opened. Give it the page as its key. */
export function Consequences() {
  const { t } = useTranslation('guide');
  const { date, money, month, number } = useFormat();
  const plan = usePlan();
  const derived = useDerived();
  const { today, holidays } = derived;
  const [opened] = useState(plan);
  const before = useMemo(() => computed(opened, derive(opened, today, holidays)), [opened, today, holidays]);
  const now = computed(plan, derived);
  const changes = plan === opened ? [] : differenceOf(before, now);
  const { feasibleOpening, firstYearPatients, lowestCash } = outlookOf(now);
  const conflict = now.schedule !== null && now.schedule.conflicts.length > 0;
  return (
    <aside className={classes.consequences} aria-label={t('consequences.title')}>
      <h2>{t('consequences.title')}</h2>
      <dl>
        <div>
          <dt>{t('consequences.tasks')}</dt>
          <dd>{number(plan.tasks.length)}</dd>
        </div>
        <div>
          <dt>{t('consequences.opening')}</dt>
          <dd>
            {date(plan.profile.openingDate)}
            <small>
              {!conflict
                ? t('consequences.possible')
                : feasibleOpening === null
                  ? t('consequences.tooEarly')
                  : t('consequences.possibleFrom', { date: date(feasibleOpening) })}
            </small>
          </dd>
        </div>
        {firstYearPatients !== null && (
          <div>
            <dt>{t('consequences.patients')}</dt>
            <dd>{number(firstYearPatients)}</dd>
          </div>
        )}
        {lowestCash && (
          <div>
            <dt>{t('consequences.lowest')}</dt>
            <dd>
              {money(lowestCash.amount, plan.profile.currency)}
              <small>{month(lowestCash.month)}</small>
            </dd>
          </div>
        )}
      </dl>
      {conflict && feasibleOpening !== null && (
        <Button variant="light" size="compact-md" onClick={() => moveOpening(feasibleOpening)}>
          {t('moveOpening', { ns: 'roadmap', date: date(feasibleOpening) })}
        </Button>
      )}
      <div className={classes.changes} aria-live="polite">
        {changes.length > 0 && (
          <>
            <h3>{t('consequences.changed')}</h3>
            <ul>
              {changes.map((change) => (
                <li key={change.kind}>
                  <ChangeSentence change={change} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </aside>
  );
}

function computed(plan: Plan, { schedule, projection }: Pick<Derived, 'schedule' | 'projection'>) {
  return {
    plan,
    schedule: schedule.ok ? schedule.value : null,
    projection: projection.ok ? projection.value : null,
  };
}

function ChangeSentence({ change }: { readonly change: Change }) {
  const { t } = useTranslation('guide');
  const { date, money, number } = useFormat();
  const { currency } = usePlan().profile;
  switch (change.kind) {
    case 'tasksAdded':
    case 'tasksRemoved':
      return t(`consequences.${change.kind}`, { count: change.taskIds.length });
    case 'opening':
    case 'feasibleOpening':
      return t(`consequences.changes.${change.kind}`, { from: date(change.from), to: date(change.to) });
    case 'firstYearPatients':
      return t('consequences.changes.patients', { from: number(change.from), to: number(change.to) });
    case 'lowestCash':
      return t('consequences.changes.lowest', { from: money(change.from, currency), to: money(change.to, currency) });
  }
}
