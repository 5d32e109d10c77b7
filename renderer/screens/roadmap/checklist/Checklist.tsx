import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { grouped, ownersOf } from '#shared/roadmap/groups.ts';
import type { LookedAtTask } from '#shared/roadmap/look.ts';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { useGroupName } from '#renderer/components/groupName.ts';
import { useRowWindow } from '#renderer/components/useRowWindow.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { useView } from '#renderer/state/view.ts';
import { BulkBar } from './BulkBar.tsx';
import { newRowId, rowHeight, type ChecklistRow } from './rows.ts';
import { NewRow, TaskRow } from './TaskRow.tsx';
import { useChecklist } from './useChecklist.ts';
import { useWantedCell } from './useWantedCell.ts';
import classes from './Checklist.module.css';

interface Props {
  readonly tasks: readonly LookedAtTask[];
  /** Hands out how a task is added below the focus, for the button above the list. */
  readonly onReady: (add: () => void) => void;
}

/** The tasks under headings, edited in place; only the rows in sight are drawn. */
export function Checklist({ tasks, onReady }: Props) {
  const { t } = useTranslation('roadmap');
  const { today } = useDerived();
  const plan = usePlan();
  const { grouping, selectedTaskId } = useView();
  const scroll = useRef<HTMLDivElement>(null);
  const focusCell = useWantedCell(scroll);
  const control = useChecklist({ groups: grouped(tasks, grouping), grouping, today, focusCell });
  const { rows, selection, place } = control;
  const shown = useRowWindow(scroll, rows.length, rowHeight);
  useEffect(() => onReady(control.addBelow));
  const owners = [...new Set([...ownersOf(tasks), ...plan.people.map(({ name }) => name)])];
  const firstShown = rows.slice(0, shown.from + 1).findLast((row) => row.kind === 'group');
  const firstTask = rows.findIndex((row) => row.kind === 'task');
  // The row with the focus is drawn wherever it is: a row that went would take the focus along.
  const isDrawn = (row: ChecklistRow, index: number) =>
    (index >= shown.from && index < shown.to) || (place !== null && idOf(row) === place.id);
  return (
    <div className={classes.checklist}>
      <div
        className={classes.scroll}
        ref={scroll}
        role="presentation"
        onKeyDown={control.onKeyDown}
        onPaste={control.onPaste}
      >
        {rows.length === 0 ? (
          <EmptyState title={t('noTasks.title')} text={t('noTasks.text')}>
            <Button leftSection={<IconPlus size={16} />} onClick={control.addBelow}>
              {t('add')}
            </Button>
          </EmptyState>
        ) : (
          <div
            className={classes.rows}
            style={{ height: rows.length * rowHeight }}
            role="grid"
            aria-label={t('checklist')}
            aria-multiselectable
            aria-rowcount={rows.length}
          >
            <div className={classes.sticky} aria-hidden>
              {firstShown && <Heading row={firstShown} />}
            </div>
            {rows.map((row, index) => {
              if (!isDrawn(row, index)) return null;
              if (row.kind === 'new') return <NewRow key="new" index={index} control={control} />;
              if (row.kind === 'group') {
                return (
                  <div
                    key={`group ${row.group.key}`}
                    className={classes.group}
                    role="row"
                    aria-rowindex={index + 1}
                    style={{ top: index * rowHeight }}
                  >
                    <Heading row={row} />
                  </div>
                );
              }
              return (
                <TaskRow
                  key={row.one.task.id}
                  one={row.one}
                  index={index}
                  opened={row.one.task.id === selectedTaskId}
                  first={index === firstTask}
                  control={control}
                  owners={owners}
                />
              );
            })}
          </div>
        )}
      </div>
      {selection.ids.size > 0 ? <BulkBar control={control} owners={owners} /> : <Hint control={control} />}
    </div>
  );
}

function idOf(row: ChecklistRow): string | null {
  return row.kind === 'task' ? row.one.task.id : row.kind === 'new' ? newRowId : null;
}

function Heading({ row: { group, done } }: { readonly row: Extract<ChecklistRow, { kind: 'group' }> }) {
  const { t } = useTranslation('roadmap');
  const grouping = useView((view) => view.grouping);
  const nameOf = useGroupName();
  return (
    <>
      <h2 role="rowheader">{nameOf(group.key, grouping)}</h2>
      <span role="gridcell">{t('doneOf', { done, count: group.tasks.length })}</span>
    </>
  );
}

/** What the keys do where the focus is. */
function Hint({ control: { editing, place } }: { readonly control: ReturnType<typeof useChecklist> }) {
  const { t } = useTranslation('roadmap');
  const where = !editing ? 'move' : place?.id === newRowId ? 'new' : 'edit';
  return <p className={classes.hint}>{t(`keys.${where}`)}</p>;
}
