import { doubtsAbout } from '#shared/budget/actuals/happened.ts';
import { isIsoMonth } from '#shared/calendar/dates.ts';
import { problemSentence } from '#shared/content/problemSentence.ts';
import { openStatistics, proposeMapping } from '#shared/exchange/csvMapping.ts';
import { mergeActuals, readStatistics, waitingProblems, type ReadStatistics } from '#shared/exchange/csvStatistics.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { failure, problem, success, type Outcome } from '#shared/problem.ts';

export interface ImportOptions {
  /** The channel of all rows where no column names one, and of the names that are none of the plan's channels. */
  readonly channel?: string;
  /** The month of all rows where no column says it. */
  readonly month?: string;
  readonly skipBadRows?: true;
  /** The day to look from: later months cannot have happened. */
  readonly today: string;
}

/** A plan with the statistics of an export in it. */
export interface Imported {
  readonly plan: Plan;
  /** What came in, a line each. */
  readonly report: readonly string[];
  /** What to know about it, a sentence each. */
  readonly notes: readonly string[];
}

/** Takes the statistics of an export into a plan. Bad rows, and names that are no channel, are refused unless skipped. */
export function importStatistics(
  text: string,
  plan: Plan,
  { channel, month, skipBadRows, today }: ImportOptions,
): Outcome<Imported> {
  const opened = openStatistics(text);
  if (!opened.ok) return opened;
  if (channel !== undefined && !plan.channels.some(({ id }) => id === channel))
    return failure([problem('reference.missing', ['--channel'], { id: channel })]);
  if (month !== undefined && !isIsoMonth(month))
    return failure([problem('value.impossibleMonth', ['--month'], { value: month })]);
  const proposed = proposeMapping(opened.value, plan.channels, channel ?? null);
  const mapping = { ...proposed, month: month ?? proposed.month };
  const read = readStatistics(opened.value, mapping, { currency: plan.profile.currency, today });
  if (read.undecided.length > 0) return failure(read.undecided);
  const bad = [...waitingProblems(read), ...read.bad];
  if (bad.length > 0 && !skipBadRows) return failure(bad);
  const actuals = mergeActuals(plan.actuals, read.actuals);
  const notes = [...read.warnings, ...bad].map((one) => problemSentence(one, 'en'));
  return success({
    plan: { ...plan, actuals },
    report: reportOf(plan, read),
    notes: [...notes, ...doubtLines({ ...plan, actuals }, read)],
  });
}

/** What came in by channel and month, and how many rows did, did not, and replaced something. */
function reportOf(plan: Plan, { actuals, taken, bad, leftOut, waiting, sumLines }: ReadStatistics): string[] {
  const known = new Set(plan.actuals.map(({ channelId, month }) => `${channelId} ${month}`));
  const replaced = actuals.filter(({ channelId, month }) => known.has(`${channelId} ${month}`)).length;
  const skipped = bad.length + leftOut + waiting.reduce((sum, { rows }) => sum + rows, 0);
  const lines = sumLines.join(', ');
  return [
    ...actuals.map(({ channelId, month, ...figures }) => {
      const given = Object.entries(figures).flatMap(([figure, value]) =>
        value === null ? [] : [`${figure} ${value}`],
      );
      const state = known.has(`${channelId} ${month}`) ? ' (replaces what was there)' : '';
      return `${month}  ${nameIn(plan, channelId)}: ${given.join(', ') || 'no figures'}${state}`;
    }),
    `Rows taken in: ${taken}. Rows left out: ${skipped}. Months of a channel written: ${actuals.length}, of which replaced: ${replaced}.`,
    ...(sumLines.length === 1 ? [`Line ${lines} is the file's own total and is left out.`] : []),
    ...(sumLines.length > 1 ? [`Lines ${lines} are the file's own totals and are left out.`] : []),
  ];
}

/** What cannot be about the channels that something came in for. */
function doubtLines(plan: Plan, read: ReadStatistics): string[] {
  const touched = new Set(read.actuals.map(({ channelId }) => channelId));
  return doubtsAbout(plan.actuals)
    .filter(({ channelId }) => touched.has(channelId))
    .map(
      ({ channelId, month, problem: doubt }) => `${nameIn(plan, channelId)}, ${month}: ${problemSentence(doubt, 'en')}`,
    );
}

function nameIn(plan: Plan, channelId: string): string {
  return plan.channels.find(({ id }) => id === channelId)?.name ?? channelId;
}
