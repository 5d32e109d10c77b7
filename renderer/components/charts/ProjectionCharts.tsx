import { lowestMonth } from '#shared/budget/lowestCash.ts';
import { useTranslation } from 'react-i18next';
import type { Projection } from '#shared/budget/types.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { MonthChart } from './MonthChart.tsx';
import { useProjectionCharts } from './useProjectionCharts.ts';

interface Props {
  readonly plan: Plan;
  readonly projection: Projection;
  /** Fixed width in pixels, for paper. */
  readonly width?: number;
  readonly height?: number;
}

/** Cash over the months, its lowest point said in the title. */
export function CashChart({ plan, projection, ...size }: Props) {
  const { t } = useTranslation('budget');
  const { money, month } = useFormat();
  const { months } = projection;
  const { currency } = plan.profile;
  const lowest = lowestMonth(projection);
  return (
    <MonthChart
      title={t('charts.cash', { month: month(lowest.month), amount: money(lowest.cash, currency) })}
      months={months.map((one) => one.month)}
      lines={[
        {
          name: t('lines.cash'),
          values: months.map((one) => one.cash),
          opened: (opened) => ({ of: 'month', line: 'cash', month: opened }),
        },
      ]}
      openingDate={plan.profile.openingDate}
      format={(value) => money(value, currency)}
      {...size}
    />
  );
}

/** Patients over the months: seen for the first time, returning, and how many are active. */
export function PatientsChart({ plan, projection, ...size }: Props) {
  const { t } = useTranslation('budget');
  const { number } = useFormat();
  const { months } = projection;
  const last = months.at(-1);
  return (
    <MonthChart
      title={t('charts.patients', { count: Math.round(last?.active ?? 0), shown: number(last?.active ?? 0) })}
      months={months.map((one) => one.month)}
      lines={(['leads', 'seen', 'returning', 'active'] as const).map((line) => ({
        name: t(`lines.${line}`),
        values: months.map((one) => one[line]),
        opened: (month) => ({ of: 'month', line, month }),
      }))}
      openingDate={plan.profile.openingDate}
      format={(value) => number(value)}
      {...size}
    />
  );
}

/** Leads and bookings, visits and capacity, who waits, revenue and marketing, net. On paper without those in which nothing happens. */
export function MoreCharts({ plan, projection, ...size }: Props) {
  const { money, number } = useFormat();
  const { currency, openingDate } = plan.profile;
  const months = projection.months.map(({ month }) => month);
  return useProjectionCharts(plan, projection)
    .filter(({ empty }) => !(empty && size.width))
    .map((chart) => (
      <MonthChart
        key={chart.key}
        title={chart.title}
        months={months}
        lines={chart.lines}
        openingDate={openingDate}
        format={(value) => (chart.money ? money(value, currency) : number(value))}
        {...size}
      />
    ));
}
