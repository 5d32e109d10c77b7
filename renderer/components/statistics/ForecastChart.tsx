import { lowestMonth } from '#shared/budget/lowestCash.ts';
import { useTranslation } from 'react-i18next';
import type { Projection } from '#shared/budget/types.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { MonthChart } from '../charts/MonthChart.tsx';

interface Props {
  readonly plan: Plan;
  /** As planned. */
  readonly projection: Projection;
  /** With what the statistics say and teach. */
  readonly forecast: Projection;
  readonly view: 'cash' | 'patients';
  /** Fixed width in pixels, for paper. */
  readonly width?: number;
}

/** Plan and forecast over the months: cash, or first visits added up. */
export function ForecastChart({ plan, projection, forecast, view, width }: Props) {
  const { t } = useTranslation('statistics');
  const { money, month, number } = useFormat();
  const { currency } = plan.profile;
  const last = forecast.months.at(-1)?.month ?? '';
  const values = (of: Projection) => (view === 'cash' ? of.months.map(({ cash }) => cash) : visitsSoFar(of));
  const format = (value: number) => (view === 'cash' ? money(value, currency) : number(value));
  const amount = (of: Projection) => (view === 'cash' ? lowestMonth(of).cash : (visitsSoFar(of).at(-1) ?? 0));
  const words = { amount: format(amount(forecast)), planned: format(amount(projection)) };
  const ofPlan = values(projection);
  const planned = new Map(projection.months.map((one, m) => [one.month, ofPlan[m]]));
  return (
    <MonthChart
      title={
        view === 'cash'
          ? t('forecast.cash', { month: month(lowestMonth(forecast).month), ...words })
          : t('forecast.patients', { month: month(last), ...words })
      }
      months={forecast.months.map((one) => one.month)}
      lines={[
        { name: t('forecast.forecast'), values: values(forecast) },
        // The forecast may begin earlier, with spend from before the plan.
        { name: t('forecast.plan'), values: forecast.months.map((one) => planned.get(one.month) ?? null) },
      ]}
      openingDate={plan.profile.openingDate}
      format={format}
      {...(width ? { width } : {})}
    />
  );
}

function visitsSoFar({ months }: Projection): readonly number[] {
  let sum = 0;
  return months.map(({ seen }) => (sum += seen));
}
