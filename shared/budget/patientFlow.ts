import { monthOf, type MonthNumber } from '#shared/calendar/dates.ts';
import { shareFrom, type ChannelFlow } from './channelFlow.ts';
import type { ProjectionInput } from './types.ts';

/** Patients and money, one column a month. */
export interface PatientFlow {
  readonly demand: Float64Array;
  readonly waiting: Float64Array;
  readonly seen: Float64Array;
  readonly returning: Float64Array;
  /** At the month's start. */
  readonly active: Float64Array;
  readonly revenue: Float64Array;
  readonly contribution: Float64Array;
  readonly fixed: Float64Array;
  readonly oneOff: Float64Array;
  readonly net: Float64Array;
  readonly cash: Float64Array;
  /** One row a channel. */
  readonly seenByChannel: readonly Float64Array[];
}

/**
 * The queue for first visits, the patients who stay, and the cash. The sources of demand are the channels, walk-ins,
 * referrals and the patients whom the doctors bring; each keeps its own waiting list, served in proportion.
 */
export function patientFlow(
  input: ProjectionInput,
  months: readonly MonthNumber[],
  channels: ChannelFlow,
): PatientFlow {
  const { economics: e } = input;
  const count = months.length;
  const line = () => new Float64Array(count);
  const flow = {
    demand: line(),
    waiting: line(),
    seen: line(),
    returning: line(),
    active: line(),
    revenue: line(),
    contribution: line(),
    fixed: line(),
    oneOff: oneOffCosts(input, months),
    net: line(),
    cash: line(),
    seenByChannel: channels.demand.map(line),
  };
  const sources = channels.demand.length;
  const queue = new Float64Array(sources + 3);
  const waiting = new Float64Array(sources + 3);
  let active = 0;
  let broughtLeft = e.broughtPatients;
  let cash = e.startingCash;
  for (let m = 0; m < count; m += 1) {
    const open = shareFrom(months[m]!, input.openingDate);
    const brought = Math.min(broughtLeft, (open * e.broughtPatients) / e.broughtOverMonths);
    broughtLeft -= brought;
    const others = [open * e.walkInsPerMonth, open * e.referralRate * active, brought];
    let queued = 0;
    let came = 0;
    for (let s = 0; s < queue.length; s += 1) {
      const demand = s < sources ? channels.demand[s]![m]! : others[s - sources]!;
      const left = waiting[s]! * e.waitingKept;
      flow.demand[m]! += demand;
      if (s < sources && channels.came[s]?.[m] === 1) {
        // Those who are known to have come are from the waiting list first.
        queue[s] = Math.max(left, demand);
        came += demand;
      } else {
        queue[s] = left + demand;
        queued += queue[s]!;
      }
    }
    const capacity = open * e.capacityVisits;
    const returning = Math.min(active * e.visitsPerActivePerMonth * open, capacity);
    const served = Math.min(queued, Math.max(0, capacity - returning - came));
    const seen = served + came;
    for (let s = 0; s < queue.length; s += 1) {
      const known = s < sources && channels.came[s]?.[m] === 1;
      const seenOfSource = known ? channels.demand[s]![m]! : queued > 0 ? (queue[s]! * served) / queued : 0;
      waiting[s] = Math.max(0, queue[s]! - seenOfSource);
      flow.waiting[m]! += waiting[s]!;
      if (s < sources) flow.seenByChannel[s]![m] = seenOfSource;
    }
    flow.active[m] = active;
    flow.seen[m] = seen;
    flow.returning[m] = returning;
    active = active * (1 - e.churn) + seen * e.stayRate;
    flow.revenue[m] = seen * e.firstVisitPrice + returning * e.repeatVisitPrice;
    flow.contribution[m] = flow.revenue[m]! * e.margin;
    flow.fixed[m] = e.fixedMonthlyBefore * (1 - open) + e.fixedMonthlyAfter * open;
    flow.net[m] = flow.contribution[m]! - flow.fixed[m]! - flow.oneOff[m]! - channels.totalSpend[m]!;
    cash += flow.net[m]!;
    flow.cash[m] = cash;
  }
  return flow;
}

/** One-off costs by the month in which their task finishes; earlier ones fall in the first month, later ones in none. */
function oneOffCosts(input: ProjectionInput, months: readonly MonthNumber[]): Float64Array {
  const costs = new Float64Array(months.length);
  const first = months[0] ?? 0;
  for (const [date, cost] of input.costs) {
    const m = Math.max(0, monthOf(date) - first);
    if (m < costs.length) costs[m]! += cost;
  }
  return costs;
}
