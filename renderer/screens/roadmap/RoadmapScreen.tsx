import { Button, Menu, Select, SegmentedControl, TextInput } from '@mantine/core';
import { IconCalendarEvent, IconDots, IconHistory, IconPlus, IconTemplate } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { groupings, ownersOf, queried, taskFilters } from '#shared/roadmap/groups.ts';
import type { ScreenProps } from '#renderer/app/PlanFrame.tsx';
import { placeOf } from '#renderer/app/places.ts';
import { ScheduleState } from '#renderer/components/ScheduleState.tsx';
import { Problems } from '#renderer/components/Problems.tsx';
import { TemplateHead } from '#renderer/components/templates/TemplateHead.tsx';
import { UpdateTemplate } from '#renderer/components/templates/UpdateTemplate.tsx';
import { useDerived } from '#renderer/state/derived.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { saveAsTemplate } from '#renderer/state/templateActions.ts';
import { useView } from '#renderer/state/view.ts';
import { Baselines } from './baseline/Baselines.tsx';
import { CalendarView } from './calendar/CalendarView.tsx';
import { Checklist } from './checklist/Checklist.tsx';
import { MoveOpening } from './opening/MoveOpening.tsx';
import { PrintButton } from './PrintButton.tsx';
import { TaskPanel } from './panel/TaskPanel.tsx';
import { TimelineView } from './timeline/TimelineView.tsx';
import { WeekView } from './week/WeekView.tsx';
import classes from './RoadmapScreen.module.css';

const views = ['checklist', 'timeline', 'calendar', 'week'] as const;
type RoadmapView = (typeof views)[number];

/** The road map in its views, with the panel of the selected task, of the opening or of the baselines beside it. */
export default function RoadmapScreen({ part }: ScreenProps) {
  const { t } = useTranslation('roadmap');
  const [, go] = useLocation();
  const plan = usePlan();
  const { schedule, tasks, today } = useDerived();
  const { selectedTaskId, selectTask, query } = useView();
  const [side, setSide] = useState<'opening' | 'baselines' | null>(null);
  const [updating, setUpdating] = useState(false);
  const addBelow = useRef<() => void>(() => {});
  const view: RoadmapView = views.find((candidate) => candidate === part) ?? 'checklist';
  const shown = queried(tasks, query, today);
  const openSide = (which: 'opening' | 'baselines') => {
    selectTask(null);
    setSide(which);
  };
  const selected = selectedTaskId !== null && plan.tasks.some((task) => task.id === selectedTaskId);
  return (
    <div className={classes.screen}>
      <section className={classes.main}>
        <header className={classes.head}>
          <div className={classes.title}>
            <h1>{t('title')}</h1>
            <Button
              size="sm"
              variant="default"
              leftSection={<IconCalendarEvent size={16} />}
              onClick={() => openSide('opening')}
            >
              {t('whatIf.open')}
            </Button>
            <PrintButton view={view} />
            <Menu position="bottom-end">
              <Menu.Target>
                <Button size="sm" variant="default" leftSection={<IconDots size={16} />}>
                  {t('more')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item leftSection={<IconHistory size={16} />} onClick={() => openSide('baselines')}>
                  {t('baseline.title')}
                </Menu.Item>
                <Menu.Item leftSection={<IconTemplate size={16} />} onClick={() => void saveAsTemplate(plan.id)}>
                  {t('save', { ns: 'templates' })}
                </Menu.Item>
                {plan.templateId !== undefined && (
                  <Menu.Item leftSection={<IconTemplate size={16} />} onClick={() => setUpdating(true)}>
                    {t('update', { ns: 'templates' })}
                  </Menu.Item>
                )}
              </Menu.Dropdown>
            </Menu>
          </div>
          <TemplateHead />
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
              data={views.map((value) => ({ value, label: t(value) }))}
              onChange={(value) => go(placeOf(plan.id, 'roadmap', value))}
            />
            {view !== 'week' && <Filters />}
            {view === 'checklist' && (
              <>
                <GroupBy />
                <Button
                  size="sm"
                  variant="default"
                  leftSection={<IconPlus size={16} />}
                  onClick={() => addBelow.current()}
                >
                  {t('add')}
                </Button>
              </>
            )}
          </div>
        </header>
        {view === 'checklist' && <Checklist tasks={shown} onReady={(add) => void (addBelow.current = add)} />}
        {view === 'timeline' && <TimelineView tasks={shown} />}
        {view === 'calendar' && <CalendarView tasks={shown} />}
        {view === 'week' && <WeekView tasks={tasks} />}
      </section>
      {selected ? (
        <TaskPanel key={selectedTaskId} taskId={selectedTaskId} />
      ) : side === 'opening' ? (
        <MoveOpening onClose={() => setSide(null)} />
      ) : (
        side === 'baselines' && <Baselines onClose={() => setSide(null)} />
      )}
      {updating && <UpdateTemplate planId={plan.id} onClose={() => setUpdating(false)} />}
    </div>
  );
}

/** What is shown: by state, owner and words. */
function Filters() {
  const { t } = useTranslation('roadmap');
  const { tasks } = useDerived();
  const { query, ask } = useView();
  return (
    <>
      <Select
        size="sm"
        w={170}
        aria-label={t('filter')}
        value={query.filter}
        data={taskFilters.map((value) => ({ value, label: t(`filters.${value}`) }))}
        allowDeselect={false}
        onChange={(filter) => ask({ filter: filter ?? 'all' })}
      />
      <Select
        size="sm"
        w={150}
        clearable
        searchable
        aria-label={t('fields.owner')}
        placeholder={t('everyone')}
        value={query.owner}
        data={[...ownersOf(tasks)]}
        onChange={(owner) => ask({ owner })}
      />
      <TextInput
        size="sm"
        w={190}
        aria-label={t('search')}
        placeholder={t('search')}
        maxLength={200}
        value={query.search}
        onChange={(event) => ask({ search: event.currentTarget.value })}
      />
    </>
  );
}

function GroupBy() {
  const { t } = useTranslation('roadmap');
  const { grouping, groupBy } = useView();
  return (
    <Select
      size="sm"
      w={150}
      aria-label={t('groupBy')}
      value={grouping}
      data={groupings.map((value) => ({ value, label: t(`groupings.${value}`) }))}
      allowDeselect={false}
      onChange={(value) => groupBy(value ?? 'phase')}
    />
  );
}
