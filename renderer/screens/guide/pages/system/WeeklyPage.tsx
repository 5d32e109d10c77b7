import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { goLive, watchedFigures } from '#shared/decisions/managementSystem.ts';
import { calendarOf } from '#shared/roadmap/taskTable.ts';
import { StateMark } from '#renderer/components/StateMark.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { usePromotionWords, useScreenLanguage } from '#renderer/state/promotionWords.ts';
import { Note } from '../../parts/Note.tsx';
import { Proposals } from '../../parts/Proposals.tsx';
import parts from '../../parts/parts.module.css';
import { changeSystem } from './systemChanges.ts';
import classes from './System.module.css';

/** What is watched every week and who brings it; and the way of the system until it is live. */
export default function WeeklyPage() {
  const { t } = useTranslation('guideSystem');
  const { date, shortDate } = useFormat();
  const plan = usePlan();
  const { tasks, holidays } = useDerived();
  const listId = useId();
  const words = usePromotionWords(useScreenLanguage());
  if (!words) return null;
  const figures = watchedFigures(plan);
  const nameless = figures.filter(({ owner }) => owner.trim() === '');
  const way = goLive(plan.profile, tasks, calendarOf(plan.calendar, holidays));
  const assign = () =>
    changeSystem(({ watched }) => ({
      watched: { ...watched, ...Object.fromEntries(nameless.map(({ key, role }) => [key, words.roles[role]])) },
    }));
  return (
    <>
      <Proposals id={listId} texts={[...plan.people.map(({ name }) => name), ...Object.values(words.roles)]} />
      {nameless.length > 0 && (
        <Note
          kind="risk"
          actions={
            <Button size="compact-sm" variant="default" onClick={assign}>
              {t('weekly.assign')}
            </Button>
          }
        >
          {t('weekly.nameless', { count: nameless.length })}
        </Note>
      )}
      <ul className={parts.list}>
        {figures.map(({ key, role, owner }) => (
          <li key={key} className={classes.figure}>
            <span>{words.system.figures[key]}</span>
            <TextField
              label={t('weekly.ownerOf', { figure: words.system.figures[key] })}
              hideLabel
              list={listId}
              placeholder={words.roles[role]}
              value={owner}
              onCommit={(name) => changeSystem(({ watched }) => ({ watched: { ...watched, [key]: name } }))}
            />
          </li>
        ))}
      </ul>
      <h2 className={parts.heading}>{t('goLive.title')}</h2>
      {way.late && way.scheduled !== null ? (
        <Note kind="late">{t('goLive.late', { date: date(way.scheduled), due: date(way.due) })}</Note>
      ) : (
        <p className={parts.soft}>
          {way.scheduled === null
            ? t('goLive.none', { due: date(way.due) })
            : t('goLive.inTime', { date: date(way.scheduled), due: date(way.due) })}
        </p>
      )}
      <table className={parts.table}>
        <tbody>
          {way.tasks.map((one) => (
            <tr key={one.task.id}>
              <th scope="row">{one.task.title}</th>
              <td>{one.task.owner}</td>
              <td className={parts.number}>
                {shortDate(one.dates.recommendedStart)} – {shortDate(one.dates.recommendedFinish)}
              </td>
              <td>
                <StateMark one={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
