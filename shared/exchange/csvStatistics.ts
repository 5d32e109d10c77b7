/**
 * Statistics out of a file or a pasted block: rows by channel and month as a mapping says, with every row that cannot be
 * taken named by its line and its reason. Nothing is dropped in silence but notes: lines of sums are named too.
 */
import { hasBegun } from '#shared/budget/actuals/happened.ts';
import type { IsoDate, IsoMonth } from '#shared/calendar/dates.ts';
import type { Actual } from '#shared/plan/schema.ts';
import { failure, problem, success, type Outcome, type Problem } from '#shared/problem.ts';
import {
  cellsOf,
  countsResults,
  currenciesIn,
  figures,
  isFigure,
  isNothing,
  type Figure,
  type StatisticsField,
} from './csvColumns.ts';
import type { StatisticsFile, StatisticsMapping } from './csvMapping.ts';
import { readMonth } from './csvMonths.ts';
import { decimalSign, numberIn, type DecimalSign } from './csvNumbers.ts';
import { areLeads, resultWarnings } from './csvResults.ts';
import type { TableRow } from './csvTable.ts';
import { sumRows, totalWarnings } from './csvTotals.ts';

export interface ReadStatistics {
  /** What must be chosen before any row can be read; the rest is empty until then. */
  readonly undecided: readonly Problem[];
  /** The names of which nothing is decided yet; their rows wait. */
  readonly waiting: readonly WaitingName[];
  /** One row a channel and month, days and campaigns added up, in the order of the file. */
  readonly actuals: readonly Actual[];
  /** How many rows of the file these are. */
  readonly taken: number;
  /** Rows that cannot be taken, each named by its line. */
  readonly bad: readonly Problem[];
  /** What to know before taking the rest, such as another currency. */
  readonly warnings: readonly Problem[];
  /** Rows left out because their name belongs to no channel of the plan. */
  readonly leftOut: number;
  /** The lines that are the file's own sums, which are not taken. */
  readonly sumLines: readonly number[];
}

export interface WaitingName {
  readonly name: string;
  readonly rows: number;
}

/** What the statistics are read for. */
export interface ReadFor {
  /** The plan's currency: another one in the file is warned of, not converted. */
  readonly currency: string;
  /** Rows of a month after that of this day cannot have happened and are bad. */
  readonly today: IsoDate;
}

/** Reads the rows as the mapping says. */
export function readStatistics(
  file: StatisticsFile,
  mapping: StatisticsMapping,
  { currency, today }: ReadFor,
): ReadStatistics {
  const { fields } = mapping;
  const undecided = undecidedIn(file, mapping);
  const money = currencyWarnings(file, fields, currency);
  const nothing = { waiting: [], actuals: [], taken: 0, bad: [], leftOut: 0, sumLines: [] };
  if (undecided.length > 0) return { ...nothing, undecided, warnings: money };
  const read = rowReader(file, mapping, today);
  const results = fields.includes('resultKind') && countsResults(file.headers[fields.indexOf('leads')] ?? '');
  const sumsOfFile = sumRows(file, fields);
  const sums = new Map<string, Actual>();
  const waiting = new Map<string, number>();
  const kinds = new Map<string, number>();
  const bad: Problem[] = [];
  let [leftOut, taken] = [0, 0];
  for (const row of file.rows) {
    if (sumsOfFile.includes(row)) continue;
    const found = read(row);
    if (found.kind === 'bad') bad.push(found.problem);
    if (found.kind === 'waiting') waiting.set(found.name, (waiting.get(found.name) ?? 0) + 1);
    if (found.kind === 'leftOut') leftOut += 1;
    if (found.kind !== 'taken') continue;
    taken += 1;
    const { actual, resultKind } = found;
    if (results && actual.leads !== null && actual.leads > 0)
      kinds.set(resultKind, (kinds.get(resultKind) ?? 0) + actual.leads);
    add(sums, results && !areLeads(resultKind) ? { ...actual, leads: null } : actual);
  }
  const actuals = [...sums.values()];
  const compared = fields.filter(isFigure).filter((figure) => figure !== 'leads' || !results);
  return {
    undecided,
    waiting: [...waiting].map(([name, rows]) => ({ name, rows })),
    actuals,
    taken,
    bad,
    leftOut,
    sumLines: sumsOfFile.map(({ line }) => line),
    warnings: [
      ...money,
      ...unnamedResults(file, fields),
      ...resultWarnings(kinds),
      ...(waiting.size > 0 ? [] : totalWarnings(file, fields, sumsOfFile, actuals, compared)),
    ],
  };
}

/** Names without a decision as problems, for whoever cannot ask. */
export function waitingProblems({ waiting }: ReadStatistics): readonly Problem[] {
  return waiting.map(({ name, rows }) => problem('statistics.unknownChannel', [name], { value: name, rows }));
}

/** What the mapping leaves open for all rows at once. */
function undecidedIn(
  file: StatisticsFile,
  { fields, month, dayFirst, channelId }: StatisticsMapping,
): readonly Problem[] {
  const problems: Problem[] = [];
  const dates = ['month', 'from', 'to'] as const;
  if (!fields.some(isFigure)) problems.push(problem('statistics.noFigures'));
  if (!fields.includes('channel') && channelId === null) problems.push(problem('statistics.noChannelColumn'));
  if (!dates.some((field) => fields.includes(field)) && month === null) problems.push(problem('statistics.noMonth'));
  const unclear = cellsOf(file.rows, fields, dates).find((cell) => readMonth(cell, dayFirst).kind === 'ambiguous');
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

type ReadRow =
  | { readonly kind: 'taken'; readonly actual: Actual; readonly resultKind: string }
  | { readonly kind: 'waiting'; readonly name: string }
  | { readonly kind: 'bad'; readonly problem: Problem }
  | { readonly kind: 'leftOut' };

/** Reads one row of a file after the other. */
function rowReader(file: StatisticsFile, mapping: StatisticsMapping, today: IsoDate): (row: TableRow) => ReadRow {
  const { fields } = mapping;
  const column = (field: StatisticsField) => fields.indexOf(field);
  const decimal = decimalSign(cellsOf(file.rows, fields, figures));
  const bad = (wrong: Problem): ReadRow => ({ kind: 'bad', problem: wrong });
  return ({ line, cells }) => {
    const cell = (field: StatisticsField) => cells[column(field)] ?? '';
    const name = cell('channel');
    if (column('channel') >= 0 && isNothing(name)) return bad(problem('statistics.noChannel', [], { line }));
    const channelId = column('channel') >= 0 ? mapping.channels[name] : mapping.channelId;
    if (channelId === undefined) return { kind: 'waiting', name };
    if (channelId === null) return { kind: 'leftOut' };
    const month = monthOfRow(line, mapping, column, cell);
    if (!month.ok) return bad(month.problems[0]!);
    if (!hasBegun(month.value, today)) return bad(problem('statistics.notYet', [], { line, month: month.value }));
    const values = figuresOf(line, cell, decimal);
    if (!values.ok) return bad(values.problems[0]!);
    return {
      kind: 'taken',
      actual: { channelId, month: month.value, ...values.value },
      resultKind: cell('resultKind'),
    };
  };
}

function figuresOf(
  line: number,
  cell: (field: StatisticsField) => string,
  decimal: DecimalSign,
): Outcome<Record<Figure, number | null>> {
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
  return success(values);
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

/** Meta counts results without saying of what unless its table is asked to. */
function unnamedResults({ source, headers }: StatisticsFile, fields: StatisticsMapping['fields']): readonly Problem[] {
  const unnamed =
    source === 'metaAds' && !fields.includes('resultKind') && countsResults(headers[fields.indexOf('leads')] ?? '');
  return unnamed ? [problem('statistics.resultsUnnamed')] : [];
}

function currencyWarnings(
  file: StatisticsFile,
  fields: StatisticsMapping['fields'],
  currency: string,
): readonly Problem[] {
  const money = fields.flatMap((field, column) =>
    field === 'spend' || field === 'revenue' ? [file.headers[column] ?? ''] : [],
  );
  const cells = [...money, ...cellsOf(file.rows, fields, ['currency', 'spend', 'revenue'])];
  const found = new Set(cells.flatMap(currenciesIn));
  return [...found]
    .filter((one) => one !== currency)
    .map((one) => problem('statistics.otherCurrency', [], { found: one, currency }));
}
