import { monthOf } from '#shared/calendar/dates.ts';
import type { MonthWithCapacity } from './capacity.ts';

/** A quarter of the projection; the first and the last may hold fewer than three of its months. */
export interface ProjectedQuarter extends Omit<MonthWithCapacity, 'month'> {
  readonly year: number;
  /** 1 to 4. */
  readonly quarter: number;
  readonly months: number;
}

/** The lines that are added up over a quarter. */
export const flows = [
  'spend',
  'leads',
  'booked',
  'demand',
  'seen',
  'returning',
  'visits',
  'capacity',
  'revenue',
  'contribution',
  'fixed',
  'oneOff',
  'net',
] as const satisfies readonly (keyof MonthWithCapacity)[];

export type Flow = (typeof flows)[number];

/**
 * The months by quarter of the calendar year: what flows is added up, waiting list and cash are those at the quarter's
 * end, active patients those at its start.
 */
export function byQuarter(months: readonly MonthWithCapacity[]): readonly ProjectedQuarter[] {
  const groups = Map.groupBy(months, ({ month }) => Math.floor(monthOf(month) / 3));
  return [...groups].map(([number, group]) => {
    const sums = Object.fromEntries(
      flows.map((flow) => [flow, group.reduce((sum, month) => sum + month[flow], 0)]),
    ) as Record<Flow, number>;
    const last = group.at(-1)!;
    return {
      year: Math.floor(number / 4),
      quarter: (number % 4) + 1,
      months: group.length,
      ...sums,
      active: group[0]!.active,
      waiting: last.waiting,
      cash: last.cash,
    };
  });
}
