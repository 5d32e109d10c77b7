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
 * Fills leads, bookings and demand of every channel and their totals: adstock (carried spend), Hill saturation, ramp, website, season and
 * the breadth of the mix; then the call centre and the show rate. Saturation and adstock after Jin, Wang, Sun, Chan and
 * Koehler, "Bayesian Methods for Media Mix Modeling with Carryover and Shape Effects", Google 2017.
 */
export function runChannels(
  model: Model,
  { channels, economics }: Pick<ProjectionInput, 'channels' | 'economics'>,
): void {
  const { lines, pooled } = model;
  for (let c = 0; c < channels.length; c += 1) carry(model, model.channels[c]!, channels[c]!.response);
  breadthInto(model, economics.synergy);
  lines.leads.fill(0);
  lines.booked.fill(0);
  pooled.fill(0);
  for (let c = 0; c < channels.length; c += 1) {
    const { active, response, funnel } = channels[c]!;
    const rows = model.channels[c]!;
    // A channel that is switched off brings nothing more, but whom it has brought stay known.
    if (active) leadsInto(model, rows, response);
    if (rows.learned) knownInto(model, rows, rows.learned, funnel, economics.callCentre);
    else forecastInto(model, rows, funnel, economics.callCentre);
  }
}

type Funnel = ProjectionInput['channels'][number]['funnel'];
type CallCentre = ProjectionInput['economics']['callCentre'];
type Response = ProjectionInput['channels'][number]['response'];

/** Bookings and demand of a channel of which nothing is learned, from its leads. */
function forecastInto(
  { lines, pooled, trained: days }: Model,
  { leads, booked, demand }: ChannelRows,
  { bookingRate, showRate }: Funnel,
  { untrained, trained }: CallCentre,
): void {
  const { leads: allLeads, booked: allBooked } = lines;
  const gained = trained - untrained;
  for (let m = 0; m < leads.length; m += 1) {
    const lead = leads[m]!;
    const books = lead * bookingRate * (untrained + gained * days[m]!);
    const comes = books * showRate;
    booked[m] = books;
    demand[m] = comes;
    allLeads[m]! += lead;
    allBooked[m]! += books;
    pooled[m]! += comes;
  }
}

/** Bookings and demand of a channel with statistics: what is known of a month, and what is learned from then on. */
function knownInto(
  { lines, trained: days }: Model,
  { leads, booked, demand }: ChannelRows,
  learned: LearnedRows,
  { bookingRate, showRate }: Funnel,
  { untrained, trained }: CallCentre,
): void {
  for (let m = 0; m < leads.length; m += 1) {
    const forecast = m >= learned.from;
    const desk = untrained + (trained - untrained) * days[m]!;
    booked[m] = learned.booked[m] ?? leads[m]! * (forecast ? learned.bookingRate : bookingRate) * desk;
    demand[m] = learned.attended[m] ?? booked[m]! * (forecast ? learned.showRate : showRate);
    lines.leads[m]! += leads[m]!;
    lines.booked[m]! += booked[m]!;
  }
}

/** Carried spend A[m] = t * A[m-1] + (1 - t) * x[m] and its power; computed anew only where carryover or shape changed. */
function carry(model: Model, rows: ChannelRows, { carryover, shape }: Response): void {
  if (rows.carryover === carryover && rows.shape === shape) return;
  rows.carryover = carryover;
  rows.shape = shape;
  model.synergy = NaN;
  let carried = 0;
  for (let m = 0; m < rows.spend.length; m += 1) {
    carried = carryover * carried + (1 - carryover) * rows.spend[m]!;
    rows.carried[m] = carried;
    rows.power[m] = power(carried, shape);
  }
}

/** What a channel's ramp, the website and the season leave of its leads; computed anew only where these changed. */
function factorInto({ online }: Model, rows: ChannelRows, { rampMonths, keptWithoutWebsite: kept }: Response): void {
  if (rows.rampMonths === rampMonths && rows.kept === kept) return;
  rows.rampMonths = rampMonths;
  rows.kept = kept;
  const { factor, monthsSpent, season } = rows;
  const ramp = Math.max(1, rampMonths);
  for (let m = 0; m < factor.length; m += 1)
    factor[m] = Math.min(1, monthsSpent[m]! / ramp) * (kept + (1 - kept) * online[m]!) * season[m]!;
}

/** Leads: what is known of a month, else as the response model expects them, and as has been learned from then on. */
function leadsInto(model: Model, rows: ChannelRows, response: Response): void {
  factorInto(model, rows, response);
  const { usualSpend, costPerLead, ceilingLeads, shape } = response;
  // The half-saturation to the power of the shape, without taking its root first.
  const half = power(usualSpend, shape) * ((ceilingLeads * costPerLead) / usualSpend - 1);
  const { breadth } = model;
  const { leads, factor, power: powers, learned } = rows;
  for (let m = 0; m < leads.length; m += 1) {
    const saturated = powers[m]!;
    leads[m] = saturated === 0 ? 0 : ((ceilingLeads * saturated) / (saturated + half)) * factor[m]! * breadth[m]!;
  }
  if (!learned) return;
  for (let m = 0; m < leads.length; m += 1)
    leads[m] = learned.leads[m] ?? (m < learned.from ? leads[m]! : leads[m]! * learned.yield);
}

/** 1 + synergy * (1 - sum of squared shares of carried spend): nothing for one channel, more the wider the mix. */
function breadthInto(model: Model, synergy: number): void {
  if (model.synergy === synergy) return;
  model.synergy = synergy;
  const { breadth, channels } = model;
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
