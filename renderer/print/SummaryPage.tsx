import { lowestMonth } from '#shared/budget/lowestCash.ts';
import { useTranslation } from 'react-i18next';
import { howSure } from '#shared/budget/howSure.ts';
import { middleReason, type MiddleCase } from '#shared/budget/middleCase.ts';
import type { Uncertain } from '#shared/budget/monteCarlo.ts';
import type { Outcome } from '#shared/problem.ts';
import { lookAt, thisWeek } from '#shared/roadmap/look.ts';
import { CashChart } from '#renderer/components/charts/ProjectionCharts.tsx';
import { useSureWords } from '#renderer/components/uncertainty/useSureWords.ts';
import { moneyAnswer } from '#renderer/components/moneyAnswer.ts';
import { useFeasibleSentence } from '#renderer/components/useFeasibleSentence.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import type { ReportProps } from './Report.tsx';

/** A page that a busy owner reads in a minute: five sentences, four numbers, one chart, the next three deadlines. */
export function SummaryPage({
  plan,
  today,
  holidays,
  schedule,
  projection,
  uncertain,
  middle,
}: ReportProps & { readonly uncertain: Outcome<Uncertain>; readonly middle: MiddleCase | null }) {
  const { t } = useTranslation(['report', 'roadmap', 'overview', 'budget', 'uncertainty']);
  const { date, month, money, shortDate } = useFormat();
  const feasibleSentence = useFeasibleSentence();
  const { currency, openingDate } = plan.profile;
  const words = useSureWords(currency);
  const looked = lookAt(plan.tasks, schedule);
  const done = looked.filter(({ state }) => state === 'done').length;
  const risky = looked.filter(({ state }) => state === 'late' || state === 'atRisk').length;
  const titles = new Map(plan.tasks.map((task) => [task.id, task.title]));
  const worst = schedule.conflicts.toSorted((a, b) => b.days - a.days)[0];
  const lowest = lowestMonth(projection);
  const { fundingNeeded, breakEvenMonth, costPerPatient } = projection.summary;
  const spend = projection.months.reduce((sum, one) => sum + one.spend, 0);
  const next = thisWeek(looked, '2100-12-31').slice(0, 3);
  const values = {
    amount: money(lowest.cash, currency),
    month: month(lowest.month),
    needed: money(fundingNeeded, currency),
  };
  const numbers = [
    [t('numbers.done'), `${done} / ${plan.tasks.length}`],
    [t('figures.lowest', { ns: 'budget' }), money(lowest.cash, currency)],
    [t('numbers.marketing'), money(spend, currency)],
    [t('figures.cost', { ns: 'budget' }), costPerPatient === null ? '–' : money(costPerPatient, currency)],
  ] as const;
  return (
    <section className="sheet">
      <h1>{t('summary')}</h1>
      <div className="sentences">
        <p>
          {worst
            ? t('cannotHold', { ns: 'roadmap', date: date(openingDate) })
            : t(today < openingDate ? 'holds' : 'open', { ns: 'roadmap', date: date(openingDate) })}
        </p>
        <p>
          {worst
            ? t('misses', { ns: 'roadmap', task: titles.get(worst.taskId), count: worst.days })
            : t('doneSoFar', { done, count: plan.tasks.length })}
        </p>
        <p>
          {worst && schedule.feasibleOpening !== null
            ? `${t('feasible', { date: date(schedule.feasibleOpening) })} ${feasibleSentence(plan, schedule, today, holidays)}`
            : risky === 0
              ? t('late.none', { ns: 'overview' })
              : t('late.risky', { ns: 'overview', count: risky })}
        </p>
        <p>
          {t(moneyAnswer(plan, projection), { ns: 'overview', ...values })}{' '}
          {uncertain.ok && words.cashOut(howSure(uncertain.value))}{' '}
          {middle && middleReason(middle) === 'worse' && t('middle.short', { ns: 'uncertainty' })}
        </p>
        <p>
          {breakEvenMonth === null
            ? t('money.noBreakEven', { ns: 'overview' })
            : t('money.breakEven', { ns: 'overview', month: month(breakEvenMonth) })}
        </p>
      </div>
      <div className="numbers">
        {numbers.map(([name, value]) => (
          <div key={name}>
            <p className="label">{name}</p>
            <strong>{value}</strong>
          </div>
        ))}
      </div>
      <CashChart plan={plan} projection={projection} width={640} />
      {next.length > 0 && (
        <>
          <h2>{t('nextDeadlines', { count: next.length })}</h2>
          <table className="tasks">
            <tbody>
              {next.map(({ task, dates }) => (
                <tr key={task.id}>
                  <td>{task.title}</td>
                  <td>{task.owner}</td>
                  <td className="date">{shortDate(dates.recommendedFinish)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <p className="label">{t('seenOn', { date: date(today) })}</p>
    </section>
  );
}
