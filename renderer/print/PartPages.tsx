import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoadmapPart } from '#shared/bridge.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { grouped, queried, type TaskQuery } from '#shared/roadmap/groups.ts';
import { lookAt } from '#shared/roadmap/look.ts';
import type { Schedule } from '#shared/roadmap/types.ts';
import { MonthGrid } from '#renderer/components/month/MonthGrid.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { TaskTable } from './TaskTable.tsx';
import { TimelinePage } from './TimelinePage.tsx';
import { WeekPages } from './WeekPages.tsx';

/** What a view of the road map is printed from. */
export interface PartProps {
  readonly plan: Plan;
  readonly today: IsoDate;
  readonly holidays: readonly IsoDate[];
  readonly holidayNames: ReadonlyMap<IsoDate, string>;
  readonly schedule: Schedule;
}

/** One view of the road map on paper, with the tasks that the screen shows. */
export function PartPages({ part, ...props }: PartProps & { readonly part: RoadmapPart }) {
  const { t } = useTranslation('roadmap');
  const { month: monthName } = useFormat();
  const { plan, today, schedule } = props;
  const looked = lookAt(plan.tasks, schedule);
  if (part.kind === 'week') return <WeekPages {...props} tasks={looked} owner={part.owner} />;
  const tasks = queried(looked, part.query, today);
  switch (part.kind) {
    case 'checklist':
      return (
        <section className="sheet">
          <PartHead plan={plan} today={today} query={part.query} title={t('checklist')} />
          {tasks.length === 0 ? (
            <p>{t('noTasks.title')}</p>
          ) : (
            <TaskTable groups={grouped(tasks, part.grouping)} by={part.grouping} />
          )}
        </section>
      );
    case 'timeline':
      return <TimelinePage {...props} tasks={tasks} />;
    case 'calendar':
      return (
        <section className="wide">
          <PartHead plan={plan} today={today} query={part.query} title={monthName(part.month)} />
          <MonthGrid {...props} month={part.month} tasks={tasks} lanes={Infinity} weekHeight={96} />
        </section>
      );
  }
}

interface HeadProps {
  readonly plan: Plan;
  readonly today: IsoDate;
  readonly query: TaskQuery;
  readonly title: ReactNode;
}

/** What is on the pages, of which plan and day, and what was left out. */
function PartHead({ plan, today, query, title }: HeadProps) {
  const { t } = useTranslation(['roadmap', 'report']);
  const { date } = useFormat();
  const search = query.search.trim();
  const asked = [
    query.filter === 'all' ? '' : t(`filters.${query.filter}`),
    query.owner ?? '',
    search === '' ? '' : t('searched', { ns: 'report', search }),
  ].filter((one) => one !== '');
  return (
    <header className="partHead">
      <h1>{title}</h1>
      <p className="label">{[plan.name, ...asked, t('seenOn', { ns: 'report', date: date(today) })].join(' · ')}</p>
    </header>
  );
}
