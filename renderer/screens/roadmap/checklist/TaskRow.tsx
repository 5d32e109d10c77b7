import { Checkbox } from '@mantine/core';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { LookedAtTask } from '#shared/roadmap/look.ts';
import { StateMark } from '#renderer/components/StateMark.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { tickTask } from '#renderer/state/taskActions.ts';
import { useDerived } from '#renderer/state/derived.ts';
import type { ReactNode } from 'react';
import { useTaskDates } from '../useTaskDates.ts';
import type { ChecklistControl } from './useChecklist.ts';
import { rowHeight, type EditableColumn } from './rows.ts';
import classes from './Checklist.module.css';

interface Props {
  readonly one: LookedAtTask;
  readonly index: number;
  readonly opened: boolean;
  /** The row that Tab leads to while no cell has been visited. */
  readonly first: boolean;
  readonly control: ChecklistControl;
  readonly onOpen: (id: string) => void;
}

/** One task: tick, title, owner, days, dates, state. */
export function TaskRow({ one, index, opened, first, control, onOpen }: Props) {
  const { t } = useTranslation('roadmap');
  const { today } = useDerived();
  const { number } = useFormat();
  const datesOf = useTaskDates();
  const { task, dates } = one;
  const { place, selected } = control;
  const onClick = (event: MouseEvent) => {
    const column = (event.target as Element).closest<HTMLElement>('[data-column]')?.dataset['column'];
    control.go(task.id, (column as EditableColumn | undefined) ?? 'title');
    if (event.shiftKey) control.selectTo(task.id);
    else if (event.ctrlKey || event.metaKey) control.toggle(task.id);
    else if (control.commit()) onOpen(task.id);
  };
  const cell = (column: EditableColumn, shown: ReactNode, className: string | undefined) => {
    const edited = control.editing?.id === task.id && control.editing.column === column ? control.editing : null;
    return (
      <span
        role="gridcell"
        className={className}
        data-column={column}
        data-cell={`${task.id} ${column}`}
        tabIndex={
          place ? (place.id === task.id && place.column === column ? 0 : -1) : first && column === 'title' ? 0 : -1
        }
        onDoubleClick={() => control.edit(task, column)}
      >
        {edited ? (
          <input
            autoFocus
            className={classes.input}
            aria-label={`${t(`columns.${column}`)}: ${task.title}`}
            list={column === 'owner' ? 'checklist-owners' : undefined}
            value={edited.text}
            placeholder={edited.fresh ? t('newTask') : ''}
            onClick={(event) => event.stopPropagation()}
            onChange={(event) => control.setText(event.currentTarget.value)}
            onBlur={() => control.commit()}
          />
        ) : (
          shown
        )}
      </span>
    );
  };
  return (
    <div
      className={classes.row}
      role="row"
      data-row
      aria-rowindex={index + 1}
      aria-selected={selected.has(task.id)}
      data-opened={opened || undefined}
      style={{ top: index * rowHeight }}
      onClick={onClick}
    >
      <span role="gridcell" onClick={(event) => event.stopPropagation()}>
        <Checkbox
          size="xs"
          color="green"
          tabIndex={-1}
          checked={one.state === 'done'}
          onChange={() => tickTask(task.id, today)}
          aria-label={t('tick', { task: task.title })}
        />
      </span>
      {cell(
        'title',
        <span className={classes.titleText} data-done={one.state === 'done' || undefined}>
          {task.durationDays === 0 && <span aria-hidden>◇ </span>}
          {task.title}
        </span>,
        classes.title,
      )}
      {cell('owner', task.owner, classes.owner)}
      {cell(
        'durationDays',
        task.durationDays === 0 ? '' : t('days', { count: task.durationDays, shown: number(task.durationDays) }),
        classes.days,
      )}
      <span role="gridcell" className={classes.dates}>
        {datesOf(one)}
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
