import { createContext, useContext } from 'react';
import type { IsoDate } from '#shared/calendar/dates.ts';
import { happened } from '#shared/budget/actuals/happened.ts';
import { rebased } from '#shared/budget/actuals/rebase.ts';
import { project, projectionInput } from '#shared/budget/project.ts';
import type { Projection, ProjectionInput } from '#shared/budget/types.ts';
import type { Actual, Plan } from '#shared/plan/schema.ts';
import { failure, type Outcome } from '#shared/problem.ts';
import { lookAt, type LookedAtTask } from '#shared/roadmap/look.ts';
import { schedule } from '#shared/roadmap/schedule.ts';
import type { Schedule } from '#shared/roadmap/types.ts';
import { whyDates, type Why } from '#shared/roadmap/why.ts';

/** Everything computed from a plan on a day; nothing of it is stored. */
export interface Derived {
  readonly today: IsoDate;
  readonly holidays: readonly IsoDate[];
  readonly schedule: Outcome<Schedule>;
  /** Every task with its dates and state; none where there is no schedule. */
  readonly tasks: readonly LookedAtTask[];
  /** Why a task stands on its date; null where there is no schedule. */
  readonly why: (taskId: string) => Why | null;
  /** What the projection is made from; null where there is no schedule. */
  readonly input: ProjectionInput | null;
  /** The statistics that count: those of months that have begun. */
  readonly actuals: readonly Actual[];
  /** The plan projected. Fails with the schedule's problems where there is no schedule. */
  readonly projection: Outcome<Projection>;
  /** The same with what the statistics say and teach; the plan's projection while there are none. */
  readonly forecast: Outcome<Projection>;
  /** What the forecast is made from; null where the plan has no projection. */
  readonly forecastInput: ProjectionInput | null;
}

/** Computes what the screens of a plan show. A template lies outside of time: it is seen on the day its work starts. */
export function derive(plan: Plan, date: IsoDate, holidays: readonly IsoDate[]): Derived {
  const today = plan.template ? plan.profile.planStart : date;
  const scheduled = schedule(plan, today, holidays);
  const input = scheduled.ok ? projectionInput(plan, scheduled.value) : null;
  const projection = input ? project(input) : failure(scheduled.ok ? [] : scheduled.problems);
  const actuals = happened(plan.actuals, today);
  const forecastInput = input !== null && projection.ok ? rebased(input, actuals) : null;
  let reasons: ((taskId: string) => Why | null) | null = null;
  return {
    today,
    holidays,
    schedule: scheduled,
    tasks: scheduled.ok ? lookAt(plan.tasks, scheduled.value) : [],
    // Most looks at a plan ask for no reason, so they are worked out when the first is asked for.
    why: (taskId) => {
      if (!reasons) {
        const outcome = whyDates(plan, today, holidays);
        reasons = outcome.ok ? outcome.value : () => null;
      }
      return reasons(taskId);
    },
    input,
    projection,
    actuals,
    forecast: forecastInput === null || forecastInput === input ? projection : project(forecastInput),
    forecastInput,
  };
}

export const DerivedContext = createContext<Derived | null>(null);

/** What is computed from the open plan. @throws Error outside of a plan's screens. */
export function useDerived(): Derived {
  const derived = useContext(DerivedContext);
  if (!derived) throw new Error('no plan is open');
  return derived;
}
