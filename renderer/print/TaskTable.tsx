import { useTranslation } from 'react-i18next';
import type { Grouping, TaskGroup } from '#shared/roadmap/groups.ts';
import type { LookedAtTask } from '#shared/roadmap/look.ts';
import { useGroupName } from '#renderer/components/groupName.ts';
import { useFormat } from '#renderer/i18n/format.ts';

interface Props {
  readonly groups: readonly TaskGroup[];
  readonly by: Grouping;
}

/** Tasks under headings: what, who, from when to when, in which state. The column heads are repeated on every page. */
export function TaskTable({ groups, by }: Props) {
  const { t } = useTranslation('report');
  const nameOf = useGroupName();
  return (
    <table className="tasks">
      <thead>
        <tr>
          <th className="tick" aria-label={t('columns.done')} />
          <th>{t('columns.task')}</th>
          <th>{t('columns.owner')}</th>
          <th className="date">{t('columns.start')}</th>
          <th className="date">{t('columns.finish')}</th>
          <th>{t('columns.state')}</th>
        </tr>
      </thead>
      {groups.map(({ key, tasks }) => (
        <tbody key={key}>
          <tr>
            <th colSpan={6} scope="rowgroup">
              {nameOf(key, by)}
            </th>
          </tr>
          {tasks.map((one) => (
            <TaskLine key={one.task.id} one={one} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function TaskLine({ one: { task, dates, state, lateDays } }: { readonly one: LookedAtTask }) {
  const { t } = useTranslation('roadmap');
  const { shortDate } = useFormat();
  return (
    <tr>
      <td className="tick">{state === 'done' ? '☑' : '☐'}</td>
      <td>
        {task.durationDays === 0 ? '◇ ' : ''}
        {task.title}
      </td>
      <td>{task.owner}</td>
      <td className="date">{shortDate(dates.recommendedStart)}</td>
      <td className="date">{shortDate(dates.recommendedFinish)}</td>
      <td className={`state-${state}`}>
        {state === 'late'
          ? t('lateBy', { count: lateDays })
          : state !== 'waiting'
            ? t(`states.${state}`)
            : dates.critical && t('critical')}
      </td>
    </tr>
  );
}
