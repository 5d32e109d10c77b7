import { useTranslation } from 'react-i18next';
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

interface Props {
  readonly projection: Projection;
  /** The lines to show, for narrow paper; all of them by default. */
  readonly lines?: readonly (typeof projectionLines)[number][];
}

/** The projection month by month. */
export function ProjectionTable({ projection, lines = projectionLines }: Props) {
  const { t } = useTranslation('budget');
  const { shortMonth, number } = useFormat();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('month')}</th>
          {lines.map((line) => (
            <th key={line} scope="col">
              {t(`lines.${line}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {projection.months.map((month) => (
          <tr key={month.month}>
            <th scope="row">{shortMonth(month.month)}</th>
            {lines.map((line) => (
              <td key={line} data-negative={month[line] < 0 || undefined}>
                {number(Math.round(month[line]) === 0 ? 0 : month[line])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
