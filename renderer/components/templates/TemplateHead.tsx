import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/i18n/format.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { StartFromTemplate } from './StartFromTemplate.tsx';
import classes from './Templates.module.css';

/** Says of an open template that it is one, and starts a plan from it; nothing for a plan. */
export function TemplateHead() {
  const { t } = useTranslation('templates');
  const { date } = useFormat();
  const plan = usePlan();
  const [starting, setStarting] = useState(false);
  if (!plan.template) return null;
  return (
    <div className={classes.head}>
      <p>{t('head', { date: date(plan.profile.openingDate) })}</p>
      <Button size="compact-md" variant="default" onClick={() => setStarting(true)}>
        {t('start.open')}
      </Button>
      {starting && <StartFromTemplate template={plan} onClose={() => setStarting(false)} />}
    </div>
  );
}
