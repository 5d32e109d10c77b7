import { useTranslation } from 'react-i18next';
import { howSure } from '#shared/budget/howSure.ts';
import type { Uncertain } from '#shared/budget/monteCarlo.ts';
import type { IsoMonth } from '#shared/calendar/dates.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { MonthChart } from '../charts/MonthChart.tsx';
import { useSureWords, type BandLine } from './useSureWords.ts';

interface Props {
  readonly plan: Plan;
  readonly uncertain: Uncertain;
  /** Fixed width in pixels, for paper. */
  readonly width?: number;
  readonly height?: number;
}

/** A line of the projection as a band from P10 to P90 around P50; the title says one month of it in words. */
export function BandChart({
  plan,
  uncertain,
  line,
  month,
  ...size
}: Props & { readonly line: BandLine; readonly month: IsoMonth }) {
  const { t } = useTranslation('uncertainty');
  const words = useSureWords(plan.profile.currency);
  const { p10, p50, p90 } = uncertain.bands[line];
  return (
    <MonthChart
      title={words.band(uncertain, line, month)}
      months={uncertain.months}
      band
      lines={[
        { name: t('edges.middle'), values: p50 },
        { name: t('edges.low'), values: p10 },
        { name: t('edges.high'), values: p90 },
      ]}
      openingDate={plan.profile.openingDate}
      format={(value) => words.value(line, value)}
      {...size}
    />
  );
}

/** How likely the clinic has broken even by each month from the opening on, over the months of the other charts. */
export function BreakEvenChart({ plan, uncertain, ...size }: Props) {
  const { t } = useTranslation('uncertainty');
  const { percent } = useFormat();
  const words = useSureWords(plan.profile.currency);
  const { breakEvenBy } = uncertain.probabilities;
  const { months } = uncertain;
  return (
    <MonthChart
      title={words.breakEven(howSure(uncertain))}
      months={months}
      lines={[{ name: t('breakEven.line'), values: months.map((month) => breakEvenBy[month] ?? null) }]}
      most={1}
      openingDate={plan.profile.openingDate}
      format={(share) => percent(share)}
      {...size}
    />
  );
}
