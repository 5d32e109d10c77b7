import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MissingStatistics } from '#renderer/components/statistics/MissingStatistics.tsx';
import { useDerived } from '#renderer/state/derived.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { ClinicTable } from './ClinicTable.tsx';
import { Doubts } from './Doubts.tsx';
import { EntryGrid } from './EntryGrid.tsx';
import { ForecastSection } from './ForecastSection.tsx';
import { FutureStatistics } from './FutureStatistics.tsx';
import { ImportDialog, type ImportFrom } from './import/ImportDialog.tsx';
import { ImportButtons } from './import/ImportButtons.tsx';
import { TestPlans } from './TestPlans.tsx';
import { useStatistics } from '#renderer/state/statistics.ts';
import { VerdictList } from './VerdictList.tsx';
import classes from './Statistics.module.css';

/** What really happened by channel: entered, compared with the plan, learned from, judged. */
export default function StatisticsView() {
  const { t } = useTranslation('statistics');
  const plan = usePlan();
  const { today, actuals } = useDerived();
  const statistics = useStatistics();
  const [importing, setImporting] = useState<ImportFrom | null>(null);
  const known = actuals.length > 0;
  return (
    <div className={classes.view}>
      {known && <p className={classes.soft}>{t('intro')}</p>}
      <MissingStatistics plan={plan} today={today} />
      <FutureStatistics />
      {statistics && known && <ClinicTable statistics={statistics} />}
      {statistics && known && <VerdictList statistics={statistics} />}
      {!known && (
        <section className={classes.section}>
          <h2>{t('empty.title')}</h2>
          <p className={classes.soft}>{t('empty.text')}</p>
        </section>
      )}
      <EntryGrid tools={<ImportButtons onImport={setImporting} />} />
      <Doubts />
      {statistics && known && <ForecastSection statistics={statistics} />}
      {statistics && <TestPlans statistics={statistics} />}
      {importing && <ImportDialog from={importing} onClose={() => setImporting(null)} />}
    </div>
  );
}
