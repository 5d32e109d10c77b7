/**
 * Any number of a projection, opened: its formula, the numbers in it and where each comes from, down to the inputs. The
 * formulas are those of `docs/budget-model.md`; what they say is what the projection computed (tests hold it to that).
 */
import { monthOf, type IsoMonth } from '#shared/calendar/dates.ts';
import { totalOfChannels } from '../channelTotals.ts';
import { lowestMonth } from '../lowestCash.ts';
import { flows, type Flow } from '../quarters.ts';
import { channelLine, type ChannelLine } from './channelLines.ts';
import { economic, kitOf, line, named, worked, type Kit } from './kit.ts';
import { monthLine, type MonthLine } from './monthLines.ts';
import type { Explained, Explanation } from './types.ts';

export type SummaryFigure = keyof Explained['projection']['summary'];

/** Which number to open. */
export type Opened =
  | { readonly of: 'month'; readonly line: MonthLine; readonly month: IsoMonth }
  /** `quarter` is 1 to 4. */
  | { readonly of: 'quarter'; readonly line: MonthLine; readonly year: number; readonly quarter: number }
  | { readonly of: 'channel'; readonly channelId: string; readonly line: ChannelLine; readonly month: IsoMonth }
  | {
      readonly of: 'channelTotal';
      readonly channelId: string;
      readonly line: ChannelLine | 'costPerPatient' | 'return';
    }
  /** All channels together, over all months. */
  | { readonly of: 'total'; readonly line: ChannelLine }
  /** `return` is that of all channels together. */
  | { readonly of: 'summary'; readonly figure: SummaryFigure | 'return' };

/** Opens a number; null where the projection has none at that place (no such month or channel, nobody seen). */
export function explain(explained: Explained, opened: Opened): Explanation | null {
  const kit = kitOf(explained);
  const { months, channels } = explained.projection;
  const monthAt = (month: IsoMonth) => months.findIndex((one) => one.month === month);
  const channelAt = (id: string) => channels.findIndex((one) => one.id === id);
  switch (opened.of) {
    case 'month': {
      const m = monthAt(opened.month);
      if (m < 0) return null;
      return monthLine(kit, opened.line, m);
    }
    case 'quarter':
      return quarterLine(kit, opened);
    case 'channel': {
      const [c, m] = [channelAt(opened.channelId), monthAt(opened.month)];
      return c < 0 || m < 0 ? null : channelLine(kit, opened.line, c, m);
    }
    case 'channelTotal': {
      const c = channelAt(opened.channelId);
      return c < 0 ? null : channelTotal(kit, c, opened.line);
    }
    case 'total':
      return totalOfAll(kit, opened.line);
    case 'summary':
      return summaryFigure(kit, opened.figure);
  }
}

/** A quarter's line: the sum of its months, or, of what does not flow, the month that stands for it. */
function quarterLine(kit: Kit, { line: name, year, quarter }: Extract<Opened, { of: 'quarter' }>): Explanation | null {
  const inQuarter = kit.projection.months.flatMap(({ month }, m) =>
    Math.floor(monthOf(month) / 3) === year * 4 + quarter - 1 ? [m] : [],
  );
  const [first, last] = [inQuarter[0], inQuarter.at(-1)];
  if (first === undefined || last === undefined) return null;
  const isFlow = (candidate: MonthLine): candidate is Flow => flows.some((flow) => flow === candidate);
  if (!isFlow(name)) return monthLine(kit, name, name === 'active' ? first : last);
  const value = inQuarter.reduce((sum, m) => sum + kit.months[m]![name], 0);
  return line(name, value, 'sum', () => inQuarter.map((m) => monthLine(kit, name, m)));
}

function channelTotal(kit: Kit, c: number, name: ChannelLine | 'costPerPatient' | 'return'): Explanation | null {
  const channel = kit.projection.channels[c]!;
  const place = { channelId: channel.id };
  const value = channel[name];
  if (value === null) return null;
  const total = (one: ChannelLine) =>
    line(one, channel[one], 'sum', () => channel.months.map((_, m) => channelLine(kit, one, c, m)), place);
  switch (name) {
    case 'costPerPatient':
      return line(name, value, 'spend / seen', () => [total('spend'), total('seen')], place);
    case 'return':
      return line(
        name,
        value,
        '(seen * patientValue - spend) / spend',
        () => [total('seen'), patientValue(kit), total('spend')],
        place,
      );
    default:
      return total(name);
  }
}

function summaryFigure(kit: Kit, figure: SummaryFigure | 'return'): Explanation | null {
  switch (figure) {
    case 'fundingNeeded':
      return fundingNeeded(kit);
    case 'breakEvenMonth':
      return breakEven(kit);
    case 'paybackMonth':
      return payback(kit);
    case 'patientValue':
      return patientValue(kit);
    case 'costPerPatient':
      return costPerPatient(kit);
    case 'return':
      return returnOfAll(kit);
  }
}

function fundingNeeded(kit: Kit): Explanation {
  const { months, summary } = kit.projection;
  const lowest = months.indexOf(lowestMonth(kit.projection));
  return line('fundingNeeded', summary.fundingNeeded, 'max(0, -lowestCash)', () => [
    named('lowestCash', monthLine(kit, 'cash', lowest)),
  ]);
}

/**
 * The month from which three in a row are without a loss; its value is the least net of the three. Where there is none,
 * of those that come nearest to it, which is below zero.
 */
function breakEven(kit: Kit): Explanation {
  const { months, summary } = kit.projection;
  const opening = monthOf(kit.input.openingDate);
  const leastFrom = (m: number) => Math.min(...months.slice(m, m + 3).map(({ net }) => net));
  const found = months.findIndex(({ month }) => month === summary.breakEvenMonth);
  const m = found < 0 ? nearest() : found;
  const names = (['net', 'netNext', 'netAfter'] as const).slice(0, months.length - m);
  return line(
    found < 0 ? 'breakEvenNever' : 'breakEvenMonth',
    leastFrom(m),
    `min(${names.join(', ')})`,
    () => names.map((name, next) => named(name, monthLine(kit, 'net', m + next))),
    found < 0 ? {} : { month: months[m]!.month },
  );

  /** Of three whole months, where the projection has as many from the opening on. */
  function nearest(): number {
    const first = months.findIndex(({ month }) => monthOf(month) >= opening);
    const starts = months.slice(first, Math.max(first + 1, months.length - 2)).map((_, index) => first + index);
    return starts.reduce((best, m) => (leastFrom(m) > leastFrom(best) ? m : best));
  }
}

/**
 * The month from which everything spent is back; its value is the net of all months up to it. Where there is none: the
 * net of all months, which is below zero.
 */
function payback(kit: Kit): Explanation {
  const { months, summary } = kit.projection;
  const found = months.findIndex(({ month }) => month === summary.paybackMonth);
  const m = found < 0 ? months.length - 1 : found;
  const nets = months.slice(0, m + 1).map((_, before) => monthLine(kit, 'net', before));
  const sum = nets.reduce((total, { value }) => total + value, 0);
  return found < 0
    ? line('paybackNever', sum, 'sum', () => nets)
    : line('paybackMonth', sum, 'sum', () => nets, { month: months[m]!.month });
}

function patientValue(kit: Kit): Explanation {
  return line(
    'patientValue',
    kit.projection.summary.patientValue,
    'margin * (firstVisitPrice + stayRate * visitsPerActivePerMonth * repeatVisitPrice / churn)',
    () =>
      (['margin', 'firstVisitPrice', 'stayRate', 'visitsPerActivePerMonth', 'repeatVisitPrice', 'churn'] as const).map(
        (name) => economic(kit, name),
      ),
  );
}

function costPerPatient(kit: Kit): Explanation | null {
  const value = kit.projection.summary.costPerPatient;
  if (value === null) return null;
  return line('costPerPatient', value, 'spend / seen', () => [totalOfAll(kit, 'spend'), totalOfAll(kit, 'seen')]);
}

function returnOfAll(kit: Kit): Explanation | null {
  const [spend, seen] = [totalOfAll(kit, 'spend'), totalOfAll(kit, 'seen')];
  if (spend.value <= 0) return null;
  return worked('return', '(seen * patientValue - spend) / spend', [seen, patientValue(kit), spend]);
}

/** What all channels take or bring over the whole projection. */
function totalOfAll(kit: Kit, name: ChannelLine): Explanation {
  const { channels } = kit.projection;
  return line(name, totalOfChannels(kit.projection)[name], 'sum', () =>
    channels.flatMap((_, c) => channelTotal(kit, c, name) ?? []),
  );
}
