import { SegmentedControl, Switch } from '@mantine/core';
import { useLayoutEffect, useMemo, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { phases, type Phase } from '#shared/plan/schema.ts';
import type { Problem } from '#shared/problem.ts';
import type { LookedAtTask } from '#shared/roadmap/look.ts';
import { Problems } from '#renderer/components/Problems.tsx';
import { rowHeight, rowsOf, xOf } from '#renderer/components/timeline/geometry.ts';
import { Timeline } from '#renderer/components/timeline/Timeline.tsx';
import { useRowWindow } from '#renderer/components/useRowWindow.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { useView } from '#renderer/state/view.ts';
import { Tip } from './Tip.tsx';
import { useDrag } from './useDrag.ts';
import { useZoom, zooms, type Zoom } from './useZoom.ts';
import classes from './TimelineView.module.css';

/** The timeline to work in: zoom, fold, move, stretch and connect; by keyboard all the same. */
export function TimelineView({ tasks }: { readonly tasks: readonly LookedAtTask[] }) {
  const { t } = useTranslation('roadmap');
  const { shortDate } = useFormat();
  const plan = usePlan();
  const { today, holidays } = useDerived();
  const { selectedTaskId, selectTask, baselineId } = useView();
  const [folded, setFolded] = useState<ReadonlySet<Phase>>(new Set());
  const [allLinks, setAllLinks] = useState(false);
  const [pointed, setPointed] = useState<string | null>(null);
  /** The bar with the keyboard's focus now, and the one that had it last: Tab comes back to it. */
  const [focused, setFocused] = useState<string | null>(null);
  const [lastFocused, setLastFocused] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [changedId, setChangedId] = useState<string | null>(null);
  const { scroll, ref, zoom, setZoom, step, scale } = useZoom(plan, tasks, today);
  const drag = useDrag({
    plan,
    tasks,
    today,
    holidays,
    scale,
    onSelect: selectTask,
    onProblem: setProblem,
    onChanged: setChangedId,
  });
  const ids = useMemo(() => new Set(tasks.map(({ task }) => task.id)), [tasks]);
  const shown = drag.preview?.filter(({ task }) => ids.has(task.id)) ?? tasks;
  const rows = rowsOf(shown, phases, folded);
  const window = useRowWindow(scroll, rows.length + headerRows, rowHeight);
  const todayX = xOf(scale, today);
  // Opens scrolled to today, and only then: later the user's own place is kept.
  useLayoutEffect(() => {
    scroll.current?.scrollTo({ left: todayX - 120 });
    // oxlint-disable-next-line react/exhaustive-deps -- where it opens, not where it is
  }, []);

  const taskIds = rows.flatMap((row) => (row.kind === 'task' ? [row.one.task.id] : []));
  const focus = (id: string | undefined) => {
    const row = rows.find((one) => one.kind === 'task' && one.one.task.id === id);
    if (id === undefined || !row || !scroll.current) return;
    // The bar is drawn at once, wherever it is, so that the focus is there before the next key comes.
    flushSync(() => {
      setFocused(id);
      setLastFocused(id);
    });
    const { scrollTop, clientHeight } = scroll.current;
    const top = row.y + headerRows * rowHeight;
    if (row.y < scrollTop) scroll.current.scrollTop = row.y;
    else if (top + rowHeight > scrollTop + clientHeight) scroll.current.scrollTop = top + rowHeight - clientHeight;
    scroll.current.querySelector<HTMLElement>(`[data-part="move"][data-task="${CSS.escape(id)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === '+' || event.key === '=' || event.key === '-') {
      step(event.key === '-' ? -1 : 1);
      return event.preventDefault();
    }
    const id = (event.target as HTMLElement).dataset['task'];
    if (id === undefined) {
      // From the picture itself the arrows lead into it.
      if (event.target !== event.currentTarget || event.key !== 'Enter') return;
      event.preventDefault();
      return focus(tabbableId ?? undefined);
    }
    const at = taskIds.indexOf(id);
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') focus(taskIds[at + (event.key === 'ArrowUp' ? -1 : 1)]);
    else if (event.key === 'Home' || event.key === 'End') focus(event.key === 'Home' ? taskIds[0] : taskIds.at(-1));
    else if (event.key === 'Enter' || event.key === ' ') selectTask(id);
    else if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight'))
      drag.nudge(id, event.key === 'ArrowLeft' ? -1 : 1, event.shiftKey ? 'end' : 'start');
    else return;
    event.preventDefault();
  };
  const fold = (phase: Phase) =>
    setFolded((before) => {
      const after = new Set(before);
      if (!after.delete(phase)) after.add(phase);
      return after;
    });
  const firstDrawn = rows.slice(window.from, window.to).find((row) => row.kind === 'task');
  const tabbableId =
    lastFocused !== null && taskIds.includes(lastFocused) ? lastFocused : (firstDrawn?.one.task.id ?? null);
  const tipId = drag.dragging ? null : (pointed ?? focused);
  const tipRow = rows.find((row) => row.kind === 'task' && row.one.task.id === tipId);
  const changed = tasks.find(({ task }) => task.id === changedId);
  return (
    // A refusal is read until the next thing is done.
    <div
      className={classes.view}
      onPointerDownCapture={() => setProblem(null)}
      onKeyDownCapture={() => setProblem(null)}
    >
      <div className={classes.tools}>
        <SegmentedControl
          size="xs"
          aria-label={t('zoom')}
          value={zoom}
          data={Object.keys(zooms).map((value) => ({ value, label: t(`zooms.${value as Zoom}`) }))}
          onChange={(value) => setZoom(value as Zoom)}
        />
        <Switch
          size="xs"
          label={t('allLinks')}
          checked={allLinks}
          onChange={(event) => setAllLinks(event.currentTarget.checked)}
        />
      </div>
      {problem && (
        <div className={classes.problem}>
          <Problems problems={[problem]} />
        </div>
      )}
      <p className={classes.live} aria-live="polite">
        {changed &&
          t('barSentence', {
            task: changed.task.title,
            start: shortDate(changed.dates.recommendedStart),
            finish: shortDate(changed.dates.recommendedFinish),
          })}
      </p>
      <div
        className={classes.scroll}
        ref={ref}
        tabIndex={0}
        role="region"
        aria-label={t('timeline')}
        data-dragging={drag.dragging || undefined}
        onKeyDown={onKeyDown}
      >
        <Timeline
          plan={plan}
          tasks={shown}
          today={today}
          holidays={holidays}
          scale={scale}
          folded={folded}
          links={allLinks ? 'all' : 'critical'}
          baseline={plan.baselines.find(({ id }) => id === baselineId) ?? null}
          window={window}
          live={{
            selectedId: selectedTaskId,
            pointedId: tipId,
            tabbableId,
            onFold: fold,
            handlers: {
              ...drag.handlers,
              onPointerOver: (event) =>
                setPointed(
                  (event.target as Element).closest<HTMLElement>('[data-part="move"]')?.dataset['task'] ?? null,
                ),
              onPointerLeave: () => setPointed(null),
              onFocus: (event) => {
                const id = (event.target as HTMLElement).dataset['task'] ?? null;
                setFocused(id);
                if (id !== null) setLastFocused(id);
              },
              onBlur: () => setFocused(null),
            },
            children: (
              <>
                {tipRow?.kind === 'task' && (
                  <Tip one={tipRow.one} y={tipRow.y} scale={scale} {...edgesOf(scroll.current)} />
                )}
                {drag.link && (
                  <svg className={classes.link} aria-hidden>
                    <line x1={drag.link.from.x} y1={drag.link.from.y} x2={drag.link.to.x} y2={drag.link.to.y} />
                  </svg>
                )}
              </>
            ),
          }}
        />
      </div>
      <p className={classes.hint}>{t('timelineKeys')}</p>
    </div>
  );
}

/** The left and right edge of what is scrolled into sight. */
function edgesOf(element: HTMLElement | null): { readonly left: number; readonly right: number } {
  const left = element?.scrollLeft ?? 0;
  return { left, right: left + (element?.clientWidth ?? Infinity) };
}

/** The header takes the room of about two rows. */
const headerRows = 2;
