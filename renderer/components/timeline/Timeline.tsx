import type { HTMLAttributes, ReactNode } from 'react';
import type { IsoDate } from '#shared/calendar/dates.ts';
import { phases, type Phase, type Plan } from '#shared/plan/schema.ts';
import type { Baseline } from '#shared/roadmap/baseline.ts';
import type { LookedAtTask } from '#shared/roadmap/look.ts';
import type { RowWindow } from '../useRowWindow.ts';
import { Backdrop } from './Backdrop.tsx';
import { rowHeight, rowsOf, type Row, type Scale } from './geometry.ts';
import { Header } from './Header.tsx';
import { Links, type LinksShown } from './Links.tsx';
import { PhaseBand } from './PhaseBand.tsx';
import { TaskBar } from './TaskBar.tsx';
import classes from './Timeline.module.css';

/** What makes the picture one to work in; without it, it is for paper. */
export interface LiveTimeline {
  readonly selectedId: string | null;
  readonly pointedId: string | null;
  /** The bar that Tab leads to. */
  readonly tabbableId: string | null;
  readonly onFold: (phase: Phase) => void;
  readonly handlers: HTMLAttributes<HTMLDivElement>;
  readonly children?: ReactNode;
}

interface Props {
  readonly plan: Plan;
  readonly tasks: readonly LookedAtTask[];
  readonly today: IsoDate;
  readonly holidays: readonly IsoDate[];
  readonly scale: Scale;
  readonly folded: ReadonlySet<Phase>;
  readonly links?: LinksShown;
  readonly baseline?: Baseline | null;
  /** The rows that are drawn; all of them without it. */
  readonly window?: RowWindow;
  readonly live?: LiveTimeline;
}

/** The road map's picture: phases as bands, tasks as bars with their float, milestones, today, the opening. */
export function Timeline(props: Props) {
  const { plan, tasks, today, holidays, scale, folded, links = 'critical', baseline = null, live } = props;
  const rows = rowsOf(tasks, phases, folded);
  const window = props.window ?? { from: 0, to: rows.length };
  const width = scale.days * scale.dayWidth;
  const height = rows.length * rowHeight;
  const { openingDate } = plan.profile;
  return (
    <div className={classes.picture} style={{ width }} data-print={live ? undefined : true}>
      <Header scale={scale} today={today} opening={openingDate} />
      <div className={classes.body} style={{ height }} {...live?.handlers}>
        <Backdrop
          calendar={plan.calendar}
          holidays={holidays}
          scale={scale}
          height={height}
          today={today}
          opening={openingDate}
        />
        <Links
          rows={rows}
          scale={scale}
          height={height}
          selectedId={live?.selectedId ?? null}
          shown={links}
          window={window}
        />
        {rows.filter(isDrawn).map(rowOf)}
        {live?.children}
      </div>
    </div>
  );

  /** What is in sight, and the bar that the keyboard is on wherever it is: a bar that went would take the focus along. */
  function isDrawn(row: Row, index: number): boolean {
    const inSight = index >= window.from && index < window.to;
    return inSight || (row.kind === 'task' && row.one.task.id === live?.tabbableId);
  }

  function rowOf(row: Row): ReactNode {
    if (row.kind === 'phase')
      return (
        <PhaseBand
          key={row.phase}
          phase={row.phase}
          start={row.start}
          finish={row.finish}
          y={row.y}
          scale={scale}
          folded={folded.has(row.phase)}
          onFold={live?.onFold}
        />
      );
    const { id } = row.one.task;
    return (
      <TaskBar
        key={id}
        one={row.one}
        y={row.y}
        scale={scale}
        opening={openingDate}
        selected={id === live?.selectedId}
        pointed={id === live?.selectedId || id === live?.pointedId}
        planned={baseline?.tasks[id] ?? null}
        live={live !== undefined}
        tabbable={id === live?.tabbableId}
      />
    );
  }
}
