import { useTranslation } from 'react-i18next';
import type { Projection } from '#shared/budget/types.ts';
import type { Plan } from '#shared/plan/schema.ts';
import classes from '#renderer/components/ProjectionTable.module.css';
import { useFormat } from '#renderer/i18n/format.ts';

/** What each channel in use takes and brings over the whole projection. */
export function ChannelTable({ plan, projection }: { readonly plan: Plan; readonly projection: Projection }) {
  const { t } = useTranslation('budget');
  const { money, number, percent } = useFormat();
  const { currency } = plan.profile;
  const used = plan.channels.filter((channel) => channel.active);
  const projected = new Map(projection.channels.map((channel) => [channel.id, channel]));
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('panel.title')}</th>
          {(['spend', 'leads', 'booked', 'seen'] as const).map((line) => (
            <th key={line} scope="col">
              {t(`lines.${line}`)}
            </th>
          ))}
          <th scope="col">{t('figures.cost')}</th>
          <th scope="col">{t('return')}</th>
        </tr>
      </thead>
      <tbody>
        {used.map(({ id, name }) => {
          const channel = projected.get(id);
          // A channel that the last good projection does not know yet.
          if (!channel) return null;
          return (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{money(channel.spend, currency)}</td>
              <td>{number(channel.leads)}</td>
              <td>{number(channel.booked)}</td>
              <td>{number(channel.seen)}</td>
              <td>{channel.costPerPatient === null ? '–' : money(channel.costPerPatient, currency)}</td>
              <td data-negative={(channel.return ?? 0) < 0 || undefined}>
                {channel.return === null ? '–' : percent(channel.return)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
