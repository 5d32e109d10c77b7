import { Popover } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayOf, type IsoDate, type IsoMonth } from '#shared/calendar/dates.ts';
import type { Plan } from '#shared/plan/schema.ts';
import type { LookedAtTask } from '#shared/roadmap/look.ts';
import { calendarOf } from '#shared/roadmap/taskTable.ts';
import { StateMark } from '#renderer/components/StateMark.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { barsOfWeek, type WeekBar } from './month.ts';
import classes from './Calendar.module.css';

/** Lanes of bars that a week shows; what does not fit is counted under its day. */
const lanes = 5;

interface Props {
  readonly weeks: readonly (readonly IsoDate[])[];
  readonly month: IsoMonth;
  readonly tasks: readonly LookedAtTask[];
  readonly plan: Plan;
  readonly today: IsoDate;
  readonly holidays: readonly IsoDate[];
  readonly holidayNames: ReadonlyMap<IsoDate, string>;
  /** Without these the grid is for paper. */
  readonly focus?: IsoDate;
  readonly openDay?: IsoDate | null;
  readonly onOpenDay?: (date: IsoDate | null) => void;
  readonly onFocusDay?: (date: IsoDate) => void;
  readonly selectedId?: string | null;
  readonly onSelect?: (id: string) => void;
}

/** A month as a grid of weeks: tasks as bars over their days, days off shaded and named, the opening marked. */
export function MonthGrid(props: Props) {
  const { weeks, month } = props;
  const { weekday } = useFormat();
  return (
    <div className={classes.grid} role="grid" aria-label={month}>
      <div className={classes.weekdays} role="row">
        {weeks[0]?.map((date) => (
          <span key={date} role="columnheader">
            {weekday(date)}
          </span>
        ))}
      </div>
      {weeks.map((week) => (
        <Week key={week[0]} week={week} {...props} />
      ))}
    </div>
  );
}

function Week({ week, month, tasks, onSelect, selectedId, ...day }: Props & { readonly week: readonly IsoDate[] }) {
  const { t } = useTranslation('roadmap');
  const bars = barsOfWeek(week, tasks);
  const height = Math.min(lanes, Math.max(2, ...bars.map(({ lane }) => lane + 1)));
  const hiddenOn = (index: number) =>
    bars.filter(({ lane, from, to }) => lane >= lanes && from <= index && to >= index);
  return (
    <div className={classes.week} role="row" style={{ minHeight: 34 + (height + 1) * 22 }}>
      {week.map((date, index) => (
        <Day
          key={date}
          date={date}
          outside={!date.startsWith(month)}
          bars={bars.filter(({ from, to }) => from <= index && to >= index)}
          more={hiddenOn(index).length}
          {...day}
          {...(onSelect ? { onSelect } : {})}
        />
      ))}
      {bars
        .filter(({ lane }) => lane < lanes)
        .map(({ one, from, to, lane, continued, continues }) => (
          <button
            key={one.task.id}
            type="button"
            tabIndex={-1}
            className={classes.bar}
            data-critical={one.dates.critical || undefined}
            data-state={one.state}
            data-selected={one.task.id === selectedId || undefined}
            data-continued={continued || undefined}
            data-continues={continues || undefined}
            style={{ left: `${(from / 7) * 100}%`, width: `${((to - from + 1) / 7) * 100}%`, top: 30 + lane * 22 }}
            title={one.task.title}
            aria-label={t('barSentence', {
              task: one.task.title,
              start: one.dates.recommendedStart,
              finish: one.dates.recommendedFinish,
            })}
            onClick={() => onSelect?.(one.task.id)}
          >
            {one.task.durationDays === 0 && '◇ '}
            {one.state === 'done' && '✓ '}
            {one.state === 'late' && '▲ '}
            {one.task.title}
          </button>
        ))}
    </div>
  );
}

interface DayProps extends Pick<
  Props,
  'plan' | 'today' | 'holidays' | 'holidayNames' | 'focus' | 'openDay' | 'onOpenDay' | 'onFocusDay' | 'onSelect'
> {
  readonly date: IsoDate;
  readonly outside: boolean;
  readonly bars: readonly WeekBar[];
  readonly more: number;
}

function Day({ date, outside, bars, more, plan, today, holidays, holidayNames, focus, openDay, ...on }: DayProps) {
  const { t } = useTranslation('roadmap');
  const { weekdayDate } = useFormat();
  const { onOpenDay, onFocusDay, onSelect } = on;
  const holiday = holidayNames.get(date);
  const off = !calendarOf(plan.calendar, holidays).isWorking(dayOf(date));
  const opening = date === plan.profile.openingDate;
  const cell = (
    <div
      role="gridcell"
      className={classes.day}
      data-day={date}
      data-off={off || undefined}
      data-outside={outside || undefined}
      data-today={date === today || undefined}
      data-opening={opening || undefined}
      tabIndex={focus === undefined ? undefined : date === focus ? 0 : -1}
      aria-label={[weekdayDate(date), holiday, opening ? t('opening') : '', t('tasksOnDay', { count: bars.length })]
        .filter(Boolean)
        .join(', ')}
      onFocus={() => onFocusDay?.(date)}
      onClick={() => onOpenDay?.(date)}
    >
      <span className={classes.number}>
        {Number(date.slice(8))}
        {date === today && <b> {t('today')}</b>}
        {opening && <b> ⚑ {t('opening')}</b>}
        {holiday !== undefined && <i> {holiday}</i>}
      </span>
      {more > 0 && <span className={classes.more}>{t('moreOnDay', { count: more })}</span>}
    </div>
  );
  if (!onOpenDay) return cell;
  return (
    <Popover opened={openDay === date} onChange={() => onOpenDay(null)} trapFocus returnFocus shadow="md" width={320}>
      <Popover.Target>{cell}</Popover.Target>
      <Popover.Dropdown aria-label={weekdayDate(date)}>
        <h3>{weekdayDate(date)}</h3>
        {bars.length === 0 && <p>{t('nothingOnDay')}</p>}
        <ul className={classes.list}>
          {bars.map(({ one }) => (
            <li key={one.task.id}>
              <button
                type="button"
                onClick={() => {
                  onOpenDay(null);
                  onSelect?.(one.task.id);
                }}
              >
                {one.task.title}
              </button>
              <StateMark one={one} />
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
