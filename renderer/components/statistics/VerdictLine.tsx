import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { placeOf } from '#renderer/app/places.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { useStatistics, verdictCounts } from '#renderer/state/statistics.ts';

/** What a plan's statistics say of the channels, in a line that leads to the verdicts. */
export function VerdictLine({ className }: { readonly className: string | undefined }) {
  const { t } = useTranslation('statistics');
  const plan = usePlan();
  const statistics = useStatistics();
  if (!statistics) return null;
  return (
    <Link href={placeOf(plan.id, 'budget', 'statistics')} className={className}>
      {t('verdicts.line', verdictCounts(statistics))}
    </Link>
  );
}
