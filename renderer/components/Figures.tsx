import { useTranslation } from 'react-i18next';
import type { Projection } from '#shared/budget/types.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import classes from './Figures.module.css';

/** The projection's answers as numbers: lowest cash, funding, break-even, cost and value of a patient. */
export function Figures({ projection, currency }: { readonly projection: Projection; readonly currency: string }) {
  const { t } = useTranslation('budget');
  const { money, month } = useFormat();
  const { summary, months } = projection;
  const lowest = months.reduce((least, one) => (one.cash < least.cash ? one : least));
  const orNever = (value: string | null) => (value === null ? t('never') : month(value));
  const figures = [
    [t('figures.lowest'), money(lowest.cash, currency), month(lowest.month)],
    [t('figures.funding'), money(summary.fundingNeeded, currency), t('figures.fundingMeans')],
    [t('figures.breakEven'), orNever(summary.breakEvenMonth), t('figures.breakEvenMeans')],
    [t('figures.payback'), orNever(summary.paybackMonth), t('figures.paybackMeans')],
    [
      t('figures.cost'),
      summary.costPerPatient === null ? '–' : money(summary.costPerPatient, currency),
      t('figures.costMeans'),
    ],
    [t('figures.value'), money(summary.patientValue, currency), t('figures.valueMeans')],
  ] as const;
  return (
    <dl className={classes.figures}>
      {figures.map(([name, value, meaning]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value}
            <small>{meaning}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
