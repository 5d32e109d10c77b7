import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ForecastChart } from '#renderer/components/statistics/ForecastChart.tsx';
import { LastGoodMark } from '#renderer/components/LastGoodMark.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import type { Statistics } from '#renderer/state/statistics.ts';
import classes from './Statistics.module.css';

const views = ['cash', 'patients'] as const;

/** The forecast re-based on the statistics, beside the plan. */
export function ForecastSection({ statistics }: { readonly statistics: Statistics }) {
  const { t } = useTranslation('statistics');
  const { month } = useFormat();
  const [view, setView] = useState<(typeof views)[number]>('cash');
  const { plan, projection, forecast, from } = statistics;
  return (
    <section className={classes.section} aria-labelledby="statistics-forecast">
      <h2 id="statistics-forecast">
        {t('forecast.title')}
        <LastGoodMark />
      </h2>
      {from !== null && <p className={classes.soft}>{t('forecast.from', { month: month(from) })}</p>}
      <SegmentedControl
        size="xs"
        className={classes.choice ?? ''}
        aria-label={t('forecast.show')}
        value={view}
        data={views.map((value) => ({ value, label: t(`forecast.views.${value}`) }))}
        onChange={setView}
      />
      <ForecastChart plan={plan} projection={projection} forecast={forecast} view={view} />
    </section>
  );
}
