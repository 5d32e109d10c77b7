import { useTranslation } from 'react-i18next';
import { grouped } from '#shared/roadmap/groups.ts';
import { lookAt } from '#shared/roadmap/look.ts';
import type { ReportProps } from './Report.tsx';
import { TaskTable } from './TaskTable.tsx';

/** Every task by phase, after what keeps the opening from holding. */
export function ChecklistPages({ plan, schedule }: ReportProps) {
  const { t } = useTranslation(['report', 'roadmap']);
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
      <TaskTable groups={grouped(lookAt(plan.tasks, schedule), 'phase')} by="phase" />
    </section>
  );
}
