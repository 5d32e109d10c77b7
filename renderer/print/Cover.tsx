import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/i18n/format.ts';
import type { ReportProps } from './Report.tsx';

/** One colour, the clinic, the two parties, the opening date large. */
export function Cover({ plan, today }: ReportProps) {
  const { t } = useTranslation(['report', 'plans']);
  const { date } = useFormat();
  const { clinicKind, city } = plan.profile;
  return (
    <section className="cover">
      <div className="coverBand" style={{ background: plan.brand.colour ?? '#0d6e69' }}>
        <h1>{plan.name}</h1>
        <p>{[t(`kinds.${clinicKind}`, { ns: 'plans' }), city].filter(Boolean).join(', ')}</p>
        <p>{t('subtitle')}</p>
      </div>
      <div className="coverFoot">
        <div>
          <p className="label">{t('opensOn')}</p>
          <div className="coverDate">{date(plan.profile.openingDate)}</div>
        </div>
        <div className="parties">
          {plan.client.name !== '' && (
            <Party label={t('preparedFor')} name={plan.client.name} detail={plan.client.contact} />
          )}
          {plan.brand.consultantName !== '' && (
            <Party label={t('preparedBy')} name={plan.brand.consultantName} detail={plan.brand.consultantContact} />
          )}
          <Party label={t('asOf')} name={date(today)} detail="" />
        </div>
      </div>
    </section>
  );
}

function Party({ label, name, detail }: { readonly label: string; readonly name: string; readonly detail: string }) {
  return (
    <div>
      <p className="label">{label}</p>
      <strong>{name}</strong>
      {detail !== '' && <div className="label">{detail}</div>}
    </div>
  );
}
