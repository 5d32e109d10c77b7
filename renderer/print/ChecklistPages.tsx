import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { phases } from '#shared/plan/schema.ts';
import { lookAt } from '#shared/roadmap/look.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import type { ReportProps } from './Report.tsx';

/** Every task by phase: what, who, from when to when, in which state. */
export function ChecklistPages({ plan, schedule }: ReportProps) {
  const { t } = useTranslation(['report', 'roadmap']);
  const { shortDate } = useFormat();
  const looked = lookAt(plan.tasks, schedule);
  const titles = new Map(plan.tasks.map((task) => [task.id, task.title]));
  return (
    <section className="sheet">
      <h1>{t('checklist')}</h1>
      {schedule.conflicts.map((conflict) => (
        <div key={`${conflict.taskId} ${conflict.kind}`} className="conflict">
          <strong>{t('misses', { ns: 'roadmap', task: titles.get(conflict.taskId), count: conflict.days })}</strong>
          <div className="label">
            {t('because', { ns: 'roadmap' })} {conflict.chain.map((id) => titles.get(id)).join(' → ')}
          </div>
        </div>
      ))}
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
        {phases.map((phase) => {
          const own = looked.filter(({ task }) => task.phase === phase);
          if (own.length === 0) return <Fragment key={phase} />;
          return (
            <tbody key={phase}>
              <tr>
                <th colSpan={6} scope="rowgroup">
                  {t(`phases.${phase}`, { ns: 'roadmap' })}
                </th>
              </tr>
              {own.map(({ task, dates, state, lateDays }) => (
                <tr key={task.id}>
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
                      ? t('lateBy', { ns: 'roadmap', count: lateDays })
                      : state === 'waiting'
                        ? dates.critical
                          ? t('critical', { ns: 'roadmap' })
                          : ''
                        : t(`states.${state}`, { ns: 'roadmap' })}
                  </td>
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
    </section>
  );
}
