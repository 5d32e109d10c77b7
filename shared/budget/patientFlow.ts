import type { Economics } from '#shared/plan/schema.ts';
import type { Model } from './model.ts';

/**
 * Fills, from the channels that have run, the queue for first visits, the patients who stay, and the cash. Everybody who waits is
 * served in the same proportion, so the channels of which nothing is learned, walk-ins, referrals and the patients whom the
 * doctors bring are one queue here; `seenByChannel` parts it. A channel whose visits are known has a queue of its own.
 */
export function runPatients(model: Model, e: Economics): void {
  const { own, lines, pooled, queue, waiting, served: shares, open: openShares } = model;
  const { broughtPatients, broughtOverMonths, walkInsPerMonth, referralRate, waitingKept, capacityVisits } = e;
  const { visitsPerActivePerMonth, churn, stayRate, firstVisitPrice, repeatVisitPrice, margin } = e;
  const { fixedMonthlyBefore, fixedMonthlyAfter } = e;
  waiting.fill(0);
  let poolWaits = 0;
  let active = 0;
  let broughtLeft = broughtPatients;
  let cash = e.startingCash;
  for (let m = 0; m < openShares.length; m += 1) {
    const open = openShares[m]!;
    const brought = Math.min(broughtLeft, (open * broughtPatients) / broughtOverMonths);
    broughtLeft -= brought;
    let demanded = pooled[m]! + open * walkInsPerMonth + open * referralRate * active + brought;
    const pool = poolWaits * waitingKept + demanded;
    let queued = pool;
    let came = 0;
    for (let s = 0; s < own.length; s += 1) {
      const demand = own[s]!.demand[m]!;
      const left = waiting[s]! * waitingKept;
      demanded += demand;
      if (own[s]!.learned?.came[m] === 1) {
        // Those who are known to have come are from the waiting list first.
        queue[s] = Math.max(left, demand);
        came += demand;
      } else {
        queue[s] = left + demand;
        queued += queue[s]!;
      }
    }
    const capacity = open * capacityVisits;
    const returning = Math.min(active * visitsPerActivePerMonth * open, capacity);
    const served = Math.min(queued, Math.max(0, capacity - returning - came));
    const share = queued > 0 ? served / queued : 0;
    const seen = served + came;
    poolWaits = Math.max(0, pool - pool * share);
    let waits = poolWaits;
    for (let s = 0; s < own.length; s += 1) {
      const { demand, learned, seen: seenOfChannel } = own[s]!;
      seenOfChannel[m] = learned?.came[m] === 1 ? demand[m]! : queue[s]! * share;
      waiting[s] = Math.max(0, queue[s]! - seenOfChannel[m]!);
      waits += waiting[s]!;
    }
    shares[m] = share;
    lines.demand[m] = demanded;
    lines.waiting[m] = waits;
    lines.active[m] = active;
    lines.seen[m] = seen;
    lines.returning[m] = returning;
    active = active * (1 - churn) + seen * stayRate;
    const revenue = seen * firstVisitPrice + returning * repeatVisitPrice;
    const contribution = revenue * margin;
    const fixed = fixedMonthlyBefore * (1 - open) + fixedMonthlyAfter * open;
    const net = contribution - fixed - lines.oneOff[m]! - lines.spend[m]!;
    cash += net;
    lines.revenue[m] = revenue;
    lines.contribution[m] = contribution;
    lines.fixed[m] = fixed;
    lines.net[m] = net;
    lines.cash[m] = cash;
  }
}

/** Fills, after `runPatients`, who is seen of each channel that waits in the common queue. */
export function seenByChannel({ channels, served }: Model, { waitingKept }: Economics): void {
  for (const { learned, demand, seen } of channels) {
    if (learned) continue;
    let waits = 0;
    for (let m = 0; m < seen.length; m += 1) {
      const queued = waits * waitingKept + demand[m]!;
      seen[m] = queued * served[m]!;
      waits = Math.max(0, queued - seen[m]!);
    }
  }
}
