import { useTranslation } from 'react-i18next';
import type { ProjectedChannel, Projection } from '#shared/budget/types.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { useNumberGrid } from '#renderer/components/explain/useNumberGrid.ts';
import classes from '#renderer/components/ProjectionTable.module.css';
import { useFormat } from '#renderer/i18n/format.ts';

const columns = ['spend', 'leads', 'booked', 'seen', 'costPerPatient', 'return'] as const;
type Column = (typeof columns)[number];

/** What each channel in use takes and brings over the whole projection. */
export function ChannelTable({ plan, projection }: { readonly plan: Plan; readonly projection: Projection }) {
  const { t } = useTranslation('budget');
  const { money, number, percent } = useFormat();
  const projected = new Map(projection.channels.map((channel) => [channel.id, channel]));
  const rows = plan.channels.flatMap(({ id, name, active }) => {
    // The last good projection may not know a channel yet.
    const channel = active ? projected.get(id) : undefined;
    return channel ? [{ name, channel }] : [];
  });
  const grid = useNumberGrid(rows.length, columns.length, (row, column) => {
    const { channel } = rows[row]!;
    const line = columns[column]!;
    return channel[line] === null ? null : { of: 'channelTotal', channelId: channel.id, line };
  });
  const heads: Readonly<Record<Column, string>> = {
    spend: t('lines.spend'),
    leads: t('lines.leads'),
    booked: t('lines.booked'),
    seen: t('lines.seen'),
    costPerPatient: t('figures.cost'),
    return: t('return'),
  };
  const text = (channel: ProjectedChannel, column: Column): string => {
    const value = channel[column];
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
        {rows.map(({ name, channel }, row) => (
          <tr key={channel.id}>
            <th scope="row">{name}</th>
            {columns.map((column, c) => (
              <td
                key={column}
                {...grid.cell(row, c)}
                data-negative={(column === 'return' && (channel.return ?? 0) < 0) || undefined}
              >
                {text(channel, column)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
