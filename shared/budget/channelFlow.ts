import {
  addMonths,
  dayOf,
  firstDayOf,
  monthOf,
  monthText,
  type IsoDate,
  type MonthNumber,
} from '#shared/calendar/dates.ts';
import type { LearnedChannel, ProjectionInput } from './types.ts';

/** What the channels bring, one row a channel, one column a month. */
export interface ChannelFlow {
  readonly spend: readonly Float64Array[];
  readonly totalSpend: Float64Array;
  readonly leads: readonly Float64Array[];
  readonly booked: readonly Float64Array[];
  /** Booked and expected to come; in a month whose visits are known, those who came. */
  readonly demand: readonly Float64Array[];
  /** 1 in the months whose visits are known; null for a channel without statistics. */
  readonly came: readonly (Uint8Array | null)[];
}

/** The share of a month's calendar days on or after a date; 0 where there is no date. */
export function shareFrom(month: MonthNumber, date: IsoDate | null): number {
  if (date === null) return 0;
  const start = firstDayOf(month);
  const length = firstDayOf(addMonths(month, 1)) - start;
  return Math.min(1, Math.max(0, (start + length - dayOf(date)) / length));
}

/** What the call centre makes of the booking rate in a month: between untrained and trained, by the month's days. */
export function callCentreIn(month: MonthNumber, { economics, trained }: ProjectionInput): number {
  const { callCentre } = economics;
  return callCentre.untrained + (callCentre.trained - callCentre.untrained) * shareFrom(month, trained);
}

/** Spend that reached half of the ceiling: h = u * (M * k / u - 1)^(1 / a), from the usual spend u and its leads u / k. */
export function halfSaturation(usualSpend: number, costPerLead: number, ceilingLeads: number, shape: number): number {
  return usualSpend * ((ceilingLeads * costPerLead) / usualSpend - 1) ** (1 / shape);
}

/**
 * Leads, bookings and demand of every channel: adstock (carried spend), Hill saturation, ramp, website, season and the
 * breadth of the mix; then the call centre and the show rate. Saturation and adstock after Jin, Wang, Sun, Chan and
 * Koehler, "Bayesian Methods for Media Mix Modeling with Carryover and Shape Effects", Google 2017.
 */
export function channelFlow(input: ProjectionInput, months: readonly MonthNumber[]): ChannelFlow {
  const { channels, economics } = input;
  const names = months.map(monthText);
  const row = () => new Float64Array(months.length);
  const spend = channels.map((channel) => row().map((_, m) => (channel.active ? (channel.spend[names[m]!] ?? 0) : 0)));
  const carried = channels.map((channel, c) => adstock(spend[c]!, channel.response.carryover));
  const totalSpend = row();
  for (const spent of spend) for (let m = 0; m < months.length; m += 1) totalSpend[m]! += spent[m]!;
  const breadth = breadthOf(carried, economics.synergy, months.length);
  const callCentre = months.map((month) => callCentreIn(month, input));
  const online = months.map((month) => shareFrom(month, input.websiteLive));

  const learned = channels.map(({ id }) => learnedRows(input.learned?.[id], input.openingDate, months, names));

  const leads = channels.map((channel, c) => {
    const { usualSpend, costPerLead, ceilingLeads, shape, rampMonths, keptWithoutWebsite: kept } = channel.response;
    const half = halfSaturation(usualSpend, costPerLead, ceilingLeads, shape) ** shape;
    const known = learned[c];
    let monthsSpent = 0;
    return row().map((_, m) => {
      if (spend[c]![m]! > 0) monthsSpent += 1;
      if (!channel.active) return 0;
      const power = carried[c]![m]! ** shape;
      const ramp = Math.min(1, monthsSpent / Math.max(1, rampMonths));
      const website = kept + (1 - kept) * online[m]!;
      const season = channel.seasonality[months[m]! % 12]!;
      const expected = ((ceilingLeads * power) / (power + half)) * ramp * website * season * breadth[m]!;
      if (!known) return expected;
      return known.leads[m] ?? (m < known.from ? expected : expected * known.yield);
    });
  });
  const booked = channels.map(({ funnel }, c) => {
    const known = learned[c];
    return leads[c]!.map((value, m) => {
      const rate = known && m >= known.from ? known.bookingRate : funnel.bookingRate;
      return known?.booked[m] ?? value * rate * callCentre[m]!;
    });
  });
  const demand = channels.map(({ funnel }, c) => {
    const known = learned[c];
    return booked[c]!.map((value, m) => {
      const rate = known && m >= known.from ? known.showRate : funnel.showRate;
      return known?.attended[m] ?? value * rate;
    });
  });
  return { spend, totalSpend, leads, booked, demand, came: learned.map((known) => known?.came ?? null) };
}

/** What is known and learned of a channel as rows over the grid; visits before the opening are not taken for known. */
function learnedRows(
  learned: LearnedChannel | undefined,
  openingDate: IsoDate,
  months: readonly MonthNumber[],
  names: readonly string[],
) {
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

/** Carried spend: A[m] = t * A[m-1] + (1 - t) * x[m]. */
function adstock(spend: Float64Array, carryover: number): Float64Array {
  let carried = 0;
  return spend.map((spent) => (carried = carryover * carried + (1 - carryover) * spent));
}

/** 1 + synergy * (1 - sum of squared shares of carried spend): nothing for one channel, more the wider the mix. */
function breadthOf(carried: readonly Float64Array[], synergy: number, months: number): Float64Array {
  return new Float64Array(months).map((_, m) => {
    let total = 0;
    for (const row of carried) total += row[m]!;
    if (total === 0) return 1;
    // Shares first: the square of what is left of a spend after years is too small for a number.
    let squares = 0;
    for (const row of carried) squares += (row[m]! / total) ** 2;
    return 1 + synergy * (1 - squares);
  });
}
