import { Button } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { sampleKeys } from '#shared/exchange/samples/keys.ts';
import { importPlan, newPlan, openSample } from '#renderer/state/planActions.ts';
import classes from './PlansScreen.module.css';

/** What an empty planner shows: what it is for, how to begin, plans to look into. */
export function FirstRun() {
  const { t } = useTranslation('plans');
  const [, go] = useLocation();
  return (
    <>
      <div className={classes.promise}>
        <p>{t('promise.plan')}</p>
        <p>{t('promise.money')}</p>
        <p>{t('promise.learn')}</p>
      </div>
      <div className={classes.actions}>
        <Button size="md" leftSection={<IconPlus size={18} />} onClick={() => void newPlan(go)}>
          {t('new')}
        </Button>
        <Button
          size="md"
          variant="default"
          leftSection={<IconFileImport size={18} />}
          onClick={() => void importPlan(go)}
        >
          {t('open')}
        </Button>
      </div>
      <h2>{t('samples.title')}</h2>
      <ul className={classes.list}>
        {sampleKeys.map((key) => (
          <li key={key} className={classes.row}>
            <button type="button" className={classes.link} onClick={() => void openSample(key, go)}>
              <strong>{t(`samples.${key}.title`)}</strong>
              <span>{t(`samples.${key}.text`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
