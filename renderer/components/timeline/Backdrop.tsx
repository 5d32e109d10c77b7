import { memo } from 'react';
import { addDays, type IsoDate } from '#shared/calendar/dates.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { calendarOf } from '#shared/roadmap/taskTable.ts';
import { xOf, type Scale } from './geometry.ts';
import classes from './Timeline.module.css';

interface Props {
  readonly calendar: Plan['calendar'];
  readonly holidays: readonly IsoDate[];
  readonly scale: Scale;
  readonly height: number;
  readonly today: IsoDate;
  readonly opening: IsoDate;
}

/** Days off as one shape, so that years of them cost one element; the lines of today and of the opening. */
export const Backdrop = memo(function Backdrop({ calendar, holidays, scale, height, today, opening }: Props) {
  return (
    <>
      <svg className={classes.off} width={scale.days * scale.dayWidth} height={height} aria-hidden>
        <path d={scale.dayWidth < 3 ? '' : daysOff(calendar, holidays, scale, height)} />
      </svg>
      <div className={classes.today} style={{ left: xOf(scale, today), height }} />
      <div className={classes.opening} style={{ left: xOf(scale, opening), height }} />
    </>
  );
});

/** One rectangle for each stretch of days off. */
function daysOff(spec: Plan['calendar'], holidays: readonly IsoDate[], scale: Scale, height: number): string {
  const calendar = calendarOf(spec, holidays);
  let path = '';
  for (let offset = 0; offset < scale.days; offset += 1) {
    if (calendar.isWorking(addDays(scale.from, offset))) continue;
    const first = offset;
    while (offset + 1 < scale.days && !calendar.isWorking(addDays(scale.from, offset + 1))) offset += 1;
    path += `M${first * scale.dayWidth} 0h${(offset - first + 1) * scale.dayWidth}v${height}h${-(offset - first + 1) * scale.dayWidth}z`;
  }
  return path;
}
