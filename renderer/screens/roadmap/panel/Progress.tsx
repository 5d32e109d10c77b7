import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits, type Task } from '#shared/plan/schema.ts';
import type { Problem } from '#shared/problem.ts';
import { remainingDays, startedOn, withRemaining } from '#shared/roadmap/progress.ts';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { Problems } from '#renderer/components/Problems.tsx';
import { useDerived } from '#renderer/state/derived.ts';
import { changeTask, replaceTask } from '#renderer/state/taskActions.ts';
import classes from './TaskPanel.module.css';

/** How far a task really is: when it began and finished, how much is done, how many days remain. */
export function Progress({ task }: { readonly task: Task }) {
  const { t } = useTranslation('roadmap');
  const { today } = useDerived();
  const [refused, setRefused] = useState<Problem | null>(null);
  const { progress } = task;
  return (
    <section className={classes.group} aria-label={t('progress')}>
      <h3>{t('progress')}</h3>
      <div className={classes.fields}>
        <DateInput
          label={t('fields.actualStart')}
          value={progress.actualStart}
          maxDate={today}
          clearable
          valueFormat="YYYY-MM-DD"
          onChange={(value) => changeTask(task.id, (draft) => void (draft.progress = startedOn(draft.progress, value)))}
        />
        <DateInput
          label={t('fields.actualFinish')}
          value={progress.actualFinish}
          maxDate={today}
          clearable
          valueFormat="YYYY-MM-DD"
          {...(progress.actualStart ? { minDate: progress.actualStart } : {})}
          onChange={(value) =>
            changeTask(task.id, (draft) => {
              draft.progress =
                value === null
                  ? { ...draft.progress, percent: 0, actualFinish: null }
                  : { percent: 1, actualStart: draft.progress.actualStart ?? value, actualFinish: value };
            })
          }
        />
        {progress.actualStart !== null && progress.actualFinish === null && (
          <>
            <NumberField
              label={t('fields.percent')}
              unit="share"
              digits={0}
              value={progress.percent}
              min={0}
              max={1}
              onCommit={(value) => changeTask(task.id, (draft) => void (draft.progress.percent = value))}
            />
            <NumberField
              label={t('fields.remaining')}
              unit="number"
              digits={0}
              value={remainingDays(task)}
              min={0}
              max={limits.durationDays}
              onCommit={(days) => {
                const outcome = withRemaining(task, days);
                if (outcome.ok) replaceTask(outcome.value);
                setRefused(outcome.ok ? null : (outcome.problems[0] ?? null));
              }}
            />
          </>
        )}
      </div>
      {refused && <Problems problems={[refused]} />}
    </section>
  );
}
