import { ActionIcon, Button, Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { IconTrash, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { phases, type Phase, type Task } from '#shared/plan/schema.ts';
import { lookAt } from '#shared/roadmap/look.ts';
import { StateMark } from '#renderer/components/StateMark.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { changeTask, removeTask } from '#renderer/state/taskActions.ts';
import { useView } from '#renderer/state/view.ts';
import { Dependencies } from './Dependencies.tsx';
import { Guidance } from './Guidance.tsx';
import classes from './TaskPanel.module.css';

/** Everything about one task, in a panel from the right; the page behind stays usable. */
export function TaskPanel({ taskId }: { readonly taskId: string }) {
  const { t } = useTranslation('roadmap');
  const plan = usePlan();
  const selectTask = useView((view) => view.selectTask);
  const task = plan.tasks.find((candidate) => candidate.id === taskId);
  if (!task) return null;
  const close = () => selectTask(null);
  return (
    <aside className={classes.panel} aria-label={t('panel')} onKeyDown={(event) => event.key === 'Escape' && close()}>
      <div className={classes.head}>
        <h2>{task.title}</h2>
        <ActionIcon variant="subtle" color="gray" aria-label={t('closePanel')} onClick={close}>
          <IconX size={18} />
        </ActionIcon>
      </div>
      <Dates task={task} />
      <Steps task={task} />
      <Guidance task={task} />
      <Fields task={task} currency={plan.profile.currency} />
      <Dependencies task={task} />
      <Button
        variant="subtle"
        color="red"
        size="compact-sm"
        leftSection={<IconTrash size={16} />}
        onClick={() => {
          close();
          removeTask(task.id);
        }}
      >
        {t('remove')}
      </Button>
    </aside>
  );
}

function Dates({ task }: { readonly task: Task }) {
  const { t } = useTranslation('roadmap');
  const { shortDate, number } = useFormat();
  const { schedule } = useDerived();
  const one = schedule.ok ? lookAt([task], schedule.value)[0] : undefined;
  if (!one) return null;
  const { dates } = one;
  return (
    <div className={classes.dates}>
      <StateMark one={one} />
      <dl>
        <dt>{t('recommended')}</dt>
        <dd>
          {shortDate(dates.recommendedStart)} – {shortDate(dates.recommendedFinish)}
        </dd>
        <dt>{t('earliest')}</dt>
        <dd>
          {shortDate(dates.earlyStart)} – {shortDate(dates.earlyFinish)}
        </dd>
        {dates.lateStart !== null && dates.lateFinish !== null && (
          <>
            <dt>{t('latest')}</dt>
            <dd>
              {shortDate(dates.lateStart)} – {shortDate(dates.lateFinish)}
            </dd>
          </>
        )}
        {dates.totalFloat !== null && (
          <>
            <dt>{t('totalFloat')}</dt>
            <dd>{t('workingDays', { count: dates.totalFloat, shown: number(dates.totalFloat) })}</dd>
          </>
        )}
      </dl>
      {dates.critical && <p className={classes.soft}>{t('criticalMeans')}</p>}
    </div>
  );
}

function Steps({ task }: { readonly task: Task }) {
  const { t } = useTranslation('roadmap');
  if (task.checklist.length === 0) return null;
  return (
    <fieldset className={classes.steps}>
      <legend>{t('steps')}</legend>
      {task.checklist.map((step, index) => (
        <Checkbox
          key={step.text}
          size="sm"
          label={step.text}
          checked={step.done}
          onChange={(event) => {
            const { checked } = event.currentTarget;
            changeTask(task.id, (draft) => {
              const changed = draft.checklist[index];
              if (changed) changed.done = checked;
            });
          }}
        />
      ))}
    </fieldset>
  );
}

function Fields({ task, currency }: { readonly task: Task; readonly currency: string }) {
  const { t } = useTranslation('roadmap');
  return (
    <div className={classes.fields}>
      <TextInput
        label={t('fields.title')}
        className={classes.wide ?? ''}
        value={task.title}
        error={task.title.trim() === '' ? t('titleEmpty') : undefined}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (value !== '') changeTask(task.id, (draft) => void (draft.title = value));
        }}
      />
      <Select
        label={t('fields.phase')}
        value={task.phase}
        allowDeselect={false}
        data={phases.map((value) => ({ value, label: t(`phases.${value}`) }))}
        onChange={(value) => changeTask(task.id, (draft) => void (draft.phase = value as Phase))}
      />
      <TextInput
        label={t('fields.owner')}
        value={task.owner}
        onChange={(event) => {
          const { value } = event.currentTarget;
          changeTask(task.id, (draft) => void (draft.owner = value));
        }}
      />
      <NumberInput
        label={t('fields.duration')}
        value={task.durationDays}
        min={task.milestone ? 0 : 1}
        max={task.milestone ? 0 : 1000}
        allowDecimal={false}
        clampBehavior="strict"
        onChange={(value) =>
          typeof value === 'number' && changeTask(task.id, (draft) => void (draft.durationDays = value))
        }
      />
      <NumberInput
        label={t('fields.cost', { currency })}
        value={task.cost}
        min={0}
        max={1e9}
        allowNegative={false}
        clampBehavior="strict"
        onChange={(value) => typeof value === 'number' && changeTask(task.id, (draft) => void (draft.cost = value))}
      />
      <DateInput
        label={t('fields.actualStart')}
        value={task.progress.actualStart}
        clearable
        valueFormat="YYYY-MM-DD"
        onChange={(value) =>
          changeTask(task.id, ({ progress }) => {
            progress.actualStart = value;
            if (value === null || (progress.actualFinish !== null && progress.actualFinish < value))
              progress.actualFinish = null;
          })
        }
      />
      <DateInput
        label={t('fields.actualFinish')}
        value={task.progress.actualFinish}
        clearable
        valueFormat="YYYY-MM-DD"
        {...(task.progress.actualStart ? { minDate: task.progress.actualStart } : {})}
        onChange={(value) =>
          changeTask(task.id, ({ progress }) => {
            progress.actualFinish = value;
            if (value !== null) progress.actualStart ??= value;
            if (value !== null) progress.percent = 1;
          })
        }
      />
      <NumberInput
        label={t('fields.percent')}
        value={Math.round(task.progress.percent * 100)}
        min={0}
        max={100}
        suffix=" %"
        clampBehavior="strict"
        onChange={(value) =>
          typeof value === 'number' && changeTask(task.id, ({ progress }) => void (progress.percent = value / 100))
        }
      />
      <DateInput
        label={t('fields.notBefore')}
        value={task.constraint?.notBefore ?? null}
        clearable
        valueFormat="YYYY-MM-DD"
        onChange={(value) =>
          changeTask(task.id, (draft) => {
            draft.constraint = { notAfter: null, fixedStart: null, ...draft.constraint, notBefore: value };
          })
        }
      />
      <Textarea
        label={t('fields.note')}
        className={classes.wide ?? ''}
        autosize
        minRows={2}
        value={task.note}
        onChange={(event) => {
          const { value } = event.currentTarget;
          changeTask(task.id, (draft) => void (draft.note = value));
        }}
      />
    </div>
  );
}
