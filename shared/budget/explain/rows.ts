import { monthOf } from '#shared/calendar/dates.ts';
import { shareFrom } from '../model.ts';
import type { Projection, ProjectionInput } from '../types.ts';

/** What stands between the lines of a projection: one row a channel, one column a month. */
export interface Rows {
  readonly carried: readonly (readonly number[])[];
  readonly monthsSpent: readonly (readonly number[])[];
  /** Booked and expected to come, or known to have come. */
  readonly demand: readonly (readonly number[])[];
  /** Waiting at the month's end. */
  readonly waiting: readonly (readonly number[])[];
  /** True where the visits of the month are known. */
  readonly known: readonly (readonly boolean[])[];
  /** Patients whom the doctors have not brought yet, at the month's start. */
  readonly broughtLeft: readonly number[];
}

/** The rows that follow from a projection's input and its results. */
export function rowsOf(input: ProjectionInput, { months, channels }: Projection): Rows {
  const { economics: e } = input;
  const open = months.map(({ month }) => shareFrom(monthOf(month), input.openingDate));
  const carried = input.channels.map(({ response }, c) => {
    let before = 0;
    return channels[c]!.months.map(
      ({ spend }) => (before = response.carryover * before + (1 - response.carryover) * spend),
    );
  });
  const monthsSpent = channels.map((channel) => {
    let count = 0;
    return channel.months.map(({ spend }) => (spend > 0 ? (count += 1) : count));
  });
  const visits = input.channels.map(({ id }) =>
    months.map(({ month }, m) => (open[m]! > 0 ? (input.learned?.[id]?.months[month]?.attended ?? null) : null)),
  );
  const demand = channels.map((channel, c) =>
    channel.months.map(({ month, booked }, m) => visits[c]![m] ?? booked * showRateOf(input, c, month).value),
  );
  const waiting = channels.map((channel, c) => {
    let before = 0;
    return channel.months.map(({ seen }, m) => {
      const left = before * e.waitingKept;
      const queued = visits[c]![m] === null ? left + demand[c]![m]! : Math.max(left, demand[c]![m]!);
      return (before = Math.max(0, queued - seen));
    });
  });
  let left = e.broughtPatients;
  const broughtLeft = open.map((share) => {
    const atStart = left;
    left -= Math.min(left, (share * e.broughtPatients) / e.broughtOverMonths);
    return atStart;
  });
  return {
    carried,
    monthsSpent,
    demand,
    waiting,
    known: visits.map((row) => row.map((value) => value !== null)),
    broughtLeft,
  };
}

/** The show rate of a channel in a month: the plan's, or what statistics have taught. */
export function showRateOf(input: ProjectionInput, c: number, month: string) {
  const { id, funnel } = input.channels[c]!;
  const learned = input.learned?.[id];
  return learned && month >= learned.from
    ? { value: learned.showRate, learned: true }
    : { value: funnel.showRate, learned: false };
}
