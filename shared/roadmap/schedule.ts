/**
 * Dates of the road map by the critical path method on a working calendar, backwards from the opening. The rules are
 * those of `docs/scheduling.md`; all arithmetic is on boundaries of working days: a task that starts at s and takes n
 * days ends at the boundary s + n; its last day is s + n - 1.
 */
import { addDays, dayOf, type IsoDate } from '#shared/calendar/dates.ts';
import { taskGraph, type TaskGraph } from '#shared/plan/taskGraph.ts';
import { failure, problem, success, type Outcome } from '#shared/problem.ts';
import { drivingChain, findConflicts } from './conflicts.ts';
import { backwardPass, floats, forwardPass, recommend, type Passes } from './passes.ts';
import { taskTable, type TaskTable } from './taskTable.ts';
import type { Schedule, ScheduledTask, ScheduleInput } from './types.ts';

/**
 * Schedules every task of a plan on a day.
 * @param today the day from which what has not begun can begin
 * @param holidays the public holidays of the plan's region (`publicHolidays`), for the years the plan reaches
 * @returns the schedule, or what keeps the tasks from having one (`taskGraph`, or dates that run past the year 2160)
 */
export function schedule(input: ScheduleInput, today: IsoDate, holidays: readonly IsoDate[]): Outcome<Schedule> {
  const graph = taskGraph(input.tasks);
  if (!graph.ok) return graph;
  if (input.calendar.workingWeekdays.length === 0)
    return failure([problem('plan.noWorkingDay', ['calendar', 'workingWeekdays'])]);
  try {
    return success(scheduleGraph(input, graph.value, today, holidays));
  } catch (cause) {
    if (cause instanceof RangeError) return failure([problem('schedule.outsideCalendar', ['tasks'])]);
    throw cause;
  }
}

function scheduleGraph(input: ScheduleInput, graph: TaskGraph, today: IsoDate, holidays: readonly IsoDate[]): Schedule {
  const table = taskTable(input, today, holidays);
  const passes: Passes = forwardPass(table, graph);
  backwardPass(table, graph, passes);
  recommend(table, graph, passes);
  const { totalFloat, freeFloat } = floats(table, graph, passes);
  let least = Infinity;
  for (let i = 0; i < table.count; i += 1) if (table.hasLate[i]) least = Math.min(least, totalFloat[i]!);
  const threshold = Math.max(0, least);
  const tasks = input.tasks.map((task, i): ScheduledTask => {
    const float = table.hasLate[i] ? totalFloat[i]! : null;
    return scheduledTask(table, passes, i, {
      id: task.id,
      totalFloat: float,
      freeFloat: float === null ? null : freeFloat[i]!,
      critical: float !== null && float <= threshold,
    });
  });
  const feasible = feasibleOpening(table, passes, input, today);
  return {
    planStart: input.profile.planStart,
    openingDate: input.profile.openingDate,
    feasibleOpening: feasible.date,
    feasibleChain:
      feasible.heldBy === null
        ? []
        : drivingChain(table, graph, passes, feasible.heldBy).map((index) => input.tasks[index]!.id),
    conflicts: findConflicts(table, graph, passes)
      .map((conflict) => ({
        ...conflict,
        taskId: input.tasks[conflict.task]!.id,
        chain: conflict.chain.map((index) => input.tasks[index]!.id),
      }))
      .map(({ taskId, days, kind, chain }) => ({ taskId, days, kind, chain })),
    tasks,
  };
}

type Floats = Pick<ScheduledTask, 'id' | 'totalFloat' | 'freeFloat' | 'critical'>;

/** A task with the dates as shown: first and last day of work; what really happened, as it happened. */
function scheduledTask(
  table: TaskTable,
  passes: Passes,
  i: number,
  { id, totalFloat, freeFloat, critical }: Floats,
): ScheduledTask {
  const actualStart = table.actualStart[i] ?? null;
  const actualFinish = table.actualFinish[i] ?? null;
  const { calendar } = table;
  const start = (boundary: number) => actualStart ?? actualFinish ?? calendar.dateAt(boundary);
  const finish = (boundary: number) => {
    if (actualFinish !== null) return actualFinish;
    const date = calendar.dateAt(table.duration[i] === 0 ? boundary : boundary - 1);
    return actualStart !== null && date < actualStart ? actualStart : date;
  };
  // What is done has no late dates but its own.
  const late = table.hasLate[i] === 1 || actualFinish !== null;
  return {
    id,
    earlyStart: start(passes.earlyStart[i]!),
    earlyFinish: finish(passes.earlyEnd[i]!),
    lateStart: late ? start(passes.lateEnd[i]! - table.duration[i]!) : null,
    lateFinish: late ? finish(passes.lateEnd[i]!) : null,
    recommendedStart: start(passes.recommendedStart[i]!),
    recommendedFinish: finish(passes.recommendedEnd[i]!),
    totalFloat,
    freeFloat,
    critical,
  };
}

/**
 * The first working day, from the later of plan start and today, that as opening date leaves no negative float. The
 * early dates before the opening do not depend on it, so each limit that moves with it gives a least opening date and
 * the answer is the largest of them, held by the task it belongs to; an absolute limit that is missed cannot be met.
 */
function feasibleOpening(
  table: TaskTable,
  passes: Passes,
  input: ScheduleInput,
  today: IsoDate,
): { readonly date: IsoDate | null; readonly heldBy: number | null } {
  const { calendar } = table;
  let index = calendar.before(dayOf(input.profile.planStart > today ? input.profile.planStart : today));
  let heldBy: number | null = null;
  for (let i = 0; i < table.count; i += 1) {
    if (!table.hasLate[i]) continue;
    const end = passes.earlyEnd[i]!;
    if (end > table.notAfter[i]! || passes.earlyStart[i]! > table.fixedStart[i]!) return { date: null, heldBy: i };
    const weeks = table.finishWeeksBefore[i]!;
    // end <= before(opening - 7 weeks + 1 day) holds from the day 7 * weeks after the last day of work.
    const least = Math.max(end, weeks >= 0 ? calendar.before(addDays(calendar.dayAt(end - 1), 7 * weeks)) : 0);
    if (least > index) {
      index = least;
      heldBy = i;
    }
  }
  return { date: calendar.dateAt(index), heldBy };
}
