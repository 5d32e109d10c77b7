import { useTranslation } from 'react-i18next';
import { totalOfChannels, type ChannelTotals } from '#shared/budget/channelTotals.ts';
import type { Projection } from '#shared/budget/types.ts';
import type { Opened } from '#shared/budget/explain/explain.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { useNumberGrid } from '#renderer/components/explain/useNumberGrid.ts';
import classes from '#renderer/components/ProjectionTable.module.css';
import { useFormat } from '#renderer/i18n/format.ts';

const columns = ['spend', 'leads', 'booked', 'seen', 'costPerPatient', 'return'] as const;
type Column = (typeof columns)[number];

interface Row {
  readonly key: string;
  readonly name: string;
  readonly values: ChannelTotals;
  readonly opened: (line: Column) => Opened;
}

function openedTotal(line: Column): Opened {
  return line === 'costPerPatient' || line === 'return' ? { of: 'summary', figure: line } : { of: 'total', line };
}

/** What each channel that is used takes and brings over the whole projection, and all of them together. */
export function ChannelTable({ plan, projection }: { readonly plan: Plan; readonly projection: Projection }) {
  const { t } = useTranslation('budget');
  const { money, number, percent } = useFormat();
  const projected = new Map(projection.channels.map((channel) => [channel.id, channel]));
  const rows: readonly Row[] = [
    ...plan.channels.flatMap(({ id, name, active }) => {
      const channel = projected.get(id);
      // A channel that is used no more may have brought somebody, by the statistics.
      return channel && (active || channel.leads > 0)
        ? [
            {
              key: id,
              name,
              values: channel,
              opened: (line: Column) => ({ of: 'channelTotal', channelId: id, line }) as const,
            },
          ]
        : [];
    }),
    { key: 'total', name: t('total'), values: totalOfChannels(projection), opened: openedTotal },
  ];
  const grid = useNumberGrid(rows.length, columns.length, (row, column) => {
    const { values, opened } = rows[row]!;
    const line = columns[column]!;
    return values[line] === null ? null : opened(line);
  });
  const heads: Readonly<Record<Column, string>> = {
    spend: t('lines.spend'),
    leads: t('lines.leads'),
    booked: t('lines.booked'),
    seen: t('lines.seen'),
    costPerPatient: t('figures.cost'),
    return: t('return'),
  };
  const text = (values: ChannelTotals, column: Column): string => {
    const value = values[column];
    if (value === null) return '–';
    if (column === 'return') return percent(value);
    return column === 'spend' || column === 'costPerPatient' ? money(value, plan.profile.currency) : number(value);
  };
  return (
    <table className={classes.table} {...grid.table}>
      <thead>
        <tr>
          <th scope="col">{t('panel.title')}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {heads[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, values }, row) => (
          <tr key={key} data-total={key === 'total' || undefined}>
            <th scope="row">{name}</th>
            {columns.map((column, c) => (
              <td
                key={column}
                {...grid.cell(row, c)}
                data-negative={(column === 'return' && (values.return ?? 0) < 0) || undefined}
              >
                {text(values, column)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
