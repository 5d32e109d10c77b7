import { SegmentedControl } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Projection } from '#shared/budget/types.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { LastGoodMark } from '#renderer/components/LastGoodMark.tsx';
import { ProjectionTable, tablePeriods, type TablePeriod } from '#renderer/components/ProjectionTable.tsx';
import { ChannelTable } from './ChannelTable.tsx';
import classes from './ProjectionView.module.css';

const Charts = lazy(() => import('./Charts.tsx'));

/** What the budget projects to: charts, channels, and the table by month or quarter. */
export function ProjectionView({ plan, projection }: { readonly plan: Plan; readonly projection: Projection }) {
  const { t } = useTranslation(['budget', 'explain']);
  const [period, setPeriod] = useState<TablePeriod>('month');
  return (
    <>
      <section className={classes.block}>
        <LastGoodMark />
        <Suspense>
          <Charts plan={plan} projection={projection} />
        </Suspense>
      </section>
      <section className={classes.block}>
        <h2>
          {t('byChannel')}
          <LastGoodMark />
        </h2>
        <p className={classes.help}>{t('help', { ns: 'explain' })}</p>
        <div className={classes.scroll} role="region" aria-label={t('byChannel')}>
          <ChannelTable plan={plan} projection={projection} />
        </div>
      </section>
      <section className={classes.block}>
        <div className={classes.head}>
          <h2>
            {t('views.projection')}
            <LastGoodMark />
          </h2>
          <SegmentedControl
            size="xs"
            aria-label={t('period')}
            value={period}
            data={tablePeriods.map((value) => ({ value, label: t(`periods.${value}`) }))}
            onChange={setPeriod}
          />
        </div>
        <div className={classes.scroll} role="region" aria-label={t('views.projection')}>
          <ProjectionTable
            projection={projection}
            room={{ openingDate: plan.profile.openingDate, economics: plan.economics }}
            period={period}
          />
        </div>
      </section>
    </>
  );
}
