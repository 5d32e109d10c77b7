/**
 * Any number of a projection, opened: its formula, the numbers in it and where each comes from, down to the inputs. The
 * formulas are those of `docs/budget-model.md`; what they say is what the projection computed (tests hold it to that).
 */
import { monthOf, type IsoMonth } from '#shared/calendar/dates.ts';
import { flows, type Flow } from '../quarters.ts';
import { channelLine, type ChannelLine } from './channelLines.ts';
import { economic, kitOf, line, named, worked, type Kit } from './kit.ts';
import { capacity, monthLine, type MonthLine } from './monthLines.ts';
import type { Explained, Explanation } from './types.ts';

export type SummaryFigure = keyof Explained['projection']['summary'];

/** Which number to open. */
export type Opened =
  | { readonly of: 'month'; readonly line: MonthLine | 'capacity'; readonly month: IsoMonth }
  /** `quarter` is 1 to 4. */
  | { readonly of: 'quarter'; readonly line: MonthLine; readonly year: number; readonly quarter: number }
  | { readonly of: 'channel'; readonly channelId: string; readonly line: ChannelLine; readonly month: IsoMonth }
  | {
      readonly of: 'channelTotal';
      readonly channelId: string;
      readonly line: ChannelLine | 'costPerPatient' | 'return';
    }
  /** `return` is that of all channels together. */
  | { readonly of: 'summary'; readonly figure: SummaryFigure | 'return' };

/** Opens a number; null where the projection has none at that place (no such month or channel, nobody seen, never). */
export function explain(explained: Explained, opened: Opened): Explanation | null {
  const kit = kitOf(explained);
  const { months, channels } = explained.projection;
  const monthAt = (month: IsoMonth) => months.findIndex((one) => one.month === month);
  const channelAt = (id: string) => channels.findIndex((one) => one.id === id);
  switch (opened.of) {
    case 'month': {
      const m = monthAt(opened.month);
      if (m < 0) return null;
      return opened.line === 'capacity' ? capacity(kit, m) : monthLine(kit, opened.line, m);
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
  const value = inQuarter.reduce((sum, m) => sum + kit.projection.months[m]![name], 0);
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
  const lowest = months.reduce((least, { cash }, m) => (cash < months[least]!.cash ? m : least), 0);
  return line('fundingNeeded', summary.fundingNeeded, 'max(0, -lowestCash)', () => [
    named('lowestCash', monthLine(kit, 'cash', lowest)),
  ]);
}

/** The month from which three in a row are without a loss; its value is the least net of the three. */
function breakEven(kit: Kit): Explanation | null {
  const { months, summary } = kit.projection;
  const m = months.findIndex(({ month }) => month === summary.breakEvenMonth);
  if (m < 0) return null;
  const names = (['net', 'netNext', 'netAfter'] as const).slice(0, months.length - m);
  const expression = `min(${names.join(', ')})`;
  const parts = names.map((name, next) => named(name, monthLine(kit, 'net', m + next)));
  const least = Math.min(...parts.map(({ value }) => value));
  return line('breakEvenMonth', least, expression, () => parts, { month: months[m]!.month });
}

/** The month from which everything spent is back; its value is the net of all months up to it. */
function payback(kit: Kit): Explanation | null {
  const { months, summary } = kit.projection;
  const m = months.findIndex(({ month }) => month === summary.paybackMonth);
  if (m < 0) return null;
  const nets = months.slice(0, m + 1).map((_, before) => monthLine(kit, 'net', before));
  const sum = nets.reduce((total, { value }) => total + value, 0);
  return line('paybackMonth', sum, 'sum', () => nets, { month: months[m]!.month });
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

/** What all channels spend or see over the whole projection. */
function totalOfAll(kit: Kit, name: 'spend' | 'seen'): Explanation {
  const { channels } = kit.projection;
  const value = channels.reduce((sum, channel) => sum + channel[name], 0);
  return line(name, value, 'sum', () => channels.flatMap((_, c) => channelTotal(kit, c, name) ?? []));
}
