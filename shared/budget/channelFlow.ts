import type { MonthNumber } from '#shared/calendar/dates.ts';
import { power } from './exact.ts';
import { modelOf, shareFrom, type ChannelRows, type LearnedRows, type Model } from './model.ts';
import type { ProjectionInput } from './types.ts';

/** What the channels bring, one row a channel, one column a month. */
export interface ChannelFlow {
  readonly spend: readonly Float64Array[];
  readonly leads: readonly Float64Array[];
  readonly booked: readonly Float64Array[];
  /** Booked and expected to come; in a month whose visits are known, those who came. */
  readonly demand: readonly Float64Array[];
}

/** What the front desk keeps of the bookings in a month of which it is trained for a share of the days. */
function deskAt({ untrained, trained }: CallCentre, share: number): number {
  return untrained + (trained - untrained) * share;
}

/** What the front desk keeps of the bookings in a month: between untrained and trained, by the month's days. */
export function callCentreIn(month: MonthNumber, { economics, trained }: ProjectionInput): number {
  return deskAt(economics.callCentre, shareFrom(month, trained));
}

/** Spend that reached half of the ceiling: h = u * (M * k / u - 1)^(1 / a), from the usual spend u and its leads u / k. */
export function halfSaturation(usualSpend: number, costPerLead: number, ceilingLeads: number, shape: number): number {
  return usualSpend * power((ceilingLeads * costPerLead) / usualSpend - 1, 1 / shape);
}

/** What the channels of an input bring over some months. */
export function channelFlow(input: ProjectionInput, months: readonly MonthNumber[]): ChannelFlow {
  const model = modelOf(input, months);
  runChannels(model, input);
  bringByChannel(model, input);
  return {
    spend: model.channels.map(({ spend }) => spend),
    leads: model.channels.map(({ leads }) => leads),
    booked: model.channels.map(({ booked }) => booked),
    demand: model.channels.map(({ demand }) => demand),
  };
}

/**
 * Fills what the channels bring together: adstock (carried spend), Hill saturation, ramp, website, season and the breadth
 * of the mix; then the call centre and the show rate. Saturation and adstock after Jin, Wang, Sun, Chan and
 * Koehler, "Bayesian Methods for Media Mix Modeling with Carryover and Shape Effects", Google 2017.
 */
export function runChannels(
  model: Model,
  { channels, economics }: Pick<ProjectionInput, 'channels' | 'economics'>,
): void {
  shapesInto(model, channels, economics.synergy);
  poolInto(model, channels, economics.callCentre);
  for (let c = 0; c < channels.length; c += 1) {
    const { active, response, funnel } = channels[c]!;
    const rows = model.channels[c]!;
    if (!rows.learned) continue;
    // A channel that is switched off brings nothing more, but whom it has brought stay known.
    if (active) leadsInto(model, rows, response);
    knownInto(model, rows, rows.learned, funnel, economics.callCentre);
  }
}

/** Fills, after `runChannels`, leads, bookings and demand of each channel of which nothing is learned. */
export function bringByChannel(
  model: Model,
  { channels, economics }: Pick<ProjectionInput, 'channels' | 'economics'>,
): void {
  for (let c = 0; c < channels.length; c += 1) {
    const { active, response, funnel } = channels[c]!;
    const rows = model.channels[c]!;
    if (!active || rows.learned) continue;
    leadsInto(model, rows, response);
    const { leads, booked, demand } = rows;
    for (let m = 0; m < leads.length; m += 1) {
      booked[m] = leads[m]! * funnel.bookingRate * deskAt(economics.callCentre, model.trained[m]!);
      demand[m] = booked[m]! * funnel.showRate;
    }
  }
}

type Funnel = ProjectionInput['channels'][number]['funnel'];
type CallCentre = ProjectionInput['economics']['callCentre'];
type Response = ProjectionInput['channels'][number]['response'];

/** What of the channels' curves does not hang on the size of a response: computed anew only where an input of it changed. */
function shapesInto(model: Model, channels: ProjectionInput['channels'], synergy: number): void {
  let changed = false;
  for (let c = 0; c < channels.length; c += 1) if (carry(model.channels[c]!, channels[c]!.response)) changed = true;
  if (changed || model.synergy !== synergy) {
    changed = true;
    model.synergy = synergy;
    breadthInto(model, synergy);
  }
  for (let c = 0; c < channels.length; c += 1)
    if (factorInto(model, model.channels[c]!, channels[c]!.response)) changed = true;
  if (!changed) return;
  const { breadth, pool, curves } = model;
  for (let m = 0, at = 0; m < breadth.length; m += 1)
    for (let p = 0; p < pool.length; p += 1) {
      const { power: powers, factor } = model.channels[pool[p]!]!;
      curves[at++] = powers[m]!;
      curves[at++] = factor[m]! * breadth[m]!;
    }
}

/**
 * The totals of the channels of which nothing is learned. The draws spend most of their time here: two rows of numbers are
 * read from beginning to end and nothing is kept of a channel by itself (`bringByChannel`).
 */
function poolInto(model: Model, channels: ProjectionInput['channels'], callCentre: CallCentre): void {
  const { pool, curves, terms, pooled, trained: days } = model;
  for (let p = 0, at = 0; p < pool.length; p += 1) {
    const { response, funnel } = channels[pool[p]!]!;
    terms[at++] = response.ceilingLeads;
    terms[at++] = halfPower(response);
    terms[at++] = funnel.bookingRate;
    terms[at++] = funnel.showRate;
  }
  const { leads: allLeads, booked: allBooked } = model.lines;
  for (let m = 0, at = 0; m < days.length; m += 1) {
    let leads = 0;
    let booked = 0;
    let demand = 0;
    for (let term = 0; term < terms.length; term += 4, at += 2) {
      const lead = saturate(curves[at]!, terms[term]!, terms[term + 1]!) * curves[at + 1]!;
      const books = lead * terms[term + 2]!;
      leads += lead;
      booked += books;
      demand += books * terms[term + 3]!;
    }
    const desk = deskAt(callCentre, days[m]!);
    allLeads[m] = leads;
    allBooked[m] = booked * desk;
    pooled[m] = demand * desk;
  }
}

/** Bookings and demand of a channel with statistics: what is known of a month, and what is learned from then on. */
function knownInto(
  { lines, trained: days }: Model,
  { leads, booked, demand }: ChannelRows,
  learned: LearnedRows,
  { bookingRate, showRate }: Funnel,
  callCentre: CallCentre,
): void {
  for (let m = 0; m < leads.length; m += 1) {
    const forecast = m >= learned.from;
    const desk = deskAt(callCentre, days[m]!);
    booked[m] = learned.booked[m] ?? leads[m]! * (forecast ? learned.bookingRate : bookingRate) * desk;
    demand[m] = learned.attended[m] ?? booked[m]! * (forecast ? learned.showRate : showRate);
    lines.leads[m]! += leads[m]!;
    lines.booked[m]! += booked[m]!;
  }
}

/** Carried spend A[m] = t * A[m-1] + (1 - t) * x[m] and its power; true where carryover or shape changed. */
function carry(rows: ChannelRows, { carryover, shape }: Response): boolean {
  if (rows.carryover === carryover && rows.shape === shape) return false;
  rows.carryover = carryover;
  rows.shape = shape;
  let carried = 0;
  for (let m = 0; m < rows.spend.length; m += 1) {
    carried = carryover * carried + (1 - carryover) * rows.spend[m]!;
    rows.carried[m] = carried;
    rows.power[m] = power(carried, shape);
  }
  return true;
}

/** What a channel's ramp, the website and the season leave of its leads; true where ramp or share without website changed. */
function factorInto({ online }: Model, rows: ChannelRows, { rampMonths, keptWithoutWebsite: kept }: Response): boolean {
  if (rows.rampMonths === rampMonths && rows.kept === kept) return false;
  rows.rampMonths = rampMonths;
  rows.kept = kept;
  const { factor, monthsSpent, season } = rows;
  const ramp = Math.max(1, rampMonths);
  for (let m = 0; m < factor.length; m += 1)
    factor[m] = Math.min(1, monthsSpent[m]! / ramp) * (kept + (1 - kept) * online[m]!) * season[m]!;
  return true;
}

/** The half-saturation to the power of the shape, without taking its root first; never nothing, so that 0 spend brings 0. */
function halfPower({ usualSpend, costPerLead, ceilingLeads, shape }: Response): number {
  return Math.max(1e-300, power(usualSpend, shape) * ((ceilingLeads * costPerLead) / usualSpend - 1));
}

/** The Hill curve, from a carried spend and a half-saturation that are already to the power of the shape. */
function saturate(carriedPower: number, ceiling: number, half: number): number {
  return (ceiling * carriedPower) / (carriedPower + half);
}

/** Leads: what is known of a month, else as the response model expects them, and as has been learned from then on. */
function leadsInto(
  { breadth }: Model,
  { leads, factor, power: powers, learned }: ChannelRows,
  response: Response,
): void {
  const half = halfPower(response);
  for (let m = 0; m < leads.length; m += 1)
    leads[m] = saturate(powers[m]!, response.ceilingLeads, half) * (factor[m]! * breadth[m]!);
  if (!learned) return;
  for (let m = 0; m < leads.length; m += 1)
    leads[m] = learned.leads[m] ?? (m < learned.from ? leads[m]! : leads[m]! * learned.yield);
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
