import { useTranslation } from 'react-i18next';
import type { SplitAdvice } from '#shared/budget/splitAdvice.ts';
import { usePatients } from '#renderer/components/split/SplitSentences.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import classes from './SplitView.module.css';

/** The numbers behind the curve, folded away. */
export function CurveTable({ advice: { curve, step } }: { readonly advice: SplitAdvice }) {
  const { t } = useTranslation('split');
  const { money } = useFormat();
  const patients = usePatients();
  const { currency } = usePlan().profile;
  return (
    <details className={classes.numbers}>
      <summary>{t('curve.numbers')}</summary>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('curve.monthly')}</th>
            <th scope="col">{t('table.attended')}</th>
            <th scope="col">{t('curve.nextStep', { step: money(step, currency) })}</th>
            <th scope="col">{t('table.nextPatient')}</th>
          </tr>
        </thead>
        <tbody>
          {curve.map(({ monthly, attended, next }) => (
            <tr key={monthly}>
              <th scope="row">{money(monthly, currency)}</th>
              <td>{patients(attended).shown}</td>
              <td>{patients(next).shown}</td>
              <td>{next < 0.05 ? '–' : money(step / next, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
