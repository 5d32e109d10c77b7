import { isIsoMonth } from '#shared/calendar/dates.ts';
import { mergeActuals, openStatistics, proposeMapping, readStatistics } from '#shared/exchange/csvStatistics.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { failure, problem, success, type Outcome, type Problem } from '#shared/problem.ts';

export interface ImportOptions {
  /** The channel of all rows where no column names one, and of the names that are none of the plan's channels. */
  readonly channel?: string;
  /** The month of all rows where no column says it. */
  readonly month?: string;
  readonly skipBadRows?: true;
}

/** A plan with the statistics of an export in it, and what to know about them. Bad rows are refused unless skipped. */
export function importStatistics(
  text: string,
  plan: Plan,
  { channel, month, skipBadRows }: ImportOptions,
): Outcome<{ readonly plan: Plan; readonly notes: readonly Problem[] }> {
  const opened = openStatistics(text);
  if (!opened.ok) return opened;
  if (channel !== undefined && !plan.channels.some(({ id }) => id === channel))
    return failure([problem('reference.missing', ['--channel'], { id: channel })]);
  if (month !== undefined && !isIsoMonth(month))
    return failure([problem('value.impossibleMonth', ['--month'], { value: month })]);
  const proposed = proposeMapping(opened.value, plan.channels, channel ?? null);
  const mapping = { ...proposed, month: month ?? proposed.month };
  const { undecided, actuals, bad, warnings } = readStatistics(opened.value, mapping, plan.profile.currency);
  if (undecided.length > 0) return failure(undecided);
  if (bad.length > 0 && !skipBadRows) return failure(bad);
  return success({ plan: { ...plan, actuals: mergeActuals(plan.actuals, actuals) }, notes: [...warnings, ...bad] });
}
