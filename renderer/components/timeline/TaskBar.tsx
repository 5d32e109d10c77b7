import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf, type IsoDate } from '#shared/calendar/dates.ts';
import type { LookedAtTask } from '#shared/roadmap/look.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { barOf, placeOf, xOf, type Scale } from './geometry.ts';
import { textWidth } from './textWidth.ts';
import classes from './Timeline.module.css';

interface Props {
  readonly one: LookedAtTask;
  readonly y: number;
  readonly scale: Scale;
  readonly opening: IsoDate;
  /** Selected, hovered or focused: shows its lead rule's window. */
  readonly pointed: boolean;
  readonly selected: boolean;
  /** Where it was planned in the baseline that is shown. */
  readonly planned: { readonly start: IsoDate; readonly finish: IsoDate } | null;
  /** The picture can be worked in; on paper it cannot. */
  readonly live: boolean;
  readonly tabbable: boolean;
}

const marks = { late: '▲ ', atRisk: '◆ ', done: '✓ ', inProgress: '', waiting: '' } as const;

/** One task: its float behind, its bar or diamond, its title inside where it fits, else right of it. */
export const TaskBar = memo(
  function TaskBar({ one, y, scale, opening, pointed, selected, planned, live, tabbable }: Props) {
    const { t } = useTranslation('roadmap');
    const { dayMonth, shortDate } = useFormat();
    const { task, dates, state } = one;
    const place = placeOf(scale, one);
    const end = place.x + place.width;
    const title = `${marks[state]}${task.title}${place.milestone ? `, ${dayMonth(dates.recommendedStart)}` : ''}`;
    const fits = !place.milestone && place.width > textWidth(title) + 14;
    const latest = dates.lateFinish === null || state === 'done' ? 0 : xOf(scale, dates.lateFinish) + scale.dayWidth;
    const window = task.lead?.startBetweenWeeks;
    const before = planned ? barOf(scale, planned.start, planned.finish) : null;
    return (
      <div className={classes.row} style={{ top: y }} data-selected={selected || undefined}>
        {latest > end && <div className={classes.float} style={{ left: end, width: latest - end }} />}
        {pointed && window && (
          <div
            className={classes.window}
            style={{
              left: (dayOf(opening) - window[0] * 7 - scale.from) * scale.dayWidth,
              width: Math.max(2, (window[0] - window[1]) * 7 * scale.dayWidth),
            }}
          />
        )}
        {before && <div className={classes.planned} style={{ left: before.x, width: before.width }} />}
        <div
          className={place.milestone ? classes.milestone : classes.bar}
          role={live ? 'button' : undefined}
          data-task={task.id}
          data-part="move"
          data-state={state}
          data-critical={dates.critical || undefined}
          style={place.milestone ? { left: place.x } : { left: place.x, width: place.width }}
          aria-label={t('barSentence', {
            task: task.title,
            start: shortDate(dates.recommendedStart),
            finish: shortDate(dates.recommendedFinish),
          })}
          aria-describedby={pointed && live ? 'timeline-tip' : undefined}
          tabIndex={live ? (tabbable ? 0 : -1) : undefined}
        >
          {task.progress.actualFinish === null && task.progress.percent > 0 && (
            <div className={classes.progress} style={{ width: `${task.progress.percent * 100}%` }} />
          )}
          {fits && <span>{title}</span>}
          {live && !place.milestone && <div className={classes.edge} data-task={task.id} data-part="stretch" />}
        </div>
        {live && (
          <>
            <div
              className={classes.handle}
              data-task={task.id}
              data-part="linkStart"
              style={{ left: place.x - 12 }}
              aria-hidden
            />
            <div
              className={classes.handle}
              data-task={task.id}
              data-part="linkEnd"
              style={{ left: end + 2 }}
              aria-hidden
            />
          </>
        )}
        {!fits && (
          <span className={classes.title} style={{ marginLeft: end + 11 }}>
            {title}
          </span>
        )}
      </div>
    );
  },
  (before, after) =>
    before.one.task === after.one.task &&
    before.y === after.y &&
    before.scale === after.scale &&
    before.opening === after.opening &&
    before.pointed === after.pointed &&
    before.selected === after.selected &&
    before.planned === after.planned &&
    before.live === after.live &&
    before.tabbable === after.tabbable &&
    before.one.state === after.one.state &&
    sameDates(before.one.dates, after.one.dates),
);

/** A plan that is scheduled anew gives new objects for tasks that did not move. */
function sameDates(a: LookedAtTask['dates'], b: LookedAtTask['dates']): boolean {
  return (
    a.recommendedStart === b.recommendedStart &&
    a.recommendedFinish === b.recommendedFinish &&
    a.lateFinish === b.lateFinish &&
    a.critical === b.critical
  );
}
