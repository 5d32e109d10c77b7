import type { DependencyType } from '#shared/plan/schema.ts';
import { elbow, placeOf, rowHeight, type Row, type Scale } from './geometry.ts';
import type { RowWindow } from '../useRowWindow.ts';
import classes from './Timeline.module.css';

/** Which dependencies are drawn, besides those of the selected task. */
export type LinksShown = 'none' | 'critical' | 'all';

interface Props {
  readonly rows: readonly Row[];
  readonly scale: Scale;
  readonly height: number;
  readonly selectedId: string | null;
  readonly shown: LinksShown;
  readonly window: RowWindow;
}

/** Elbows of dependencies: those of the selected task, and as asked for those of the critical chain or all. */
export function Links({ rows, scale, height, selectedId, shown, window }: Props) {
  const places = new Map(rows.flatMap((row) => (row.kind === 'task' ? [[row.one.task.id, row] as const] : [])));
  const top = window.from * rowHeight;
  const bottom = window.to * rowHeight;
  const paths = rows.flatMap((row) => {
    if (row.kind !== 'task') return [];
    return row.one.task.dependsOn.flatMap(({ taskId, type }) => {
      const from = places.get(taskId);
      if (!from || Math.max(from.y, row.y) < top || Math.min(from.y, row.y) > bottom) return [];
      const selected = row.one.task.id === selectedId || taskId === selectedId;
      const critical = from.one.dates.critical && row.one.dates.critical;
      if (!selected && shown !== 'all' && !(shown === 'critical' && critical)) return [];
      return [
        { key: `${taskId} ${type} ${row.one.task.id}`, path: pathOf(scale, from, row, type), selected, critical },
      ];
    });
  });
  return (
    <svg className={classes.links} width={scale.days * scale.dayWidth} height={height} aria-hidden>
      {paths.map(({ key, path, selected, critical }) => (
        <path key={key} d={path} data-selected={selected || undefined} data-critical={critical || undefined} />
      ))}
    </svg>
  );
}

type TaskPlace = Extract<Row, { kind: 'task' }>;

function pathOf(scale: Scale, from: TaskPlace, to: TaskPlace, type: DependencyType): string {
  const source = placeOf(scale, from.one);
  const target = placeOf(scale, to.one);
  const fromStart = type === 'SS' || type === 'SF';
  const toEnd = type === 'FF' || type === 'SF';
  return elbow(
    source.x + (fromStart ? 0 : source.width),
    from.y + rowHeight / 2,
    target.x + (toEnd ? target.width : 0),
    to.y + rowHeight / 2,
  );
}
