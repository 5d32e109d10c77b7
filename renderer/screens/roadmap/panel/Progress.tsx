import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits, type Task } from '#shared/plan/schema.ts';
import type { Problem } from '#shared/problem.ts';
import { withRemaining } from '#shared/roadmap/edit.ts';
import { remainingDays, startedOn } from '#shared/roadmap/progress.ts';
import { DateField } from '#renderer/components/DateField.tsx';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { Problems } from '#renderer/components/Problems.tsx';
import { useDerived } from '#renderer/state/derived.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { changeTask, replaceTask } from '#renderer/state/taskActions.ts';
import classes from './TaskPanel.module.css';

/** How far a task really is: when it began and finished, how much is done, how many days remain. */
export function Progress({ task }: { readonly task: Task }) {
  const { t } = useTranslation('roadmap');
  const { tasks } = usePlan();
  const { today } = useDerived();
  const [refused, setRefused] = useState<Problem | null>(null);
  const { progress } = task;
  const change = (recipe: (before: Task['progress']) => Task['progress']) =>
    changeTask(task.id, (draft) => void (draft.progress = recipe(draft.progress)));
  return (
    <section className={classes.group} aria-label={t('progress')}>
      <h3>{t('progress')}</h3>
      <div className={classes.fields}>
        <DateField
          label={t('fields.actualStart')}
          value={progress.actualStart}
          max={today}
          onCommit={(day) => change((before) => startedOn(before, day))}
          onEmpty={() => change((before) => startedOn(before, null))}
        />
        <DateField
          label={t('fields.actualFinish')}
          value={progress.actualFinish}
          min={progress.actualStart ?? undefined}
          max={today}
          onCommit={(day) =>
            change((before) => ({ percent: 1, actualStart: before.actualStart ?? day, actualFinish: day }))
          }
          onEmpty={() => change((before) => ({ ...before, percent: 0, actualFinish: null }))}
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
                const outcome = withRemaining(tasks, task.id, days);
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
