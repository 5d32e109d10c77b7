import { useTranslation } from 'react-i18next';
import type { IsoMonth } from '#shared/calendar/dates.ts';
import { Fold } from '#renderer/components/Fold.tsx';
import { ExplainFrom } from '#renderer/components/explain/useExplain.ts';
import { useNumberGrid } from '#renderer/components/explain/useNumberGrid.ts';
import table from '#renderer/components/ProjectionTable.module.css';
import { useFormat } from '#renderer/i18n/format.ts';
import classes from './ChartTable.module.css';
import type { ChartLine } from './MonthChart.tsx';

interface Props {
  /** The chart's message, by which the table is called. */
  readonly title: string;
  readonly months: readonly IsoMonth[];
  readonly lines: readonly ChartLine[];
  readonly format: (value: number) => string;
}

/** The numbers behind a chart, month by month, folded away until they are asked for; those that open do so here too. */
export function ChartTable(props: Props) {
  const { t } = useTranslation('budget');
  const opens = props.lines.some(({ opened }) => opened);
  return (
    <Fold className={classes.behind} summary={t('byMonth')}>
      <div className={classes.scroll} tabIndex={opens ? undefined : 0} role="region" aria-label={props.title}>
        {opens ? (
          <Numbers {...props} />
        ) : (
          <ExplainFrom value={null}>
            <Numbers {...props} />
          </ExplainFrom>
        )}
      </div>
    </Fold>
  );
}

function Numbers({ title, months, lines, format }: Props) {
  const { t } = useTranslation('budget');
  const { shortMonth } = useFormat();
  const grid = useNumberGrid(
    months.length,
    lines.length,
    (row, column) => lines[column]!.opened?.(months[row]!) ?? null,
  );
  return (
    <table className={table.table} aria-label={title} {...grid.table}>
      <thead>
        <tr>
          <th scope="col">{t('month')}</th>
          {lines.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map((month, row) => (
          <tr key={month}>
            <th scope="row">{shortMonth(month)}</th>
            {lines.map(({ name, values }, column) => {
              const value = values[row] ?? null;
              return (
                <td key={name} {...grid.cell(row, column)} data-negative={(value ?? 0) < 0 || undefined}>
                  {value === null ? '–' : format(value)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
