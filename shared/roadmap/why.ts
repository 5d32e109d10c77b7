/** Why a task stands on its date: the one fact, predecessor, rule or limit that holds it there. */
import { addDays, dateOf, dayOf, type DayNumber, type IsoDate } from '#shared/calendar/dates.ts';
import type { WorkingCalendar } from '#shared/calendar/workingCalendar.ts';
import { taskGraph, type TaskGraph } from '#shared/plan/taskGraph.ts';
import type { DependencyType } from '#shared/plan/schema.ts';
import { success, type Outcome } from '#shared/problem.ts';
import { backwardPass, forwardPass, recommend, startFor, type Passes } from './passes.ts';
import { taskTable, type TaskTable } from './taskTable.ts';
import type { SchedulableTask, ScheduleInput } from './types.ts';

/** A date that holds a task; where that day is off, the task stands on the next working day. */
interface HeldFrom {
  readonly on: IsoDate;
  readonly dayOff: boolean;
}

/** What holds a task's recommended start. Lags are working days. */
export type Why =
  | { readonly kind: 'done'; readonly start: IsoDate; readonly finish: IsoDate }
  /** `waitsFor`: predecessors that are unfinished although it has begun. */
  | { readonly kind: 'begun'; readonly start: IsoDate; readonly waitsFor: readonly string[] }
  | {
      readonly kind: 'predecessor';
      readonly taskId: string;
      readonly type: DependencyType;
      readonly lagDays: number;
    }
  /** The latest start that a successor leaves, before the lead rule's date. */
  | { readonly kind: 'successor'; readonly taskId: string }
  | ({ readonly kind: 'leadRule'; readonly weeks: number } & HeldFrom)
  | ({ readonly kind: 'notBefore' | 'fixedStart' | 'planStart' | 'today' | 'opening' } & HeldFrom)
  /** The latest start that a limit of its own leaves, before the lead rule's date. */
  | { readonly kind: 'finishBy'; readonly limit: 'opening' | 'leadRule' | 'notAfter'; readonly on: IsoDate };

/** Weeks from a date to the opening, begun ones counted whole; negative after it. */
export function weeksBefore(openingDate: IsoDate, date: IsoDate): number {
  return Math.ceil((dayOf(openingDate) - dayOf(date)) / 7);
}

const types: readonly DependencyType[] = ['FS', 'SS', 'FF', 'SF'];

/**
 * Answers why a task stands on its recommended start, for any task of a plan.
 * @returns a function from a task's id to the reason (null for an unknown id), or why the tasks have no schedule
 */
export function whyDates(
  input: ScheduleInput,
  today: IsoDate,
  holidays: readonly IsoDate[],
): Outcome<(taskId: string) => Why | null> {
  const outcome = taskGraph(input.tasks);
  if (!outcome.ok) return outcome;
  const graph = outcome.value;
  const table = taskTable(input, today, holidays);
  const passes = forwardPass(table, graph);
  backwardPass(table, graph, passes);
  recommend(table, graph, passes);
  const indexOf = new Map(input.tasks.map((task, index) => [task.id, index]));
  return success((taskId) => {
    const i = indexOf.get(taskId);
    return i === undefined ? null : whyOf({ input, today, table, graph, passes }, i);
  });
}

interface Planned {
  readonly input: ScheduleInput;
  readonly today: IsoDate;
  readonly table: TaskTable;
  readonly graph: TaskGraph;
  readonly passes: Passes;
}

function whyOf(planned: Planned, i: number): Why {
  const { input, table, graph, passes } = planned;
  const task = input.tasks[i]!;
  const { actualStart, actualFinish } = task.progress;
  if (actualFinish !== null) return { kind: 'done', start: actualStart ?? actualFinish, finish: actualFinish };
  if (actualStart !== null) {
    const waitsFor = [...graph.predecessor.subarray(graph.first[i], graph.first[i + 1])]
      .filter((from) => !table.done[from])
      .map((from) => input.tasks[from]!.id);
    return { kind: 'begun', start: actualStart, waitsFor };
  }
  const start = passes.recommendedStart[i]!;
  const predecessor = predecessorAt(planned, i, start);
  if (predecessor) return predecessor;
  if (start === passes.earlyStart[i]) return fromCalendar(planned, i);
  const lead = task.lead?.startBetweenWeeks;
  if (lead && start === table.leadStart[i]) {
    const on = addDays(dayOf(input.profile.openingDate), -7 * lead[0]);
    return { kind: 'leadRule', weeks: lead[0], ...held(table, on) };
  }
  return heldByLimit(planned, i);
}

/** The predecessor whose dates leave exactly this start, or null; `recommended` dates hold first, then early ones. */
function predecessorAt({ input, table, graph, passes }: Planned, i: number, start: number): Why | null {
  for (let edge = graph.first[i]!; edge < graph.first[i + 1]!; edge += 1) {
    const from = graph.predecessor[edge]!;
    const type = graph.type[edge]!;
    const lagDays = graph.lag[edge]!;
    const allowed = startFor(
      type,
      passes.recommendedStart[from]!,
      passes.recommendedEnd[from]!,
      lagDays,
      table.duration[i]!,
    );
    if (allowed === start) return { kind: 'predecessor', taskId: input.tasks[from]!.id, type: types[type]!, lagDays };
  }
  return null;
}

/** No predecessor holds the early start, so a date of the calendar does. */
function fromCalendar({ input, today, table, passes }: Planned, i: number): Why {
  const { calendar } = table;
  const date = dateHolding(input.tasks[i]!, passes.earlyStart[i]!, { input, today, calendar });
  if (!date) throw new Error('an early start that nothing holds');
  return { kind: date.kind, ...held(table, dayOf(date.on)) };
}

/** A date of the calendar that an early start stands on. */
interface HoldingDate {
  readonly kind: 'fixedStart' | 'notBefore' | 'opening' | 'planStart' | 'today';
  readonly on: IsoDate;
}

/**
 * The date of the calendar that holds the start of a task that has not begun: its own first, then those of the plan.
 * @param start the early start as the index of a working day
 * @returns null where none stands on it, so that a predecessor holds it
 */
export function dateHolding(
  { constraint, phase }: SchedulableTask,
  start: number,
  { input, today, calendar }: { input: ScheduleInput; today: IsoDate; calendar: WorkingCalendar },
): HoldingDate | null {
  const { planStart, openingDate } = input.profile;
  const dates: readonly (readonly [HoldingDate['kind'], IsoDate | null | undefined])[] = [
    ['fixedStart', constraint?.fixedStart],
    ['notBefore', constraint?.notBefore],
    ['opening', phase === 'afterOpening' ? openingDate : null],
    planStart > today ? ['planStart', planStart] : ['today', today],
  ];
  for (const [kind, on] of dates) if (on && calendar.before(dayOf(on)) === start) return { kind, on };
  return null;
}

/** Neither early dates nor the lead rule: the latest start holds it, by a successor or by a limit of its own. */
function heldByLimit({ input, table, graph, passes }: Planned, i: number): Why {
  const end = passes.lateEnd[i]!;
  if (end === table.latestEnd[i]) {
    const { openingDate } = input.profile;
    const { lead, constraint } = input.tasks[i]!;
    if (end === table.leadEnd[i])
      return {
        kind: 'finishBy',
        limit: 'leadRule',
        on: dateOf(addDays(dayOf(openingDate), -7 * (lead?.finishWeeksBefore ?? 0))),
      };
    if (end === table.notAfter[i])
      return { kind: 'finishBy', limit: 'notAfter', on: constraint?.notAfter ?? openingDate };
    return { kind: 'finishBy', limit: 'opening', on: openingDate };
  }
  for (let successor = 0; successor < table.count; successor += 1) {
    if (!table.hasLate[successor] || table.begun[successor]) continue;
    const lateEnd = passes.lateEnd[successor]!;
    for (let edge = graph.first[successor]!; edge < graph.first[successor + 1]!; edge += 1) {
      if (graph.predecessor[edge] !== i) continue;
      const type = graph.type[edge]!;
      const bound = (type >= 2 ? lateEnd : lateEnd - table.duration[successor]!) - graph.lag[edge]!;
      const bindsStart = type === 1 || type === 3;
      if (bound + (bindsStart ? table.duration[i]! : 0) === end)
        return { kind: 'successor', taskId: input.tasks[successor]!.id };
    }
  }
  throw new Error('a late date that nothing holds');
}

function held(table: TaskTable, day: DayNumber): HeldFrom {
  return { on: dateOf(day), dayOff: !table.calendar.isWorking(day) };
}
