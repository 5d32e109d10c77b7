import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { openElsewhereCopy, reopenStored } from '#renderer/state/planActions.ts';
import { usePlanStore } from '#renderer/state/planStore.ts';
import classes from './Shell.module.css';

/** In one word whether everything is saved; where it is not, what can be done. */
export function SaveState() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { saveState, retrySave } = usePlanStore();
  return (
    <div className={classes.save} role="status" data-save={saveState}>
      <span>{t(`save.${saveState}`)}</span>
      {saveState === 'failed' && (
        <Button size="compact-xs" color="red" onClick={retrySave}>
          {t('save.retry')}
        </Button>
      )}
      {saveState === 'changedElsewhere' && (
        <>
          <Button size="compact-xs" variant="default" onClick={() => void reopenStored()}>
            {t('save.reload')}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => void openElsewhereCopy(go)}>
            {t('save.keepCopy')}
          </Button>
        </>
      )}
    </div>
  );
}
