import { SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { monthToSay } from '#shared/budget/howSure.ts';
import type { Uncertain } from '#shared/budget/monteCarlo.ts';
import type { IsoMonth } from '#shared/calendar/dates.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { LastGoodMark } from '#renderer/components/LastGoodMark.tsx';
import { BandChart, BreakEvenChart } from '#renderer/components/uncertainty/SureCharts.tsx';
import { bandLines } from '#renderer/components/uncertainty/useSureWords.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import classes from './Uncertainty.module.css';

interface Props {
  readonly plan: Plan;
  readonly uncertain: Uncertain;
}

const [, ...furtherLines] = bandLines;

/** Cash, and one line more, as bands with their sentence for a month of choice; then break-even month by month. */
export function Bands({ plan, uncertain }: Props) {
  const { t } = useTranslation(['uncertainty', 'budget']);
  const { month: monthName } = useFormat();
  const [chosen, setChosen] = useState<IsoMonth | null>(null);
  const [line, setLine] = useState<(typeof furtherLines)[number]>('seen');
  const { months } = uncertain;
  const month = months.find((one) => one === chosen) ?? monthToSay(uncertain, plan.profile.openingDate);
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
      <LastGoodMark />
      <div className={classes.charts}>
        <BandChart plan={plan} uncertain={uncertain} line="cash" month={month} />
        <BandChart plan={plan} uncertain={uncertain} line={line} month={month} />
        <BreakEvenChart plan={plan} uncertain={uncertain} />
      </div>
      <p className={classes.soft}>{t('bandMeans')}</p>
    </section>
  );
}
