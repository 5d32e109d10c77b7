import { useWindowEvent } from '@mantine/hooks';
import { useRef, useState, type PointerEvent } from 'react';
import { flushSync } from 'react-dom';
import { addDays, dateOf, dayOf, type IsoDate } from '#shared/calendar/dates.ts';
import type { DependencyType, Plan, Task } from '#shared/plan/schema.ts';
import type { Outcome, Problem } from '#shared/problem.ts';
import { connectedTask, movedTask, stretchedTask, withStart } from '#shared/roadmap/edit.ts';
import { lookAt, type LookedAtTask } from '#shared/roadmap/look.ts';
import { schedule } from '#shared/roadmap/schedule.ts';
import { calendarOf } from '#shared/roadmap/taskTable.ts';
import type { Scale } from '#renderer/components/timeline/geometry.ts';
import { replaceTask } from '#renderer/state/taskActions.ts';

interface Given {
  readonly plan: Plan;
  readonly tasks: readonly LookedAtTask[];
  readonly today: IsoDate;
  readonly holidays: readonly IsoDate[];
  readonly scale: Scale;
  readonly onSelect: (id: string) => void;
  readonly onProblem: (problem: Problem | null) => void;
  readonly onChanged: (taskId: string) => void;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the pointer is about to do; it becomes real once the pointer has moved a little. */
interface Grip {
  readonly part: 'move' | 'stretch' | 'linkStart' | 'linkEnd';
  readonly taskId: string;
  readonly from: Point;
  moving: boolean;
  /** The date or duration that the last preview showed, so that a pointer inside one day computes nothing. */
  shown: string | number | null;
}

/** A dependency that is being drawn, in pixels of the picture. */
export interface DrawnLink {
  readonly from: Point;
  readonly to: Point;
}

/** Pixels that a pointer may tremble before a press becomes a drag. */
const tremble = 4;

/**
 * Moving, stretching and connecting bars with the pointer. While a bar is dragged the whole plan is scheduled anew and
 * shown; on release it becomes one change that can be undone, or the sentence that says why it cannot be. Escape lets go.
 */
export function useDrag({ plan, tasks, today, holidays, scale, onSelect, onProblem, onChanged }: Given) {
  const grip = useRef<Grip | null>(null);
  const frame = useRef(0);
  const [preview, setPreview] = useState<readonly LookedAtTask[] | null>(null);
  const [link, setLink] = useState<DrawnLink | null>(null);
  const [dragging, setDragging] = useState(false);

  const end = () => {
    cancelAnimationFrame(frame.current);
    grip.current = null;
    setPreview(null);
    setLink(null);
    setDragging(false);
  };
  useWindowEvent('keydown', (event) => {
    if (event.key === 'Escape' && grip.current) end();
  });

  const taskOf = (id: string) => plan.tasks.find((task) => task.id === id);
  const datesOf = (id: string) => tasks.find(({ task }) => task.id === id)?.dates;

  /** The working day that a bar's start would stand on, or the days that it would take, after a move by some pixels. */
  const wanted = ({ part, taskId }: Grip, pixels: number): string | number | null => {
    const dates = datesOf(taskId);
    if (!dates) return null;
    const days = Math.round(pixels / scale.dayWidth);
    const calendar = calendarOf(plan.calendar, holidays);
    if (part === 'move') return calendar.dateAt(calendar.before(addDays(dayOf(dates.recommendedStart), days)));
    // Of what has begun only what remains grows: a day on the screen is a day of work, however much is done.
    const task = taskOf(taskId);
    const moved =
      calendar.before(addDays(dayOf(dates.recommendedFinish), days + 1)) -
      calendar.before(addDays(dayOf(dates.recommendedFinish), 1));
    return task ? Math.max(1, task.durationDays + Math.round(moved / (1 - task.progress.percent || 1))) : null;
  };
  const show = (changed: Task) => {
    const outcome = schedule(
      { ...plan, tasks: plan.tasks.map((task) => (task.id === changed.id ? changed : task)) },
      today,
      holidays,
    );
    if (outcome.ok)
      setPreview(
        lookAt(
          plan.tasks.map((task) => (task.id === changed.id ? changed : task)),
          outcome.value,
        ),
      );
  };
  /** One preview a frame: a newer one takes the place of one that has not been drawn yet. */
  const schedulePreview = (draw: () => void) => {
    cancelAnimationFrame(frame.current);
    // Drawn within the frame itself: a preview that is a frame late feels like a bar on a rubber band.
    frame.current = requestAnimationFrame(() => flushSync(draw));
  };
  const follow = (held: Grip, event: PointerEvent) => {
    const picture = event.currentTarget.getBoundingClientRect();
    const to = { x: event.clientX - picture.left, y: event.clientY - picture.top };
    if (held.part === 'linkStart' || held.part === 'linkEnd') {
      const from = { x: held.from.x - picture.left, y: held.from.y - picture.top };
      schedulePreview(() => setLink({ from, to }));
      return;
    }
    const next = wanted(held, event.clientX - held.from.x);
    const task = taskOf(held.taskId);
    if (next === null || next === held.shown || !task) return;
    held.shown = next;
    schedulePreview(() => {
      if (typeof next === 'string') show(withStart(task, next));
      else if (!task.milestone) show({ ...task, durationDays: next });
    });
  };
  const apply = (outcome: Outcome<Task>) => {
    onProblem(outcome.ok ? null : (outcome.problems[0] ?? null));
    if (!outcome.ok) return;
    replaceTask(outcome.value);
    onChanged(outcome.value.id);
  };
  const move = (taskId: string, start: IsoDate) => apply(movedTask({ plan, today, holidays }, taskId, start));
  const stretch = (taskId: string, days: number) => apply(stretchedTask(plan.tasks, taskId, days));
  const connect = (held: Grip, event: PointerEvent) => {
    const under = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-task]');
    const successorId = under?.dataset['task'];
    if (!under || successorId === undefined || successorId === held.taskId) return;
    const { left, width } = under.getBoundingClientRect();
    const part = under.dataset['part'];
    const atEnd = part === 'linkEnd' || part === 'stretch' || (part === 'move' && event.clientX > left + width / 2);
    const type: DependencyType = `${held.part === 'linkEnd' ? 'F' : 'S'}${atEnd ? 'F' : 'S'}`;
    apply(connectedTask(plan.tasks, successorId, { taskId: held.taskId, type, lagDays: 0 }));
  };

  const handlers = {
    onPointerDown(event: PointerEvent<HTMLDivElement>) {
      const under = (event.target as Element).closest<HTMLElement>('[data-task]');
      const taskId = under?.dataset['task'];
      if (event.button !== 0 || taskId === undefined) return;
      const part = under?.dataset['part'] as Grip['part'];
      grip.current = { part, taskId, from: { x: event.clientX, y: event.clientY }, moving: false, shown: null };
      onProblem(null);
    },
    onPointerMove(event: PointerEvent<HTMLDivElement>) {
      const held = grip.current;
      if (!held || event.buttons !== 1) return;
      if (!held.moving) {
        if (Math.hypot(event.clientX - held.from.x, event.clientY - held.from.y) < tremble) return;
        held.moving = true;
        setDragging(true);
        event.currentTarget.setPointerCapture(event.pointerId);
      }
      follow(held, event);
    },
    onPointerUp(event: PointerEvent<HTMLDivElement>) {
      const held = grip.current;
      if (!held) return;
      const pixels = event.clientX - held.from.x;
      end();
      if (!held.moving) return onSelect(held.taskId);
      if (held.part === 'linkStart' || held.part === 'linkEnd') return connect(held, event);
      const next = wanted(held, pixels);
      if (typeof next === 'string' && next !== datesOf(held.taskId)?.recommendedStart) move(held.taskId, next);
      if (typeof next === 'number' && next !== taskOf(held.taskId)?.durationDays) stretch(held.taskId, next);
    },
    onPointerCancel: end,
  };

  /** Moves a bar's start, or its end, by one working day; for the keyboard. */
  const nudge = (taskId: string, by: 1 | -1, part: 'start' | 'end') => {
    const dates = datesOf(taskId);
    const task = taskOf(taskId);
    if (!dates || !task) return;
    if (part === 'end') return stretch(taskId, task.durationDays + by);
    const calendar = calendarOf(plan.calendar, holidays);
    move(taskId, dateOf(calendar.dayAt(calendar.before(dayOf(dates.recommendedStart)) + by)));
  };
  return { preview, link, dragging, handlers, nudge };
}
