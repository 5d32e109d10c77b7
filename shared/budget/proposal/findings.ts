/** What is said about a proposed budget, as codes with figures. */
import { lowestMonth } from '../lowestCash.ts';
import { monthOf, monthText, type IsoDate, type IsoMonth } from '#shared/calendar/dates.ts';
import { targetCost } from '../actuals/verdict.ts';
import { fewestChannels } from '../allocation.ts';
import { needsWebsite, wishedStart } from '../spendPlan.ts';
import { sustainedFirstVisits } from '../splitAdvice.ts';
import type { Projection } from '../types.ts';
import type { Answer } from './answer.ts';
import { visitsIn, type Mix } from './mix.ts';
import type { ProposedChannel } from './proposal.ts';

/** What the proposal says, as codes with figures. */
export type ProposalFinding =
  /** The target is reached with this money a month, of a ceiling that would have allowed more. */
  | {
      readonly code: 'reached';
      readonly month: IsoMonth;
      readonly visits: number;
      readonly monthly: number;
      readonly most: number;
    }
  /** It is reached by those who come by themselves. */
  | { readonly code: 'withoutMoney'; readonly month: IsoMonth; readonly visits: number }
  /** All of the money brings fewer; `needed` a month would reach it. Null: no money does, it brings `atMost` visits. */
  | {
      readonly code: 'short';
      readonly month: IsoMonth;
      readonly visits: number;
      readonly target: number;
      readonly monthly: number;
      readonly needed: number | null;
      readonly atMost: number | null;
      /** All visits that fit into a month. */
      readonly capacity: number;
    }
  /** More would come, but no more fit in that month. */
  | {
      readonly code: 'full';
      readonly month: IsoMonth;
      readonly visits: number;
      readonly target: number;
      readonly monthly: number;
    }
  /** More than fit for good, once those who stay come back. */
  | { readonly code: 'aboveCapacity'; readonly target: number; readonly fits: number }
  /** What a patient from the channels costs, over the whole projection, against the target cost. */
  | { readonly code: 'cost'; readonly cost: number; readonly target: number }
  /** Money spent before the opening, when nobody is seen yet; of a clinic that has still to open. */
  | { readonly code: 'before'; readonly amount: number; readonly from: IsoMonth }
  /** Channels that begin later than they could, because the site is live only then. */
  | { readonly code: 'waitForSite'; readonly ids: readonly string[]; readonly live: IsoDate }
  /** Channels that get nothing, because the plan has no site. */
  | { readonly code: 'noSite'; readonly ids: readonly string[] }
  | { readonly code: 'fewChannels'; readonly used: number }
  /** Cash is short by so much at its lowest. */
  | { readonly code: 'cashShort'; readonly amount: number; readonly month: IsoMonth };

/** Everything to say about a proposed budget: first whether the target is reached, then what to know about the money. */
export function findingsOf(
  mix: Mix,
  { kind, monthly, most, needed, atMost }: Answer,
  channels: readonly ProposedChannel[],
  projection: Projection,
): ProposalFinding[] {
  const { plan, goal, calendar, input } = mix;
  const target = goal.visits;
  const { month, visits } = visitsIn(mix, projection);
  const fits = sustainedFirstVisits(plan.economics);
  const used = channels.filter((channel) => channel.monthly > 0);
  const findings: ProposalFinding[] = [];
  if (kind === 'reached') findings.push({ code: kind, month, visits, monthly, most });
  if (kind === 'withoutMoney') findings.push({ code: kind, month, visits });
  if (kind === 'short') {
    const capacity = plan.economics.capacityVisits;
    findings.push({ code: kind, month, visits, target, monthly, needed, atMost, capacity });
  }
  if (kind === 'full') findings.push({ code: kind, month, visits, target, monthly });
  if (target > fits) findings.push({ code: 'aboveCapacity', target, fits });
  if (monthly === 0) return findings;
  const { costPerPatient } = projection.summary;
  if (costPerPatient !== null) findings.push({ code: 'cost', cost: costPerPatient, target: targetCost(plan) });
  if (used.length < fewestChannels) findings.push({ code: 'fewChannels', used: used.length });
  const waiting = plan.channels.filter((channel) => {
    const from = channels.find(({ id }) => id === channel.id)?.from ?? null;
    const wished = Math.max(calendar.first, wishedStart(channel, calendar));
    return from !== null && needsWebsite(channel) && monthOf(from) > wished;
  });
  if (waiting.length > 0 && input.websiteLive !== null)
    findings.push({ code: 'waitForSite', ids: waiting.map(({ id }) => id), live: input.websiteLive });
  const siteless = plan.channels.filter((channel) => channel.active && needsWebsite(channel));
  if (siteless.length > 0 && input.websiteLive === null)
    findings.push({ code: 'noSite', ids: siteless.map(({ id }) => id) });
  const opening = monthText(calendar.opening);
  const toOpen = calendar.first < calendar.opening;
  const early = projection.months.filter((one) => toOpen && one.month < opening && one.spend > 0);
  const amount = early.reduce((sum, { spend }) => sum + spend, 0);
  if (early[0]) findings.push({ code: 'before', amount, from: early[0].month });
  const lowest = lowestMonth(projection);
  if (lowest.cash < 0) findings.push({ code: 'cashShort', amount: -lowest.cash, month: lowest.month });
  return findings;
}
