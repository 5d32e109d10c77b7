import { useTranslation } from 'react-i18next';
import type { SheetCriterion } from '#shared/decisions/mysteryCalls.ts';

/** The words of a line of the sheet by which mystery calls are scored. */
export function useCriterionText(): (criterion: Pick<SheetCriterion, 'known' | 'text'>) => string {
  const { t } = useTranslation('guideTeam');
  return ({ known, text }) => (known === null ? text : t(`criteria.${known}`));
}
