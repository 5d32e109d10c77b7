import { useTranslation } from 'react-i18next';
import type { Plan } from '#shared/plan/schema.ts';

/** Says of the numbers on a page that they are the forecast's. Nothing where the plan has no statistics: they are as planned. */
export function Basis({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('report');
  return plan.actuals.length > 0 && <p className="label">{t('byForecast')}</p>;
}
