import { Button, Progress, Tabs } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  briefDates,
  briefProgress,
  briefSections,
  websiteBrief,
  type BriefItem,
  type BriefSection,
} from '#shared/decisions/websiteBrief.ts';
import { calendarOf } from '#shared/roadmap/taskTable.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { printPart } from '#renderer/state/planActions.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { usePromotionWords, useScreenLanguage } from '#renderer/state/promotionWords.ts';
import { tickTask } from '#renderer/state/taskActions.ts';
import { Note } from '../../parts/Note.tsx';
import parts from '../../parts/parts.module.css';
import { BriefSectionRows } from './BriefSectionRows.tsx';
import classes from './WebsiteBrief.module.css';

/** What the website must have, part by part: who sees to it, what is ready, what must be settled before a form goes live. */
export default function WebsiteBriefPage() {
  const { t } = useTranslation('guideWebsite');
  const plan = usePlan();
  const words = usePromotionWords(useScreenLanguage());
  const items = websiteBrief(plan);
  const inSection = (section: BriefSection) => items.filter((item) => item.section === section);
  const open = briefSections.find((section) => briefProgress(inSection(section)).share < 1);
  const [section, setSection] = useState<BriefSection>(open ?? 'content');
  if (!words) return null;
  return (
    <>
      <BriefHead items={items} onShowPrivacy={() => setSection('privacy')} />
      <Tabs
        orientation="vertical"
        variant="default"
        value={section}
        onChange={(value) => setSection(briefSections.find((one) => one === value) ?? section)}
        keepMounted={false}
        classNames={{ root: classes.tabs ?? '', tab: classes.tab ?? '' }}
      >
        <Tabs.List aria-label={t('sections')}>
          {briefSections.map((one) => {
            const { done, wanted } = briefProgress(inSection(one));
            return (
              <Tabs.Tab key={one} value={one} rightSection={<SectionMark done={done} wanted={wanted} />}>
                {words.website.sections[one]}
              </Tabs.Tab>
            );
          })}
        </Tabs.List>
        <Tabs.Panel value={section} className={classes.panel ?? ''}>
          <BriefSectionRows section={section} items={inSection(section)} words={words} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function SectionMark({ done, wanted }: { readonly done: number; readonly wanted: number }) {
  return (
    <span className={classes.sectionMark} data-done={wanted > 0 && done === wanted ? '' : undefined}>
      {wanted > 0 && done === wanted ? '✓' : `${done}/${wanted}`}
    </span>
  );
}

interface HeadProps {
  readonly items: readonly BriefItem[];
  readonly onShowPrivacy: () => void;
}

/** How far the brief is, when the site must be live, and what stands in the way. */
function BriefHead({ items, onShowPrivacy }: HeadProps) {
  const { t } = useTranslation('guideWebsite');
  const { date } = useFormat();
  const plan = usePlan();
  const { tasks, holidays, today } = useDerived();
  const { done, wanted, share, openBeforeForms } = briefProgress(items);
  const dates = briefDates(plan, tasks, calendarOf(plan.calendar, holidays));
  const task = plan.tasks.find(({ templateKey }) => templateKey === 'website.brief');
  const toTick = share === 1 && task?.progress.actualFinish === null ? task : null;
  return (
    <>
      <div className={classes.head}>
        <div className={classes.progress}>
          <span className={parts.headline}>{t('progress', { done, of: wanted })}</span>
          <Progress value={share * 100} aria-label={t('progress', { done, of: wanted })} />
          <p className={parts.soft}>
            {t('due', { date: date(dates.due) })}{' '}
            {dates.scheduled !== null && dates.lateDays === 0 && t('scheduled', { date: date(dates.scheduled) })}
          </p>
        </div>
        <Button variant="default" onClick={() => void printPart({ kind: 'websiteBrief' })}>
          {t('print')}
        </Button>
      </div>
      <div className={parts.notes}>
        {dates.scheduled !== null && dates.lateDays > 0 && (
          <Note kind="late">{t('late', { date: date(dates.scheduled), count: dates.lateDays })}</Note>
        )}
        {dates.scheduled === null && <Note kind="risk">{t('noMilestone')}</Note>}
        {openBeforeForms.length > 0 && (
          <Note
            kind="risk"
            actions={
              <Button size="compact-sm" variant="default" onClick={onShowPrivacy}>
                {t('showPrivacy')}
              </Button>
            }
          >
            {t('beforeForms', { count: openBeforeForms.length })}
          </Note>
        )}
        {toTick && (
          <Note
            kind="done"
            actions={
              <Button size="compact-sm" onClick={() => tickTask(toTick.id, today)}>
                {t('tick', { task: toTick.title })}
              </Button>
            }
          >
            {t('complete')}
          </Note>
        )}
      </div>
    </>
  );
}
