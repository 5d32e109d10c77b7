/**
 * When a channel's money is spent: nothing for what needs the site before it is live, a rise to the opening for what takes
 * time to be known, the whole amount from the opening on. Amounts in the plan's currency a month.
 */
import {
  addMonths,
  dayOf,
  firstDayOf,
  monthText,
  type IsoDate,
  type IsoMonth,
  type MonthNumber,
} from '#shared/calendar/dates.ts';
import type { Channel, ChannelKind } from '#shared/plan/schema.ts';

/**
 * Months before the opening month in which a kind of channel may begin; `early` as soon as anything does. Social networks and
 * search take months to be known (the guide: 2-3 months before the opening, G2.3, and three months of authority, G8), listings
 * and forums a little less, what works at once is paid for once there is somewhere to book; radio and television only from the
 * opening. The months are estimates within the guide's.
 */
const begins: Readonly<Record<ChannelKind, number | 'early'>> = {
  social: 'early',
  seo: 'early',
  directories: 2,
  forums: 2,
  contextual: 1,
  banners: 1,
  outdoor: 1,
  wordOfMouth: 0,
  radio: 0,
  television: 0,
  other: 0,
};

/** Kinds whose viewers look the clinic up online (G2.3, G2.4). */
export const lookedUp: readonly ChannelKind[] = ['television', 'radio'];

/** The guide begins its promotion so many months before the opening (G2.3). */
export const usualMonthsBefore = 3;

/** True for a channel that is only paid for once the site is live: television, radio, and what keeps less than half of its leads without one. */
export function needsWebsite({
  kind,
  response,
}: {
  readonly kind: ChannelKind;
  readonly response: Pick<Channel['response'], 'keptWithoutWebsite'>;
}): boolean {
  return lookedUp.includes(kind) || response.keptWithoutWebsite < 0.5;
}

/** The calendar that spending keeps to. */
export interface SpendCalendar {
  readonly opening: MonthNumber;
  /** The first month that may be spent in, and the last. */
  readonly first: MonthNumber;
  readonly last: MonthNumber;
  readonly monthsBefore: number;
  /** Null: never live. */
  readonly websiteLive: IsoDate | null;
}

/** How many months before the opening month a kind of channel may begin, where anything begins `monthsBefore` it. */
export function leadMonths(kind: ChannelKind, monthsBefore: number): number {
  const lead = begins[kind];
  return lead === 'early' ? monthsBefore : Math.min(lead, monthsBefore);
}

/** The month a channel begins in by its kind alone, whether or not the site is live by then. */
export function wishedStart({ kind }: Pick<Channel, 'kind'>, { opening, monthsBefore }: SpendCalendar): MonthNumber {
  return addMonths(opening, -leadMonths(kind, monthsBefore));
}

/** The share of a channel's amount in each month, from 0 to 1; months without spend are left out. */
export function spendShares(
  channel: Pick<Channel, 'kind' | 'response'>,
  calendar: SpendCalendar,
): ReadonlyMap<IsoMonth, number> {
  const { opening, first, last, websiteLive } = calendar;
  const online = (month: MonthNumber) => websiteLive !== null && firstDayOf(month) >= dayOf(websiteLive);
  const shares = new Map<IsoMonth, number>();
  let begun: MonthNumber | null = null;
  for (let m = Math.max(first, wishedStart(channel, calendar)) as MonthNumber; m <= last; m = addMonths(m, 1)) {
    if (needsWebsite(channel) && !online(m)) continue;
    begun ??= m;
    shares.set(monthText(m), m >= opening ? 1 : (m - begun + 1) / (opening - begun + 1));
  }
  return shares;
}
