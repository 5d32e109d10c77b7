/** A file of statistics as a table with headers, and what its columns and names seem to mean. */
import type { IsoMonth } from '#shared/calendar/dates.ts';
import type { Channel, ChannelKind } from '#shared/plan/schema.ts';
import { failure, problem, success, type Outcome } from '#shared/problem.ts';
import {
  cellsOf,
  fieldsOf,
  headerRow,
  isNothing,
  sourceOf,
  type StatisticsField,
  type StatisticsSource,
} from './csvColumns.ts';
import { dayPlace, readMonth, withoutMarks } from './csvMonths.ts';
import { readTable, type TableRow } from './csvTable.ts';
import { namesTotal, sumRows } from './csvTotals.ts';

/** A file whose line of headers was found. */
export interface StatisticsFile {
  readonly source: StatisticsSource;
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
  /** The month that the lines above the headers name, where they name just one. */
  readonly period: IsoMonth | null;
}

/** What the columns mean and where the rows go; the planner proposes it, the user corrects it. */
export interface StatisticsMapping {
  /** By column; null is not read. */
  readonly fields: readonly (StatisticsField | null)[];
  /** The month of all rows where no column says it. */
  readonly month: IsoMonth | null;
  /** Whether 03/04/2027 is in April; null while nothing in the file decides it. */
  readonly dayFirst: boolean | null;
  /** The channel of all rows where no column names one. */
  readonly channelId: string | null;
  /** Channel or campaign name to the id of a channel; null leaves its rows out, a missing one is not decided yet. */
  readonly channels: Readonly<Record<string, string | null>>;
}

/** Finds the table and its headers. */
export function openStatistics(text: string): Outcome<StatisticsFile> {
  const rows = readTable(text);
  if (rows.length === 0) return failure([problem('statistics.empty')]);
  const header = headerRow(rows);
  const headers = rows[header]?.cells;
  if (!headers) return failure([problem('statistics.noHeaders')]);
  const above = rows.slice(0, header).flatMap(({ cells }) => cells.map((cell) => readMonth(cell, null)));
  const named = new Set(above.flatMap((one) => (one.kind === 'month' ? [one.month] : [])));
  const below = rows.slice(header + 1).filter(({ cells }) => cells.filter((cell) => cell !== '').length > 1);
  if (below.length === 0) return failure([problem('statistics.empty')]);
  return success({
    source: sourceOf(headers),
    headers,
    rows: below,
    period: named.size === 1 ? [...named][0]! : null,
  });
}

/**
 * What the columns and names seem to mean.
 * @param channelId the channel of names that are none of the plan's; without it the usual one of the system, if it has one
 */
export function proposeMapping(
  file: StatisticsFile,
  channels: readonly Channel[],
  channelId: string | null = null,
): StatisticsMapping {
  const fields = fieldsOf(file.headers);
  const ofKind = (kind: ChannelKind | null) => channels.find((channel) => channel.kind === kind)?.id ?? null;
  const usual =
    channelId ??
    ofKind(
      ({ googleAds: 'contextual', yandexDirect: 'contextual', metaAds: 'social', sheet: null } as const)[file.source],
    );
  const guess = (name: string) => {
    const plain = withoutMarks(name).trim();
    const own = channels.find((channel) =>
      [channel.name, channel.id, channel.kind].some((one) => withoutMarks(one) === plain),
    );
    if (own) return own.id;
    // What may be a line of sums goes nowhere by itself: it would count everything twice.
    return namesTotal(name) ? null : (usual ?? ofKind(systemKind(plain)));
  };
  const days = cellsOf(file.rows, fields, ['month', 'from', 'to']).map(dayPlace);
  return {
    fields,
    month: file.period,
    dayFirst: days.includes(1) ? true : days.includes(2) ? false : null,
    channelId: usual,
    channels: Object.fromEntries(
      namesIn(file, fields).flatMap((name) => {
        const channelId = guess(name);
        return channelId === null ? [] : [[name, channelId]];
      }),
    ),
  };
}

/** The kind of channel that an advertising system by this name is; null for any other name. */
function systemKind(plain: string): ChannelKind | null {
  if (
    /^(google|google ?ads|(google )?adwords|bing|microsoft ads|yandex|yandex direct|яндекс|яндекс[. ]?директ)$/.test(
      plain,
    )
  )
    return 'contextual';
  return /^(meta|meta ads|facebook|fb|facebook ads|instagram|tiktok|vk|вк|вконтакте)$/.test(plain) ? 'social' : null;
}

/** The different names in the column of channels or campaigns, those of lines of sums left out. */
export function namesIn(file: StatisticsFile, fields: StatisticsMapping['fields']): readonly string[] {
  const sums = sumRows(file, fields);
  const rows = file.rows.filter((row) => !sums.includes(row));
  return [...new Set(cellsOf(rows, fields, ['channel']).filter((name) => !isNothing(name)))];
}
