import { useTranslation } from 'react-i18next';
import { figures } from '#shared/budget/figures.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import type { ReportProps } from './Report.tsx';

const moneyFields = [
  'startingCash',
  'fixedMonthlyBefore',
  'fixedMonthlyAfter',
  'firstVisitPrice',
  'repeatVisitPrice',
] as const;
const shareFields = ['margin', 'stayRate', 'churn', 'referralRate', 'waitingKept', 'synergy'] as const;
const numberFields = [
  'capacityVisits',
  'visitsPerActivePerMonth',
  'walkInsPerMonth',
  'broughtPatients',
  'broughtOverMonths',
  'horizonMonths',
] as const;

/** What the numbers stand on, so that a reader can question them. */
export function Assumptions({ plan }: ReportProps) {
  const { t } = useTranslation(['report', 'budget']);
  const { money, percent, number } = useFormat();
  const { economics, profile } = plan;
  const rows = [
    ...moneyFields.map((field) => [field, money(economics[field], profile.currency)] as const),
    ...shareFields.map((field) => [field, percent(economics[field], 1)] as const),
    ...numberFields.map((field) => [field, number(economics[field], 2)] as const),
  ];
  return (
    <section className="sheet">
      <h1>{t('assumptions')}</h1>
      <p>{t('assumptionsText')}</p>
      <table className="assumptions">
        <tbody>
          {rows.map(([field, value]) => (
            <tr key={field}>
              <th scope="row">{t(`economics.${field}`, { ns: 'budget' })}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{t('sources.title', { ns: 'budget' })}</h2>
      <p>{t('sources.text', { ns: 'budget' })}</p>
      <ul className="sources">
        {figures.map((figure) => (
          <li key={figure.key}>
            {t(`sources.${figure.key}`, { ns: 'budget' })}: {figure.value} ({figure.market}). {figure.source}.
          </li>
        ))}
      </ul>
    </section>
  );
}
