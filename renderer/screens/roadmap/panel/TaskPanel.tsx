import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LookedAtTask } from '#shared/roadmap/look.ts';
import { overlapsOf } from '#shared/roadmap/resources.ts';
import { calendarOf } from '#shared/roadmap/taskTable.ts';
import { SidePanel } from '#renderer/components/SidePanel.tsx';
import { StateMark } from '#renderer/components/StateMark.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { removeTasks } from '#renderer/state/taskActions.ts';
import { useView } from '#renderer/state/view.ts';
import { useTaskDates } from '../useTaskDates.ts';
import { useWhySentence } from '../useWhySentence.ts';
import { Dependencies } from './Dependencies.tsx';
import { Fields } from './Fields.tsx';
import { Guidance } from './Guidance.tsx';
import { Limits } from './Limits.tsx';
import { Progress } from './Progress.tsx';
import { Steps } from './Steps.tsx';
import classes from './TaskPanel.module.css';

/** Everything about one task, in a panel from the right; the page behind stays usable. */
export function TaskPanel({ taskId }: { readonly taskId: string }) {
  const { t } = useTranslation('roadmap');
  const plan = usePlan();
  const { tasks } = useDerived();
  const selectTask = useView((view) => view.selectTask);
  const task = plan.tasks.find((candidate) => candidate.id === taskId);
  const looked = tasks.find((one) => one.task.id === taskId);
  if (!task) return null;
  const close = () => selectTask(null);
  return (
    <SidePanel label={t('panel')} title={task.title} onClose={close}>
      {looked && <Dates one={looked} />}
      {looked && <Overlaps one={looked} tasks={tasks} />}
      <Steps task={task} />
      <Guidance task={task} currency={plan.profile.currency} />
      <Fields task={task} currency={plan.profile.currency} people={plan.people.map(({ name }) => name)} />
      <Progress task={task} />
      <Limits task={task} />
      <Dependencies task={task} />
      <Button
        variant="subtle"
        color="red"
        size="compact-sm"
        leftSection={<IconTrash size={16} />}
        onClick={() => {
          close();
          removeTasks(new Set([task.id]));
        }}
      >
        {t('remove')}
      </Button>
    </SidePanel>
  );
}

function Dates({ one }: { readonly one: LookedAtTask }) {
  const { t } = useTranslation('roadmap');
  const { number } = useFormat();
  const why = useWhySentence();
  const { dates } = one;
  const datesOf = useTaskDates();
  const range = (start: string, finish: string) => datesOf(start, finish).whole;
  const days = (count: number) => t('workingDays', { count, shown: number(count) });
  return (
    <div className={classes.dates}>
      <StateMark one={one} />
      <p className={classes.why}>{why(one.task.id)}</p>
      <dl>
        <dt>{t('recommended')}</dt>
        <dd>{range(dates.recommendedStart, dates.recommendedFinish)}</dd>
        <dt>{t('earliest')}</dt>
        <dd>{range(dates.earlyStart, dates.earlyFinish)}</dd>
        {dates.lateStart !== null && dates.lateFinish !== null && (
          <>
            <dt>{t('latest')}</dt>
            <dd>{range(dates.lateStart, dates.lateFinish)}</dd>
          </>
        )}
        {dates.totalFloat !== null && (
          <>
            <dt>{t('totalFloat')}</dt>
            <dd>{days(dates.totalFloat)}</dd>
          </>
        )}
        {dates.freeFloat !== null && (
          <>
            <dt>{t('freeFloat')}</dt>
            <dd>{days(dates.freeFloat)}</dd>
          </>
        )}
      </dl>
      {dates.critical && <p className={classes.soft}>{t('criticalMeans')}</p>}
    </div>
  );
}

/** Where the owner has another task on the same days: pointed out, not moved. */
function Overlaps({ one, tasks }: { readonly one: LookedAtTask; readonly tasks: readonly LookedAtTask[] }) {
  const { t } = useTranslation('roadmap');
  const { dayMonth, number } = useFormat();
  const plan = usePlan();
  const { holidays } = useDerived();
  const own = overlapsOf(one, tasks, calendarOf(plan.calendar, holidays));
  if (own.length === 0) return null;
  return (
    <details className={classes.soft}>
      <summary>{t('overlaps', { owner: one.task.owner, count: own.length })}</summary>
      <ul className={classes.overlaps}>
        {own.map(({ task: { task }, from, to, workingDays }) => (
          <li key={task.id}>
            {task.title}, {dayMonth(from)} – {dayMonth(to)} (
            {t('workingDays', { count: workingDays, shown: number(workingDays) })})
          </li>
        ))}
      </ul>
    </details>
  );
}
