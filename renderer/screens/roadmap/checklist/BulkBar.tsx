import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits, phases } from '#shared/plan/schema.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { changeTasks, finishTasks, removeTasks, shiftTasks } from '#renderer/state/taskActions.ts';
import classes from './Checklist.module.css';

interface Props {
  readonly ids: ReadonlySet<string>;
  readonly onDone: () => void;
}

/** What can be done with several tasks at once; each is one change that can be undone. */
export function BulkBar({ ids, onDone }: Props) {
  const { t } = useTranslation('roadmap');
  const plan = usePlan();
  const { today, holidays, schedule } = useDerived();
  const [owner, setOwner] = useState('');
  const [days, setDays] = useState<number | string>(5);
  const whole = typeof days === 'number' && Number.isInteger(days) ? days : null;
  const shift = (by: number) => {
    if (schedule.ok) shiftTasks(ids, by, { schedule: schedule.value, calendar: plan.calendar, holidays });
  };
  return (
    <div className={classes.bulk} role="toolbar" aria-label={t('bulk.title')}>
      <strong>{t('bulk.selected', { count: ids.size })}</strong>
      <Button size="xs" variant="default" onClick={() => finishTasks(ids, today)}>
        {t('bulk.done')}
      </Button>
      <form
        className={classes.bulkOwner}
        onSubmit={(event) => {
          event.preventDefault();
          changeTasks(ids, (task) => void (task.owner = owner.trim()));
        }}
      >
        <TextInput
          size="xs"
          w={150}
          list="checklist-owners"
          aria-label={t('fields.owner')}
          placeholder={t('fields.owner')}
          value={owner}
          onChange={(event) => setOwner(event.currentTarget.value)}
        />
        <Button size="xs" variant="default" type="submit">
          {t('bulk.owner')}
        </Button>
      </form>
      <Select
        size="xs"
        w={170}
        aria-label={t('fields.phase')}
        placeholder={t('bulk.phase')}
        value={null}
        data={phases.map((value) => ({ value, label: t(`phases.${value}`) }))}
        onChange={(value) => value !== null && changeTasks(ids, (task) => void (task.phase = value))}
      />
      <NumberInput
        size="xs"
        w={64}
        aria-label={t('fields.duration')}
        min={1}
        max={limits.durationDays}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="strict"
        value={days}
        onChange={setDays}
      />
      <Button
        size="xs"
        variant="default"
        disabled={whole === null || whole < 1}
        onClick={() =>
          changeTasks(ids, (task) => {
            if (!task.milestone && task.progress.actualFinish === null) task.durationDays = whole ?? task.durationDays;
          })
        }
      >
        {t('bulk.duration')}
      </Button>
      <Button size="xs" variant="default" disabled={whole === null} onClick={() => shift(-(whole ?? 0))}>
        {t('bulk.earlier')}
      </Button>
      <Button size="xs" variant="default" disabled={whole === null} onClick={() => shift(whole ?? 0)}>
        {t('bulk.later')}
      </Button>
      <Button
        size="xs"
        variant="subtle"
        color="red"
        leftSection={<IconTrash size={14} />}
        onClick={() => {
          removeTasks(ids);
          onDone();
        }}
      >
        {t('bulk.remove', { count: ids.size })}
      </Button>
      <Button size="xs" variant="subtle" color="gray" onClick={onDone}>
        {t('bulk.clear')}
      </Button>
    </div>
  );
}
