import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '#shared/plan/schema.ts';
import { checkTask } from '#shared/plan/check.ts';
import type { Problem } from '#shared/problem.ts';
import { DateField } from '#renderer/components/DateField.tsx';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { Problems } from '#renderer/components/Problems.tsx';
import { replaceTask } from '#renderer/state/taskActions.ts';
import classes from './TaskPanel.module.css';

const noLimits = { notBefore: null, notAfter: null, fixedStart: null };
const noRule = { startBetweenWeeks: null, finishWeeksBefore: null };

/** What holds a task in time besides other tasks: dates of its own, and its lead rule in weeks before the opening. */
export function Limits({ task }: { readonly task: Task }) {
  const { t } = useTranslation('roadmap');
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const limits = task.constraint ?? noLimits;
  const rule = task.lead ?? noRule;
  const store = (changed: Task) => {
    const problems = checkTask(changed, ['tasks']);
    setRefused(problems);
    if (problems.length === 0) replaceTask(changed);
  };
  const limit = (changes: Partial<typeof limits>) => {
    const constraint = { ...limits, ...changes };
    store({ ...task, constraint: Object.values(constraint).every((date) => date === null) ? null : constraint });
  };
  const lead = (changes: Partial<NonNullable<Task['lead']>>) => {
    const changed = { ...rule, ...changes };
    store({ ...task, lead: Object.values(changed).every((part) => part === null) ? null : changed });
  };
  const [earliest, latest] = rule.startBetweenWeeks ?? [null, null];
  return (
    <section className={classes.group} aria-label={t('limits')}>
      <h3>{t('limits')}</h3>
      <div className={classes.fields}>
        {(['notBefore', 'notAfter', 'fixedStart'] as const).map((field) => (
          <DateField
            key={field}
            label={t(`fields.${field}`)}
            value={limits[field]}
            onCommit={(date) => limit({ [field]: date })}
            onEmpty={() => limit({ [field]: null })}
          />
        ))}
        {task.phase !== 'afterOpening' && (
          <NumberField
            label={t('fields.finishWeeksBefore')}
            unit="number"
            digits={0}
            value={rule.finishWeeksBefore}
            min={0}
            max={260}
            onEmpty={() => lead({ finishWeeksBefore: null })}
            onCommit={(finishWeeksBefore) => lead({ finishWeeksBefore })}
          />
        )}
        <NumberField
          label={t('fields.startWeeksFrom')}
          unit="number"
          digits={0}
          value={earliest}
          min={-104}
          max={260}
          onEmpty={() => lead({ startBetweenWeeks: null })}
          onCommit={(weeks) => lead({ startBetweenWeeks: [weeks, Math.min(weeks, latest ?? weeks)] })}
        />
        <NumberField
          label={t('fields.startWeeksTo')}
          unit="number"
          digits={0}
          value={latest}
          min={-104}
          max={260}
          onEmpty={() => lead({ startBetweenWeeks: null })}
          onCommit={(weeks) => lead({ startBetweenWeeks: [Math.max(weeks, earliest ?? weeks), weeks] })}
        />
      </div>
      {refused.length > 0 && <Problems problems={refused} />}
    </section>
  );
}
