/** Plan against what really happened, by channel and month, and what explains the difference in patients. */
import type { IsoMonth } from '#shared/calendar/dates.ts';
import { monthText } from '#shared/calendar/dates.ts';
import type { Actual } from '#shared/plan/schema.ts';
import { callCentreIn, channelFlow } from '../channelFlow.ts';
import { monthsOf } from '../model.ts';
import type { Projection, ProjectionInput } from '../types.ts';
import { actualsByChannel, withActualSpend } from './evidence.ts';

export const comparedLines = ['spend', 'leads', 'booked', 'attended', 'revenue'] as const;
export type ComparedLine = (typeof comparedLines)[number];

/** True for amounts of money, false for counts. */
export function isMoneyLine(line: ComparedLine): boolean {
  return line === 'spend' || line === 'revenue';
}

/** A planned figure beside the real one, which may not be known. */
export interface Compared {
  readonly planned: number;
  readonly actual: number | null;
}

export type ComparedMonth = Readonly<Record<ComparedLine, Compared>> & { readonly month: IsoMonth };

/**
 * Patients more or fewer than planned, by cause, each with the causes before it as they really were: other money, other
 * leads for the money, other bookings of the leads, other visits of the bookings; the rest is when they come (waiting
 * list, bookings of other months). The five add up to the difference. (Variance analysis by substitution in a chain.)
 */
export interface Explained {
  readonly spend: number;
  readonly yield: number;
  readonly booking: number;
  readonly show: number;
  readonly timing: number;
}

/** Sums over the months in which the real figure is known; `actual` is null where it is known in none. */
export type Totals = Readonly<Record<ComparedLine, Compared>>;

export interface ChannelComparison {
  readonly channelId: string;
  /** Months with statistics, in order. */
  readonly months: readonly ComparedMonth[];
  readonly total: Totals;
  /** Over the months in which leads, bookings and visits are all known; null where there are none. */
  readonly explained: Explained | null;
}

/**
 * The clinic as a whole: the totals of its channels added up. As in each of them, only the months of a channel in which a
 * figure is known count, for plan and reality alike.
 */
export function clinicAsAWhole(comparisons: readonly ChannelComparison[]): Totals {
  return totalOf(comparisons.flatMap(({ months }) => months));
}

/**
 * Compares every channel that has statistics, in the plan's order. Planned visits are the first visits seen; planned
 * revenue is that of the channel's own patients, first and repeat visits.
 */
export function compareWithPlan(
  input: ProjectionInput,
  projection: Projection,
  actuals: readonly Actual[],
): readonly ChannelComparison[] {
  const byChannel = actualsByChannel(actuals);
  const grid = monthsOf(input);
  const planned = channelFlow(input, grid);
  const forTheMoney = channelFlow(withActualSpend(input, actuals), grid);
  return input.channels.flatMap((channel, c): ChannelComparison[] => {
    const known = byChannel.get(channel.id);
    const revenue = plannedRevenue(input, projection, c);
    const rows = grid.flatMap((month, m) => {
      const actual = known?.get(monthText(month));
      return actual ? [{ m, actual }] : [];
    });
    if (rows.length === 0) return [];
    const months = rows.map(({ m, actual }): ComparedMonth => {
      const plan = projection.channels[c]!.months[m]!;
      return {
        month: plan.month,
        spend: { planned: plan.spend, actual: actual.spend },
        leads: { planned: plan.leads, actual: actual.leads },
        booked: { planned: plan.booked, actual: actual.booked },
        attended: { planned: plan.seen, actual: actual.attended },
        revenue: { planned: revenue[m]!, actual: actual.revenue },
      };
    });
    const causes = rows.flatMap(({ m, actual: { leads, booked, attended } }): Explained[] => {
      if (leads === null || booked === null || attended === null) return [];
      const { bookingRate, showRate } = channel.funnel;
      const booking = bookingRate * callCentreIn(grid[m]!, input);
      const expected = forTheMoney.leads[c]![m]!;
      return [
        {
          spend: (expected - planned.leads[c]![m]!) * booking * showRate,
          yield: (leads - expected) * booking * showRate,
          booking: (booked - leads * booking) * showRate,
          show: attended - booked * showRate,
          timing: planned.demand[c]![m]! - projection.channels[c]!.months[m]!.seen,
        },
      ];
    });
    return [{ channelId: channel.id, months, total: totalOf(months), explained: sumOfCauses(causes) }];
  });
}

function totalOf(months: readonly ComparedMonth[]): Totals {
  const total = (line: ComparedLine): Compared => {
    const known = months.filter((month) => month[line].actual !== null);
    if (known.length === 0) return { planned: 0, actual: null };
    return {
      planned: known.reduce((sum, month) => sum + month[line].planned, 0),
      actual: known.reduce((sum, month) => sum + (month[line].actual ?? 0), 0),
    };
  };
  return {
    spend: total('spend'),
    leads: total('leads'),
    booked: total('booked'),
    attended: total('attended'),
    revenue: total('revenue'),
  };
}

function sumOfCauses(causes: readonly Explained[]): Explained | null {
  if (causes.length === 0) return null;
  const sum = (cause: keyof Explained) => causes.reduce((total, one) => total + one[cause], 0);
  return {
    spend: sum('spend'),
    yield: sum('yield'),
    booking: sum('booking'),
    show: sum('show'),
    timing: sum('timing'),
  };
}

/** The revenue of a channel's own patients by month: its first visits, and its share of the repeat visits. */
function plannedRevenue({ economics }: ProjectionInput, projection: Projection, c: number): readonly number[] {
  let active = 0;
  return projection.months.map((month, m) => {
    const seen = projection.channels[c]!.months[m]!.seen;
    const returning = month.active > 0 ? (month.returning * active) / month.active : 0;
    active = active * (1 - economics.churn) + seen * economics.stayRate;
    return seen * economics.firstVisitPrice + returning * economics.repeatVisitPrice;
  });
}
