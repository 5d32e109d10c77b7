/** Statistics that are missing: who does not count cannot know which channel works. */
import { monthOf, monthText, addMonths, type IsoDate, type IsoMonth } from '#shared/calendar/dates.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { actualsByChannel } from './evidence.ts';
import { hasFigures } from './rebase.ts';

export interface MissingStatistics {
  readonly channelId: string;
  /** Months with spend and no statistics, in order. */
  readonly months: readonly IsoMonth[];
  /** Months with spend of which something is known but not the leads, in order. */
  readonly withoutLeads: readonly IsoMonth[];
}

/**
 * The channels with months, up to last month, that cost money and of which nothing, or no number of leads, was written
 * down: what was spent, or else what a channel in use was to spend.
 */
export function missingStatistics(
  plan: Pick<Plan, 'channels' | 'actuals'>,
  today: IsoDate,
): readonly MissingStatistics[] {
  const lastMonth = monthText(addMonths(monthOf(today), -1));
  const byChannel = actualsByChannel(plan.actuals.filter(hasFigures));
  return plan.channels.flatMap(({ id, active, spend }) => {
    const known = byChannel.get(id);
    const cost = (month: IsoMonth) => known?.get(month)?.spend ?? (active ? (spend[month] ?? 0) : 0);
    const paid = [...new Set([...Object.keys(spend), ...(known?.keys() ?? [])])]
      .filter((month) => month <= lastMonth && cost(month) > 0)
      .toSorted();
    const months = paid.filter((month) => !known?.has(month));
    const withoutLeads = paid.filter((month) => known?.get(month)?.leads === null);
    return months.length + withoutLeads.length > 0 ? [{ channelId: id, months, withoutLeads }] : [];
  });
}
