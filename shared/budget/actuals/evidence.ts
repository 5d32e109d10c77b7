/** What the statistics of a channel add up to, beside what the plan expected of the money that was really spent. */
import { monthText, type IsoMonth, type MonthNumber } from '#shared/calendar/dates.ts';
import type { Actual } from '#shared/plan/schema.ts';
import { callCentreIn, channelFlow } from '../channelFlow.ts';
import { monthsOf, shareFrom } from '../model.ts';
import type { ProjectionInput } from '../types.ts';

/** Successes among trials. */
export interface Trials {
  readonly trials: number;
  readonly successes: number;
}

/** The statistics of one channel. Money in the plan's currency; leads may be fractions, as advertising systems count them. */
export interface Evidence {
  readonly channelId: string;
  /** Months with a number of leads. */
  readonly months: readonly IsoMonth[];
  /** Spent in those months; the plan's spend where the real one was not given. */
  readonly spend: number;
  readonly leads: number;
  /** The leads that bear on the yield, in months in which the plan expected any, and how many it expected there. */
  readonly counted: number;
  readonly expected: number;
  /** Leads the same money is expected to bring once the channel runs as planned: ramped up, website live, usual season. */
  readonly steady: number;
  /** The share of the booking rate that the front desk will keep then: the trained one where training is planned. */
  readonly callCentre: number;
  /** Leads that booked; a lead at an untrained desk counts as the part of a trial that the plan gives it. */
  readonly booking: Trials;
  readonly show: Trials;
  /** Those who came, all months together. */
  readonly attended: number;
}

/** The rows of `actuals` by channel and month; of two rows for the same month the later one holds. */
export function actualsByChannel(actuals: readonly Actual[]): ReadonlyMap<string, ReadonlyMap<IsoMonth, Actual>> {
  const byChannel = new Map<string, Map<IsoMonth, Actual>>();
  for (const actual of actuals) {
    const months = byChannel.get(actual.channelId) ?? new Map<IsoMonth, Actual>();
    byChannel.set(actual.channelId, months.set(actual.month, actual));
  }
  return byChannel;
}

/**
 * The input with the money that was really spent. A channel that is no longer used keeps what it spent and loses what
 * was planned for it.
 */
export function withActualSpend(input: ProjectionInput, actuals: readonly Actual[]): ProjectionInput {
  const byChannel = actualsByChannel(actuals);
  return {
    ...input,
    channels: input.channels.map((channel) => {
      const spent = [...(byChannel.get(channel.id)?.values() ?? [])].flatMap(({ month, spend }) =>
        spend === null ? [] : [[month, spend] as const],
      );
      if (spent.length === 0) return channel;
      return {
        ...channel,
        active: true,
        spend: { ...(channel.active ? channel.spend : {}), ...Object.fromEntries(spent) },
      };
    }),
  };
}

/** The evidence on every channel of a plan, in the plan's order. Months outside of the projection's grid do not count. */
export function evidenceOn(input: ProjectionInput, actuals: readonly Actual[]): readonly Evidence[] {
  const spent = withActualSpend(input, actuals);
  const months = monthsOf(spent);
  const expected = channelFlow(spent, months);
  const steady = channelFlow(runningAsPlanned(spent), months);
  const byChannel = actualsByChannel(actuals);
  const { untrained, trained } = input.economics.callCentre;
  return input.channels.map(({ id }, c) => {
    const known = byChannel.get(id);
    const rows = months.flatMap((month, m) => {
      const actual = known?.get(monthText(month));
      return actual
        ? [
            {
              month,
              actual,
              expected: expected.leads[c]![m]!,
              steady: steady.leads[c]![m]!,
              spend: expected.spend[c]![m]!,
            },
          ]
        : [];
    });
    const withLeads = rows.filter(({ actual }) => actual.leads !== null);
    const comparable = withLeads.filter((row) => row.expected > 0);
    return {
      channelId: id,
      months: withLeads.map(({ month }) => monthText(month)),
      spend: sumOf(withLeads, (row) => row.spend),
      leads: sumOf(withLeads, ({ actual }) => actual.leads),
      counted: sumOf(comparable, ({ actual }) => actual.leads),
      expected: sumOf(comparable, (row) => row.expected),
      steady: sumOf(withLeads, (row) => row.steady),
      callCentre: input.trained === null ? untrained : trained,
      booking: bookingTrials(input, withLeads),
      show: showTrials(input, rows),
      attended: sumOf(rows, ({ actual }) => actual.attended),
    };
  });
}

/** The same channels without what passes: ramp, carried spend, season, a website and a front desk that are not ready yet. */
function runningAsPlanned(input: ProjectionInput): ProjectionInput {
  const fromTheStart = (date: string | null) => (date === null ? null : '1990-01-01');
  return {
    ...input,
    websiteLive: fromTheStart(input.websiteLive),
    trained: fromTheStart(input.trained),
    channels: input.channels.map((channel) => ({
      ...channel,
      response: { ...channel.response, carryover: 0, rampMonths: 0 },
      seasonality: channel.seasonality.map(() => 1),
    })),
  };
}

interface Row {
  readonly month: MonthNumber;
  readonly actual: Actual;
}

function bookingTrials(input: ProjectionInput, rows: readonly Row[]): Trials {
  const both = rows.filter(({ actual }) => actual.booked !== null);
  const successes = sumOf(both, ({ actual }) => actual.booked);
  const trials = sumOf(both, ({ month, actual }) => (actual.leads ?? 0) * callCentreIn(month, input));
  return { trials: Math.max(trials, successes), successes };
}

/**
 * Bookings and visits, all months together, because a visit often falls in a later month than its booking. Bookings from
 * before the opening count once visits are known from a month in which the clinic is open.
 */
function showTrials(input: ProjectionInput, rows: readonly Row[]): Trials {
  const open = ({ month }: Row) => shareFrom(month, input.openingDate) > 0;
  const usable = rows.filter((row) => row.actual.booked !== null && (row.actual.attended !== null || !open(row)));
  if (!usable.some(open)) return { trials: 0, successes: 0 };
  const successes = sumOf(usable, ({ actual }) => actual.attended);
  return {
    trials: Math.max(
      successes,
      sumOf(usable, ({ actual }) => actual.booked),
    ),
    successes,
  };
}

function sumOf<T>(rows: readonly T[], value: (row: T) => number | null): number {
  return rows.reduce((sum, row) => sum + (value(row) ?? 0), 0);
}
