/** Statistics that are missing: who does not count cannot know which channel works. */
import { monthOf, monthText, addMonths, type IsoDate, type IsoMonth } from '#shared/calendar/dates.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { actualsByChannel } from './evidence.ts';
import { hasFigures } from './rebase.ts';

export interface MissingStatistics {
  readonly channelId: string;
  /** Months with spend and no statistics, in order. */
  readonly months: readonly IsoMonth[];
}

/** The channels in use with months, up to last month, in which money was to be spent and nothing was written down. */
export function missingStatistics(
  plan: Pick<Plan, 'channels' | 'actuals'>,
  today: IsoDate,
): readonly MissingStatistics[] {
  const lastMonth = monthText(addMonths(monthOf(today), -1));
  const byChannel = actualsByChannel(plan.actuals.filter(hasFigures));
  return plan.channels.flatMap(({ id, active, spend }) => {
    const known = byChannel.get(id);
    const months = Object.keys(spend)
      .filter((month) => active && month <= lastMonth && (spend[month] ?? 0) > 0 && !known?.has(month))
      .toSorted();
    return months.length > 0 ? [{ channelId: id, months }] : [];
  });
}
