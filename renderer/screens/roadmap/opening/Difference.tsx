import { useTranslation } from 'react-i18next';
import type { ScheduleDifference } from '#shared/roadmap/whatIf.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import tables from '../comparison.module.css';
import classes from './MoveOpening.module.css';

interface Props {
  readonly difference: ScheduleDifference;
  readonly titles: ReadonlyMap<string, string>;
  readonly same: boolean;
}

/** How the road map would differ: in a sentence, what would miss its limit by name, then task by task. */
export function Difference({ difference, titles, same }: Props) {
  const { t } = useTranslation('roadmap');
  const { tasks, after, newlyLate, newlyCritical, noLongerCritical } = difference;
  if (same) return <p>{t('whatIf.same')}</p>;
  const { conflicts } = after;
  return (
    <>
      <p role="status">
        {tasks.length === 0 ? t('whatIf.nothingMoves') : t('whatIf.moves', { count: tasks.length })}{' '}
        {conflicts.length === 0 ? t('whatIf.works') : t('whatIf.conflicts', { count: conflicts.length })}{' '}
        {newlyLate > 0 && t('whatIf.newlyLate', { count: newlyLate })}{' '}
        {newlyCritical > 0 && t('whatIf.newlyCritical', { count: newlyCritical })}{' '}
        {noLongerCritical > 0 && t('whatIf.noLongerCritical', { count: noLongerCritical })}
      </p>
      {conflicts.length > 0 && (
        <ul className={classes.conflicts}>
          {conflicts.map(({ taskId, kind, days }) => (
            <li key={`${taskId} ${kind}`}>{t('misses', { task: titles.get(taskId), count: days })}</li>
          ))}
        </ul>
      )}
      {tasks.length > 0 && <DifferenceTable tasks={tasks} titles={titles} />}
    </>
  );
}

function DifferenceTable({ tasks, titles }: Pick<ScheduleDifference, 'tasks'> & Pick<Props, 'titles'>) {
  const { t } = useTranslation('roadmap');
  const { shortDate } = useFormat();
  return (
    <table className={`${tables.table} ${classes.difference}`}>
      <thead>
        <tr>
          <th scope="col">{t('columns.title')}</th>
          <th scope="col">{t('whatIf.now')}</th>
          <th scope="col">{t('whatIf.then')}</th>
          <th scope="col">{t('whatIf.shift')}</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((one) => (
          <tr key={one.taskId}>
            <td>
              {titles.get(one.taskId)}
              {one.lateDays > 0 && <span className={classes.late}> ▲ {t('lateBy', { count: one.lateDays })}</span>}
              {one.becomesCritical && <span className={classes.soft}> {t('critical')}</span>}
              {one.stopsBeingCritical && <span className={classes.soft}> {t('whatIf.notCritical')}</span>}
              {isRelieved(one) && <span className={classes.soft}> {t('whatIf.notLate')}</span>}
            </td>
            <td>{shortDate(one.before[0])}</td>
            <td>{shortDate(one.after[0])}</td>
            <td>{one.shift > 0 ? `+${one.shift}` : one.shift < 0 ? `−${-one.shift}` : '0'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Its dates and its place on the critical path are as they were: it is listed since it is no longer late. */
function isRelieved(one: ScheduleDifference['tasks'][number]): boolean {
  const { before, after, lateDays, becomesCritical, stopsBeingCritical } = one;
  const same = before[0] === after[0] && before[1] === after[1];
  return same && lateDays === 0 && !becomesCritical && !stopsBeingCritical;
}
