import { Button, Select, SegmentedControl, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { lookAt, type LookedAtTask } from '#shared/roadmap/look.ts';
import type { ScreenProps } from '#renderer/app/PlanFrame.tsx';
import { placeOf } from '#renderer/app/places.ts';
import { ScheduleState } from '#renderer/components/ScheduleState.tsx';
import { Problems } from '#renderer/components/Problems.tsx';
import { useDerived } from '#renderer/state/derived.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { addTask } from '#renderer/state/taskActions.ts';
import { useView } from '#renderer/state/view.ts';
import { Checklist } from './Checklist.tsx';
import { TaskPanel } from './TaskPanel.tsx';
import { TimelineView } from './TimelineView.tsx';
import classes from './RoadmapScreen.module.css';

const filters = ['all', 'open', 'late', 'critical', 'done'] as const;
type Filter = (typeof filters)[number];

/** The road map as a checklist and as a timeline, with the panel of the selected task beside it. */
export default function RoadmapScreen({ part }: ScreenProps) {
  const { t } = useTranslation('roadmap');
  const [, go] = useLocation();
  const plan = usePlan();
  const { schedule } = useDerived();
  const { selectedTaskId, selectTask } = useView();
  const [filter, setFilter] = useState<Filter>('all');
  const [search, setSearch] = useState('');
  const view = part === 'timeline' ? 'timeline' : 'checklist';
  const looked = schedule.ok ? lookAt(plan.tasks, schedule.value) : [];
  const wanted = search.trim().toLocaleLowerCase();
  const shown = looked.filter(
    (one) => passes(one, filter) && `${one.task.title} ${one.task.owner}`.toLocaleLowerCase().includes(wanted),
  );
  const add = () => selectTask(addTask('concept', t('newTask')));
  return (
    <div className={classes.screen}>
      <section className={classes.main}>
        <header className={classes.head}>
          <h1>{t('title')}</h1>
          {schedule.ok ? (
            <ScheduleState plan={plan} schedule={schedule.value} />
          ) : (
            <Problems problems={schedule.problems} />
          )}
          <div className={classes.tools}>
            <SegmentedControl
              size="sm"
              aria-label={t('view')}
              value={view}
              data={[
                { value: 'checklist', label: t('checklist') },
                { value: 'timeline', label: t('timeline') },
              ]}
              onChange={(value) => go(placeOf(plan.id, 'roadmap', value))}
            />
            <Select
              size="sm"
              w={190}
              aria-label={t('filter')}
              value={filter}
              data={filters.map((value) => ({ value, label: t(`filters.${value}`) }))}
              allowDeselect={false}
              onChange={(value) => setFilter(value ?? 'all')}
            />
            <TextInput
              size="sm"
              aria-label={t('search')}
              placeholder={t('search')}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
            <Button size="sm" variant="default" leftSection={<IconPlus size={16} />} onClick={add}>
              {t('add')}
            </Button>
          </div>
        </header>
        {view === 'checklist' ? (
          <Checklist tasks={shown} selectedId={selectedTaskId} onAdd={add} />
        ) : (
          <TimelineView tasks={shown} />
        )}
      </section>
      {selectedTaskId !== null && plan.tasks.some((task) => task.id === selectedTaskId) && (
        <TaskPanel key={selectedTaskId} taskId={selectedTaskId} />
      )}
    </div>
  );
}

function passes({ state, dates }: LookedAtTask, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'open':
      return state !== 'done';
    case 'late':
      return state === 'late' || state === 'atRisk';
    case 'critical':
      return dates.critical;
    case 'done':
      return state === 'done';
  }
}
