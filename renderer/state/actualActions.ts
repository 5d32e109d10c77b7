import type { ComparedLine } from '#shared/budget/actuals/compare.ts';
import { hasBegun } from '#shared/budget/actuals/happened.ts';
import { hasFigures } from '#shared/budget/actuals/rebase.ts';
import type { IsoDate, IsoMonth } from '#shared/calendar/dates.ts';
import { mergeActuals } from '#shared/exchange/csvStatistics.ts';
import type { Actual } from '#shared/plan/schema.ts';
import { changePlan } from './planStore.ts';

/** One figure of a channel in a month; null is not known. */
interface FigureChange {
  readonly channelId: string;
  readonly month: IsoMonth;
  readonly value: number | null;
}

/** Writes figures down, undoably. A month of which nothing is known any more is no row. */
export function setActuals(figure: ComparedLine, changes: readonly FigureChange[]): void {
  changePlan((plan) => {
    for (const { channelId, month, value } of changes) {
      const row = plan.actuals.find((actual) => actual.channelId === channelId && actual.month === month);
      if (row) row[figure] = value;
      else if (value !== null)
        plan.actuals.push({
          channelId,
          month,
          spend: null,
          leads: null,
          booked: null,
          attended: null,
          revenue: null,
          [figure]: value,
        });
    }
    plan.actuals = plan.actuals.filter(hasFigures);
  });
}

/** Removes the statistics of months that have not begun on a day, as one undoable change. */
export function removeFutureActuals(today: IsoDate): void {
  changePlan((plan) => {
    plan.actuals = plan.actuals.filter(({ month }) => hasBegun(month, today));
  });
}

/** Takes imported statistics in, as one undoable change. */
export function takeInActuals(rows: readonly Actual[]): void {
  changePlan((plan) => {
    plan.actuals = mergeActuals(plan.actuals, rows);
  });
}
