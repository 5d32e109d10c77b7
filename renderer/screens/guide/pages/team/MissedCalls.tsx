import { useTranslation } from 'react-i18next';
import { addMonths, monthOf, monthText, type IsoMonth } from '#shared/calendar/dates.ts';
import {
  missedShare,
  missedTarget,
  mysteryCallsOf,
  usualMissedShare,
  type MysteryCalls,
} from '#shared/decisions/mysteryCalls.ts';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { Note } from '../../parts/Note.tsx';
import parts from '../../parts/parts.module.css';
import { changeCalls } from './teamChanges.ts';
import classes from './Team.module.css';

type Entry = MysteryCalls['months'][number];

/** Real calls by month as the telephone counts them, and the share that nobody answered. */
export function MissedCalls() {
  const { t } = useTranslation('guideTeam');
  const { month: monthName, percent } = useFormat();
  const plan = usePlan();
  const { months } = mysteryCallsOf(plan);
  const shown = useMonths(months);
  const share = missedShare(plan);
  const change = (month: IsoMonth, changes: Partial<Entry>) =>
    changeCalls(({ months: known }) => {
      const entry = { month, calls: 0, missed: 0, ...known.find((one) => one.month === month), ...changes };
      const rest = known.filter((one) => one.month !== month);
      return { months: [...rest, entry].toSorted((a, b) => (a.month < b.month ? -1 : 1)) };
    });
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t('calls.missedTitle')}</h2>
      <p className={parts.soft}>{t('calls.missedWhy', { usual: percent(usualMissedShare) })}</p>
      {share !== null && (
        <Note kind={share > missedTarget ? 'risk' : 'done'}>
          {t('calls.missedAll', { share: percent(share), target: percent(missedTarget) })}
        </Note>
      )}
      <table className={`${parts.table} ${classes.months}`}>
        <thead>
          <tr>
            <th scope="col">{t('calls.month')}</th>
            <th scope="col">{t('calls.calls')}</th>
            <th scope="col">{t('calls.missed')}</th>
            <th scope="col" className={parts.number}>
              {t('calls.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((month) => {
            const entry = months.find((one) => one.month === month);
            const name = monthName(month);
            return (
              <tr key={month}>
                <th scope="row">{name}</th>
                {(['calls', 'missed'] as const).map((field) => (
                  <td key={field}>
                    <NumberField
                      label={t(`calls.${field}In`, { month: name })}
                      hideLabel
                      unit="number"
                      digits={0}
                      min={0}
                      max={field === 'missed' ? (entry?.calls ?? 0) : 1_000_000}
                      value={entry?.[field] || null}
                      onCommit={(value) => change(month, { [field]: value })}
                    />
                  </td>
                ))}
                <td className={parts.number}>
                  {entry && entry.calls > 0 ? percent(Math.min(1, entry.missed / entry.calls)) : '–'}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** From the month of the opening (or the first entry) to this one, and at least one. */
function useMonths(entries: readonly Entry[]): readonly IsoMonth[] {
  const plan = usePlan();
  const { today } = useDerived();
  const known = [plan.profile.openingDate.slice(0, 7), ...entries.map(({ month }) => month)].toSorted();
  const first = monthOf(known[0]!);
  const last = monthOf([...known, today.slice(0, 7)].toSorted().at(-1)!);
  return Array.from({ length: last - first + 1 }, (_, m) => monthText(addMonths(first, m)));
}
