import { Checkbox, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addDays, dateOf, dayOf, type IsoDate } from '#shared/calendar/dates.ts';
import { ownersOf, weekByOwner } from '#shared/roadmap/groups.ts';
import { weekOf, type LookedAtTask } from '#shared/roadmap/look.ts';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { StateMark } from '#renderer/components/StateMark.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { tickTask } from '#renderer/state/taskActions.ts';
import { useView } from '#renderer/state/view.ts';
import classes from './WeekView.module.css';

/** What everyone does this week, owner by owner; what is late comes first. */
export function WeekView({ tasks }: { readonly tasks: readonly LookedAtTask[] }) {
  const { t } = useTranslation('roadmap');
  const { dayMonth, range } = useFormat();
  const { today } = useDerived();
  const { query, ask } = useView();
  const [monday, sunday] = weekOf(today);
  const groups = weekByOwner(tasks, today).filter(({ owner }) => query.owner === null || owner === query.owner);
  return (
    <div className={classes.view}>
      <div className={classes.head}>
        <h2>{range(monday, sunday)}</h2>
        <Select
          size="sm"
          clearable
          aria-label={t('fields.owner')}
          placeholder={t('everyone')}
          value={query.owner}
          data={[...ownersOf(tasks)]}
          onChange={(owner) => ask({ owner })}
        />
      </div>
      {groups.length === 0 && <EmptyState title={t('weekEmpty.title')} text={t('weekEmpty.text')} />}
      {groups.map(({ owner, tasks: own }) => (
        <section key={owner}>
          <h3>
            {owner === '' ? t('nobody') : owner} <span>{own.length}</span>
          </h3>
          <ul className={classes.tasks}>
            {own.map((one) => (
              <WeekTask key={one.task.id} one={one} today={today} />
            ))}
          </ul>
        </section>
      ))}
      <p className={classes.soft}>{t('nextWeek', { date: dayMonth(dateOf(addDays(dayOf(sunday), 1))) })}</p>
    </div>
  );
}

function WeekTask({ one, today }: { readonly one: LookedAtTask; readonly today: IsoDate }) {
  const { t } = useTranslation('roadmap');
  const { dayMonth, weekday } = useFormat();
  const selectTask = useView((view) => view.selectTask);
  const { task, dates } = one;
  const [, sunday] = weekOf(today);
  const until = (date: IsoDate) => (date <= sunday ? `${weekday(date)}, ${dayMonth(date)}` : dayMonth(date));
  const stepsDone = task.checklist.filter(({ done }) => done).length;
  return (
    <li>
      <Checkbox
        size="xs"
        color="green"
        checked={one.state === 'done'}
        aria-label={t('tick', { task: task.title })}
        onChange={() => tickTask(task.id, today)}
      />
      <button type="button" className={classes.title} onClick={() => selectTask(task.id)}>
        {task.title}
      </button>
      <span className={classes.soft}>
        {task.checklist.length > 0 && t('stepsDone', { done: stepsDone, count: task.checklist.length })}
      </span>
      <span className={classes.until}>{t('until', { date: until(dates.recommendedFinish) })}</span>
      <StateMark one={one} />
    </li>
  );
}
