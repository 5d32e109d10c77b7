import {
  addDays,
  addMonths,
  dateOf,
  dayOf,
  firstDayOf,
  monthOf,
  weekdayOf,
  type IsoDate,
  type IsoMonth,
} from '#shared/calendar/dates.ts';
import type { LookedAtTask } from '#shared/roadmap/look.ts';

/** The weeks of a month, Monday to Sunday, whole: days of its neighbours at both ends. */
export function weeksOfMonth(month: IsoMonth): readonly (readonly IsoDate[])[] {
  const first = firstDayOf(monthOf(month));
  const monday = addDays(first, 1 - weekdayOf(first));
  const after = firstDayOf(addMonths(monthOf(month), 1));
  const weeks = Math.ceil((after - monday) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => dateOf(addDays(monday, week * 7 + day))),
  );
}

/** A task's bar in one week: which of its days it covers (0 to 6), in which lane. */
export interface WeekBar {
  readonly one: LookedAtTask;
  readonly from: number;
  readonly to: number;
  readonly lane: number;
  /** It began before this week, or goes on after it. */
  readonly continued: boolean;
  readonly continues: boolean;
}

/** The bars of a week, packed into as few lanes as their dates allow; what starts first is on top. */
export function barsOfWeek(week: readonly IsoDate[], tasks: readonly LookedAtTask[]): readonly WeekBar[] {
  const [first, last] = [week[0]!, week[6]!];
  const taken: number[] = [];
  return tasks
    .filter(({ dates }) => dates.recommendedStart <= last && dates.recommendedFinish >= first)
    .toSorted(
      (a, b) =>
        a.dates.recommendedStart.localeCompare(b.dates.recommendedStart) ||
        b.dates.recommendedFinish.localeCompare(a.dates.recommendedFinish),
    )
    .map((one) => {
      const from = Math.max(0, dayOf(one.dates.recommendedStart) - dayOf(first));
      const to = Math.min(6, dayOf(one.dates.recommendedFinish) - dayOf(first));
      let lane = taken.findIndex((until) => until < from);
      if (lane < 0) lane = taken.length;
      taken[lane] = to;
      return {
        one,
        from,
        to,
        lane,
        continued: one.dates.recommendedStart < first,
        continues: one.dates.recommendedFinish > last,
      };
    });
}
