import { useTranslation } from 'react-i18next';
import { useProjected } from '#renderer/state/projected.ts';
import classes from './Notice.module.css';

/** The word beside a heading whose numbers are those of the last projection that could be computed; else nothing. */
export function LastGoodMark() {
  const { t } = useTranslation('budget');
  return useProjected()?.current === false && <span className={classes.mark}>{t('lastGoodMark')}</span>;
}
