import { useTranslation } from 'react-i18next';
import { MonthChart } from '#renderer/components/charts/MonthChart.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { BeliefTable } from './BeliefTable.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import { useSigned } from './useSigned.ts';
import type { Statistics } from '#renderer/state/statistics.ts';
import classes from './Statistics.module.css';

interface Props {
  readonly channelId: string;
  readonly name: string;
  readonly statistics: Statistics;
}

/** The figures behind a verdict: plan and reality by month, why they differ, what was believed before and after. */
export function ChannelDetails({ channelId, name, statistics }: Props) {
  const { t } = useTranslation('statistics');
  const { number, money } = useFormat();
  const { signed } = useSigned();
  const { plan, comparisons, beliefs } = statistics;
  const comparison = comparisons.find((one) => one.channelId === channelId);
  const belief = beliefs.find((one) => one.channelId === channelId);
  if (!comparison || !belief) return null;
  const { explained, months, total } = comparison;
  const spent = total.spend.actual;
  const visits = total.attended.actual ?? 0;
  const came = months.filter(({ attended }) => attended.actual !== null);
  return (
    <div className={classes.details}>
      <h3>{t('compare.title', { channel: name })}</h3>
      <ComparisonTable comparison={comparison} currency={plan.profile.currency} />
      {explained && (
        <p>
          {t('compare.explained', {
            difference: signed(
              Object.values<number>({ ...explained }).reduce((sum, cause) => sum + cause, 0),
              1,
            ),
            spend: signed(explained.spend, 1),
            yield: signed(explained.yield, 1),
            booking: signed(explained.booking, 1),
            show: signed(explained.show, 1),
            timing: signed(explained.timing, 1),
          })}
        </p>
      )}
      {spent !== null && visits > 0 && (
        <p>{t('compare.soFar', { cost: money(spent / visits, plan.profile.currency) })}</p>
      )}
      {came.length > 1 && (
        <MonthChart
          title={t('compare.chart', {
            actual: number(total.attended.actual ?? 0),
            planned: number(total.attended.planned),
          })}
          months={came.map(({ month }) => month)}
          lines={[
            { name: t('compare.came'), values: came.map(({ attended }) => attended.actual) },
            { name: t('compare.planned'), values: came.map(({ attended }) => attended.planned) },
          ]}
          openingDate={plan.profile.openingDate}
          format={(value) => number(value, 1)}
          height={200}
        />
      )}
      <h3>{t('beliefs.title')}</h3>
      <BeliefTable belief={belief} />
    </div>
  );
}
