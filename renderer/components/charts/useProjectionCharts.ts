import { useTranslation } from 'react-i18next';
import { withCapacity, type MonthWithCapacity } from '#shared/budget/capacity.ts';
import type { Projection } from '#shared/budget/types.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import type { ChartLine } from './MonthChart.tsx';

/** One of the charts of a projection. */
export interface ProjectionChart {
  readonly key: 'leads' | 'capacity' | 'waiting' | 'revenue' | 'net';
  /** Its message. */
  readonly title: string;
  readonly lines: readonly ChartLine[];
  readonly money?: true;
  /** Nothing happens in it: nobody waits. */
  readonly empty?: true;
}

const lines = ['leads', 'booked', 'visits', 'capacity', 'waiting', 'revenue', 'spend', 'net'] as const;

/** Leads and bookings, visits and capacity, who waits, revenue and marketing, net. */
export function useProjectionCharts(plan: Plan, projection: Projection): readonly ProjectionChart[] {
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
        : plan.economics.capacityVisits === 0
          ? t('charts.noCapacity')
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
      ...(waiting.value < 0.5 ? { empty: true } : {}),
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
