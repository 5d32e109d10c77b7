import { Checkbox } from '@mantine/core';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { phases } from '#shared/plan/schema.ts';
import { readiness, type LookedAtTask } from '#shared/roadmap/look.ts';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { StateMark } from '#renderer/components/StateMark.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { tickTask } from '#renderer/state/taskActions.ts';
import { useView } from '#renderer/state/view.ts';
import classes from './Checklist.module.css';

interface Props {
  readonly tasks: readonly LookedAtTask[];
  readonly selectedId: string | null;
  readonly onAdd: () => void;
}

/** The tasks by phase. Keyboard: up and down move, space ticks, Enter opens, N adds. */
export function Checklist({ tasks, selectedId, onAdd }: Props) {
  const { t } = useTranslation('roadmap');
  const table = useRef<HTMLDivElement>(null);
  const groups = readiness(tasks.map(({ task }) => task));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'n' || event.key === 'N') {
      event.preventDefault();
      onAdd();
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const rows = [...(table.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    rows[Math.max(0, Math.min(rows.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus();
  };
  if (tasks.length === 0) return <EmptyState title={t('noTasks.title')} text={t('noTasks.text')} />;
  return (
    <div
      className={classes.scroll}
      ref={table}
      onKeyDown={onKeyDown}
      role="grid"
      aria-label={t('checklist')}
      tabIndex={-1}
    >
      {groups.map(({ phase, done, tasks: count }) => (
        <div key={phase} role="rowgroup">
          <div className={classes.group} role="row">
            <h2 role="rowheader">{t(`phases.${phase}`)}</h2>
            <span role="gridcell">{t('doneOf', { done, count })}</span>
          </div>
          {tasks
            .filter(({ task }) => task.phase === phases[phases.indexOf(phase)])
            .map((one) => (
              <TaskRow key={one.task.id} one={one} selected={one.task.id === selectedId} />
            ))}
        </div>
      ))}
    </div>
  );
}

function TaskRow({ one, selected }: { readonly one: LookedAtTask; readonly selected: boolean }) {
  const { t } = useTranslation('roadmap');
  const { today } = useDerived();
  const { dayMonth } = useFormat();
  const selectTask = useView((view) => view.selectTask);
  const { task, dates } = one;
  const tick = () => tickTask(task.id, today);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || (event.key !== ' ' && event.key !== 'Enter')) return;
    event.preventDefault();
    if (event.key === ' ') tick();
    else selectTask(task.id);
  };
  return (
    <div
      className={classes.row}
      role="row"
      data-row
      tabIndex={0}
      aria-selected={selected}
      onKeyDown={onKeyDown}
      onClick={() => selectTask(task.id)}
    >
      <span role="gridcell" onClick={(event) => event.stopPropagation()}>
        <Checkbox
          size="xs"
          color="green"
          tabIndex={-1}
          checked={one.state === 'done'}
          onChange={tick}
          aria-label={t('tick', { task: task.title })}
        />
      </span>
      <span role="gridcell" className={classes.title} data-done={one.state === 'done' || undefined}>
        {task.durationDays === 0 && <span aria-hidden>◇ </span>}
        {task.title}
      </span>
      <span role="gridcell" className={classes.owner}>
        {task.owner}
      </span>
      <span role="gridcell" className={classes.dates}>
        {task.durationDays === 0
          ? dayMonth(dates.recommendedStart)
          : `${dayMonth(dates.recommendedStart)} – ${dayMonth(dates.recommendedFinish)}`}
      </span>
      <span role="gridcell" className={classes.state}>
        {one.state === 'waiting' && dates.critical ? (
          <span className={classes.critical}>{t('critical')}</span>
        ) : (
          <StateMark one={one} />
        )}
      </span>
    </div>
  );
}
