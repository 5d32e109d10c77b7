import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageNames } from '#renderer/i18n/languageNames.ts';
import { useLocation } from 'wouter';
import { languages } from '#shared/plan/schema.ts';
import { importPlan, newPlan } from '#renderer/state/planActions.ts';
import { setPreferences, usePreferences } from '#renderer/state/preferences.ts';
import { usePlanStore } from '#renderer/state/planStore.ts';
import type { PlanCard } from '#renderer/storage/database.ts';
import { repository } from '#renderer/storage/index.ts';
import { FirstRun } from './FirstRun.tsx';
import { PlanRow } from './PlanRow.tsx';
import { TemplateRow } from './TemplateRow.tsx';
import classes from './PlansScreen.module.css';

/** The list of plans, own templates apart: new, open, duplicate, delete with undo. Empty, it offers samples. */
export function PlansScreen() {
  const { t } = useTranslation('plans');
  const [, go] = useLocation();
  const [cards, setCards] = useState<readonly PlanCard[] | null>(null);
  const [search, setSearch] = useState('');
  const reload = useCallback(async () => setCards(await repository.list()), []);
  useEffect(() => {
    void usePlanStore.getState().close().then(reload);
  }, [reload]);
  if (cards === null) return null;
  const wanted = search.trim().toLocaleLowerCase();
  const shown = cards.filter((card) =>
    [card.name, card.clientName, card.city].join(' ').toLocaleLowerCase().includes(wanted),
  );
  const templates = shown.filter((card) => card.template);
  return (
    <main className={classes.page}>
      <header className={classes.head}>
        <h1>{cards.length === 0 ? 'Clinic Launch Planner' : t('title')}</h1>
        <LanguageChoice />
      </header>
      {cards.length === 0 ? (
        <FirstRun />
      ) : (
        <>
          <div className={classes.actions}>
            <Button leftSection={<IconPlus size={16} />} onClick={() => void newPlan(go)}>
              {t('new')}
            </Button>
            <Button variant="default" leftSection={<IconFileImport size={16} />} onClick={() => void importPlan(go)}>
              {t('open')}
            </Button>
            {cards.length > 5 && (
              <TextInput
                className={classes.search}
                aria-label={t('search')}
                placeholder={t('search')}
                value={search}
                onChange={(event) => setSearch(event.currentTarget.value)}
              />
            )}
          </div>
          <ul className={classes.list}>
            {shown
              .filter((card) => !card.template)
              .map((card) => (
                <PlanRow key={card.id} card={card} onChange={reload} />
              ))}
          </ul>
          {shown.length === 0 && <p>{t('nothing')}</p>}
          {templates.length > 0 && (
            <section className={classes.templates}>
              <h2>{t('title', { ns: 'templates' })}</h2>
              <p className={classes.soft}>{t('text', { ns: 'templates' })}</p>
              <ul className={classes.list}>
                {templates.map((card) => (
                  <TemplateRow key={card.id} card={card} onChange={reload} />
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </main>
  );
}

function LanguageChoice() {
  const { t } = useTranslation('plans');
  const language = usePreferences((state) => state.language);
  return (
    <SegmentedControl
      aria-label={t('language')}
      size="xs"
      value={language}
      data={languages.map((value) => ({ value, label: languageNames[value] }))}
      onChange={(value) => void setPreferences({ language: value })}
    />
  );
}
