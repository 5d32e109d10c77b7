import { useTranslation } from 'react-i18next';
import { figures } from '#shared/budget/figures.ts';
import { callCentreFields, economicsFields } from '#shared/budget/inputFields.ts';
import { targetCost } from '#shared/budget/actuals/verdict.ts';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { usePlacedProblem } from '#renderer/components/usePlacedProblem.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { changePlan, usePlan } from '#renderer/state/planStore.ts';
import classes from './BudgetScreen.module.css';

/** The fields of the form; the target stands apart, because it may be empty. */
const fields = Object.keys(economicsFields).filter(
  (field): field is Exclude<keyof typeof economicsFields, 'targetCostPerPatient'> => field !== 'targetCostPerPatient',
);

/** What a visit brings and a month costs: the inputs of the projection, and where its defaults come from. */
export function EconomicsForm() {
  const { t } = useTranslation('budget');
  const { money } = useFormat();
  const plan = usePlan();
  const { economics, profile } = plan;
  const placed = usePlacedProblem(plan);
  const { projection } = useDerived();
  const tooLong = projection.ok ? undefined : projection.problems.find(({ code }) => code === 'projection.tooLong');
  const { currency } = profile;
  return (
    <>
      <div className={classes.form}>
        {fields.map((field) => (
          <NumberField
            key={field}
            path={`economics.${field}`}
            {...economicsFields[field]}
            label={t(`economics.${field}`)}
            currency={currency}
            value={economics[field]}
            error={field === 'horizonMonths' && tooLong ? placed(tooLong).sentence : undefined}
            onCommit={(value) => changePlan((draft) => void (draft.economics[field] = value))}
          />
        ))}
        {(['untrained', 'trained'] as const).map((field) => (
          <NumberField
            key={field}
            path={`economics.callCentre.${field}`}
            {...callCentreFields[field]}
            label={t(`economics.callCentre.${field}`)}
            value={economics.callCentre[field]}
            onCommit={(value) => changePlan((draft) => void (draft.economics.callCentre[field] = value))}
          />
        ))}
        <NumberField
          {...economicsFields.targetCostPerPatient}
          label={t('economics.targetCostPerPatient')}
          description={t('economics.targetEmpty', {
            amount: money(targetCost({ economics: { ...economics, targetCostPerPatient: null } }), currency),
          })}
          currency={currency}
          value={economics.targetCostPerPatient}
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
