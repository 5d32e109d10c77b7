import { useTranslation } from 'react-i18next';
import { capacityOf } from '#shared/decisions/services.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import type { ReportProps } from './Report.tsx';

/** The services with their prices and lengths, and the visits that fit. Nothing where there are none. */
export function ServicePage({ plan, holidays }: Pick<ReportProps, 'plan' | 'holidays'>) {
  const { t } = useTranslation('guideServices');
  const { money, number } = useFormat();
  if (plan.services.length === 0) return null;
  const capacity = capacityOf(plan, holidays);
  return (
    <section className="sheet">
      <h1>{t('reportTitle')}</h1>
      <table className="tasks">
        <thead>
          <tr>
            <th>{t('name')}</th>
            <th>{t('line')}</th>
            <th className="date">{t('price')}</th>
            <th className="date">{t('minutes')}</th>
          </tr>
        </thead>
        <tbody>
          {plan.services.map(({ id, name, line, price, minutes }) => (
            <tr key={id}>
              <td>{name}</td>
              <td>{line}</td>
              <td className="date">{money(price, plan.profile.currency)}</td>
              <td className="date">{number(minutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {capacity && (
        <p>
          {t('capacity', {
            visits: number(capacity.visits),
            places: number(capacity.places),
            days: number(capacity.days, 1),
            minutes: number(capacity.minutes),
          })}
        </p>
      )}
    </section>
  );
}
