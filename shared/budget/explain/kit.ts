import { addMonths, firstDayOf, monthOf, type IsoDate, type IsoMonth } from '#shared/calendar/dates.ts';
import { withCapacity, type MonthWithCapacity } from '../capacity.ts';
import { shareFrom } from '../model.ts';
import type { Projection, ProjectionInput } from '../types.ts';
import { evaluate } from './expression.ts';
import { originsOf } from './origins.ts';
import { rowsOf, type Rows } from './rows.ts';
import type { FigureSymbol } from './symbols.ts';
import type { Explained, Explanation, Origin } from './types.ts';

/** Where a number stands: its month and channel, where it has them. */
export interface Place {
  readonly month?: IsoMonth;
  readonly channelId?: string;
}

/** What every explanation of one projection is made with. */
export interface Kit {
  readonly plan: Explained['plan'];
  readonly input: ProjectionInput;
  readonly projection: Projection;
  readonly months: readonly MonthWithCapacity[];
  readonly rows: Rows;
  readonly origin: (path: string) => Origin;
}

/** The kit of a projection: what is between its lines is worked out once for all numbers that are opened. */
export function kitOf(explained: Explained): Kit {
  const { plan, input, projection } = explained;
  const months = withCapacity(projection.months, input);
  return { plan, input, projection, months, rows: rowsOf(input, projection), origin: originsOf(explained) };
}

/** A number that is given, not computed. */
export function given(symbol: FigureSymbol, value: number, origin: Origin, place: Place = {}): Explanation {
  return { symbol, value, ...placed(place), expression: null, origin, parts: () => [] };
}

/** A number of the projection with its formula; the parts are made when they are asked for. */
export function line(
  symbol: FigureSymbol,
  value: number,
  expression: string,
  parts: () => readonly Explanation[],
  place: Place = {},
): Explanation {
  return { symbol, value, ...placed(place), expression, origin: null, parts };
}

/** A number that only the formula gives: evaluated from its parts. */
export function worked(
  symbol: FigureSymbol,
  expression: string,
  parts: readonly Explanation[],
  place: Place = {},
): Explanation {
  return line(symbol, valueOf(expression, parts), expression, () => parts, place);
}

/** The value of a formula (or of `sum`) for its parts. */
export function valueOf(expression: string, parts: readonly Explanation[]): number {
  if (expression === 'sum') return parts.reduce((total, { value }) => total + value, 0);
  return evaluate(expression, Object.fromEntries(parts.map(({ symbol, value }) => [symbol, value])));
}

/** The same number under another name, as the formula above calls it. */
export function named(symbol: FigureSymbol, explanation: Explanation): Explanation {
  return { ...explanation, symbol };
}

function placed({ month, channelId }: Place) {
  return { month: month ?? null, channelId: channelId ?? null };
}

/** An input of the plan's economics. */
export function economic(
  kit: Kit,
  name: Exclude<keyof Kit['input']['economics'], 'callCentre' | 'horizonMonths' | 'targetCostPerPatient'>,
): Explanation {
  return given(name, kit.input.economics[name], kit.origin(`economics.${name}`));
}

/** Nothing: what there was before the first month. */
export function nothing(symbol: FigureSymbol, place: Place = {}): Explanation {
  return given(symbol, 0, { kind: 'counted' }, place);
}

/** The share of a month's days from a date on: `days / daysInMonth`. */
export function daysShare(symbol: FigureSymbol, month: IsoMonth, date: IsoDate | null, origin: Origin): Explanation {
  const number = monthOf(month);
  const length = firstDayOf(addMonths(number, 1)) - firstDayOf(number);
  const place = { month };
  const days = Math.round(shareFrom(number, date) * length);
  return worked(
    symbol,
    'days / daysInMonth',
    [given('days', days, origin, place), given('daysInMonth', length, { kind: 'counted' }, place)],
    place,
  );
}
