import { useTranslation } from 'react-i18next';
import { averageMonth, fewestChannels } from '#shared/budget/allocation.ts';
import { splitAdvice } from '#shared/budget/splitAdvice.ts';
import { SplitBars } from '#renderer/components/split/SplitBars.tsx';
import { SplitCurve } from '#renderer/components/split/SplitCurve.tsx';
import { PayingSentence, SplitTitle, usePatients, useSplitNotes } from '#renderer/components/split/SplitSentences.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import type { ReportProps } from './Report.tsx';

type Props = Pick<ReportProps, 'plan'>;

/** The average month's money against its best split, and what the next money buys. Nothing where nothing is spent or it cannot be split. */
export function SplitPage({ plan }: Props) {
  if (averageMonth(plan) === 0) return null;
  const inUse = plan.channels.filter(({ active }) => active).length;
  const advice = splitAdvice(plan, { monthly: null, limits: { leastChannels: Math.min(fewestChannels, inUse) } });
  return advice.ok ? <Page plan={plan} advice={advice.value} /> : null;
}

function Page({ plan, advice }: Props & Parameters<typeof SplitTitle>[0]) {
  const { t } = useTranslation('split');
  const { money, number } = useFormat();
  const patients = usePatients();
  const notes = useSplitNotes({ plan, advice });
  const { currency } = plan.profile;
  const { current, best, gain } = advice.comparison;
  const most = Math.max(...[...current.perChannel, ...best.perChannel].map(({ amount }) => amount));
  return (
    <section className="sheet split">
      <h1>{t('report.title')}</h1>
      <div className="sentences">
        <p>
          <strong>
            <SplitTitle plan={plan} advice={advice} />
          </strong>
        </p>
      </div>
      <p>{t('report.text', { amount: money(advice.monthly, currency) })}</p>
      <table className="tasks">
        <thead>
          <tr>
            <th>{t('table.channel', { currency })}</th>
            <th className="date">{t('table.now')}</th>
            <th className="date">{t('table.best')}</th>
            <th>
              {t('table.now')} / {t('table.best')}
            </th>
            <th className="date">{t('table.leads')}</th>
            <th className="date">{t('table.attended')}</th>
            <th className="date">{t('table.nextPatient')}</th>
          </tr>
        </thead>
        <tbody>
          {best.perChannel.map(({ id, amount, leads, attended, marginalCostPerPatient }, c) => (
            <tr key={id}>
              <td>{plan.channels.find((channel) => channel.id === id)?.name}</td>
              <td className="date">{number(current.perChannel[c]?.amount ?? 0)}</td>
              <td className="date">{number(amount)}</td>
              <td>
                <SplitBars now={current.perChannel[c]?.amount ?? 0} best={amount} most={most} />
              </td>
              <td className="date">{number(leads)}</td>
              <td className="date">{patients(attended).shown}</td>
              <td className="date">
                {marginalCostPerPatient === null ? '–' : money(marginalCostPerPatient, currency)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {t('table.against', {
          now: patients(current.attended).shown,
          best: patients(best.attended).shown,
          gain: `${gain < 0 ? '−' : '+'}${patients(Math.abs(gain)).shown}`,
        })}
      </p>
      <SplitCurve plan={plan} advice={advice} />
      {advice.paying && (
        <p>
          <PayingSentence paying={advice.paying} currency={currency} />
        </p>
      )}
      {notes.map(({ code, text }) => (
        <p key={code}>{text}</p>
      ))}
      <p className="label">{t('steady')}</p>
    </section>
  );
}
