import { useTranslation } from 'react-i18next';
import { averageMonth } from '#shared/budget/allocation.ts';
import type { Verdict } from '#shared/budget/actuals/verdict.ts';
import { doubtedChannels, splitAdvice, type SplitAdvice } from '#shared/budget/splitAdvice.ts';
import { channelLimits, splitWishOf } from '#shared/budget/splitWish.ts';
import type { Plan } from '#shared/plan/schema.ts';
import type { Problem } from '#shared/problem.ts';
import { SplitBars } from '#renderer/components/split/SplitBars.tsx';
import { SplitCurve } from '#renderer/components/split/SplitCurve.tsx';
import {
  PayingSentence,
  ProposedLimits,
  SplitAgainst,
  SplitTitle,
  useLimitWords,
  usePatients,
  useSplitNotes,
  useSplitObjections,
} from '#renderer/components/split/SplitSentences.tsx';
import { Doubt } from '#renderer/components/split/Doubt.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { problemSentence } from '#renderer/i18n/sentences.ts';
import type { Statistics } from '#renderer/state/statistics.ts';
import type { ReportProps } from './Report.tsx';

interface Props extends Pick<ReportProps, 'plan'> {
  /** What the statistics say; null where there are none. */
  readonly statistics: Statistics | null;
}

/**
 * The average month's money, or the amount that the plan asks about, in its best split within the plan's limits, and what
 * the next money buys. Nothing where nothing is to be split.
 */
export function SplitPage({ plan, statistics }: Props) {
  const wish = splitWishOf(plan);
  if (plan.channels.every(({ active }) => !active) || (wish.monthly === null && averageMonth(plan) === 0)) return null;
  const advice = splitAdvice(plan, wish);
  return advice.ok ? (
    <Page plan={plan} advice={advice.value} verdicts={statistics?.verdicts ?? []} />
  ) : (
    <Impossible problems={advice.problems} currency={plan.profile.currency} />
  );
}

/** Why the plan's limits leave no split. */
function Impossible({ problems, currency }: { readonly problems: readonly Problem[]; readonly currency: string }) {
  const { t } = useTranslation('split');
  return (
    <section className="sheet split">
      <h1>{t('report.title')}</h1>
      {problems.map((problem) => (
        <p key={problem.path.join('.')}>{problemSentence(problem, currency)}</p>
      ))}
    </section>
  );
}

/** The plan's own limits and the least number of channels in one sentence, the proposed limits in another. */
function LimitsSentence({ plan }: Pick<Props, 'plan'>) {
  const { t } = useTranslation('split');
  const words = useLimitWords(plan);
  const { leastChannels = 0 } = splitWishOf(plan).limits;
  const limits = channelLimits(plan)
    .filter(({ proposed }) => !proposed)
    .map(words);
  if (leastChannels > 0) limits.push(t('report.limit.channels', { count: leastChannels }));
  return (
    <>
      {limits.length > 0 && <p>{t('report.within', { limits: limits.join('; ') })}</p>}
      <p>
        <ProposedLimits plan={plan} />
      </p>
    </>
  );
}

interface PageProps {
  readonly plan: Plan;
  readonly advice: SplitAdvice;
  readonly verdicts: readonly Verdict[];
}

function Page({ plan, advice, verdicts }: PageProps) {
  const { t } = useTranslation('split');
  const { money, number } = useFormat();
  const patients = usePatients();
  const notes = useSplitNotes({ plan, advice });
  const objections = useSplitObjections({ plan, advice }, verdicts);
  const doubted = doubtedChannels(verdicts);
  const { currency } = plan.profile;
  const { current, best } = advice.comparison;
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
        {objections.map(({ verdict, text }) => (
          <p key={verdict}>{text}</p>
        ))}
      </div>
      <p>
        {t(plan.splitWish?.monthly ? 'report.asked' : 'report.text', {
          amount: money(advice.monthly, currency),
          today: money(current.monthly, currency),
        })}
      </p>
      <LimitsSentence plan={plan} />
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
              <td>
                {plan.channels.find((channel) => channel.id === id)?.name} <Doubt verdict={doubted.get(id)} />
              </td>
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
        <SplitAgainst comparison={advice.comparison} />
      </p>
      <SplitCurve plan={plan} advice={advice} />
      {advice.paying && (
        <p>
          <PayingSentence paying={advice.paying} plan={plan} />
        </p>
      )}
      {notes.map(({ code, text }) => (
        <p key={code}>{text}</p>
      ))}
      <p className="label">{t('steady')}</p>
    </section>
  );
}
