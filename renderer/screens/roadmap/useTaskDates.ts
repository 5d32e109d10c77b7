import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/calendar/dates.ts';
import { weeksBefore } from '#shared/roadmap/why.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { usePlan } from '#renderer/state/planStore.ts';

/** From when to when, and for narrow places only until when. */
interface TaskDates {
  readonly whole: string;
  readonly finish: string;
}

/**
 * The dates of tasks from the first to the last day as lists show them, the year where it is not the current one; in a template, which has
 * no calendar dates of its own, in weeks before or after the opening.
 */
export function useTaskDates(): (start: IsoDate, finish: IsoDate) => TaskDates {
  const { t } = useTranslation('templates');
  const { dayMonth, shortDate, range } = useFormat();
  const { profile, template } = usePlan();
  const { today } = useDerived();
  const dated = (date: IsoDate) => (date.slice(0, 4) === today.slice(0, 4) ? dayMonth(date) : shortDate(date));
  const weeks = (date: IsoDate) => weeksBefore(profile.openingDate, date);
  const relative = (date: IsoDate) => {
    const count = weeks(date);
    if (count === 0) return t('atOpening');
    return count > 0 ? t('weeksBefore', { count, shown: count }) : t('weeksAfter', { count: -count });
  };
  return (start, finish) => {
    if (!template) return { whole: range(start, finish, today.slice(0, 4)), finish: dated(finish) };
    const [from, to] = [weeks(start), weeks(finish)];
    const whole =
      from === to
        ? relative(start)
        : to > 0
          ? t('weeksBefore', { count: to, shown: `${from}–${to}` })
          : `${relative(start)} – ${relative(finish)}`;
    return { whole, finish: relative(finish) };
  };
}
