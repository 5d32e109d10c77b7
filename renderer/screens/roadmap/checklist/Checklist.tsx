import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { grouped, ownersOf } from '#shared/roadmap/groups.ts';
import type { LookedAtTask } from '#shared/roadmap/look.ts';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { Problems } from '#renderer/components/Problems.tsx';
import { useRowWindow } from '#renderer/components/useRowWindow.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { useView } from '#renderer/state/view.ts';
import { useGroupName } from '#renderer/components/groupName.ts';
import { BulkBar } from './BulkBar.tsx';
import { rowHeight, rowsOf } from './rows.ts';
import { TaskRow } from './TaskRow.tsx';
import { useChecklist } from './useChecklist.ts';
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
  const groupName = useGroupName();
  const { grouping, selectedTaskId, selectTask } = useView();
  const scroll = useRef<HTMLDivElement>(null);
  const rows = rowsOf(grouped(tasks, grouping));
  const shown = useRowWindow(scroll, rows.length, rowHeight);
  const wanted = useRef<string | null>(null);
  const control = useChecklist({
    rows,
    today,
    newTitle: t('newTask'),
    onOpen: selectTask,
    focusCell: (id, column) => {
      wanted.current = `${id} ${column}`;
    },
  });
  // A row far away is scrolled to first and drawn; its cell takes the focus once it is there.
  useEffect(() => {
    const cell = wanted.current;
    if (cell === null || !scroll.current) return;
    const element = scroll.current.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cell)}"]`);
    const index = rows.findIndex((row) => row.kind === 'task' && cell.startsWith(`${row.one.task.id} `));
    if (index < 0) return;
    const { scrollTop, clientHeight } = scroll.current;
    const top = index * rowHeight;
    if (top - rowHeight < scrollTop) scroll.current.scrollTop = Math.max(0, top - rowHeight);
    else if (clientHeight > 0 && top + 2 * rowHeight > scrollTop + clientHeight)
      scroll.current.scrollTop = top + 2 * rowHeight - clientHeight;
    if (!element) return;
    wanted.current = null;
    if (!element.contains(document.activeElement)) element.focus({ preventScroll: true });
  });
  useEffect(() => onReady(control.addBelow));
  const firstShown = rows.slice(0, shown.from + 1).findLast((row) => row.kind === 'group');
  const heading = (row: typeof firstShown) =>
    row?.kind === 'group' && (
      <>
        <h2 role="rowheader">{groupName(row.group.key, grouping)}</h2>
        <span role="gridcell">{t('doneOf', { done: row.done, count: row.group.tasks.length })}</span>
      </>
    );
  const firstTask = rows.findIndex((row) => row.kind === 'task');
  return (
    <div className={classes.checklist}>
      {control.refused && <Problems problems={[control.refused]} />}
      {control.selected.size > 0 && <BulkBar ids={control.selected} onDone={control.clearSelection} />}
      <div
        className={classes.scroll}
        ref={scroll}
        role="group"
        aria-label={t('title')}
        onKeyDown={control.onKeyDown}
        onPaste={control.onPaste}
      >
        {rows.length === 0 ? (
          <EmptyState title={t('noTasks.title')} text={t('noTasks.text')} />
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
              {heading(firstShown)}
            </div>
            {rows.slice(shown.from, shown.to).map((row, offset) => {
              const index = shown.from + offset;
              return row.kind === 'group' ? (
                <div
                  key={`group ${row.group.key}`}
                  className={classes.group}
                  role="row"
                  aria-rowindex={index + 1}
                  style={{ top: index * rowHeight }}
                >
                  {heading(row)}
                </div>
              ) : (
                <TaskRow
                  key={row.one.task.id}
                  one={row.one}
                  index={index}
                  opened={row.one.task.id === selectedTaskId}
                  first={index === firstTask}
                  control={control}
                  onOpen={selectTask}
                />
              );
            })}
          </div>
        )}
      </div>
      <datalist id="checklist-owners">
        {[...new Set([...ownersOf(tasks), ...plan.people.map(({ name }) => name)])].map((owner) => (
          <option key={owner}>{owner}</option>
        ))}
      </datalist>
      <p className={classes.hint}>{t('checklistKeys')}</p>
    </div>
  );
}
