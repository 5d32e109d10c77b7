import type { IsoDate } from '#shared/calendar/dates.ts';
import type { ProjectedMonth, Projection } from './types.ts';

/** The twelve months from that of the opening, as far as a projection goes. */
export function firstYear({ months }: Pick<Projection, 'months'>, openingDate: IsoDate): readonly ProjectedMonth[] {
  const opening = openingDate.slice(0, 7);
  return months.filter(({ month }) => month >= opening).slice(0, 12);
}
