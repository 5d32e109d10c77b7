/** Which statistics can be true: nothing has happened in a month that has not begun, and nobody comes who has not booked. */
import type { IsoDate, IsoMonth } from '#shared/calendar/dates.ts';
import type { Actual } from '#shared/plan/schema.ts';
import { problem, type Problem } from '#shared/problem.ts';
import { actualsByChannel } from './evidence.ts';

/** The statistics that count on a day: those of months that have begun. All that learns or judges is given these. */
export function happened(actuals: readonly Actual[], today: IsoDate): readonly Actual[] {
  return actuals.filter(({ month }) => hasBegun(month, today));
}

/** True for the month of a day and those before it. */
export function hasBegun(month: IsoMonth, today: IsoDate): boolean {
  return month <= today.slice(0, 7);
}

/** What is odd about the statistics of a channel's month. */
export interface Doubt {
  readonly channelId: string;
  readonly month: IsoMonth;
  readonly problem: Problem;
}

/**
 * Statistics that cannot be as they stand: more booked than leads, more came than booked, revenue without a visit. A
 * booking or visit may follow from an earlier month, so sums from the first month on are compared, and what a month adds
 * to an excess is named there. Nothing is said from a month on in which figures follow from such that are not known.
 */
export function doubtsAbout(actuals: readonly Actual[]): readonly Doubt[] {
  return [...actualsByChannel(actuals)].flatMap(([channelId, months]) => {
    const sums = { leads: 0, booked: 0, attended: 0 };
    const known = { booked: true, attended: true };
    return [...months.values()]
      .toSorted((a, b) => a.month.localeCompare(b.month))
      .flatMap(({ month, leads, booked, attended, revenue }) => {
        sums.leads += leads ?? 0;
        sums.booked += booked ?? 0;
        sums.attended += attended ?? 0;
        if (leads === null && (booked ?? 0) > 0) known.booked = false;
        if (booked === null && (attended ?? 0) > 0) known.attended = false;
        const found: Problem[] = [];
        if (known.booked && sums.booked > sums.leads && (booked ?? 0) > (leads ?? 0))
          found.push(problem('statistics.moreBooked', [], { booked: round(sums.booked), leads: round(sums.leads) }));
        if (known.attended && sums.attended > sums.booked && (attended ?? 0) > (booked ?? 0))
          found.push(
            problem('statistics.moreCame', [], { attended: round(sums.attended), booked: round(sums.booked) }),
          );
        if ((revenue ?? 0) > 0 && sums.attended === 0)
          found.push(problem('statistics.revenueWithoutVisits', [], { revenue: round(revenue ?? 0) }));
        return found.map((one) => ({ channelId, month, problem: one }));
      });
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
