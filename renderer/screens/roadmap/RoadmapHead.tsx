import { Button, Menu, SegmentedControl } from '@mantine/core';
import { IconCalendarEvent, IconDots, IconHistory, IconPlus, IconTemplate } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { placeOf } from '#renderer/app/places.ts';
import { Problems } from '#renderer/components/Problems.tsx';
import { ScheduleState } from '#renderer/components/ScheduleState.tsx';
import { TemplateHead } from '#renderer/components/templates/TemplateHead.tsx';
import { UpdateTemplate } from '#renderer/components/templates/UpdateTemplate.tsx';
import { useDerived } from '#renderer/state/derived.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { saveAsTemplate } from '#renderer/state/templateActions.ts';
import { useView } from '#renderer/state/view.ts';
import { Filters } from './Filters.tsx';
import { PrintButton } from './PrintButton.tsx';
import { roadmapViews, type RoadmapView } from './views.ts';
import classes from './RoadmapScreen.module.css';

interface Props {
  readonly view: RoadmapView;
  readonly onAdd: () => void;
}

/** What the road map is and whether the opening holds; which view of it is shown, and what of it. */
export function RoadmapHead({ view, onAdd }: Props) {
  const { t } = useTranslation('roadmap');
  const [, go] = useLocation();
  const plan = usePlan();
  const { schedule } = useDerived();
  const openSide = useView((state) => state.openSide);
  return (
    <header className={classes.head}>
      <div className={classes.title}>
        <h1>{t('title')}</h1>
        {view === 'checklist' && (
          <Button size="xs" leftSection={<IconPlus size={16} />} onClick={onAdd}>
            {t('add')}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconCalendarEvent size={16} />}
          onClick={() => openSide('opening')}
        >
          {t('whatIf.open')}
        </Button>
        <PrintButton view={view} />
        <More />
      </div>
      <TemplateHead />
      {!schedule.ok && <Problems problems={schedule.problems} />}
      {/* A template opens nowhere: only that its tasks do not fit is worth a word. */}
      {schedule.ok && !(plan.template && schedule.value.conflicts.length === 0) && (
        <ScheduleState plan={plan} schedule={schedule.value} />
      )}
      <div className={classes.tools}>
        <SegmentedControl
          size="xs"
          aria-label={t('view')}
          value={view}
          data={roadmapViews.map((value) => ({ value, label: t(value) }))}
          onChange={(value) => go(placeOf(plan.id, 'roadmap', value))}
        />
        {view !== 'week' && <Filters grouped={view === 'checklist'} />}
      </div>
    </header>
  );
}

/** What is done with the road map more seldom. */
function More() {
  const { t } = useTranslation(['roadmap', 'templates']);
  const plan = usePlan();
  const openSide = useView((state) => state.openSide);
  const [updating, setUpdating] = useState(false);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="xs" variant="default" leftSection={<IconDots size={16} />}>
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
      {updating && <UpdateTemplate planId={plan.id} onClose={() => setUpdating(false)} />}
    </>
  );
}
