import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { figures } from '#shared/budget/figures.ts';
import type { Economics } from '#shared/plan/schema.ts';
import { changePlan, usePlan } from '#renderer/state/planStore.ts';
import classes from './BudgetScreen.module.css';

type Unit = 'money' | 'share' | 'number';
type NumberField = Exclude<keyof Economics, 'callCentre' | 'targetCostPerPatient'>;

const fields: readonly (readonly [NumberField, Unit, number, number])[] = [
  ['startingCash', 'money', -1e12, 1e12],
  ['fixedMonthlyBefore', 'money', 0, 1e12],
  ['fixedMonthlyAfter', 'money', 0, 1e12],
  ['firstVisitPrice', 'money', 0, 1e9],
  ['repeatVisitPrice', 'money', 0, 1e9],
  ['margin', 'share', 0, 100],
  ['capacityVisits', 'number', 0, 1e6],
  ['visitsPerActivePerMonth', 'number', 0, 31],
  ['stayRate', 'share', 0, 100],
  ['churn', 'share', 0.1, 100],
  ['walkInsPerMonth', 'number', 0, 1e6],
  ['referralRate', 'share', 0, 100],
  ['broughtPatients', 'number', 0, 1e6],
  ['broughtOverMonths', 'number', 1, 84],
  ['waitingKept', 'share', 0, 100],
  ['synergy', 'share', 0, 200],
  ['horizonMonths', 'number', 1, 84],
];

/** What a visit brings and a month costs: the inputs of the projection, and where its defaults come from. */
export function EconomicsForm() {
  const { t } = useTranslation('budget');
  const { economics, profile } = usePlan();
  return (
    <>
      <div className={classes.form}>
        {fields.map(([field, unit, min, max]) => {
          const factor = unit === 'share' ? 100 : 1;
          return (
            <NumberInput
              key={field}
              label={t(`economics.${field}`)}
              value={Number((economics[field] * factor).toFixed(4))}
              min={min}
              max={max}
              clampBehavior="strict"
              allowDecimal={field !== 'horizonMonths'}
              thousandSeparator=" "
              suffix={unit === 'money' ? ` ${profile.currency}` : unit === 'share' ? ' %' : ''}
              onChange={(value) =>
                typeof value === 'number' &&
                value >= min &&
                changePlan((draft) => void (draft.economics[field] = Number((value / factor).toFixed(6))))
              }
            />
          );
        })}
      </div>
      <section className={classes.sources}>
        <h2>{t('sources.title')}</h2>
        <p>{t('sources.text')}</p>
        <ul>
          {figures.map((figure) => (
            <li key={figure.key}>
              {t(`sources.${figure.key}`)}: {figure.value} ({figure.market}). {figure.source}.{' '}
              {t('sources.lookedAt', { date: figure.lookedAt })}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
