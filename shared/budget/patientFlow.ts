import type { Economics } from '#shared/plan/schema.ts';
import type { Model } from './model.ts';

/**
 * Fills, from the channels that have run, the queue for first visits, the patients who stay, and the cash. The sources of demand are the channels, walk-ins,
 * referrals and the patients whom the doctors bring; each keeps its own waiting list, served in proportion.
 */
export function runPatients(model: Model, e: Economics): void {
  const { channels, lines, queue, waiting, open: openShares } = model;
  const sources = channels.length;
  waiting.fill(0);
  let active = 0;
  let broughtLeft = e.broughtPatients;
  let cash = e.startingCash;
  for (let m = 0; m < openShares.length; m += 1) {
    const open = openShares[m]!;
    const brought = Math.min(broughtLeft, (open * e.broughtPatients) / e.broughtOverMonths);
    broughtLeft -= brought;
    let demanded = 0;
    let queued = 0;
    let came = 0;
    for (let s = 0; s < queue.length; s += 1) {
      const channel = s < sources ? channels[s]! : null;
      const demand = channel ? channel.demand[m]! : otherDemand(s - sources, open, active, brought, e);
      const left = waiting[s]! * e.waitingKept;
      demanded += demand;
      if (channel?.learned?.came[m] === 1) {
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
    const share = queued > 0 ? served / queued : 0;
    const seen = served + came;
    let waits = 0;
    for (let s = 0; s < queue.length; s += 1) {
      const channel = s < sources ? channels[s]! : null;
      const seenOfSource = channel?.learned?.came[m] === 1 ? channel.demand[m]! : queue[s]! * share;
      waiting[s] = Math.max(0, queue[s]! - seenOfSource);
      waits += waiting[s]!;
      if (channel) channel.seen[m] = seenOfSource;
    }
    lines.demand[m] = demanded;
    lines.waiting[m] = waits;
    lines.active[m] = active;
    lines.seen[m] = seen;
    lines.returning[m] = returning;
    active = active * (1 - e.churn) + seen * e.stayRate;
    const revenue = seen * e.firstVisitPrice + returning * e.repeatVisitPrice;
    const contribution = revenue * e.margin;
    const fixed = e.fixedMonthlyBefore * (1 - open) + e.fixedMonthlyAfter * open;
    const net = contribution - fixed - lines.oneOff[m]! - lines.spend[m]!;
    cash += net;
    lines.revenue[m] = revenue;
    lines.contribution[m] = contribution;
    lines.fixed[m] = fixed;
    lines.net[m] = net;
    lines.cash[m] = cash;
  }
}

/** Demand that no channel brings: walk-ins, referrals of active patients, patients whom the doctors bring. */
function otherDemand(source: number, open: number, active: number, brought: number, e: Economics): number {
  if (source === 0) return open * e.walkInsPerMonth;
  return source === 1 ? open * e.referralRate * active : brought;
}
