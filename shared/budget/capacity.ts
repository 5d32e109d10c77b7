import { monthOf, type IsoMonth } from '#shared/calendar/dates.ts';
import { shareFrom } from './model.ts';
import type { ProjectedMonth, ProjectionInput } from './types.ts';

/** A month of the projection with all its visits beside those that there is room for. */
export interface MonthWithCapacity extends ProjectedMonth {
  /** First and repeat visits. */
  readonly visits: number;
  /** Visits that there is room for. */
  readonly capacity: number;
}

/** What says how much room there is. */
export type Room = Pick<ProjectionInput, 'openingDate' | 'economics'>;

/** Visits that a month has room for: those of a whole month, times the share of its days from the opening on. */
export function capacityIn(month: IsoMonth, { openingDate, economics }: Room): number {
  return shareFrom(monthOf(month), openingDate) * economics.capacityVisits;
}

/** The months of a projection, each with its visits and its capacity. */
export function withCapacity(months: readonly ProjectedMonth[], room: Room): readonly MonthWithCapacity[] {
  return months.map((month) => ({
    ...month,
    visits: month.seen + month.returning,
    capacity: capacityIn(month.month, room),
  }));
}
