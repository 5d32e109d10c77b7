import { useTranslation } from 'react-i18next';
import { searchPhases } from '#shared/decisions/queries.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { Note } from '../../parts/Note.tsx';
import parts from '../../parts/parts.module.css';
import classes from './Search.module.css';

/** Three months of trust, then the commercial pages: from which day, and what belongs to each. */
export function SearchPhases() {
  const { t } = useTranslation('guideSearch');
  const { date } = useFormat();
  const plan = usePlan();
  const { schedule } = useDerived();
  const phases = schedule.ok ? searchPhases(plan, schedule.value) : null;
  return (
    <section>
      <h2 className={classes.heading}>{t('phases.title')}</h2>
      {phases ? (
        <ol className={classes.phases}>
          <li>
            <strong>{t('phases.authority', { date: date(phases.authorityFrom) })}</strong>
            <p className={parts.soft}>{t('phases.authorityWhat')}</p>
          </li>
          <li>
            <strong>{t('phases.commercial', { date: date(phases.commercialFrom) })}</strong>
            <p className={parts.soft}>{t('phases.commercialWhat')}</p>
          </li>
        </ol>
      ) : (
        <Note kind="risk">{t('phases.none')}</Note>
      )}
      <div className={parts.notes}>
        {phases?.tooEarly && phases.commercialPlanned !== null && (
          <Note kind="risk">{t('phases.tooEarly', { date: date(phases.commercialPlanned) })}</Note>
        )}
        <Note kind="info">{t('phases.noBuying')}</Note>
      </div>
    </section>
  );
}
