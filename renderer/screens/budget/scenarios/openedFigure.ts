import type { Opened } from '#shared/budget/explain/explain.ts';
import { figuresOf, type ComparedFigure } from '#shared/budget/scenarios.ts';
import type { Projection } from '#shared/budget/types.ts';

/** The number behind a figure that scenarios are compared by; null where a projection has none (nobody is seen, nothing spent). */
export function openedFigure({ figure }: ComparedFigure, projection: Projection): Opened | null {
  const figures = figuresOf(projection);
  const last = projection.months.at(-1)!.month;
  switch (figure) {
    case 'lowestCash':
      return { of: 'month', line: 'cash', month: figures.lowestMonth };
    case 'cashAtEnd':
      return { of: 'month', line: 'cash', month: last };
    case 'seenAtEnd':
      return { of: 'month', line: 'seen', month: last };
    case 'costPerPatient':
    case 'return':
      return figures[figure] === null ? null : { of: 'summary', figure };
    default:
      return { of: 'summary', figure };
  }
}
