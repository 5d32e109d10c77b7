/**
 * The rules of the projection a second time, from `docs/budget-model.md`, as slowly as they read: every value is looked
 * up by its month's text, dates by the clock's own calendar. Shares no code with the planner.
 */
import type { ProjectionInput } from '#shared/budget/types.ts';

type Channel = ProjectionInput['channels'][number];
export type ReferenceMonth = Record<
  | 'spend'
  | 'leads'
  | 'booked'
  | 'demand'
  | 'waiting'
  | 'seen'
  | 'returning'
  | 'active'
  | 'revenue'
  | 'contribution'
  | 'fixed'
  | 'oneOff'
  | 'net'
  | 'cash'
  | 'breadth',
  number
> & { month: string; byChannel: Record<string, Record<'spend' | 'leads' | 'booked' | 'seen', number>> };

const next = (month: string) => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
};

const daysOfMonth = new Map<string, string[]>();

/** The days of a month, one after the other. */
function daysOf(month: string): string[] {
  const known = daysOfMonth.get(month);
  if (known) return known;
  const days: string[] = [];
  for (let day = Date.parse(`${month}-01T00:00:00Z`); ; day += 86_400_000) {
    const text = new Date(day).toISOString().slice(0, 10);
    if (!text.startsWith(month)) break;
    days.push(text);
  }
  daysOfMonth.set(month, days);
  return days;
}

/** The share of a month's days that are not before a date. */
function shareOfDays(month: string, date: string | null): number {
  const days = daysOf(month);
  return date === null ? 0 : days.filter((day) => day >= date).length / days.length;
}

function monthsOf(input: ProjectionInput): string[] {
  let month = input.planStart.slice(0, 7);
  for (const channel of input.channels)
    for (const [name, spend] of Object.entries(channel.spend))
      if (channel.active && spend > 0 && name < month) month = name;
  let last = input.openingDate.slice(0, 7);
  for (let n = 0; n < input.economics.horizonMonths; n += 1) last = next(last);
  const months: string[] = [];
  for (; month <= last; month = next(month)) months.push(month);
  return months;
}

/** Spend x, carried spend A and months of spend n of a channel, by month. */
function money(channel: Channel, months: string[]) {
  const x: Record<string, number> = {};
  const A: Record<string, number> = {};
  const n: Record<string, number> = {};
  const t = channel.response.carryover;
  let carriedBefore = 0;
  let spentBefore = 0;
  for (const month of months) {
    x[month] = channel.active ? (channel.spend[month] ?? 0) : 0;
    A[month] = t * carriedBefore + (1 - t) * x[month];
    n[month] = spentBefore + (x[month] > 0 ? 1 : 0);
    carriedBefore = A[month];
    spentBefore = n[month];
  }
  return { x, A, n };
}

export function referenceMonths(input: ProjectionInput): ReferenceMonth[] {
  const { economics: e } = input;
  const months = monthsOf(input);
  const channels = input.channels.map((channel) => ({ ...channel, ...money(channel, months) }));
  const waiting = new Map<string, number>();
  let active = 0;
  let broughtLeft = e.broughtPatients;
  let cash = e.startingCash;

  return months.map((month, index) => {
    const f = shareOfDays(month, input.openingDate);
    const v = shareOfDays(month, input.websiteLive);
    const q =
      e.callCentre.untrained + (e.callCentre.trained - e.callCentre.untrained) * shareOfDays(month, input.trained);
    const sumA = channels.reduce((sum, channel) => sum + channel.A[month]!, 0);
    const concentration = channels.reduce((sum, channel) => sum + (channel.A[month]! / sumA) ** 2, 0);
    const breadth = sumA === 0 ? 1 : 1 + e.synergy * (1 - concentration);

    const demand = new Map<string, number>();
    const byChannel: ReferenceMonth['byChannel'] = {};
    for (const { id, response: r, seasonality, funnel, x, A, n } of channels) {
      const half = r.usualSpend * ((r.ceilingLeads * r.costPerLead) / r.usualSpend - 1) ** (1 / r.shape);
      // A^a / (A^a + h^a), divided by A^a so that it does not overflow.
      const saturation = A[month]! > 0 ? 1 / (1 + (half / A[month]!) ** r.shape) : 0;
      const ramp = Math.min(1, n[month]! / Math.max(1, r.rampMonths));
      const website = r.keptWithoutWebsite + (1 - r.keptWithoutWebsite) * v;
      const season = seasonality[Number(month.slice(5)) - 1]!;
      const leads = r.ceilingLeads * saturation * ramp * website * season * breadth;
      const booked = leads * funnel.bookingRate * q;
      demand.set(`channel ${id}`, booked * funnel.showRate);
      byChannel[id] = { spend: x[month]!, leads, booked, seen: 0 };
    }
    const brought = Math.min(broughtLeft, (f * e.broughtPatients) / e.broughtOverMonths);
    broughtLeft -= brought;
    demand.set('walk-ins', f * e.walkInsPerMonth);
    demand.set('referrals', f * e.referralRate * active);
    demand.set('brought', brought);

    const queue = new Map([...demand].map(([source, d]) => [source, (waiting.get(source) ?? 0) * e.waitingKept + d]));
    const total = [...queue.values()].reduce((sum, one) => sum + one, 0);
    const capacity = f * e.capacityVisits;
    const returning = Math.min(active * e.visitsPerActivePerMonth * f, capacity);
    const seen = Math.min(total, capacity - returning);
    for (const [source, queued] of queue) {
      const seenOfSource = total > 0 ? queued * (seen / total) : 0;
      waiting.set(source, queued - seenOfSource);
      const channel = byChannel[source.replace(/^channel /, '')];
      if (source.startsWith('channel ') && channel) channel.seen = seenOfSource;
    }
    const atStart = active;
    active = active * (1 - e.churn) + seen * e.stayRate;

    const sum = (line: 'spend' | 'leads' | 'booked') =>
      Object.values(byChannel).reduce((all, channel) => all + channel[line], 0);
    const revenue = seen * e.firstVisitPrice + returning * e.repeatVisitPrice;
    const contribution = revenue * e.margin;
    const fixed = e.fixedMonthlyBefore * (1 - f) + e.fixedMonthlyAfter * f;
    const oneOff = input.costs
      .filter(([date]) => (date.slice(0, 7) < months[0]! ? index === 0 : date.slice(0, 7) === month))
      .reduce((all, [, cost]) => all + cost, 0);
    const net = contribution - fixed - oneOff - sum('spend');
    cash += net;
    return {
      month,
      spend: sum('spend'),
      leads: sum('leads'),
      booked: sum('booked'),
      demand: [...demand.values()].reduce((all, one) => all + one, 0),
      waiting: [...waiting.values()].reduce((all, one) => all + one, 0),
      seen,
      returning,
      active: atStart,
      revenue,
      contribution,
      fixed,
      oneOff,
      net,
      cash,
      breadth,
      byChannel,
    };
  });
}

/** The summary, each figure as its definition reads. */
export function referenceSummary(input: ProjectionInput, months: ReferenceMonth[]) {
  const { economics: e } = input;
  const opening = input.openingDate.slice(0, 7);
  const cumulative = months.map((_, last) => months.slice(0, last + 1).reduce((sum, { net }) => sum + net, 0));
  const patientValue =
    e.margin * (e.firstVisitPrice + (e.stayRate * e.visitsPerActivePerMonth * e.repeatVisitPrice) / e.churn);
  const ofChannel = (id: string, line: 'spend' | 'leads' | 'booked' | 'seen') =>
    months.reduce((sum, { byChannel }) => sum + byChannel[id]![line], 0);
  const channels = input.channels.map(({ id }) => {
    const [spend, seen] = [ofChannel(id, 'spend'), ofChannel(id, 'seen')];
    return {
      id,
      spend,
      leads: ofChannel(id, 'leads'),
      booked: ofChannel(id, 'booked'),
      seen,
      costPerPatient: seen > 0 ? spend / seen : null,
      return: spend > 0 ? (seen * patientValue - spend) / spend : null,
    };
  });
  const [spend, seen] = [
    channels.reduce((sum, one) => sum + one.spend, 0),
    channels.reduce((sum, one) => sum + one.seen, 0),
  ];
  return {
    channels,
    fundingNeeded: Math.max(0, ...months.map(({ cash }) => -cash)),
    breakEvenMonth:
      months.find(
        ({ month }, m) => month >= opening && [m, m + 1, m + 2].every((one) => !(months[one] && months[one].net < 0)),
      )?.month ?? null,
    paybackMonth: months.find((_, m) => cumulative.slice(m).every((sum) => sum >= 0))?.month ?? null,
    patientValue,
    costPerPatient: seen > 0 ? spend / seen : null,
  };
}
