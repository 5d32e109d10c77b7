/** Lines of sums, as the systems write them under (Google, Yandex) or over (Meta) the rows: what they are, whether they agree. */
import type { Actual } from '#shared/plan/schema.ts';
import { problem, type Problem } from '#shared/problem.ts';
import { cellsOf, figures, isFigure, isNothing, type Figure } from './csvColumns.ts';
import type { StatisticsFile, StatisticsMapping } from './csvMapping.ts';
import { withoutMarks } from './csvMonths.ts';
import { decimalSign, numberIn } from './csvNumbers.ts';
import type { TableRow } from './csvTable.ts';

type Fields = StatisticsMapping['fields'];

const word = '(grand total|totals|total|is viso|viso|итого|всего)';

/** True for a name that can only be that of a sum: the word alone, or with a colon after it. */
export function namesTotal(name: string): boolean {
  return new RegExp(`^${word}\\s*(:.*)?$`, 'u').test(withoutMarks(name).trim());
}

/**
 * The lines of sums among the rows. A line whose first word says so is one if it has no month of its own; where no column
 * says the month of any row, if its figures are the sum of the others. The only row without a name is one if its figures are.
 */
export function sumRows({ rows }: StatisticsFile, fields: Fields): readonly TableRow[] {
  const dates = columnsOf(fields, 'month', 'from', 'to');
  const name = fields.indexOf('channel');
  const isSum = sumTest(rows, fields);
  const said = rows.filter(({ cells }) => beginsAsTotal(cells));
  const bySaying = said.filter((row) =>
    dates.length > 0
      ? dates.every((column) => isNothing(row.cells[column] ?? '') || beginsAsTotal([row.cells[column] ?? '']))
      : isSum(row, said),
  );
  const nameless = name < 0 ? [] : rows.filter((row) => isNothing(row.cells[name] ?? '') && !bySaying.includes(row));
  const byFigures = nameless.length === 1 ? nameless.filter((row) => isSum(row, bySaying)) : [];
  return rows.filter((row) => bySaying.includes(row) || byFigures.includes(row));
}

/**
 * Where the file's own total of a column is another than what comes in. Of several lines of sums the largest speaks, for
 * the others are those of a part.
 */
export function totalWarnings(
  file: StatisticsFile,
  fields: Fields,
  sums: readonly TableRow[],
  taken: readonly Actual[],
  compared: readonly Figure[],
): readonly Problem[] {
  const valueOf = reader(file.rows, fields);
  return compared.flatMap((figure) => {
    const totals = sums.flatMap((row) => {
      const value = valueOf(row, figure);
      return value === null ? [] : [{ line: row.line, value }];
    });
    const largest = totals.toSorted((a, b) => b.value - a.value)[0];
    if (!largest) return [];
    const sum = taken.reduce((all, row) => all + (row[figure] ?? 0), 0);
    if (agree(sum, largest.value, file.rows.length)) return [];
    const column = file.headers[fields.indexOf(figure)] ?? '';
    const figuresSaid = { line: largest.line, column, total: largest.value, sum: Math.round(sum * 100) / 100 };
    return [problem('statistics.totalDiffers', [column], figuresSaid)];
  });
}

function beginsAsTotal(cells: readonly string[]): boolean {
  const first = cells.find((cell) => !isNothing(cell)) ?? '';
  return new RegExp(`^${word}(\\P{L}|$)`, 'u').test(withoutMarks(first));
}

/** Whether every figure that a row gives is the sum of all other rows, or of those that cannot be sums themselves. */
function sumTest(rows: readonly TableRow[], fields: Fields) {
  const valueOf = reader(rows, fields);
  const read = fields.filter(isFigure);
  return (row: TableRow, doubtful: readonly TableRow[]): boolean => {
    const given = read.flatMap((figure) => {
      const value = valueOf(row, figure);
      return value === null ? [] : [{ figure, value }];
    });
    const sumsUp = (others: readonly TableRow[]) =>
      given.every(({ figure, value }) =>
        agree(
          others.reduce((sum, other) => sum + (valueOf(other, figure) ?? 0), 0),
          value,
          rows.length,
        ),
      );
    return (
      given.some(({ value }) => value > 0) &&
      (sumsUp(rows.filter((other) => other !== row)) || sumsUp(rows.filter((other) => !doubtful.includes(other))))
    );
  };
}

function reader(rows: readonly TableRow[], fields: Fields) {
  const decimal = decimalSign(cellsOf(rows, fields, figures));
  return ({ cells }: TableRow, figure: Figure) => numberIn(cells[fields.indexOf(figure)] ?? '', decimal);
}

function columnsOf(fields: Fields, ...wanted: readonly (Fields[number] & string)[]): readonly number[] {
  return wanted.map((field) => fields.indexOf(field)).filter((column) => column >= 0);
}

/** The same to the cents that each row may have been rounded by. */
function agree(a: number, b: number, rows: number): boolean {
  return Math.abs(a - b) < 0.05 + 0.005 * rows;
}
