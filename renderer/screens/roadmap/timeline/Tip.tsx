import { useTranslation } from 'react-i18next';
import type { LookedAtTask } from '#shared/roadmap/look.ts';
import { placeOf, rowHeight, type Scale } from '#renderer/components/timeline/geometry.ts';
import { StateMark } from '#renderer/components/StateMark.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { useWhySentence } from '../useWhySentence.ts';
import classes from './TimelineView.module.css';

interface Props {
  readonly one: LookedAtTask;
  readonly y: number;
  readonly scale: Scale;
  /** The edges of what is scrolled into sight: the tip does not hang out of them. */
  readonly left: number;
  readonly right: number;
}

/** The most that a tip takes, in pixels: 26rem, as its style says. */
const tipWidth = 416;

/** What a bar is and why it stands on its date, beside it. */
export function Tip({ one, y, scale, left, right }: Props) {
  const { t } = useTranslation('roadmap');
  const { shortDate, number } = useFormat();
  const why = useWhySentence();
  const { task, dates } = one;
  const { x } = placeOf(scale, one);
  return (
    <div
      id="timeline-tip"
      role="tooltip"
      className={classes.tip}
      style={{ top: y + rowHeight, left: Math.max(left + 8, Math.min(x, right - tipWidth - 8)) }}
    >
      <strong>{task.title}</strong>
      <span>
        {task.durationDays === 0
          ? shortDate(dates.recommendedStart)
          : `${shortDate(dates.recommendedStart)} – ${shortDate(dates.recommendedFinish)}`}
        {task.durationDays > 0 &&
          `, ${t('workingDays', { count: task.durationDays, shown: number(task.durationDays) })}`}
        {task.owner !== '' && ` · ${task.owner}`}
      </span>
      <span>{why(task.id)}</span>
      <StateMark one={one} />
    </div>
  );
}
