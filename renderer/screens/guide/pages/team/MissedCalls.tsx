import { useTranslation } from 'react-i18next';
import { missedShare, missedTarget, mysteryCallsOf, usualMissedShare } from '#shared/decisions/mysteryCalls.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { MonthlyShare } from '../../parts/MonthlyShare.tsx';
import { Note } from '../../parts/Note.tsx';
import parts from '../../parts/parts.module.css';
import { changeCalls } from './teamChanges.ts';

/** Real calls by month as the telephone counts them, and the share that nobody answered. */
export function MissedCalls() {
  const { t } = useTranslation('guideTeam');
  const { percent } = useFormat();
  const plan = usePlan();
  const share = missedShare(plan);
  return (
    <section className={parts.section}>
      <h2 className={parts.heading}>{t('calls.missedTitle')}</h2>
      <p className={parts.soft}>{t('calls.missedWhy', { usual: percent(usualMissedShare) })}</p>
      {share !== null && (
        <Note kind={share > missedTarget ? 'risk' : 'done'}>
          {t('calls.missedAll', { share: percent(share), target: percent(missedTarget) })}
        </Note>
      )}
      <MonthlyShare
        entries={mysteryCallsOf(plan).months.map(({ month, calls, missed }) => ({ month, all: calls, part: missed }))}
        emptyZero
        begins={plan.profile.openingDate.slice(0, 7)}
        heads={{ month: t('calls.month'), all: t('calls.calls'), part: t('calls.missed'), share: t('calls.share') }}
        labelOf={(field, month) => t(field === 'all' ? 'calls.callsIn' : 'calls.missedIn', { month })}
        onChange={(entries) =>
          changeCalls(() => ({ months: entries.map(({ month, all, part }) => ({ month, calls: all, missed: part })) }))
        }
      />
    </section>
  );
}
