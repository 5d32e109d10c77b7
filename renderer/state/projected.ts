import { useEffect, useMemo } from 'react';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { Projection, ProjectionInput } from '#shared/budget/types.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { derive, useDerived, type Derived } from './derived.ts';
import { usePlan, usePlanStore } from './planStore.ts';

/** A plan that can be projected, with what is computed from it. */
export interface Projected {
  readonly plan: Plan;
  readonly derived: Derived;
  readonly input: ProjectionInput;
  readonly projection: Projection;
  /** The same with what the statistics say and teach. */
  readonly forecastInput: ProjectionInput;
  readonly forecast: Projection;
}

/** What the budget's screens show. */
export interface ShownProjection extends Projected {
  /** False where it is the last that could be computed, and not that of the plan as it is now. */
  readonly current: boolean;
}

function projectedOf(plan: Plan, derived: Derived): Projected | null {
  const { input, projection, forecastInput, forecast } = derived;
  if (!input || !projection.ok || !forecastInput || !forecast.ok) return null;
  return { plan, derived, input, projection: projection.value, forecastInput, forecast: forecast.value };
}

/**
 * Computes what the screens of the open plan show, and keeps beside the plan the last that could be projected, so that it
 * outlives the screens.
 * @param holidays null while they are loaded
 */
export function useComputed(plan: Plan, today: IsoDate, holidays: readonly IsoDate[] | null): Derived | null {
  const derived = useMemo(() => (holidays ? derive(plan, today, holidays) : null), [plan, today, holidays]);
  useEffect(() => {
    const projected = derived && projectedOf(plan, derived);
    if (projected) usePlanStore.setState({ lastProjected: projected });
  }, [plan, derived]);
  return derived;
}

/** The open plan projected, or as it could last be; null where it never could since it was opened. */
export function useProjected(): ShownProjection | null {
  const plan = usePlan();
  const derived = useDerived();
  const now = useMemo(() => projectedOf(plan, derived), [plan, derived]);
  const last = usePlanStore(({ lastProjected }) => (now ? null : lastProjected));
  return useMemo(() => (now ? { ...now, current: true } : last && { ...last, current: false }), [now, last]);
}
