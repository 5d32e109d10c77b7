import { SegmentedControl } from '@mantine/core';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Phase } from '#shared/plan/schema.ts';
import type { LookedAtTask } from '#shared/roadmap/look.ts';
import { scaleOver, xOf } from '#renderer/components/timeline/geometry.ts';
import { Timeline } from '#renderer/components/timeline/Timeline.tsx';
import { useDerived } from '#renderer/state/derived.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { useView } from '#renderer/state/view.ts';
import classes from './TimelineView.module.css';

/** Pixels a day at each zoom. */
const zooms = { day: 26, week: 12, month: 5, quarter: 2.4 } as const;
type Zoom = keyof typeof zooms;

/** The timeline with its zoom; opens scrolled to today. */
export function TimelineView({ tasks }: { readonly tasks: readonly LookedAtTask[] }) {
  const { t } = useTranslation('roadmap');
  const plan = usePlan();
  const { today, holidays } = useDerived();
  const { selectedTaskId, selectTask } = useView();
  const [zoom, setZoom] = useState<Zoom>('month');
  const [folded, setFolded] = useState<ReadonlySet<Phase>>(new Set());
  const scroll = useRef<HTMLDivElement>(null);
  const { planStart, openingDate } = plan.profile;
  const dates = tasks.flatMap((one) => [one.dates.recommendedStart, one.dates.recommendedFinish]);
  const scale = scaleOver([today, planStart, openingDate, ...dates], zooms[zoom], Math.ceil(320 / zooms[zoom]));
  const todayX = xOf(scale, today);
  useLayoutEffect(() => {
    scroll.current?.scrollTo({ left: todayX - 120 });
  }, [todayX]);
  const fold = (phase: Phase) =>
    setFolded((before) => {
      const after = new Set(before);
      if (!after.delete(phase)) after.add(phase);
      return after;
    });
  return (
    <div className={classes.view}>
      <div className={classes.zoom}>
        <SegmentedControl
          size="xs"
          aria-label={t('zoom')}
          value={zoom}
          data={Object.keys(zooms).map((value) => ({ value, label: t(`zooms.${value as Zoom}`) }))}
          onChange={(value) => setZoom(value as Zoom)}
        />
      </div>
      <div className={classes.scroll} ref={scroll} tabIndex={0} role="region" aria-label={t('timeline')}>
        <Timeline
          plan={plan}
          tasks={tasks}
          today={today}
          holidays={holidays}
          scale={scale}
          folded={folded}
          selectedId={selectedTaskId}
          onSelect={selectTask}
          onFold={fold}
        />
      </div>
    </div>
  );
}
