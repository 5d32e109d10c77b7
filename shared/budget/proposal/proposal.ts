/**
 * A budget from three answers: how many patients, with how much money, from when on. The least money that reaches the target
 * is split as `allocation.ts` says and spent as `spendPlan.ts` says; what comes of it is the projection itself, so the
 * proposal promises nothing that the plan's own figures do not hold. Amounts in the plan's currency, visits a month.
 */
import { addMonths, monthOf, monthText, type IsoMonth } from '#shared/calendar/dates.ts';
import { failure, problem, success, type Outcome } from '#shared/problem.ts';
import { averageAmounts } from '../allocation.ts';
import { project } from '../project.ts';
import { usualMonthsBefore, type SpendCalendar } from '../spendPlan.ts';
import { startingAmount, sustainedFirstVisits } from '../splitAdvice.ts';
import type { Projection, ProjectionInput } from '../types.ts';
import { answerOf, type Answer } from './answer.ts';
import { findingsOf, type ProposalFinding } from './findings.ts';
import {
  mixOf,
  projected,
  spendsAt,
  withSpends,
  worthwhile,
  type BudgetGoal,
  type Mix,
  type ProposalPlan,
} from './mix.ts';

export interface ProposedChannel {
  readonly id: string;
  /** Today's average month from the opening on. */
  readonly now: number;
  /** Once everything runs; 0 for a channel that is not proposed. */
  readonly monthly: number;
  /** Its first month with money; null without. */
  readonly from: IsoMonth | null;
  /** Every month of the plan's grid that may still be spent in, and what stands before them. */
  readonly spend: Readonly<Record<IsoMonth, number>>;
  /** Over the whole projection. */
  readonly seen: number;
  readonly costPerPatient: number | null;
  /** Amounts in the plan that the proposal would replace by another, from the first month it touches. */
  readonly replaced: number;
}

export interface Proposal {
  readonly monthly: number;
  /** In the plan's order. */
  readonly channels: readonly ProposedChannel[];
  readonly findings: readonly ProposalFinding[];
  readonly projection: Projection;
}

/**
 * What is asked for where the owner has not said: as many first visits as fit for good, for today's money, half a year after
 * the opening, or after the patients whom the doctors bring have come.
 */
export function usualGoal(plan: ProposalPlan): BudgetGoal {
  const { broughtPatients, broughtOverMonths, horizonMonths } = plan.economics;
  const settled = 6 + (broughtPatients > 0 ? Math.ceil(broughtOverMonths) : 0);
  return {
    visits: Math.max(1, Math.floor(sustainedFirstVisits(plan.economics))),
    inMonth: Math.min(settled, horizonMonths),
    ceiling: { kind: 'monthly', amount: Math.max(1, Math.round(startingAmount(plan))) },
    monthsBefore: usualMonthsBefore,
  };
}

/**
 * Proposes a budget over the channels in use; their spend before `thisMonth` stays as it is.
 * @param input may hold what the statistics teach (`rebased`)
 * @returns fails where the plan cannot be projected, or no channel is in use
 */
export function proposeBudget(
  plan: ProposalPlan,
  input: ProjectionInput,
  goal: BudgetGoal,
  thisMonth: IsoMonth,
): Outcome<Proposal> {
  const candidates = plan.channels.filter(({ active }) => active);
  if (candidates.length === 0) return failure([problem('allocation.noChannel', ['channels'])]);
  const known = project(input);
  if (!known.ok) return known;
  const opening = monthOf(plan.profile.openingDate);
  const calendar: SpendCalendar = {
    opening,
    first: Math.max(monthOf(plan.profile.planStart), monthOf(thisMonth)) as SpendCalendar['first'],
    last: addMonths(opening, plan.economics.horizonMonths),
    monthsBefore: goal.monthsBefore,
    websiteLive: input.websiteLive,
  };
  const setting = { plan, input, goal, calendar };
  const all = mixOf(setting, candidates);
  const ofAll = answerOf(all);
  let [mix, answer] = [all, ofAll];
  // With fewer channels the same target may take another amount, which again may be too little for one of them.
  for (;;) {
    const kept = worthwhile(mix, answer);
    if (kept.length === mix.channels.length) break;
    const fewer = mixOf(setting, kept);
    const ofFewer = answerOf(fewer);
    // What all channels reach is not given up for the sake of fewer.
    if (ofFewer.kind === 'short' && answer.kind !== 'short') break;
    [mix, answer] = [fewer, ofFewer];
  }
  // What more money would do is said of all channels, not of the few that little money runs.
  const { needed, atMost } = answer.kind === 'short' ? ofAll : answer;
  return success(resultOf(mix, { ...answer, needed, atMost }));
}

function resultOf(mix: Mix, answer: Answer): Proposal {
  const { plan, calendar } = mix;
  const spends = spendsAt(mix, answer.monthly);
  const projection = projected(mix, spends);
  const planned = withSpends(plan.channels, mix, spends);
  const last = monthText(calendar.last);
  const now = averageAmounts(plan, plan.channels);
  const channels = planned.map(({ id, active, spend }, c): ProposedChannel => {
    const own = Object.keys(spends.get(id) ?? {}).toSorted();
    const before = plan.channels[c]!.spend;
    const result = projection.channels[c]!;
    return {
      id,
      now: now[c]!,
      monthly: active ? (spends.get(id)?.[last] ?? 0) : 0,
      from: own[0] ?? null,
      spend,
      seen: result.seen,
      costPerPatient: result.costPerPatient,
      replaced: Object.entries(before).filter(([month, amount]) => amount > 0 && (spend[month] ?? 0) !== amount).length,
    };
  });
  return { monthly: answer.monthly, channels, projection, findings: findingsOf(mix, answer, channels, projection) };
}
