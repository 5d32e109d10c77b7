/**
 * The projection's working room: everything that the calendar and the spend decide, computed once, and the rows that a
 * run fills. A run costs no memory, so that ten thousand of them with other inputs are one second and not ten.
 */
import {
  addMonths,
  dayOf,
  firstDayOf,
  monthOf,
  monthsBetween,
  monthText,
  type IsoDate,
  type IsoMonth,
  type MonthNumber,
} from '#shared/calendar/dates.ts';
import type { LearnedChannel, ProjectionInput } from './types.ts';

/** What is known and learned of a channel as rows over the grid; null where a figure is not known. */
export interface LearnedRows extends Pick<LearnedChannel, 'yield' | 'bookingRate' | 'showRate'> {
  /** Index of the first month that is forecast with the learned figures. */
  readonly from: number;
  readonly leads: readonly (number | null)[];
  readonly booked: readonly (number | null)[];
  readonly attended: readonly (number | null)[];
  /** 1 in the months whose visits are known. */
  readonly came: Uint8Array;
}

/** One channel over the grid. */
export interface ChannelRows {
  readonly spend: Float64Array;
  /** Months with spend up to and including each. */
  readonly monthsSpent: Float64Array;
  readonly season: Float64Array;
  readonly learned: LearnedRows | null;
  /** Carried spend and its power, of the carryover and shape that they were last computed for. */
  readonly carried: Float64Array;
  readonly power: Float64Array;
  carryover: number;
  shape: number;
  /** Ramp, website and season together, of the ramp and the share without a website that they were last computed for. */
  readonly factor: Float64Array;
  rampMonths: number;
  kept: number;
  readonly leads: Float64Array;
  readonly booked: Float64Array;
  /** Booked and expected to come; in a month whose visits are known, those who came. */
  readonly demand: Float64Array;
  readonly seen: Float64Array;
}

/** The monthly lines of a projection, in the order in which they are reported. */
export const projectionLines = [
  'spend',
  'leads',
  'booked',
  'demand',
  'waiting',
  'seen',
  'returning',
  'active',
  'revenue',
  'contribution',
  'fixed',
  'oneOff',
  'net',
  'cash',
] as const;
export type LineName = (typeof projectionLines)[number];

export interface Model {
  readonly names: readonly IsoMonth[];
  /** The place of the opening's month; 0 where it lies before. */
  readonly openingMonth: number;
  readonly channels: readonly ChannelRows[];
  /** The share of each month's days on or after the opening, the website, the training. */
  readonly open: Float64Array;
  readonly online: Float64Array;
  readonly trained: Float64Array;
  /** Of the synergy that it was last computed for. */
  readonly breadth: Float64Array;
  synergy: number;
  /** The channels in use of which nothing is learned, by their place. */
  readonly pool: readonly number[];
  /** By month and channel of the pool: the power of its carried spend; ramp, website, season and breadth together. */
  readonly curves: Float64Array;
  /** By channel of the pool: ceiling, half-saturation to the power of the shape, booking rate, show rate. */
  readonly terms: Float64Array;
  /** The demand of the pool, which waits in one queue. */
  readonly pooled: Float64Array;
  /** The share of those who wait that is seen, by month. */
  readonly served: Float64Array;
  /** The channels of which something is learned, with a queue each. */
  readonly own: readonly ChannelRows[];
  readonly queue: Float64Array;
  readonly waiting: Float64Array;
  /** Every monthly line, one after the other in one sheet; `spend` and `oneOff` are filled once. */
  readonly lines: Readonly<Record<LineName, Float64Array>>;
  readonly sheet: Float64Array;
}

/** The share of a month's calendar days on or after a date; 0 where there is no date. */
export function shareFrom(month: MonthNumber, date: IsoDate | null): number {
  if (date === null) return 0;
  const start = firstDayOf(month);
  const length = firstDayOf(addMonths(month, 1)) - start;
  return Math.min(1, Math.max(0, (start + length - dayOf(date)) / length));
}

/** The first and last month: from the plan's start or the first spend, to the horizon after the opening month. */
export function gridOf(input: Pick<ProjectionInput, 'planStart' | 'openingDate' | 'channels' | 'economics'>) {
  let earliest = input.planStart.slice(0, 7);
  for (const { active, spend } of input.channels) {
    if (!active) continue;
    for (const month in spend) if (month < earliest && spend[month]! > 0) earliest = month;
  }
  return { first: monthOf(earliest), last: addMonths(monthOf(input.openingDate), input.economics.horizonMonths) };
}

/** The months of an input's grid. */
export function monthsOf(input: Parameters<typeof gridOf>[0]): readonly MonthNumber[] {
  const { first, last } = gridOf(input);
  return monthsBetween(first, last);
}

/** The working room of an input over some months; a run is `runChannels` and then `runPatients`. */
export function modelOf(input: ProjectionInput, months: readonly MonthNumber[]): Model {
  const names = months.map(monthText);
  const row = () => new Float64Array(months.length);
  const shares = (date: IsoDate | null) => Float64Array.from(months, (month) => shareFrom(month, date));
  const channels = input.channels.map((channel): ChannelRows => {
    const spend = Float64Array.from(names, (name) => (channel.active ? (channel.spend[name] ?? 0) : 0));
    let spent = 0;
    return {
      spend,
      monthsSpent: spend.map((amount) => (spent += amount > 0 ? 1 : 0)),
      season: Float64Array.from(months, (month) => channel.seasonality[month % 12]!),
      learned: learnedRows(input.learned?.[channel.id], input.openingDate, months, names),
      carried: row(),
      power: row(),
      carryover: NaN,
      shape: NaN,
      factor: row(),
      rampMonths: NaN,
      kept: NaN,
      leads: row(),
      booked: row(),
      demand: row(),
      seen: row(),
    };
  });
  const pool = channels.flatMap(({ learned }, c) => (learned || !input.channels[c]!.active ? [] : [c]));
  const own = channels.filter(({ learned }) => learned);
  const sheet = new Float64Array(projectionLines.length * months.length);
  const lines = Object.fromEntries(
    projectionLines.map((name, l) => [name, sheet.subarray(l * months.length, (l + 1) * months.length)]),
  ) as Record<LineName, Float64Array>;
  for (const { spend } of channels) for (let m = 0; m < months.length; m += 1) lines.spend[m]! += spend[m]!;
  oneOffCosts(input.costs, months, lines.oneOff);
  return {
    names,
    openingMonth: Math.max(0, monthOf(input.openingDate) - (months[0] ?? 0)),
    channels,
    open: shares(input.openingDate),
    online: shares(input.websiteLive),
    trained: shares(input.trained),
    breadth: row(),
    synergy: NaN,
    pool,
    curves: new Float64Array(months.length * pool.length * 2),
    terms: new Float64Array(pool.length * 4),
    pooled: row(),
    served: row(),
    own,
    queue: new Float64Array(own.length),
    waiting: new Float64Array(own.length),
    lines,
    sheet,
  };
}

/** What is known and learned of a channel as rows over the grid; visits before the opening are not taken for known. */
function learnedRows(
  learned: LearnedChannel | undefined,
  openingDate: IsoDate,
  months: readonly MonthNumber[],
  names: readonly string[],
): LearnedRows | null {
  if (!learned) return null;
  const known = names.map((name) => learned.months[name]);
  const attended = known.map((one, m) => (shareFrom(months[m]!, openingDate) > 0 ? (one?.attended ?? null) : null));
  return {
    ...learned,
    from: monthOf(learned.from) - (months[0] ?? 0),
    leads: known.map((one) => one?.leads ?? null),
    booked: known.map((one) => one?.booked ?? null),
    attended,
    came: Uint8Array.from(attended, (value) => (value === null ? 0 : 1)),
  };
}

/** One-off costs by the month in which their task finishes; earlier ones fall in the first month, later ones in none. */
function oneOffCosts(costs: ProjectionInput['costs'], months: readonly MonthNumber[], line: Float64Array): void {
  for (const [date, cost] of costs) {
    const m = Math.max(0, monthOf(date) - (months[0] ?? 0));
    if (m < line.length) line[m]! += cost;
  }
}

/**
 * Where break-even stands after a run: the first month from the opening whose net and the next two (as far as the grid
 * goes) are at least 0; -1 for none.
 */
export function breakEvenIndex({ openingMonth, lines: { net } }: Model): number {
  for (let m = openingMonth; m < net.length; m += 1) {
    let holds = true;
    for (let ahead = m; ahead < Math.min(net.length, m + 3); ahead += 1) if (net[ahead]! < 0) holds = false;
    if (holds) return m;
  }
  return -1;
}
