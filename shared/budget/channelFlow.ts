import type { MonthNumber } from '#shared/calendar/dates.ts';
import { power } from './exact.ts';
import { modelOf, shareFrom, type ChannelRows, type Model } from './model.ts';
import type { ProjectionInput } from './types.ts';

/** What the channels bring, one row a channel, one column a month. */
export interface ChannelFlow {
  readonly spend: readonly Float64Array[];
  readonly leads: readonly Float64Array[];
  readonly booked: readonly Float64Array[];
  /** Booked and expected to come; in a month whose visits are known, those who came. */
  readonly demand: readonly Float64Array[];
}

/** What the call centre makes of the booking rate in a month: between untrained and trained, by the month's days. */
export function callCentreIn(month: MonthNumber, { economics, trained }: ProjectionInput): number {
  const { callCentre } = economics;
  return callCentre.untrained + (callCentre.trained - callCentre.untrained) * shareFrom(month, trained);
}

/** Spend that reached half of the ceiling: h = u * (M * k / u - 1)^(1 / a), from the usual spend u and its leads u / k. */
export function halfSaturation(usualSpend: number, costPerLead: number, ceilingLeads: number, shape: number): number {
  return usualSpend * power((ceilingLeads * costPerLead) / usualSpend - 1, 1 / shape);
}

/** What the channels of an input bring over some months. */
export function channelFlow(input: ProjectionInput, months: readonly MonthNumber[]): ChannelFlow {
  const model = modelOf(input, months);
  runChannels(model, input);
  return {
    spend: model.channels.map(({ spend }) => spend),
    leads: model.channels.map(({ leads }) => leads),
    booked: model.channels.map(({ booked }) => booked),
    demand: model.channels.map(({ demand }) => demand),
  };
}

/**
 * Fills leads, bookings and demand of every channel and the totals of the first two: adstock (carried spend), Hill saturation, ramp, website, season and
 * the breadth of the mix; then the call centre and the show rate. Saturation and adstock after Jin, Wang, Sun, Chan and
 * Koehler, "Bayesian Methods for Media Mix Modeling with Carryover and Shape Effects", Google 2017.
 */
export function runChannels(
  model: Model,
  { channels, economics }: Pick<ProjectionInput, 'channels' | 'economics'>,
): void {
  for (let c = 0; c < channels.length; c += 1) {
    const { carryover, shape } = channels[c]!.response;
    carry(model.channels[c]!, carryover, shape);
  }
  breadthInto(model, economics.synergy);
  const { untrained, trained } = economics.callCentre;
  const { lines } = model;
  lines.leads.fill(0);
  lines.booked.fill(0);
  for (let c = 0; c < channels.length; c += 1) {
    const channel = channels[c]!;
    const rows = model.channels[c]!;
    // A channel that is switched off brings nothing more, but whom it has brought stay known.
    if (channel.active) leadsInto(model, rows, channel.response);
    const { leads, booked, demand, learned } = rows;
    const { bookingRate, showRate } = channel.funnel;
    for (let m = 0; m < leads.length; m += 1) {
      const desk = untrained + (trained - untrained) * model.trained[m]!;
      if (learned) {
        const forecast = m >= learned.from;
        booked[m] = learned.booked[m] ?? leads[m]! * (forecast ? learned.bookingRate : bookingRate) * desk;
        demand[m] = learned.attended[m] ?? booked[m]! * (forecast ? learned.showRate : showRate);
      } else {
        booked[m] = leads[m]! * bookingRate * desk;
        demand[m] = booked[m]! * showRate;
      }
      lines.leads[m]! += leads[m]!;
      lines.booked[m]! += booked[m]!;
    }
  }
}

/** Carried spend A[m] = t * A[m-1] + (1 - t) * x[m] and its power; computed anew only where carryover or shape changed. */
function carry(rows: ChannelRows, carryover: number, shape: number): void {
  if (rows.carryover === carryover && rows.shape === shape) return;
  rows.carryover = carryover;
  rows.shape = shape;
  let carried = 0;
  for (let m = 0; m < rows.spend.length; m += 1) {
    carried = carryover * carried + (1 - carryover) * rows.spend[m]!;
    rows.carried[m] = carried;
    rows.power[m] = power(carried, shape);
  }
}

function leadsInto(model: Model, rows: ChannelRows, response: ProjectionInput['channels'][number]['response']): void {
  const { usualSpend, costPerLead, ceilingLeads, shape, rampMonths, keptWithoutWebsite: kept } = response;
  // The half-saturation to the power of the shape, without taking its root first.
  const half = power(usualSpend, shape) * ((ceilingLeads * costPerLead) / usualSpend - 1);
  const ramp = Math.max(1, rampMonths);
  const { online, breadth } = model;
  const { leads, monthsSpent, season, learned } = rows;
  for (let m = 0; m < leads.length; m += 1) {
    const saturated = rows.power[m]!;
    const expected =
      saturated === 0
        ? 0
        : ((ceilingLeads * saturated) / (saturated + half)) *
          Math.min(1, monthsSpent[m]! / ramp) *
          (kept + (1 - kept) * online[m]!) *
          season[m]! *
          breadth[m]!;
    leads[m] = learned ? (learned.leads[m] ?? (m < learned.from ? expected : expected * learned.yield)) : expected;
  }
}

/** 1 + synergy * (1 - sum of squared shares of carried spend): nothing for one channel, more the wider the mix. */
function breadthInto({ breadth, channels }: Model, synergy: number): void {
  for (let m = 0; m < breadth.length; m += 1) {
    let total = 0;
    for (let c = 0; c < channels.length; c += 1) total += channels[c]!.carried[m]!;
    let squares = 0;
    // Shares first: the square of what is left of a spend after years is too small for a number.
    if (total > 0) {
      for (let c = 0; c < channels.length; c += 1) {
        const share = channels[c]!.carried[m]! / total;
        squares += share * share;
      }
    }
    breadth[m] = total > 0 ? 1 + synergy * (1 - squares) : 1;
  }
}
