import { useTranslation } from 'react-i18next';
import { figures } from '#shared/budget/figures.ts';
import { targetCost } from '#shared/budget/actuals/verdict.ts';
import type { Economics } from '#shared/plan/schema.ts';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { changePlan, usePlan } from '#renderer/state/planStore.ts';
import classes from './BudgetScreen.module.css';

type Unit = 'money' | 'share' | 'number';
type Field = Exclude<keyof Economics, 'callCentre' | 'targetCostPerPatient'>;

/** Each input with its unit, its bounds as in the plan's schema, and its decimals as shown. */
const fields: readonly (readonly [Field, Unit, number, number, number])[] = [
  ['startingCash', 'money', -1e12, 1e12, 2],
  ['fixedMonthlyBefore', 'money', 0, 1e12, 2],
  ['fixedMonthlyAfter', 'money', 0, 1e12, 2],
  ['firstVisitPrice', 'money', 0, 1e9, 2],
  ['repeatVisitPrice', 'money', 0, 1e9, 2],
  ['margin', 'share', 0, 1, 1],
  ['capacityVisits', 'number', 0, 1e6, 0],
  ['visitsPerActivePerMonth', 'number', 0, 31, 2],
  ['stayRate', 'share', 0, 1, 1],
  ['churn', 'share', 0.001, 1, 1],
  ['walkInsPerMonth', 'number', 0, 1e6, 1],
  ['referralRate', 'share', 0, 1, 1],
  ['broughtPatients', 'number', 0, 1e6, 0],
  ['broughtOverMonths', 'number', 1, 84, 0],
  ['waitingKept', 'share', 0, 1, 1],
  ['synergy', 'share', 0, 2, 1],
  ['horizonMonths', 'number', 1, 84, 0],
];

/** What a visit brings and a month costs: the inputs of the projection, and where its defaults come from. */
export function EconomicsForm() {
  const { t } = useTranslation('budget');
  const { money } = useFormat();
  const { economics, profile } = usePlan();
  const { currency } = profile;
  return (
    <>
      <div className={classes.form}>
        {fields.map(([field, unit, min, max, digits]) => (
          <NumberField
            key={field}
            label={t(`economics.${field}`)}
            unit={unit}
            currency={currency}
            value={economics[field]}
            min={min}
            max={max}
            digits={digits}
            onCommit={(value) => changePlan((draft) => void (draft.economics[field] = value))}
          />
        ))}
        {(['untrained', 'trained'] as const).map((field) => (
          <NumberField
            key={field}
            label={t(`economics.callCentre.${field}`)}
            unit="share"
            value={economics.callCentre[field]}
            min={0}
            max={2}
            digits={1}
            onCommit={(value) => changePlan((draft) => void (draft.economics.callCentre[field] = value))}
          />
        ))}
        <NumberField
          label={t('economics.targetCostPerPatient')}
          description={t('economics.targetEmpty', {
            amount: money(targetCost({ economics: { ...economics, targetCostPerPatient: null } }), currency),
          })}
          unit="money"
          currency={currency}
          value={economics.targetCostPerPatient}
          min={0}
          max={1e9}
          onEmpty={() => changePlan((draft) => void (draft.economics.targetCostPerPatient = null))}
          onCommit={(value) => changePlan((draft) => void (draft.economics.targetCostPerPatient = value))}
        />
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
