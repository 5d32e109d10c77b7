import { useRef } from 'react';
import { queried } from '#shared/roadmap/groups.ts';
import type { ScreenProps } from '#renderer/app/PlanFrame.tsx';
import { useDerived } from '#renderer/state/derived.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { useView } from '#renderer/state/view.ts';
import { Baselines } from './baseline/Baselines.tsx';
import { CalendarView } from './calendar/CalendarView.tsx';
import { Checklist } from './checklist/Checklist.tsx';
import { MoveOpening } from './opening/MoveOpening.tsx';
import { TaskPanel } from './panel/TaskPanel.tsx';
import { RoadmapHead } from './RoadmapHead.tsx';
import { TimelineView } from './timeline/TimelineView.tsx';
import { roadmapViews } from './views.ts';
import { WeekView } from './week/WeekView.tsx';
import classes from './RoadmapScreen.module.css';

/** The road map in its views, with the panel of the selected task, of the opening or of the baselines beside it. */
export default function RoadmapScreen({ part }: ScreenProps) {
  const plan = usePlan();
  const { tasks, today } = useDerived();
  const { selectedTaskId, query, kept, side, openSide } = useView();
  const addBelow = useRef<() => void>(() => {});
  const view = roadmapViews.find((candidate) => candidate === part) ?? 'checklist';
  const asked = queried(tasks, query, today);
  const shown = kept.size === 0 ? asked : tasks.filter((one) => asked.includes(one) || kept.has(one.task.id));
  const selected = selectedTaskId !== null && plan.tasks.some((task) => task.id === selectedTaskId);
  return (
    <div className={classes.screen}>
      <section className={classes.main}>
        <RoadmapHead view={view} onAdd={() => addBelow.current()} />
        {view === 'checklist' && <Checklist tasks={shown} onReady={(add) => void (addBelow.current = add)} />}
        {view === 'timeline' && <TimelineView tasks={shown} />}
        {view === 'calendar' && <CalendarView tasks={shown} />}
        {view === 'week' && <WeekView tasks={tasks} />}
      </section>
      {selected ? (
        <TaskPanel key={selectedTaskId} taskId={selectedTaskId} />
      ) : side === 'opening' ? (
        <MoveOpening onClose={() => openSide(null)} />
      ) : (
        side === 'baselines' && <Baselines onClose={() => openSide(null)} />
      )}
    </div>
  );
}
