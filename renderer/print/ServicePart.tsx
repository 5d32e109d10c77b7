import { useTranslation } from 'react-i18next';
import { capacityOf, laterCapacities } from '#shared/decisions/services.ts';
import { useLimitText } from '#renderer/components/useLimitText.ts';
import { usePersonName } from '#renderer/components/usePersonName.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { PartTable } from './PartTable.tsx';
import type { ReportProps } from './Report.tsx';

/** The services with their prices and lengths, and the visits that fit. */
export function ServicePart({ plan, holidays }: Pick<ReportProps, 'plan' | 'holidays'>) {
  const { t } = useTranslation('guideServices');
  const { money, month, number } = useFormat();
  const limitText = useLimitText(plan.people);
  const nameOf = usePersonName();
  const doctorOf = ({ doctorId }: { readonly doctorId?: string | null | undefined }) =>
    plan.people.find(({ id }) => id === doctorId);
  const capacity = capacityOf(plan, holidays);
  return (
    <section className="part">
      <h1>{t('reportTitle')}</h1>
      <PartTable
        rows={plan.services}
        columns={[
          { head: t('name'), cell: ({ name }) => name },
          { head: t('line'), cell: ({ line }) => line },
          {
            head: t('price'),
            cell: ({ price }) => (price > 0 ? money(price, plan.profile.currency) : ''),
            figure: true,
          },
          { head: t('minutes'), cell: ({ minutes }) => (minutes > 0 ? number(minutes) : ''), figure: true },
          { head: t('room'), cell: ({ room = '' }) => room },
          {
            head: t('doctor'),
            cell: (one) => {
              const doctor = doctorOf(one);
              return doctor ? nameOf(doctor) : '';
            },
          },
          { head: t('startMonth'), cell: ({ startMonth }) => (startMonth === null ? '' : month(startMonth)) },
        ]}
      />
      {capacity && (
        <p>
          {t('capacity', {
            visits: number(capacity.visits),
            places: number(capacity.places),
            days: number(capacity.days, 1),
            minutes: number(capacity.minutes),
          })}{' '}
          {limitText(capacity)}
        </p>
      )}
      {laterCapacities(plan, holidays).map(({ month: from, capacity: then }) => (
        <p key={from}>
          {t('capacityLater', { month: month(from), visits: number(then.visits) })} {limitText(then)}
        </p>
      ))}
    </section>
  );
}
