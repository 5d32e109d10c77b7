import { useTranslation } from 'react-i18next';
import { byQuarter } from '#shared/budget/quarters.ts';
import type { Projection } from '#shared/budget/types.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import classes from './ProjectionTable.module.css';

export const projectionLines = [
  'spend',
  'leads',
  'booked',
  'seen',
  'returning',
  'active',
  'waiting',
  'revenue',
  'fixed',
  'oneOff',
  'net',
  'cash',
] as const;

type Line = (typeof projectionLines)[number];

export const tablePeriods = ['month', 'quarter'] as const;
export type TablePeriod = (typeof tablePeriods)[number];

interface Props {
  readonly projection: Projection;
  /** The lines to show, for narrow paper; all of them by default. */
  readonly lines?: readonly Line[];
  /** What a row is; a month by default. */
  readonly period?: TablePeriod;
}

/** The projection month by month, or by calendar quarters. */
export function ProjectionTable({ projection, lines = projectionLines, period = 'month' }: Props) {
  const { t } = useTranslation('budget');
  const { number } = useFormat();
  const rows = useRows(projection, period);
  return (
    <table className={classes.table}>
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
        {rows.map(({ label, values }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {lines.map((line) => (
              <td key={line} data-negative={values[line] < 0 || undefined}>
                {number(Math.round(values[line]) === 0 ? 0 : values[line])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useRows(
  { months }: Projection,
  period: TablePeriod,
): readonly { readonly label: string; readonly values: Readonly<Record<Line, number>> }[] {
  const { t } = useTranslation('budget');
  const { shortMonth } = useFormat();
  if (period === 'month') return months.map((values) => ({ label: shortMonth(values.month), values }));
  return byQuarter(months).map((values) => {
    const { year, quarter, months: count } = values;
    return { label: t(count < 3 ? 'quarterPart' : 'quarterOf', { year, quarter, months: count }), values };
  });
}
