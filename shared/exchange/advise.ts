/** What a plan advises on a day: what to do with each channel and why, its risks, what to work on this week. */
import { happened } from '#shared/budget/actuals/happened.ts';
import { verdictsOn, type VerdictKind } from '#shared/budget/actuals/verdict.ts';
import type { ProjectionInput } from '#shared/budget/types.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';
import { verdictSentence, type FigureFormat } from '#shared/content/verdictSentence.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { thisWeek, type LookedAtTask } from '#shared/roadmap/look.ts';

export interface Advice<Risk> {
  readonly verdicts: readonly {
    readonly channelId: string;
    readonly verdict: VerdictKind;
    /** That a patient costs less than the target. */
    readonly probability: number;
    /** A sentence in the plan's language. */
    readonly reason: string;
  }[];
  readonly risks: readonly Risk[];
  /** Ids of the tasks of the week, what is due first first. */
  readonly next: readonly string[];
}

interface Given<Risk> {
  readonly plan: Plan;
  readonly input: ProjectionInput;
  readonly tasks: readonly LookedAtTask[];
  readonly today: IsoDate;
  /** From the risk review of the same plan on the same day. */
  readonly risks: readonly Risk[];
  /** How the plan's language writes figures. */
  readonly format: FigureFormat;
}

/** Puts the advice together. A channel is judged while it is used, or where it has statistics. */
export function adviceOn<Risk>({ plan, input, tasks, today, risks, format }: Given<Risk>): Advice<Risk> {
  const { language, currency } = plan.profile;
  const actuals = happened(plan.actuals, today);
  const known = new Set(actuals.map(({ channelId }) => channelId));
  const used = new Set(plan.channels.filter(({ active, id }) => active || known.has(id)).map(({ id }) => id));
  return {
    verdicts: verdictsOn(input, actuals)
      .filter(({ channelId }) => used.has(channelId))
      .map(({ channelId, verdict, probability, reason }) => ({
        channelId,
        verdict,
        probability,
        reason: verdictSentence(reason, language, currency, format),
      })),
    risks,
    next: thisWeek(tasks, today).map(({ task }) => task.id),
  };
}
