import { useTranslation } from 'react-i18next';
import table from '#renderer/components/ProjectionTable.module.css';
import classes from './Uncertainty.module.css';

interface Props {
  /** What the table is of, for who hears it. */
  readonly label: string;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
}

/** The numbers behind a chart, month by month, folded away until they are asked for. */
export function BandTable({ label, heads, rows }: Props) {
  const { t } = useTranslation(['uncertainty', 'budget']);
  return (
    <details className={classes.behind}>
      <summary>{t('byMonth')}</summary>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={label}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('month', { ns: 'budget' })}</th>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                {row.cells.map((cell, c) => (
                  <td key={heads[c]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
