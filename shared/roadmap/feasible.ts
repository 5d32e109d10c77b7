/** What holds the earliest feasible opening: the limit at the end of its chain, and the date at its beginning. */
import { addDays, dateOf, dayOf, type IsoDate } from '#shared/calendar/dates.ts';
import type { WorkingCalendar } from '#shared/calendar/workingCalendar.ts';
import { dependencyCodes } from '#shared/plan/taskGraph.ts';
import { startFor } from './passes.ts';
import { calendarOf } from './taskTable.ts';
import type { Schedule, SchedulableTask, ScheduledTask, ScheduleInput } from './types.ts';
import { dateHolding } from './why.ts';

/**
 * The limit that the last task of the chain meets no earlier. `opening`: the clinic opens once it is finished.
 * `leadRule`: so many weeks before the opening; with `dayOff` the day that many weeks later is off, so the opening is on
 * the next working day. `notAfter` and `fixedStart` are dates that no opening can meet.
 */
export type FeasibleLimit =
  | { readonly kind: 'opening' }
  | { readonly kind: 'leadRule'; readonly weeks: number; readonly dayOff: boolean }
  | { readonly kind: 'notAfter' | 'fixedStart'; readonly on: IsoDate };

/** Why the first task of the chain starts no earlier; `afterDone` is a lag that still runs after a task that is done. */
export type FeasibleStart =
  | { readonly kind: 'begun' | 'notBefore' | 'fixedStart' | 'planStart' | 'today'; readonly on: IsoDate }
  | { readonly kind: 'afterDone'; readonly on: IsoDate; readonly taskId: string };

/** Why the clinic cannot open earlier (or, without a feasible opening, at all). */
export interface FeasibleReason {
  /** The last task of the chain, its earliest dates and the limit that it meets no earlier. */
  readonly taskId: string;
  readonly earlyStart: IsoDate;
  readonly earlyFinish: IsoDate;
  readonly limit: FeasibleLimit;
  /** The first task of the chain, and why it starts no earlier. */
  readonly firstId: string;
  readonly start: FeasibleStart;
}

/** What holds the earliest feasible opening of a schedule; null where no task does, so that only plan start or today do. */
export function feasibleReason(
  input: ScheduleInput,
  { feasibleOpening, feasibleChain, tasks }: Schedule,
  today: IsoDate,
  holidays: readonly IsoDate[],
): FeasibleReason | null {
  const firstId = feasibleChain[0];
  const taskId = feasibleChain.at(-1);
  if (firstId === undefined || taskId === undefined) return null;
  const calendar = calendarOf(input.calendar, holidays);
  const byId = new Map(input.tasks.map((task, index) => [task.id, { task, dates: tasks[index]! }]));
  const [first, last] = [byId.get(firstId)!, byId.get(taskId)!];
  const limit =
    feasibleOpening === null
      ? missedDate(last.task, last.dates, calendar)
      : movingLimit(last.task, last.dates, feasibleOpening, calendar);
  const { earlyStart, earlyFinish } = last.dates;
  const start = startOf(first.task, first.dates, (id) => byId.get(id)?.task, { input, today, calendar });
  return { taskId, earlyStart, earlyFinish, limit, firstId, start };
}

/** The absolute date that the task cannot meet. */
function missedDate(
  { constraint, progress }: SchedulableTask,
  dates: ScheduledTask,
  calendar: WorkingCalendar,
): FeasibleLimit {
  const { notAfter, fixedStart } = constraint ?? { notAfter: null, fixedStart: null };
  // What has begun can no longer miss its fixed start.
  const startsLate =
    progress.actualStart === null &&
    fixedStart !== null &&
    calendar.before(dayOf(dates.earlyStart)) > calendar.before(dayOf(fixedStart));
  return startsLate ? { kind: 'fixedStart', on: fixedStart } : { kind: 'notAfter', on: notAfter ?? dates.earlyFinish };
}

function movingLimit(
  { lead, durationDays }: SchedulableTask,
  { earlyFinish }: ScheduledTask,
  opening: IsoDate,
  calendar: WorkingCalendar,
): FeasibleLimit {
  const weeks = lead?.finishWeeksBefore ?? null;
  // A milestone stands on the morning of its day: the last day of work is the one before.
  const lastDay = durationDays === 0 ? calendar.dayAt(calendar.before(dayOf(earlyFinish)) - 1) : dayOf(earlyFinish);
  const boundary = calendar.before(addDays(lastDay, 1));
  if (weeks === null || calendar.before(addDays(lastDay, 7 * weeks)) <= boundary) return { kind: 'opening' };
  return { kind: 'leadRule', weeks, dayOff: dateOf(addDays(lastDay, 7 * weeks)) !== opening };
}

interface Known {
  readonly input: ScheduleInput;
  readonly today: IsoDate;
  readonly calendar: WorkingCalendar;
}

function startOf(
  task: SchedulableTask,
  { earlyStart }: ScheduledTask,
  taskOf: (id: string) => SchedulableTask | undefined,
  { input, today, calendar }: Known,
): FeasibleStart {
  const { actualStart } = task.progress;
  if (actualStart !== null) return { kind: 'begun', on: actualStart };
  const boundary = calendar.before(dayOf(earlyStart));
  const date = dateHolding(task, boundary, { input, today, calendar });
  // No chain to the opening begins with a task after it.
  if (date && date.kind !== 'opening') return { kind: date.kind, on: date.on };
  const done = task.dependsOn.find(({ taskId, type, lagDays }) => {
    const { actualStart: began, actualFinish: ended } = taskOf(taskId)?.progress ?? {};
    if (!began || !ended) return false;
    const [from, to] = [calendar.before(dayOf(began)), calendar.before(addDays(dayOf(ended), 1))];
    return startFor(dependencyCodes[type], from, to, lagDays, task.durationDays) === boundary;
  });
  if (!done) throw new Error('an early start that nothing holds');
  return { kind: 'afterDone', on: earlyStart, taskId: done.taskId };
}
