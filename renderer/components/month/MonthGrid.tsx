import { Fragment, type ComponentProps, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf, type IsoDate, type IsoMonth } from '#shared/calendar/dates.ts';
import type { Plan } from '#shared/plan/schema.ts';
import type { LookedAtTask } from '#shared/roadmap/look.ts';
import { calendarOf } from '#shared/roadmap/taskTable.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { barsOfWeek, weeksOfMonth, type WeekBar } from './month.ts';
import classes from './MonthGrid.module.css';

/** What the grid does on a screen; on paper it does nothing. */
export interface MonthControl {
  readonly focus: IsoDate;
  readonly selectedId: string | null;
  readonly onFocusDay: (date: IsoDate) => void;
  readonly onOpenDay: (date: IsoDate) => void;
  readonly onSelect: (id: string) => void;
  /** Hangs the list of a day's tasks on its cell. */
  readonly withList: (date: IsoDate, tasks: readonly LookedAtTask[], cell: ReactElement) => ReactElement;
}

interface Props {
  readonly month: IsoMonth;
  readonly tasks: readonly LookedAtTask[];
  readonly plan: Plan;
  readonly today: IsoDate;
  readonly holidays: readonly IsoDate[];
  readonly holidayNames: ReadonlyMap<IsoDate, string>;
  /** Lanes of bars that a week shows; what does not fit is counted under its day. */
  readonly lanes: number;
  /** The least height of a week in pixels. */
  readonly weekHeight?: number;
  readonly control?: MonthControl;
}

/** A month as a grid of weeks: tasks as bars over their days, days off shaded and named, the opening marked. */
export function MonthGrid(props: Props) {
  const { weekday, month: monthName } = useFormat();
  const weeks = weeksOfMonth(props.month);
  return (
    <div className={classes.grid} role={props.control && 'grid'} aria-label={monthName(props.month)}>
      <div className={classes.weekdays} role={props.control && 'row'}>
        {weeks[0]?.map((date) => (
          <span key={date} role={props.control && 'columnheader'}>
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

function Week(props: Props & { readonly week: readonly IsoDate[] }) {
  const { week, tasks, lanes, weekHeight = 0, control } = props;
  const bars = barsOfWeek(week, tasks);
  const height = Math.min(lanes, Math.max(2, ...bars.map(({ lane }) => lane + 1)));
  const hidden = bars.filter(({ lane }) => lane >= lanes);
  const on = (index: number) => (bar: WeekBar) => bar.from <= index && bar.to >= index;
  return (
    <div
      className={classes.week}
      style={{ minHeight: Math.max(weekHeight, 34 + (height + (hidden.length > 0 ? 1 : 0)) * 22) }}
    >
      <div className={classes.days} role={control && 'row'}>
        {week.map((date, index) => {
          const own = bars.filter(on(index)).map(({ one }) => one);
          const cell = <Day given={props} date={date} count={own.length} more={hidden.filter(on(index)).length} />;
          return <Fragment key={date}>{control ? control.withList(date, own, cell) : cell}</Fragment>;
        })}
      </div>
      {/* On a screen the day's list says the same in words, and is reached with the keyboard. */}
      <div className={classes.bars} aria-hidden={control && true}>
        {bars
          .filter(({ lane }) => lane < lanes)
          .map((bar) => (
            <Bar key={bar.one.task.id} bar={bar} {...(control ? { control } : {})} />
          ))}
      </div>
    </div>
  );
}

interface DayProps extends ComponentProps<'div'> {
  readonly given: Props;
  readonly date: IsoDate;
  readonly count: number;
  readonly more: number;
}

function Day({ given, date, count, more, ...rest }: DayProps) {
  const { t } = useTranslation('roadmap');
  const { weekdayDate } = useFormat();
  const { month, plan, today, holidays, holidayNames, control } = given;
  const holiday = holidayNames.get(date);
  const opening = date === plan.profile.openingDate;
  return (
    <div
      {...rest}
      className={classes.day}
      data-day={date}
      data-off={!calendarOf(plan.calendar, holidays).isWorking(dayOf(date)) || undefined}
      data-outside={!date.startsWith(month) || undefined}
      data-today={date === today || undefined}
      data-opening={opening || undefined}
      aria-label={[weekdayDate(date), holiday, opening ? t('opening') : '', t('tasksOnDay', { count })]
        .filter(Boolean)
        .join(', ')}
      {...(control && {
        role: 'gridcell',
        tabIndex: date === control.focus ? 0 : -1,
        onFocus: () => control.onFocusDay(date),
        onClick: () => control.onOpenDay(date),
      })}
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
}

function Bar({ bar, control }: { readonly bar: WeekBar; readonly control?: MonthControl }) {
  const { t } = useTranslation('roadmap');
  const { shortDate } = useFormat();
  const { one, from, to, lane, continued, continues } = bar;
  const { task, dates, state } = one;
  const sentence = t('barSentence', {
    task: task.title,
    start: shortDate(dates.recommendedStart),
    finish: shortDate(dates.recommendedFinish),
  });
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.bar}
      data-critical={dates.critical || undefined}
      data-state={state}
      data-selected={task.id === control?.selectedId || undefined}
      data-continued={continued || undefined}
      data-continues={continues || undefined}
      style={{ left: `${(from / 7) * 100}%`, width: `${((to - from + 1) / 7) * 100}%`, top: 30 + lane * 22 }}
      title={sentence}
      aria-label={sentence}
      onClick={() => control?.onSelect(task.id)}
    >
      {task.durationDays === 0 && '◇ '}
      {state === 'done' && '✓ '}
      {state === 'late' && '▲ '}
      {task.title}
    </button>
  );
}
