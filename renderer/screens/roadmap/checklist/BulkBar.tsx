import { Autocomplete, Button, Select } from '@mantine/core';
import { IconCheck, IconTrash } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { limits, phases, type Phase } from '#shared/plan/schema.ts';
import type { Problem } from '#shared/problem.ts';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { Problems } from '#renderer/components/Problems.tsx';
import { problemSentence } from '#renderer/i18n/sentences.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { tell } from '#renderer/state/planActions.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { changeTasks, finishTasks, moveToPhase, shiftTasks } from '#renderer/state/taskActions.ts';
import type { ChecklistControl } from './useChecklist.ts';
import classes from './Checklist.module.css';

const changes = ['owner', 'phase', 'duration', 'shift'] as const;
type Change = (typeof changes)[number];

interface Props {
  readonly control: ChecklistControl;
  readonly owners: readonly string[];
}

/** What can be done with several tasks at once; each is one change that can be undone. */
export function BulkBar({ control, owners }: Props) {
  const { t } = useTranslation('roadmap');
  const plan = usePlan();
  const { today, holidays, schedule } = useDerived();
  const { ids, clear } = control.selection;
  const [change, setChange] = useState<Change>('owner');
  const [owner, setOwner] = useState('');
  const [phase, setPhase] = useState<Phase>('concept');
  const [days, setDays] = useState(5);
  const [daysRefused, setDaysRefused] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const asksDays = change === 'duration' || change === 'shift';
  const ready =
    !(asksDays && daysRefused) && (change !== 'duration' || days >= 1) && (change !== 'shift' || schedule.ok);

  const apply = (event: FormEvent) => {
    event.preventDefault();
    setRefused(null);
    switch (change) {
      case 'owner':
        return changeTasks(ids, (task) => void (task.owner = owner.trim()));
      case 'phase':
        return setRefused(moveToPhase(ids, phase));
      case 'duration':
        return changeTasks(ids, (task) => {
          if (!task.milestone && task.progress.actualFinish === null) task.durationDays = days;
        });
      case 'shift': {
        if (!schedule.ok) return;
        const stay = shiftTasks(ids, days, { schedule: schedule.value, calendar: plan.calendar, holidays });
        const past = stay.find(({ code }) => code !== 'task.alreadyBegun');
        const why = past ? problemSentence(past) : t('bulk.begunWhy');
        if (stay.length > 0) tell('info', t('bulk.begun', { count: stay.length }), why);
      }
    }
  };
  return (
    <div className={classes.bulk} role="toolbar" aria-label={t('bulk.title')}>
      {refused && <Problems problems={[refused]} />}
      <strong role="status">{t('bulk.selected', { count: ids.size })}</strong>
      <form onSubmit={apply}>
        <Select
          size="xs"
          w={170}
          aria-label={t('bulk.change')}
          value={change}
          allowDeselect={false}
          data={changes.map((value) => ({ value, label: t(`bulk.changes.${value}`) }))}
          onChange={(value) => {
            setDaysRefused(false);
            setChange(value ?? 'owner');
          }}
        />
        {change === 'owner' && (
          <Autocomplete
            size="xs"
            w={170}
            aria-label={t('fields.owner')}
            placeholder={t('nobody')}
            maxLength={500}
            data={[...owners]}
            value={owner}
            onChange={setOwner}
          />
        )}
        {change === 'phase' && (
          <Select
            size="xs"
            w={170}
            aria-label={t('fields.phase')}
            value={phase}
            allowDeselect={false}
            data={phases.map((value) => ({ value, label: t(`phases.${value}`) }))}
            onChange={(value) => setPhase(value ?? 'concept')}
          />
        )}
        {asksDays && (
          <NumberField
            // Another change has other bounds.
            key={change}
            size="xs"
            width={110}
            label={t(`bulk.changes.${change}`)}
            hideLabel
            unit="number"
            digits={0}
            min={change === 'shift' ? -limits.durationDays : 1}
            max={limits.durationDays}
            value={days}
            onRefused={setDaysRefused}
            onCommit={setDays}
          />
        )}
        <Button size="xs" type="submit" disabled={!ready}>
          {t('bulk.apply', { count: ids.size })}
        </Button>
      </form>
      <Button size="xs" variant="default" leftSection={<IconCheck size={14} />} onClick={() => finishTasks(ids, today)}>
        {t('bulk.done')}
      </Button>
      <Button size="xs" variant="default" leftSection={<IconTrash size={14} />} onClick={() => control.remove(ids)}>
        {t('bulk.remove', { count: ids.size })}
      </Button>
      <Button size="xs" variant="subtle" color="gray" onClick={clear}>
        {t('bulk.clear')}
      </Button>
    </div>
  );
}
