import { useTranslation } from 'react-i18next';
import { withCapacity, type MonthWithCapacity, type Room } from '#shared/budget/capacity.ts';
import { byQuarter } from '#shared/budget/quarters.ts';
import type { Opened } from '#shared/budget/explain/explain.ts';
import { monthOf } from '#shared/calendar/dates.ts';
import type { Projection } from '#shared/budget/types.ts';
import { useNumberGrid } from '#renderer/components/explain/useNumberGrid.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import classes from './ProjectionTable.module.css';

const lines = [
  'spend',
  'leads',
  'booked',
  'seen',
  'returning',
  'visits',
  'capacity',
  'active',
  'waiting',
  'revenue',
  'contribution',
  'fixed',
  'oneOff',
  'net',
  'cash',
] as const;

type Line = (typeof lines)[number];

export const tablePeriods = ['month', 'quarter'] as const;
export type TablePeriod = (typeof tablePeriods)[number];

interface Props {
  readonly projection: Projection;
  readonly room: Room;
  /** What a row is; a month by default. */
  readonly period?: TablePeriod;
}

/** The projection month by month, or by calendar quarters. */
export function ProjectionTable({ projection, room, period = 'month' }: Props) {
  const { t } = useTranslation('budget');
  const { number } = useFormat();
  const rows = useRows(withCapacity(projection.months, room), period, monthOf(room.openingDate));
  const grid = useNumberGrid(rows.length, lines.length, (row, column) => rows[row]!.opened(lines[column]!));
  return (
    <table className={`${classes.table} ${classes.lines}`} {...grid.table}>
      <thead>
        <tr>
          <th scope="col">{t(period)}</th>
          {lines.map((line) => (
            <th key={line} scope="col">
              {t(`lines.${line}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, opens, values }, row) => (
          <tr key={label} data-opening={opens || undefined}>
            <th scope="row">
              {label}
              {opens && <small> {t('opening')}</small>}
            </th>
            {lines.map((line, column) => (
              <td key={line} {...grid.cell(row, column)} data-negative={values[line] < 0 || undefined}>
                {number(Math.round(values[line]) === 0 ? 0 : values[line])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Row {
  readonly label: string;
  /** The clinic opens in it. */
  readonly opens: boolean;
  readonly values: Readonly<Record<Line, number>>;
  readonly opened: (line: Line) => Opened;
}

function useRows(months: readonly MonthWithCapacity[], period: TablePeriod, opening: number): readonly Row[] {
  const { t } = useTranslation('budget');
  const { shortMonth } = useFormat();
  if (period === 'month')
    return months.map((values) => ({
      label: shortMonth(values.month),
      opens: monthOf(values.month) === opening,
      values,
      opened: (line) => ({ of: 'month', line, month: values.month }),
    }));
  return byQuarter(months).map((values) => {
    const { year, quarter, months: count } = values;
    return {
      label: t(count < 3 ? 'quarterPart' : 'quarterOf', { year, quarter, months: count }),
      opens: Math.floor(opening / 3) === year * 4 + quarter - 1,
      values,
      opened: (line) => ({ of: 'quarter', line, year, quarter }),
    };
  });
}
