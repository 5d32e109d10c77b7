import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { howSure } from '#shared/budget/howSure.ts';
import { placeOf } from '#renderer/app/places.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { useUncertain } from '#renderer/state/uncertain.ts';
import { useSureWords } from './useSureWords.ts';

/** How sure the open plan's money is, in two sentences, and the way to all that is behind them. */
export function SureLine({ linkClass }: { readonly linkClass: string | undefined }) {
  const { t } = useTranslation('uncertainty');
  const plan = usePlan();
  const { uncertain, current, state } = useUncertain();
  const words = useSureWords(plan.profile.currency);
  const how = uncertain && howSure(uncertain);
  const going = state === 'waiting' || state === 'running';
  return (
    <>
      {how && (
        <p>
          {words.cashOut(how)} {words.lowest(how)} {!current && t('run.earlier')}
        </p>
      )}
      {!how && going && <p>{t('run.first')}</p>}
      <Link href={placeOf(plan.id, 'budget', 'uncertainty')} className={linkClass}>
        {t('more')}
      </Link>
    </>
  );
}
