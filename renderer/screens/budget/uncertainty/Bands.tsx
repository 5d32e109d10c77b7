import { SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { monthToSay } from '#shared/budget/howSure.ts';
import type { Uncertain } from '#shared/budget/monteCarlo.ts';
import type { IsoMonth } from '#shared/calendar/dates.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { BandChart, BreakEvenChart } from '#renderer/components/uncertainty/SureCharts.tsx';
import { bandLines, useSureWords, type BandLine } from '#renderer/components/uncertainty/useSureWords.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { BandTable } from './BandTable.tsx';
import classes from './Uncertainty.module.css';

interface Props {
  readonly plan: Plan;
  readonly uncertain: Uncertain;
}

const [, ...furtherLines] = bandLines;

/** Cash, and one line more, as bands with their sentence for a month of choice; then break-even month by month. */
export function Bands({ plan, uncertain }: Props) {
  const { t } = useTranslation(['uncertainty', 'budget']);
  const { month: monthName, shortMonth, percent } = useFormat();
  const [chosen, setChosen] = useState<IsoMonth | null>(null);
  const [line, setLine] = useState<(typeof furtherLines)[number]>('seen');
  const { months } = uncertain;
  const month = months.find((one) => one === chosen) ?? monthToSay(uncertain, plan.profile.openingDate);
  const { breakEvenBy } = uncertain.probabilities;
  return (
    <section className={classes.block}>
      <div className={classes.controls}>
        <Select
          label={t('month')}
          size="xs"
          searchable
          allowDeselect={false}
          value={month}
          data={months.map((value) => ({ value, label: monthName(value) }))}
          onChange={setChosen}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('line')}
          value={line}
          data={furtherLines.map((value) => ({ value, label: t(`lines.${value}`, { ns: 'budget' }) }))}
          onChange={setLine}
        />
      </div>
      <div className={classes.charts}>
        <LineOf plan={plan} uncertain={uncertain} line="cash" month={month} />
        <LineOf plan={plan} uncertain={uncertain} line={line} month={month} />
        <div>
          <BreakEvenChart plan={plan} uncertain={uncertain} />
          <BandTable
            label={t('breakEven.chart')}
            heads={[t('breakEven.column')]}
            rows={Object.keys(breakEvenBy)
              .toSorted()
              .map((one) => ({ label: shortMonth(one), cells: [percent(breakEvenBy[one] ?? 0, 1)] }))}
          />
        </div>
      </div>
      <p className={classes.soft}>{t('bandMeans')}</p>
    </section>
  );
}

function LineOf({ plan, uncertain, line, month }: Props & { readonly line: BandLine; readonly month: IsoMonth }) {
  const { t } = useTranslation(['uncertainty', 'budget']);
  const { shortMonth } = useFormat();
  const words = useSureWords(plan.profile.currency);
  const { p10, p50, p90 } = uncertain.bands[line];
  return (
    <div>
      <BandChart plan={plan} uncertain={uncertain} line={line} month={month} />
      <BandTable
        label={t(`lines.${line}`, { ns: 'budget' })}
        heads={[t('edges.low'), t('edges.middle'), t('edges.high')]}
        rows={uncertain.months.map((one, m) => ({
          label: shortMonth(one),
          cells: [p10, p50, p90].map((row) => words.value(line, row[m] ?? 0)),
        }))}
      />
    </div>
  );
}
