import { useTranslation } from 'react-i18next';
import { addDays, dateOf, type IsoDate } from '#shared/calendar/dates.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { monthsOf, weeksOf, xOf, type Scale } from './geometry.ts';
import classes from './Timeline.module.css';

interface Props {
  readonly scale: Scale;
  readonly today: IsoDate;
  readonly opening: IsoDate;
}

/** Months over weeks (over days, where a day is wide enough), and the flags of today and of the opening. */
export function Header({ scale, today, opening }: Props) {
  const { t } = useTranslation('roadmap');
  const { month, shortMonth, dayMonth } = useFormat();
  const showsDays = scale.dayWidth >= 20;
  const showsWeeks = !showsDays && scale.dayWidth * 7 > 26;
  return (
    <div className={classes.header}>
      {monthsOf(scale).map((one) => (
        <span key={one.month} className={classes.month} style={{ left: one.x, width: one.width }}>
          <span>{one.width > 110 ? month(one.month) : one.width > 48 ? shortMonth(one.month) : ''}</span>
        </span>
      ))}
      {showsWeeks &&
        weeksOf(scale).map((week) => (
          <span key={week.date} className={classes.week} style={{ left: week.x }}>
            {scale.dayWidth * 7 > 60 ? dayMonth(week.date) : String(Number(week.date.slice(8)))}
          </span>
        ))}
      {showsDays &&
        Array.from({ length: scale.days }, (_, offset) => dateOf(addDays(scale.from, offset))).map((date, offset) => (
          <span key={date} className={classes.day} style={{ left: offset * scale.dayWidth, width: scale.dayWidth }}>
            {Number(date.slice(8))}
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
