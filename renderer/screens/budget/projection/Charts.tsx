import { useTranslation } from 'react-i18next';
import { withCapacity, type MonthWithCapacity } from '#shared/budget/capacity.ts';
import type { Projection } from '#shared/budget/types.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { MonthChart, type ChartLine } from '#renderer/components/charts/MonthChart.tsx';
import { CashChart, PatientsChart } from '#renderer/components/charts/ProjectionCharts.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import classes from './ProjectionView.module.css';

interface Props {
  readonly plan: Plan;
  readonly projection: Projection;
}

interface Chart {
  readonly key: string;
  readonly title: string;
  readonly lines: readonly ChartLine[];
  readonly money?: true;
}

/** The projection's charts, each with its message; a chunk of its own, loaded when first looked at. */
export default function Charts({ plan, projection }: Props) {
  const { money, number } = useFormat();
  const charts = useCharts(plan, projection);
  return (
    <div className={classes.charts}>
      <CashChart plan={plan} projection={projection} />
      <PatientsChart plan={plan} projection={projection} />
      {charts.map((chart) => (
        <MonthChart
          key={chart.key}
          title={chart.title}
          months={projection.months.map(({ month }) => month)}
          lines={chart.lines}
          openingDate={plan.profile.openingDate}
          format={(value) => (chart.money ? money(value, plan.profile.currency) : number(value))}
        />
      ))}
    </div>
  );
}

const lines = ['leads', 'booked', 'visits', 'capacity', 'waiting', 'revenue', 'spend', 'net'] as const;

/** Leads and bookings, visits and capacity, who waits, revenue and marketing, net. */
function useCharts(plan: Plan, projection: Projection): readonly Chart[] {
  const { t } = useTranslation('budget');
  const { number, percent, month: monthName } = useFormat();
  const { summary } = projection;
  const months = withCapacity(projection.months, {
    openingDate: plan.profile.openingDate,
    economics: plan.economics,
  });
  const line = (name: (typeof lines)[number]): ChartLine => ({
    name: t(`lines.${name}`),
    values: months.map((one) => one[name]),
    opened: (month) => ({ of: 'month', line: name, month }),
  });
  /** The most, and the first month that has it as it is shown: to the nearest step. */
  const most = (of: (month: MonthWithCapacity) => number, step = 1) => {
    const values = months.map(of);
    const value = Math.max(...values);
    const at = months[values.findIndex((one) => one >= value - step / 2)];
    return { value, booked: number(at?.booked ?? 0), month: at ? monthName(at.month) : '' };
  };
  const leads = most((one) => one.leads);
  const waiting = most((one) => one.waiting);
  const used = ({ visits, capacity }: MonthWithCapacity) => (capacity > 0 ? visits / capacity : 0);
  const fullest = most(used, 0.01);
  // Full to the percent that is shown.
  const full = months.find((one) => used(one) >= 0.995);
  const total = (of: 'spend' | 'revenue') => months.reduce((sum, one) => sum + one[of], 0);
  return [
    {
      key: 'leads',
      title: t('charts.leads', { month: leads.month, leads: number(leads.value), booked: leads.booked }),
      lines: [line('leads'), line('booked')],
    },
    {
      key: 'capacity',
      title: full
        ? t('charts.full', { month: monthName(full.month) })
        : t('charts.room', { share: percent(fullest.value), month: fullest.month }),
      lines: [line('visits'), line('capacity')],
    },
    {
      key: 'waiting',
      title:
        waiting.value < 0.5
          ? t('charts.nobodyWaits')
          : t('charts.waiting', { waiting: number(waiting.value), month: waiting.month }),
      lines: [line('waiting')],
    },
    {
      key: 'revenue',
      title:
        total('revenue') > 0
          ? t('charts.revenue', { share: percent(total('spend') / total('revenue'), 1) })
          : t('charts.noRevenue'),
      lines: [line('revenue'), line('spend')],
      money: true,
    },
    {
      key: 'net',
      title:
        summary.breakEvenMonth === null
          ? t('charts.noBreakEven')
          : t('charts.net', { month: monthName(summary.breakEvenMonth) }),
      lines: [line('net')],
      money: true,
    },
  ];
}
