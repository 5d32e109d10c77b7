import type { IsoDate, IsoMonth } from '#shared/calendar/dates.ts';
import type { Plan } from '#shared/plan/schema.ts';
import type { FigureKey } from '../figures.ts';
import type { Projection, ProjectionInput } from '../types.ts';
import type { FigureSymbol } from './symbols.ts';

/** Where an input of the projection comes from. */
export type Origin =
  /** In the plan, at a path as scenarios name it (`channels.<id>.response.costPerLead`). */
  | {
      readonly kind: 'plan';
      readonly path: string;
      /** Still the value that the planner proposed, which is an estimate, or the user's own; none where nothing is given. */
      readonly source: 'estimate' | 'own' | 'none';
      /** A published figure to compare it with. */
      readonly published: FigureKey | null;
    }
  /** In the plan, but changed by the scenario that is looked at. */
  | { readonly kind: 'scenario'; readonly path: string; readonly scenarioId: string }
  /** Counted in what really happened, or learned from it. */
  | { readonly kind: 'statistics'; readonly channelId: string }
  /** From the dates of the road map: a task and its finish; both null where there is none. */
  | { readonly kind: 'schedule'; readonly taskId: string | null; readonly finish: IsoDate | null }
  /** The cost of a task, which falls on its finish. */
  | { readonly kind: 'task'; readonly taskId: string; readonly finish: IsoDate }
  /** Counted from the calendar or from the months before. */
  | { readonly kind: 'counted' };

/**
 * One number, opened: its formula, and the numbers in it, each of which can be opened in turn. Money in the plan's
 * currency, rates as shares, people and visits in numbers.
 */
export interface Explanation {
  /** The name that the formula above calls it by, such as `cashBefore`. */
  readonly symbol: FigureSymbol;
  readonly value: number;
  readonly month: IsoMonth | null;
  readonly channelId: string | null;
  /** The formula with the symbols of the parts, `sum` where the parts are added up, null for an input. */
  readonly expression: string | null;
  /** Null for what is computed. */
  readonly origin: Origin | null;
  /** Made when asked for, because a month stands on all the months before it. */
  readonly parts: () => readonly Explanation[];
}

/** What explanations are made from: a projection, with the input and the plan (as the scenario has it) it came from. */
export interface Explained {
  readonly plan: Plan;
  readonly input: ProjectionInput;
  readonly projection: Projection;
  readonly scenario?: Plan['scenarios'][number];
}
