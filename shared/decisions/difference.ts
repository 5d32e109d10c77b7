/** What a change of the plan does to its road map and its money: two states of one plan against each other. */
import { firstYear } from '#shared/budget/firstYear.ts';
import { lowestMonth } from '#shared/budget/lowestCash.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { Projection } from '#shared/budget/types.ts';
import type { Plan } from '#shared/plan/schema.ts';
import type { Schedule } from '#shared/roadmap/types.ts';

/** A plan with what is computed from it; null where that fails. */
export interface ComputedPlan {
  readonly plan: Pick<Plan, 'profile' | 'tasks'>;
  readonly schedule: Schedule | null;
  readonly projection: Projection | null;
}

/** The few figures that a decision is weighed by. */
export interface Outlook {
  readonly openingDate: IsoDate;
  /** The earliest opening that leaves no conflict; null where there is none. */
  readonly feasibleOpening: IsoDate | null;
  /** First visits seen in the twelve months from the opening month, rounded; null without a projection. */
  readonly firstYearPatients: number | null;
  /** The lowest cash of the projection in whole units of the currency, and its month. */
  readonly lowestCash: { readonly amount: number; readonly month: string } | null;
}

/** One thing that is different now. */
export type Change =
  | { readonly kind: 'tasksAdded' | 'tasksRemoved'; readonly taskIds: readonly string[] }
  | { readonly kind: 'opening' | 'feasibleOpening'; readonly from: IsoDate; readonly to: IsoDate }
  | { readonly kind: 'firstYearPatients' | 'lowestCash'; readonly from: number; readonly to: number };

/** The figures of one state of a plan. */
export function outlookOf({ plan, schedule, projection }: ComputedPlan): Outlook {
  const { openingDate } = plan.profile;
  const lowest = projection && lowestMonth(projection);
  return {
    openingDate,
    feasibleOpening: schedule?.feasibleOpening ?? null,
    firstYearPatients:
      projection && Math.round(firstYear(projection, openingDate).reduce((sum, { seen }) => sum + seen, 0)),
    lowestCash: lowest && { amount: Math.round(lowest.cash), month: lowest.month },
  };
}

/** What is different in `after`, the road map first. A figure that one of the two lacks is not compared. */
export function differenceOf(before: ComputedPlan, after: ComputedPlan): Change[] {
  const [was, is] = [outlookOf(before), outlookOf(after)];
  const idsOf = ({ plan }: ComputedPlan) => new Set(plan.tasks.map(({ id }) => id));
  const [had, has] = [idsOf(before), idsOf(after)];
  const added = [...has].filter((id) => !had.has(id));
  const removed = [...had].filter((id) => !has.has(id));
  const changes: Change[] = [];
  if (added.length > 0) changes.push({ kind: 'tasksAdded', taskIds: added });
  if (removed.length > 0) changes.push({ kind: 'tasksRemoved', taskIds: removed });
  const compareDates = (kind: 'opening' | 'feasibleOpening', from: IsoDate | null, to: IsoDate | null) => {
    if (from !== null && to !== null && from !== to) changes.push({ kind, from, to });
  };
  const compareNumbers = (kind: 'firstYearPatients' | 'lowestCash', from?: number | null, to?: number | null) => {
    if (typeof from === 'number' && typeof to === 'number' && from !== to) changes.push({ kind, from, to });
  };
  compareDates('opening', was.openingDate, is.openingDate);
  compareDates('feasibleOpening', was.feasibleOpening, is.feasibleOpening);
  compareNumbers('firstYearPatients', was.firstYearPatients, is.firstYearPatients);
  compareNumbers('lowestCash', was.lowestCash?.amount, is.lowestCash?.amount);
  return changes;
}
