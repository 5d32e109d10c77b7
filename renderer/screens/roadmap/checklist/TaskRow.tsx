import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LookedAtTask } from '#shared/roadmap/look.ts';
import { StateMark } from '#renderer/components/StateMark.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { tickTask } from '#renderer/state/taskActions.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { useTaskDates } from '../useTaskDates.ts';
import { CellEditor } from './CellEditor.tsx';
import type { ChecklistControl } from './useChecklist.ts';
import { newRowId, rowHeight, type EditableColumn } from './rows.ts';
import classes from './Checklist.module.css';

interface Props {
  readonly one: LookedAtTask;
  readonly index: number;
  readonly opened: boolean;
  /** The row that Tab leads to while no cell has been visited. */
  readonly first: boolean;
  readonly control: ChecklistControl;
  readonly owners: readonly string[];
}

/** One task: tick, title, owner, days, dates, state. */
export function TaskRow({ one, index, opened, first, control, owners }: Props) {
  const { t } = useTranslation('roadmap');
  const { today } = useDerived();
  const { number } = useFormat();
  const datesOf = useTaskDates();
  const { task, dates } = one;
  const when = datesOf(dates.recommendedStart, dates.recommendedFinish);
  const cell = (column: EditableColumn, shown: ReactNode) => (
    <Cell one={one} column={column} first={first} control={control} owners={owners}>
      {shown}
    </Cell>
  );
  return (
    <div
      className={classes.row}
      role="row"
      data-row
      aria-rowindex={index + 1}
      aria-selected={control.selection.ids.has(task.id)}
      data-opened={opened || undefined}
      style={{ top: index * rowHeight }}
      onClick={(event) => control.onRowClick(event, task.id)}
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
        <span data-done={one.state === 'done' || undefined}>
          {task.durationDays === 0 && <span aria-hidden>◇ </span>}
          {task.title}
        </span>,
      )}
      {cell('owner', task.owner)}
      {cell(
        'durationDays',
        task.durationDays > 0 && (
          <>
            <span className={classes.whole}>
              {t('days', { count: task.durationDays, shown: number(task.durationDays) })}
            </span>
            <span className={classes.short}>{number(task.durationDays)}</span>
          </>
        ),
      )}
      <span role="gridcell" className={classes.dates}>
        <span className={classes.whole}>{when.whole}</span>
        <span className={classes.short}>{when.finish}</span>
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

interface CellProps extends Pick<Props, 'one' | 'first' | 'control' | 'owners'> {
  readonly column: EditableColumn;
  readonly children: ReactNode;
}

function Cell({ one: { task }, column, first, control, owners, children }: CellProps) {
  const { place, editing } = control;
  const here = place ? place.id === task.id && place.column === column : first && column === 'title';
  return (
    <span
      role="gridcell"
      data-column={column}
      data-cell={`${task.id} ${column}`}
      tabIndex={here ? 0 : -1}
      onFocus={(event) => event.target === event.currentTarget && control.arrive(task.id, column)}
      onDoubleClick={() => control.edit(task, column)}
    >
      {editing && place && here ? (
        <CellEditor task={task.title} column={column} editing={editing} control={control} owners={owners} />
      ) : (
        children
      )}
    </span>
  );
}

/** The row of a task that is not there yet: its title is being typed. */
export function NewRow({ index, control }: Pick<Props, 'index' | 'control'>) {
  return (
    <div className={classes.row} role="row" data-new aria-rowindex={index + 1} style={{ top: index * rowHeight }}>
      <span role="gridcell" data-column="title" data-cell={`${newRowId} title`}>
        {control.editing && (
          <CellEditor task="" column="title" editing={control.editing} control={control} owners={[]} />
        )}
      </span>
    </div>
  );
}
