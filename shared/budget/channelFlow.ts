import { addMonths, dayOf, firstDayOf, monthText, type IsoDate, type MonthNumber } from '#shared/calendar/dates.ts';
import type { ProjectionInput } from './types.ts';

/** What the channels bring, one row a channel, one column a month. */
export interface ChannelFlow {
  readonly spend: readonly Float64Array[];
  readonly totalSpend: Float64Array;
  readonly leads: readonly Float64Array[];
  readonly booked: readonly Float64Array[];
  /** Booked and expected to come. */
  readonly demand: readonly Float64Array[];
}

/** The share of a month's calendar days on or after a date; 0 where there is no date. */
export function shareFrom(month: MonthNumber, date: IsoDate | null): number {
  if (date === null) return 0;
  const start = firstDayOf(month);
  const length = firstDayOf(addMonths(month, 1)) - start;
  return Math.min(1, Math.max(0, (start + length - dayOf(date)) / length));
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
  const { untrained, trained } = economics.callCentre;
  const callCentre = months.map((month) => untrained + (trained - untrained) * shareFrom(month, input.trained));
  const online = months.map((month) => shareFrom(month, input.websiteLive));

  const leads = channels.map((channel, c) => {
    const { usualSpend, costPerLead, ceilingLeads, shape, rampMonths, keptWithoutWebsite: kept } = channel.response;
    const half = halfSaturation(usualSpend, costPerLead, ceilingLeads, shape) ** shape;
    let monthsSpent = 0;
    return row().map((_, m) => {
      if (spend[c]![m]! > 0) monthsSpent += 1;
      const power = carried[c]![m]! ** shape;
      const ramp = Math.min(1, monthsSpent / Math.max(1, rampMonths));
      const website = kept + (1 - kept) * online[m]!;
      const season = channel.seasonality[months[m]! % 12]!;
      return channel.active ? ((ceilingLeads * power) / (power + half)) * ramp * website * season * breadth[m]! : 0;
    });
  });
  const booked = channels.map((channel, c) =>
    leads[c]!.map((value, m) => value * channel.funnel.bookingRate * callCentre[m]!),
  );
  const demand = channels.map((channel, c) => booked[c]!.map((value) => value * channel.funnel.showRate));
  return { spend, totalSpend, leads, booked, demand };
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
    let squares = 0;
    for (const row of carried) {
      total += row[m]!;
      squares += row[m]! ** 2;
    }
    return total > 0 ? 1 + synergy * (1 - squares / total ** 2) : 1;
  });
}
