import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCoins,
  IconCompass,
  IconFileText,
  IconHome,
  IconRoute,
  IconSearch,
  IconSettings,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { dayOf } from '#shared/calendar/dates.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { usePlan, usePlanStore } from '#renderer/state/planStore.ts';
import { useToday } from '#renderer/state/today.ts';
import { placeOf, plansPlace, sections, type Section } from './places.ts';
import { SaveState } from './SaveState.tsx';
import classes from './Shell.module.css';

const icons: Readonly<Record<Section, typeof IconHome>> = {
  overview: IconHome,
  guide: IconCompass,
  roadmap: IconRoute,
  budget: IconCoins,
  report: IconFileText,
  settings: IconSettings,
};

/** The frame of a plan's screens: the rail on the left, the top line, the screen. */
export function Shell({ section, children }: { readonly section: Section; readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content" onClick={skipToContent}>
        {t('skipToContent')}
      </a>
      <Rail section={section} />
      <div className={classes.column}>
        <TopLine section={section} />
        <main id="content" className={classes.content} tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}

/** The address is the router's, so the skip link moves the focus itself. */
function skipToContent(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}

function Rail({ section }: { readonly section: Section }) {
  const { t } = useTranslation();
  const plan = usePlan();
  const today = useToday();
  const { date } = useFormat();
  const days = dayOf(plan.profile.openingDate) - dayOf(today);
  return (
    <nav className={classes.rail} aria-label={t('rail')}>
      <Link href={plansPlace} className={classes.plans} title={t('commands.listPlans')}>
        <span aria-hidden>←</span> <span className={classes.word}>{t('commands.listPlans')}</span>
      </Link>
      <div className={classes.plan}>
        <strong>{plan.name}</strong>
        <span title={date(plan.profile.openingDate)}>
          {plan.template
            ? t('isTemplate', { ns: 'templates' })
            : days > 0
              ? t('daysToOpening', { count: days })
              : days === 0
                ? t('openingToday')
                : t('daysOpen', { count: -days })}
        </span>
      </div>
      <ul>
        {sections.map((name) => {
          const Icon = icons[name];
          return (
            <li key={name} className={name === 'settings' ? classes.last : undefined}>
              <Link
                href={placeOf(plan.id, name)}
                className={classes.place}
                aria-current={name === section ? 'page' : undefined}
                title={t(`sections.${name}`)}
              >
                <Icon size={18} stroke={1.6} aria-hidden />
                <span className={classes.word}>{t(`sections.${name}`)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function TopLine({ section }: { readonly section: Section }) {
  const { t } = useTranslation();
  const { past, future, undo, redo } = usePlanStore();
  return (
    <header className={classes.topline}>
      <span className={classes.where}>{t(`sections.${section}`)}</span>
      <Button
        variant="default"
        size="xs"
        className={classes.search}
        leftSection={<IconSearch size={14} />}
        rightSection={<kbd>{t('searchKeys')}</kbd>}
        onClick={() => spotlight.open()}
      >
        {t('search')}
      </Button>
      <Tooltip label={t('commands.undo')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('commands.undo')}
          disabled={past.length === 0}
          onClick={undo}
        >
          <IconArrowBackUp size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('commands.redo')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('commands.redo')}
          disabled={future.length === 0}
          onClick={redo}
        >
          <IconArrowForwardUp size={18} />
        </ActionIcon>
      </Tooltip>
      <SaveState />
    </header>
  );
}
