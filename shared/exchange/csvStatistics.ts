/**
 * Statistics out of a file or a pasted block: what the columns seem to mean, then rows by channel and month, with every
 * row that cannot be taken named by its line and its reason. Nothing is dropped in silence but lines of sums and notes.
 */
import type { IsoMonth } from '#shared/calendar/dates.ts';
import type { Actual, Channel } from '#shared/plan/schema.ts';
import { failure, problem, success, type Outcome, type Problem } from '#shared/problem.ts';
import {
  currenciesIn,
  fieldsOf,
  headerRow,
  isNothing,
  isTotal,
  sourceOf,
  type StatisticsField,
  type StatisticsSource,
} from './csvColumns.ts';
import { dayPlace, readMonth, withoutMarks } from './csvMonths.ts';
import { decimalSign, numberIn, type DecimalSign } from './csvNumbers.ts';
import { readTable, type TableRow } from './csvTable.ts';

const figures = ['spend', 'leads', 'booked', 'attended', 'revenue'] as const;
type Figure = (typeof figures)[number];

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

export interface ReadStatistics {
  /** What must be chosen before any row can be read; the rest is empty until then. */
  readonly undecided: readonly Problem[];
  /** One row a channel and month, days and campaigns added up, in the order of the file. */
  readonly actuals: readonly Actual[];
  /** Rows that cannot be taken, each named by its line. */
  readonly bad: readonly Problem[];
  /** What to know before taking the rest, such as another currency. */
  readonly warnings: readonly Problem[];
  /** Rows left out because their name belongs to no channel of the plan. */
  readonly leftOut: number;
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
  const below = rows
    .slice(header + 1)
    .filter(({ cells }) => !isTotal(cells) && cells.filter((cell) => cell !== '').length > 1);
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
  const kind = { googleAds: 'contextual', yandexDirect: 'contextual', metaAds: 'social', sheet: null }[file.source];
  const usual = channelId ?? channels.find((channel) => channel.kind === kind)?.id ?? null;
  const guess = (name: string) => {
    const plain = withoutMarks(name);
    return (
      channels.find((channel) => [channel.name, channel.id, channel.kind].some((own) => withoutMarks(own) === plain))
        ?.id ?? usual
    );
  };
  const days = cellsOf(file, fields, ['month', 'from', 'to']).map(dayPlace);
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

/** The different names in the column of channels or campaigns. */
export function namesIn(file: StatisticsFile, fields: StatisticsMapping['fields']): readonly string[] {
  return [...new Set(cellsOf(file, fields, ['channel']).filter((name) => !isNothing(name)))];
}

function cellsOf(
  { rows }: StatisticsFile,
  fields: StatisticsMapping['fields'],
  wanted: readonly StatisticsField[],
): string[] {
  return fields.flatMap((field, column) =>
    field !== null && wanted.includes(field) ? rows.map(({ cells }) => cells[column] ?? '') : [],
  );
}

/** Reads the rows as the mapping says. A plan's currency other than the file's is warned of, not converted. */
export function readStatistics(file: StatisticsFile, mapping: StatisticsMapping, currency: string): ReadStatistics {
  const { fields } = mapping;
  const warnings = currencyWarnings(file, fields, currency);
  const undecided = undecidedIn(file, mapping);
  if (undecided.length > 0) return { undecided, actuals: [], bad: [], warnings, leftOut: 0 };
  const column = (field: StatisticsField) => fields.indexOf(field);
  const decimal = decimalSign(cellsOf(file, fields, figures));
  const sums = new Map<string, Actual>();
  const bad: Problem[] = [];
  let leftOut = 0;
  const total = totalRow(file, fields, decimal);
  for (const row of file.rows) {
    if (row === total) continue;
    const found = readRow(row, mapping, column, decimal);
    if (!found.ok) bad.push(...found.problems);
    else if (found.value === null) leftOut += 1;
    else add(sums, found.value);
  }
  return { undecided, actuals: [...sums.values()], bad, warnings, leftOut };
}

/** What the mapping leaves open for all rows at once. */
function undecidedIn(
  file: StatisticsFile,
  { fields, month, dayFirst, channelId }: StatisticsMapping,
): readonly Problem[] {
  const problems: Problem[] = [];
  const dates = ['month', 'from', 'to'] as const;
  if (!fields.some((field) => figures.some((figure) => figure === field)))
    problems.push(problem('statistics.noFigures'));
  if (!fields.includes('channel') && channelId === null) problems.push(problem('statistics.noChannelColumn'));
  if (!dates.some((field) => fields.includes(field)) && month === null) problems.push(problem('statistics.noMonth'));
  const unclear = cellsOf(file, fields, dates).find((cell) => readMonth(cell, dayFirst).kind === 'ambiguous');
  if (unclear !== undefined) problems.push(problem('statistics.ambiguousDate', [], { value: unclear }));
  return problems;
}

/** Takes rows into a plan's statistics: what the rows know replaces what was there, the rest stays. */
export function mergeActuals(actuals: readonly Actual[], rows: readonly Actual[]): Actual[] {
  const merged = new Map(actuals.map((actual) => [keyOf(actual), actual]));
  for (const row of rows) {
    const before = merged.get(keyOf(row));
    const known = (figure: Figure) => row[figure] ?? before?.[figure] ?? null;
    merged.set(keyOf(row), {
      channelId: row.channelId,
      month: row.month,
      spend: known('spend'),
      leads: known('leads'),
      booked: known('booked'),
      attended: known('attended'),
      revenue: known('revenue'),
    });
  }
  return [...merged.values()];
}

function keyOf({ channelId, month }: Actual): string {
  return `${month} ${channelId}`;
}

/** A row as statistics; null where its name belongs to no channel. */
function readRow(
  { line, cells }: TableRow,
  mapping: StatisticsMapping,
  column: (field: StatisticsField) => number,
  decimal: DecimalSign,
): Outcome<Actual | null> {
  const cell = (field: StatisticsField) => cells[column(field)] ?? '';
  const name = cell('channel');
  if (column('channel') >= 0 && isNothing(name)) return failure([problem('statistics.noChannel', [], { line })]);
  const channelId = column('channel') >= 0 ? mapping.channels[name] : mapping.channelId;
  if (channelId === undefined) return failure([problem('statistics.unknownChannel', [], { line, value: name })]);
  if (channelId === null) return success(null);
  const month = monthOfRow(line, mapping, column, cell);
  if (!month.ok) return month;
  const values: Record<Figure, number | null> = {
    spend: null,
    leads: null,
    booked: null,
    attended: null,
    revenue: null,
  };
  for (const figure of figures) {
    const text = cell(figure);
    if (isNothing(text)) continue;
    const value = numberIn(text, decimal);
    if (value === null)
      return failure([
        problem(/^\s*[-−(]/.test(text) ? 'statistics.negative' : 'statistics.notANumber', [], { line, value: text }),
      ]);
    values[figure] = value;
  }
  return success({ channelId, month: month.value, ...values });
}

function monthOfRow(
  line: number,
  { month, dayFirst }: StatisticsMapping,
  column: (field: StatisticsField) => number,
  cell: (field: StatisticsField) => string,
): Outcome<IsoMonth> {
  const says = (['month', 'from', 'to'] as const).filter((field) => column(field) >= 0);
  // Without such a column the month of the file holds, which has been chosen by now.
  if (says.length === 0) return success(month ?? '');
  const read = says.map((field) => ({ text: cell(field), one: readMonth(cell(field), dayFirst) }));
  const wrong = read.find(({ one }) => one.kind !== 'month');
  if (wrong) {
    const code = (
      {
        none: 'statistics.notAMonth',
        spansMonths: 'statistics.spansMonths',
        ambiguous: 'statistics.ambiguousDate',
        month: 'statistics.notAMonth',
      } as const
    )[wrong.one.kind];
    return failure([problem(code, [], { line, value: wrong.text })]);
  }
  const months = new Set(read.flatMap(({ one }) => (one.kind === 'month' ? [one.month] : [])));
  const [first] = months;
  return months.size === 1 && first !== undefined
    ? success(first)
    : failure([problem('statistics.spansMonths', [], { line, value: read.map(({ text }) => text).join(' – ') })]);
}

function add(sums: Map<string, Actual>, row: Actual): void {
  const before = sums.get(keyOf(row));
  const sum = (figure: Figure) => {
    if (row[figure] === null) return before?.[figure] ?? null;
    return Number(((before?.[figure] ?? 0) + row[figure]).toFixed(6));
  };
  sums.set(keyOf(row), {
    ...row,
    spend: sum('spend'),
    leads: sum('leads'),
    booked: sum('booked'),
    attended: sum('attended'),
    revenue: sum('revenue'),
  });
}

/** Meta writes its sums into a row without a name above the others: the one whose spend is that of all the others. */
function totalRow(file: StatisticsFile, fields: StatisticsMapping['fields'], decimal: DecimalSign): TableRow | null {
  const [name, spend] = [fields.indexOf('channel'), fields.indexOf('spend')];
  if (name < 0 || spend < 0) return null;
  const nameless = file.rows.filter(({ cells }) => isNothing(cells[name] ?? ''));
  const of = (row: TableRow) => numberIn(row.cells[spend] ?? '', decimal) ?? 0;
  const rest = file.rows.filter((row) => !nameless.includes(row)).reduce((sum, row) => sum + of(row), 0);
  const [only] = nameless;
  return nameless.length === 1 && only && rest > 0 && Math.abs(of(only) - rest) < 0.05 ? only : null;
}

function currencyWarnings(
  file: StatisticsFile,
  fields: StatisticsMapping['fields'],
  currency: string,
): readonly Problem[] {
  const money = fields.flatMap((field, column) =>
    field === 'spend' || field === 'revenue' ? [file.headers[column] ?? ''] : [],
  );
  const cells = [...money, ...cellsOf(file, fields, ['currency', 'spend', 'revenue'])];
  const found = new Set(cells.flatMap(currenciesIn));
  return [...found]
    .filter((one) => one !== currency)
    .map((one) => problem('statistics.otherCurrency', [], { found: one, currency }));
}
