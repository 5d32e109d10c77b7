/**
 * What the training of the front desk is worth, with the plan's own numbers: the same projection with the desk trained as
 * planned, a month late, and never. Booking rates between trained and untrained staff differ by up to 60% (liine.com, US);
 * the plan's own two shares are `economics.callCentre`.
 */
import { firstYear } from '#shared/budget/firstYear.ts';
import { lowestMonth } from '#shared/budget/lowestCash.ts';
import { addDays, addMonths, dateOf, dayOf, firstDayOf, monthOf, type IsoDate } from '#shared/calendar/dates.ts';
import { project } from '#shared/budget/project.ts';
import type { Projection, ProjectionInput } from '#shared/budget/types.ts';
import { success, type Outcome } from '#shared/problem.ts';

export type TrainingCase = 'planned' | 'late' | 'never' | 'byOpening';

export interface TrainingEffect {
  readonly case: TrainingCase;
  /** The day from which the desk counts as trained; null: never. */
  readonly trained: IsoDate | null;
  /** Booked visits from the channels, to the end of the first year. */
  readonly booked: number;
  /** First visits seen in the twelve months from the opening month. */
  readonly seen: number;
  /** Revenue times margin of these twelve months, in the plan's currency. */
  readonly contribution: number;
  readonly lowestCash: number;
}

/**
 * The cases beside each other, the plan's own first. Where the plan never has the desk trained it is compared with a desk
 * that is trained by the opening. Fails with the problems of the projection.
 */
export function trainingEffect(input: ProjectionInput): Outcome<readonly TrainingEffect[]> {
  const { trained, openingDate } = input;
  const cases: readonly (readonly [TrainingCase, IsoDate | null])[] =
    trained === null
      ? [
          ['planned', null],
          ['byOpening', openingDate],
        ]
      : [
          ['planned', trained],
          ['late', aMonthLater(trained)],
          ['never', null],
        ];
  const effects: TrainingEffect[] = [];
  for (const [name, day] of cases) {
    const projection = project({ ...input, trained: day });
    if (!projection.ok) return projection;
    effects.push(effectOf(name, day, projection.value, openingDate));
  }
  return success(effects);
}

function effectOf(
  name: TrainingCase,
  trained: IsoDate | null,
  projection: Projection,
  openingDate: IsoDate,
): TrainingEffect {
  const open = firstYear(projection, openingDate);
  const last = open.at(-1)?.month ?? openingDate.slice(0, 7);
  const sum = (months: Projection['months'], line: 'booked' | 'seen' | 'contribution') =>
    months.reduce((total, one) => total + one[line], 0);
  return {
    case: name,
    trained,
    booked: sum(
      projection.months.filter(({ month }) => month <= last),
      'booked',
    ),
    seen: sum(open, 'seen'),
    contribution: sum(open, 'contribution'),
    lowestCash: lowestMonth(projection).cash,
  };
}

/** The same day of the next month, or its last where it has no such day. */
function aMonthLater(date: IsoDate): IsoDate {
  const month = monthOf(date);
  const next = firstDayOf(addMonths(month, 1));
  const last = addDays(firstDayOf(addMonths(month, 2)), -1);
  const same = addDays(next, dayOf(date) - firstDayOf(month));
  return dateOf(same < last ? same : last);
}
