import type { Projection } from '#shared/budget/types.ts';
import type { Derived } from '#renderer/state/derived.ts';

/**
 * The words (of the namespace `overview`) that answer whether the money lasts: as planned, or by the forecast where the
 * plan has statistics, as everywhere.
 */
export function moneyAnswer({ actuals }: Readonly<Pick<Derived, 'actuals'>>, { summary }: Pick<Projection, 'summary'>) {
  const short = summary.fundingNeeded > 0;
  if (actuals.length > 0) return short ? 'money.shortForecast' : 'money.lastsForecast';
  return short ? 'money.short' : 'money.lasts';
}
