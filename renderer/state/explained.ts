import { project } from '#shared/budget/project.ts';
import { scenarioPlan } from '#shared/budget/scenarios.ts';
import type { Opened } from '#shared/budget/explain/explain.ts';
import type { Explained } from '#shared/budget/explain/types.ts';
import type { Plan } from '#shared/plan/schema.ts';
import type { Derived } from './derived.ts';

/**
 * Which projection a number is from: made anew from the plan as it is now, so that an opened number counts along when
 * the plan changes. Null where there is none at the moment.
 */
export type ExplainedFrom = (plan: Plan, derived: Derived) => Explained | null;

/** A number that is opened beside a screen. */
export interface OpenedNumber {
  readonly opened: Opened;
  readonly from: ExplainedFrom;
  /** The parts that were opened in turn, by their `partKey`. */
  readonly trail: readonly string[];
  /** The part that was gone back from: the keyboard goes on there. */
  readonly cameFrom: string | null;
  /** Where the keyboard goes once the panel is closed. */
  readonly openedAt: Element | null;
}

/** The plan's own projection. */
export const ofPlan: ExplainedFrom = (plan, { input, projection }) =>
  input && projection.ok ? { plan, input, projection: projection.value } : null;

/** The projection with what the statistics say and teach. */
export const ofForecast: ExplainedFrom = (plan, { forecastInput, forecast }) =>
  forecastInput && forecast.ok ? { plan, input: forecastInput, projection: forecast.value } : null;

/** The projection of the plan as a scenario has it, by the scenario's id. */
export function ofScenario(scenarioId: string): ExplainedFrom {
  return (plan, { today, holidays, input }) => {
    const scenario = plan.scenarios.find(({ id }) => id === scenarioId);
    if (!input || !scenario) return null;
    const made = scenarioPlan(plan, scenarioId, { today, holidays, input });
    if (!made.ok) return null;
    const { changes, ...changed } = made.value;
    const projection = project(changed.input);
    // A scenario that follows a course has changes that are worked out: they are the scenario's too.
    return projection.ok ? { ...changed, projection: projection.value, scenario: { ...scenario, changes } } : null;
  };
}
