import { ActionIcon, Button, Menu, SegmentedControl, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCopy, IconDots, IconFileImport, IconPlus, IconTrash } from '@tabler/icons-react';
import i18next, { type TFunction } from 'i18next';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { dayOf } from '#shared/calendar/dates.ts';
import { languages } from '#shared/plan/schema.ts';
import { placeOf } from '#renderer/app/places.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { duplicatePlan, importPlan, newPlan } from '#renderer/state/planActions.ts';
import { setPreferences, usePreferences } from '#renderer/state/preferences.ts';
import { useToday } from '#renderer/state/today.ts';
import { usePlanStore } from '#renderer/state/planStore.ts';
import type { PlanCard } from '#renderer/storage/database.ts';
import { repository } from '#renderer/storage/index.ts';
import { FirstRun } from './FirstRun.tsx';
import classes from './PlansScreen.module.css';

/** The list of plans: new, open, duplicate, delete with undo. Empty, it says what the planner is and offers samples. */
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
            {shown.map((card) => (
              <PlanRow key={card.id} card={card} onChange={reload} />
            ))}
          </ul>
          {shown.length === 0 && <p>{t('nothing')}</p>}
        </>
      )}
    </main>
  );
}

function PlanRow({ card, onChange }: { readonly card: PlanCard; readonly onChange: () => Promise<void> }) {
  const { t } = useTranslation('plans');
  const { shortDate } = useFormat();
  const days = dayOf(card.openingDate) - dayOf(useToday());
  return (
    <li className={classes.row}>
      <Link href={placeOf(card.id, 'overview')} className={classes.link}>
        <strong>{card.name}</strong>
        <span>{[card.clientName, t(`kinds.${card.clinicKind}`), card.city].filter(Boolean).join(' · ')}</span>
      </Link>
      <span className={classes.figure}>
        <strong>{shortDate(card.openingDate)}</strong>
        <span>{days >= 0 ? t('daysToGo', { count: days }) : t('isOpen')}</span>
      </span>
      <span className={classes.figure}>
        <strong>
          {card.tasksDone} / {card.tasks}
        </strong>
        <span>{t('tasksDone')}</span>
      </span>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('more', { name: card.name })}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => void duplicatePlan(card.id).then(onChange)}>
            {t('duplicate')}
          </Menu.Item>
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={16} />}
            onClick={() => void deleteWithUndo(card, t, onChange)}
          >
            {t('delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

/** Deletes at once and offers to put the plan back just as it was. */
async function deleteWithUndo(card: PlanCard, t: TFunction<'plans'>, onChange: () => Promise<void>): Promise<void> {
  const removed = await repository.remove(card.id);
  await onChange();
  if (!removed) return;
  const id = `deleted-${card.id}`;
  const putBack = async () => {
    notifications.hide(id);
    await repository.add(removed);
    await onChange();
  };
  notifications.show({
    id,
    autoClose: 15_000,
    closeButtonProps: { 'aria-label': i18next.t('close') },
    message: (
      <span className={classes.undo}>
        {t('deleted', { name: card.name })}
        <Button size="compact-sm" variant="default" onClick={() => void putBack()}>
          {t('undo')}
        </Button>
      </span>
    ),
  });
}

function LanguageChoice() {
  const { t } = useTranslation('plans');
  const language = usePreferences((state) => state.language);
  return (
    <SegmentedControl
      aria-label={t('language')}
      size="xs"
      value={language}
      data={languages.map((value) => ({ value, label: { en: 'English', lt: 'Lietuvių', ru: 'Русский' }[value] }))}
      onChange={(value) => void setPreferences({ language: value })}
    />
  );
}
