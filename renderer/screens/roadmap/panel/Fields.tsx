import { Select } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits, phases, type Phase, type Task } from '#shared/plan/schema.ts';
import type { Problem } from '#shared/problem.ts';
import { stretchedTask } from '#shared/roadmap/edit.ts';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { Problems } from '#renderer/components/Problems.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { usePlan } from '#renderer/state/planStore.ts';
import { changeTask, moveToPhase, replaceTask } from '#renderer/state/taskActions.ts';
import classes from './TaskPanel.module.css';

interface Props {
  readonly task: Task;
  readonly currency: string;
  readonly people: readonly string[];
}

/** What a task is: title, phase, owner, duration, cost, note. */
export function Fields({ task, currency, people }: Props) {
  const { t } = useTranslation('roadmap');
  const plan = usePlan();
  const list = useId();
  const [refused, setRefused] = useState<Problem | null>(null);
  const owners = new Set([...people, ...plan.tasks.map(({ owner }) => owner)].filter((owner) => owner !== ''));
  return (
    <div className={classes.fields}>
      <TextField
        label={t('fields.title')}
        className={classes.wide}
        value={task.title}
        required={t('titleEmpty')}
        onCommit={(value) => changeTask(task.id, (draft) => void (draft.title = value.trim()))}
      />
      <Select
        label={t('fields.phase')}
        value={task.phase}
        allowDeselect={false}
        data={phases.map((value) => ({ value, label: t(`phases.${value}`) }))}
        onChange={(value) => setRefused(moveToPhase(new Set([task.id]), value as Phase))}
      />
      <TextField
        label={t('fields.owner')}
        value={task.owner}
        list={list}
        onCommit={(value) => changeTask(task.id, (draft) => void (draft.owner = value.trim()))}
      />
      <datalist id={list}>
        {[...owners].map((owner) => (
          <option key={owner}>{owner}</option>
        ))}
      </datalist>
      {refused && <Problems problems={[refused]} />}
      {!task.milestone && (
        <NumberField
          label={t('fields.duration')}
          unit="number"
          digits={0}
          value={task.durationDays}
          min={1}
          max={limits.durationDays}
          onCommit={(value) => {
            const outcome = stretchedTask(plan.tasks, task.id, value);
            if (outcome.ok) replaceTask(outcome.value);
            setRefused(outcome.ok ? null : (outcome.problems[0] ?? null));
          }}
        />
      )}
      <NumberField
        label={t('fields.cost', { currency })}
        unit="money"
        currency={currency}
        value={task.cost}
        min={0}
        max={1e9}
        onCommit={(value) => changeTask(task.id, (draft) => void (draft.cost = value))}
      />
      <TextField
        label={t('fields.note')}
        className={classes.wide}
        multiline
        maxLength={limits.textLength}
        value={task.note}
        onCommit={(value) => changeTask(task.id, (draft) => void (draft.note = value))}
      />
    </div>
  );
}
