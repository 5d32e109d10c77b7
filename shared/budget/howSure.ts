/** The plain answers that many draws give: how low cash falls, by when the clinic breaks even. */
import { addMonths, monthOf, monthText, type IsoDate, type IsoMonth } from '#shared/calendar/dates.ts';
import type { Uncertain } from './monteCarlo.ts';

export interface HowSure {
  /** The share of draws in which cash falls below zero in some month. */
  readonly cashBelowZero: number;
  /** The lowest cash that one draw in ten passes downwards, and that of the middle draw. Money in the plan's currency. */
  readonly cautiousLowest: number;
  readonly middleLowest: number;
  /** The money beyond the plan's with which cash lasts in 9 of 10 draws. */
  readonly cautiousFunding: number;
  /** The first month by which at least half of the draws, and at least 9 of 10, have broken even; null where none. */
  readonly evenByHalf: IsoMonth | null;
  readonly evenByNine: IsoMonth | null;
  /** The share of draws that have broken even by the end of the projection. */
  readonly evenAtAll: number;
}

/** Reads the plain answers from what many draws say. */
export function howSure({ lowestCash, probabilities }: Uncertain): HowSure {
  const { cashBelowZero, breakEvenBy } = probabilities;
  const months = Object.keys(breakEvenBy).toSorted();
  const first = (share: number) => months.find((month) => breakEvenBy[month]! >= share) ?? null;
  const last = months.at(-1);
  return {
    cashBelowZero,
    cautiousLowest: lowestCash.p10,
    middleLowest: lowestCash.p50,
    cautiousFunding: Math.max(0, -lowestCash.p10),
    evenByHalf: first(0.5),
    evenByNine: first(0.9),
    evenAtAll: last === undefined ? 0 : breakEvenBy[last]!,
  };
}

/** The month that sentences speak of until another is chosen: a year after the opening, or the last there is. */
export function monthToSay({ months }: Pick<Uncertain, 'months'>, openingDate: IsoDate): IsoMonth {
  const aYearOn = monthText(addMonths(monthOf(openingDate), 12));
  return months.find((month) => month >= aYearOn) ?? months.at(-1) ?? aYearOn;
}
