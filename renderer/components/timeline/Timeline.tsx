import { useTranslation } from 'react-i18next';
import { dayOf, weekdayOf, addDays, dateOf, type IsoDate } from '#shared/calendar/dates.ts';
import { phases, type Phase, type Plan } from '#shared/plan/schema.ts';
import type { LookedAtTask } from '#shared/roadmap/look.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import {
  barHeight,
  barOf,
  elbow,
  monthsOf,
  rowHeight,
  rowsOf,
  weeksOf,
  xOf,
  type Row,
  type Scale,
} from './geometry.ts';
import classes from './Timeline.module.css';

interface Props {
  readonly plan: Plan;
  readonly tasks: readonly LookedAtTask[];
  readonly today: IsoDate;
  readonly holidays: readonly IsoDate[];
  readonly scale: Scale;
  readonly folded: ReadonlySet<Phase>;
  /** The task whose dependencies are drawn, besides those of the critical chain. */
  readonly selectedId?: string | null;
  /** Without it the picture is for paper: nothing in it can be clicked. */
  readonly onSelect?: (id: string) => void;
  readonly onFold?: (phase: Phase) => void;
}

/** The road map's picture: phases as bands, tasks as bars with their float, milestones, today, the opening. */
export function Timeline({ plan, tasks, today, holidays, scale, folded, selectedId = null, onSelect, onFold }: Props) {
  const rows = rowsOf(tasks, phases, folded);
  const width = scale.days * scale.dayWidth;
  const height = rows.length * rowHeight;
  return (
    <div className={classes.picture} style={{ width }} data-print={onSelect ? undefined : true}>
      <Header scale={scale} today={today} opening={plan.profile.openingDate} />
      <div className={classes.body} style={{ height }}>
        <Shading plan={plan} scale={scale} holidays={holidays} height={height} />
        <div className={classes.today} style={{ left: xOf(scale, today), height }} />
        <div className={classes.opening} style={{ left: xOf(scale, plan.profile.openingDate), height }} />
        <Dependencies rows={rows} scale={scale} width={width} height={height} selectedId={selectedId} />
        {rows.map((row) =>
          row.kind === 'phase' ? (
            <PhaseRow
              key={row.phase}
              row={row}
              scale={scale}
              folded={folded.has(row.phase)}
              {...(onFold ? { onFold } : {})}
            />
          ) : (
            <TaskRow
              key={row.one.task.id}
              row={row}
              scale={scale}
              opening={plan.profile.openingDate}
              selected={row.one.task.id === selectedId}
              {...(onSelect ? { onSelect } : {})}
            />
          ),
        )}
      </div>
    </div>
  );
}

function Header({
  scale,
  today,
  opening,
}: {
  readonly scale: Scale;
  readonly today: IsoDate;
  readonly opening: IsoDate;
}) {
  const { t } = useTranslation('roadmap');
  const { month, shortMonth, dayMonth } = useFormat();
  return (
    <div className={classes.header}>
      {monthsOf(scale).map((one) => (
        <span key={one.month} className={classes.month} style={{ left: one.x, width: one.width }}>
          {one.width > 110 ? month(one.month) : one.width > 44 ? shortMonth(one.month) : ''}
        </span>
      ))}
      {scale.dayWidth * 7 > 26 &&
        weeksOf(scale).map((week) => (
          <span key={week.date} className={classes.week} style={{ left: week.x }}>
            {scale.dayWidth * 7 > 52 ? dayMonth(week.date) : String(Number(week.date.slice(8)))}
          </span>
        ))}
      <span className={classes.todayLabel} style={{ left: xOf(scale, today) }}>
        {t('today')}
      </span>
      <span className={classes.openingLabel} style={{ left: xOf(scale, opening) }}>
        ⚑ {t('opening')} {dayMonth(opening)}
      </span>
    </div>
  );
}

function Shading({
  plan,
  scale,
  holidays,
  height,
}: {
  readonly plan: Plan;
  readonly scale: Scale;
  readonly holidays: readonly IsoDate[];
  readonly height: number;
}) {
  if (scale.dayWidth < 3) return null;
  const off = new Set([...holidays, ...plan.calendar.extraDaysOff]);
  const extra = new Set(plan.calendar.extraWorkingDays);
  const days = Array.from({ length: scale.days }, (_, offset) => addDays(scale.from, offset));
  return days.map((day) => {
    const date = dateOf(day);
    const works = extra.has(date) || (plan.calendar.workingWeekdays.includes(weekdayOf(day)) && !off.has(date));
    return works ? null : (
      <div
        key={date}
        className={classes.off}
        style={{ left: (day - scale.from) * scale.dayWidth, width: scale.dayWidth, height }}
      />
    );
  });
}

function PhaseRow({
  row,
  scale,
  folded,
  onFold,
}: {
  readonly row: Extract<Row, { kind: 'phase' }>;
  readonly scale: Scale;
  readonly folded: boolean;
  readonly onFold?: (phase: Phase) => void;
}) {
  const { t } = useTranslation('roadmap');
  const bar = barOf(scale, row.start, row.finish);
  return (
    <div className={classes.phase} style={{ top: row.y }}>
      <div className={classes.summary} style={{ left: bar.x, width: bar.width }} />
      {onFold ? (
        <button type="button" className={classes.phaseName} aria-expanded={!folded} onClick={() => onFold(row.phase)}>
          <span aria-hidden>{folded ? '▸' : '▾'}</span> {t(`phases.${row.phase}`)}
        </button>
      ) : (
        <span className={classes.phaseName}>{t(`phases.${row.phase}`)}</span>
      )}
    </div>
  );
}

interface TaskRowProps {
  readonly row: Extract<Row, { kind: 'task' }>;
  readonly scale: Scale;
  readonly opening: IsoDate;
  readonly selected: boolean;
  readonly onSelect?: (id: string) => void;
}

function TaskRow({ row, scale, opening, selected, onSelect }: TaskRowProps) {
  const { t } = useTranslation('roadmap');
  const { dayMonth, shortDate } = useFormat();
  const { task, dates, state } = row.one;
  const milestone = task.durationDays === 0;
  const bar = barOf(scale, dates.recommendedStart, dates.recommendedFinish);
  const fits = !milestone && bar.width > task.title.length * 6.6 + 12;
  const float =
    dates.lateFinish !== null && dates.lateFinish > dates.recommendedFinish
      ? xOf(scale, dates.lateFinish) + scale.dayWidth
      : null;
  const lead = task.lead?.startBetweenWeeks;
  const sentence = t('barSentence', {
    task: task.title,
    start: shortDate(dates.recommendedStart),
    finish: shortDate(dates.recommendedFinish),
  });
  const title = milestone ? `${task.title}, ${dayMonth(dates.recommendedStart)}` : task.title;
  return (
    <div className={classes.row} style={{ top: row.y }} data-selected={selected || undefined}>
      {float !== null && state !== 'done' && (
        <div
          className={classes.float}
          style={{
            left: bar.x + (milestone ? 0 : bar.width),
            width: Math.max(0, float - bar.x - (milestone ? 0 : bar.width)),
          }}
        />
      )}
      {selected && lead && (
        <div
          className={classes.window}
          style={{
            left: (dayOf(opening) - lead[0] * 7 - scale.from) * scale.dayWidth,
            width: Math.max(2, (lead[0] - lead[1]) * 7 * scale.dayWidth),
          }}
        />
      )}
      <button
        type="button"
        className={milestone ? classes.milestone : classes.bar}
        data-state={state}
        data-critical={dates.critical || undefined}
        style={milestone ? { left: bar.x - barHeight / 2 } : { left: bar.x, width: bar.width }}
        aria-label={sentence}
        title={sentence}
        tabIndex={onSelect ? 0 : -1}
        onClick={() => onSelect?.(task.id)}
      >
        {fits && <span>{title}</span>}
      </button>
      {!fits && (
        <span className={classes.title} style={{ left: bar.x + (milestone ? 12 : bar.width + 6) }}>
          {title}
        </span>
      )}
    </div>
  );
}

/** Elbows of the critical chain and of the selected task; all at once would be a net. */
function Dependencies({
  rows,
  scale,
  width,
  height,
  selectedId,
}: {
  readonly rows: readonly Row[];
  readonly scale: Scale;
  readonly width: number;
  readonly height: number;
  readonly selectedId: string | null;
}) {
  const places = new Map(rows.flatMap((row) => (row.kind === 'task' ? [[row.one.task.id, row] as const] : [])));
  const paths = rows.flatMap((row) => {
    if (row.kind !== 'task') return [];
    return row.one.task.dependsOn.flatMap((dependency) => {
      const from = places.get(dependency.taskId);
      if (!from) return [];
      const critical = from.one.dates.critical && row.one.dates.critical;
      const selected = row.one.task.id === selectedId || from.one.task.id === selectedId;
      if (!critical && !selected) return [];
      const fromDates = from.one.dates;
      const fromBar = barOf(scale, fromDates.recommendedStart, fromDates.recommendedFinish);
      const toBar = barOf(scale, row.one.dates.recommendedStart, row.one.dates.recommendedFinish);
      const fromStart = dependency.type === 'SS' || dependency.type === 'SF';
      const toEnd = dependency.type === 'FF' || dependency.type === 'SF';
      const fromWidth = from.one.task.durationDays === 0 ? 8 : fromBar.width;
      const path = elbow(
        fromBar.x + (fromStart ? 0 : fromWidth),
        from.y + rowHeight / 2,
        toBar.x + (toEnd ? toBar.width : row.one.task.durationDays === 0 ? -8 : 0),
        row.y + rowHeight / 2,
      );
      return [{ key: `${dependency.taskId} ${row.one.task.id}`, path, selected }];
    });
  });
  return (
    <svg className={classes.links} width={width} height={height} aria-hidden>
      {paths.map(({ key, path, selected }) => (
        <path key={key} d={path} data-selected={selected || undefined} />
      ))}
    </svg>
  );
}
