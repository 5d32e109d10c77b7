import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { verdictName, verdictSentence } from '#shared/content/verdictSentence.ts';
import { ForecastChart } from '#renderer/components/statistics/ForecastChart.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { languageNow } from '#renderer/i18n/sentences.ts';
import type { Statistics } from '#renderer/state/statistics.ts';

/** What really happened by channel, what to do with each and why, and what the forecast makes of it. */
export function RealityPage({ statistics }: { readonly statistics: Statistics }) {
  const { t } = useTranslation('statistics');
  const format = useFormat();
  const language = languageNow();
  const { plan, comparisons, verdicts, from, projection, forecast } = statistics;
  const { currency } = plan.profile;
  const names = new Map(plan.channels.map(({ id, name }) => [id, name]));
  const judged = comparisons.flatMap((comparison) => {
    const verdict = verdicts.find(({ channelId }) => channelId === comparison.channelId);
    return verdict ? [{ comparison, verdict }] : [];
  });
  const pair = (planned: number, actual: number | null, digits = 0) =>
    `${format.number(planned, digits)} / ${actual === null ? '–' : format.number(actual, digits)}`;
  return (
    <section className="sheet">
      <h1>{t('report.title')}</h1>
      <table className="tasks">
        <thead>
          <tr>
            <th>{t('tests.channel')}</th>
            {(['spend', 'leads', 'attended'] as const).map((line) => (
              <th key={line} className="date">
                {t(`lines.${line}`)}
                <br />
                {t('compare.plan')} / {t('compare.real')}
              </th>
            ))}
            <th className="date">{t('report.cost')}</th>
            <th>{t('report.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {judged.map(({ comparison: { channelId, total }, verdict }) => (
            <Fragment key={channelId}>
              <tr className="withNote">
                <td>
                  <strong>{names.get(channelId)}</strong>
                </td>
                <td className="date">{pair(total.spend.planned, total.spend.actual)}</td>
                <td className="date">{pair(total.leads.planned, total.leads.actual)}</td>
                <td className="date">{pair(total.attended.planned, total.attended.actual)}</td>
                <td className="date">{verdict.cost === null ? '–' : format.money(verdict.cost, currency)}</td>
                <td>{verdictName(verdict.verdict, language)}</td>
              </tr>
              <tr>
                <td colSpan={6} className="label">
                  {verdictSentence(verdict.reason, language, currency, format)}
                </td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
      <h2>{t('forecast.title')}</h2>
      {from !== null && <p>{t('forecast.from', { month: format.month(from) })}</p>}
      <ForecastChart plan={plan} projection={projection} forecast={forecast} view="cash" width={640} />
    </section>
  );
}
