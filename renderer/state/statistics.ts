import { useMemo } from 'react';
import { beliefsOf, type ChannelBeliefs } from '#shared/budget/actuals/beliefs.ts';
import {
  clinicAsAWhole,
  compareWithPlan,
  type ChannelComparison,
  type Totals,
} from '#shared/budget/actuals/compare.ts';
import { forecastFrom } from '#shared/budget/actuals/rebase.ts';
import { targetCost, verdictsOn, type Verdict, type VerdictKind } from '#shared/budget/actuals/verdict.ts';
import type { Projection, ProjectionInput } from '#shared/budget/types.ts';
import type { IsoMonth } from '#shared/calendar/dates.ts';
import type { Plan } from '#shared/plan/schema.ts';
import type { Derived } from './derived.ts';
import { useProjected } from './projected.ts';

/** What the statistics of a plan say; by the plan's channels, in their order. */
export interface Statistics {
  readonly plan: Plan;
  readonly input: ProjectionInput;
  readonly projection: Projection;
  readonly forecast: Projection;
  /** The first month of the forecast. */
  readonly from: IsoMonth | null;
  readonly beliefs: readonly ChannelBeliefs[];
  readonly verdicts: readonly Verdict[];
  readonly comparisons: readonly ChannelComparison[];
  readonly clinic: Totals;
  readonly target: number;
}

/** Works out what the statistics say; null where the plan cannot be projected. */
export function statisticsOf(plan: Plan, { input, projection, forecast, actuals }: Derived): Statistics | null {
  if (!input || !projection.ok || !forecast.ok) return null;
  const beliefs = beliefsOf(input, actuals);
  const comparisons = compareWithPlan(input, projection.value, actuals);
  return {
    plan,
    input,
    projection: projection.value,
    forecast: forecast.value,
    from: forecastFrom(actuals),
    beliefs,
    verdicts: verdictsOn(input, actuals, beliefs),
    comparisons,
    clinic: clinicAsAWhole(comparisons),
    target: targetCost(input),
  };
}

/** The same of the open plan, or as it could last be projected; worked out anew only when the plan changes. */
export function useStatistics(): Statistics | null {
  const shown = useProjected();
  return useMemo(() => shown && statisticsOf(shown.plan, shown.derived), [shown]);
}

/** The verdicts on the channels that are used or have statistics. */
export function judgedVerdicts({ plan, comparisons, verdicts }: Statistics): readonly Verdict[] {
  const known = new Set(comparisons.map(({ channelId }) => channelId));
  for (const { active, id } of plan.channels) if (active) known.add(id);
  return verdicts.filter(({ channelId }) => known.has(channelId));
}

/** How many channels are to be kept, tested and dropped. */
export function verdictCounts(statistics: Statistics): { keep: number; test: number; drop: number } {
  const judged = judgedVerdicts(statistics);
  const count = (kind: VerdictKind) => judged.filter(({ verdict }) => verdict === kind).length;
  return { keep: count('keepAndGrow'), test: count('keepTesting'), drop: count('drop') };
}
