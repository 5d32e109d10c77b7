import type { Opened } from '#shared/budget/explain/explain.ts';
import type { ComparedFigure, ScenarioFigures } from '#shared/budget/scenarios.ts';
import type { IsoMonth } from '#shared/calendar/dates.ts';

/**
 * The number behind a figure that scenarios are compared by, in a projection with these figures and this last month; null
 * where it has none (nobody is seen, nothing spent).
 */
export function openedFigure({ figure }: ComparedFigure, figures: ScenarioFigures, lastMonth: IsoMonth): Opened | null {
  switch (figure) {
    case 'lowestCash':
      return { of: 'month', line: 'cash', month: figures.lowestMonth };
    case 'cashAtEnd':
      return { of: 'month', line: 'cash', month: lastMonth };
    case 'seenAtEnd':
      return { of: 'month', line: 'seen', month: lastMonth };
    case 'costPerPatient':
    case 'return':
      return figures[figure] === null ? null : { of: 'summary', figure };
    default:
      return { of: 'summary', figure };
  }
}
