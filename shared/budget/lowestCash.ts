import type { ProjectedMonth, Projection } from './types.ts';

/** The month at whose end cash is lowest, the first of equals. A projection always has a month. */
export function lowestMonth({ months }: Pick<Projection, 'months'>): ProjectedMonth {
  return months.reduce((least, one) => (one.cash < least.cash ? one : least));
}
