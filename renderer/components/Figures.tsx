import { lowestMonth } from '#shared/budget/lowestCash.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Opened } from '#shared/budget/explain/explain.ts';
import type { Projection } from '#shared/budget/types.ts';
import { OpenNumber } from '#renderer/components/explain/OpenNumber.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import classes from './Figures.module.css';

/** The projection's answers as numbers: lowest cash, funding, break-even, cost and value of a patient. */
export function Figures({ projection, currency }: { readonly projection: Projection; readonly currency: string }) {
  const { t } = useTranslation('budget');
  const { money, month } = useFormat();
  const { summary } = projection;
  const lowest = lowestMonth(projection);
  const orNever = (value: string | null) => (value === null ? t('never') : month(value));
  const answer = (figure: keyof Projection['summary']) => ({ of: 'summary', figure }) as const;
  const figures: readonly (readonly [string, string, ReactNode, Opened | null])[] = [
    [
      t('figures.lowest'),
      money(lowest.cash, currency),
      month(lowest.month),
      { of: 'month', line: 'cash', month: lowest.month },
    ],
    [t('figures.funding'), money(summary.fundingNeeded, currency), t('figures.fundingMeans'), answer('fundingNeeded')],
    [t('figures.breakEven'), orNever(summary.breakEvenMonth), t('figures.breakEvenMeans'), answer('breakEvenMonth')],
    [t('figures.payback'), orNever(summary.paybackMonth), t('figures.paybackMeans'), answer('paybackMonth')],
    [
      t('figures.cost'),
      summary.costPerPatient === null ? '–' : money(summary.costPerPatient, currency),
      t('figures.costMeans'),
      summary.costPerPatient === null ? null : answer('costPerPatient'),
    ],
    [t('figures.value'), money(summary.patientValue, currency), t('figures.valueMeans'), answer('patientValue')],
  ];
  return (
    <dl className={classes.figures}>
      {figures.map(([name, value, meaning, opened]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <OpenNumber opened={opened}>{value}</OpenNumber>
            <small>{meaning}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
