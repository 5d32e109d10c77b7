import { addDays, dayOf, type IsoDate } from '#shared/calendar/dates.ts';
import { workingCalendar, type WorkingCalendar } from '#shared/calendar/workingCalendar.ts';
import { remainingDays } from './progress.ts';
import type { ScheduleInput } from './types.ts';

/** No limit: larger than any boundary. */
export const unlimited = 0x3fffffff;

/** The tasks as columns of boundaries, one row a task, so that the passes run over plain integers. */
export interface TaskTable {
  readonly count: number;
  readonly calendar: WorkingCalendar;
  /** The boundary of the opening date. */
  readonly opening: number;
  /** Working days of the whole task, also of one that has begun; what is left of that is in `factEnd`. */
  readonly duration: Int32Array;
  /** The least start from the calendar side: plan start, today or opening, not-before and fixed start. */
  readonly leastStart: Int32Array;
  /** The latest end from the task's own limits. */
  readonly latestEnd: Int32Array;
  readonly notAfter: Int32Array;
  readonly fixedStart: Int32Array;
  readonly leadEnd: Int32Array;
  /** -1 for none. */
  readonly finishWeeksBefore: Int32Array;
  /** The boundary of the lead rule's earliest recommended start, -1 for none. */
  readonly leadStart: Int32Array;
  /** Start and end that are facts: of what is done both, of what has begun both with the end as expected. */
  readonly begun: Uint8Array;
  readonly done: Uint8Array;
  readonly factStart: Int32Array;
  readonly factEnd: Int32Array;
  /** Unfinished and before the opening: has late dates and float. */
  readonly hasLate: Uint8Array;
  readonly actualStart: readonly (IsoDate | null)[];
  readonly actualFinish: readonly (IsoDate | null)[];
}

const calendars = new WeakMap<object, { readonly holidays: readonly IsoDate[]; readonly calendar: WorkingCalendar }>();

/** The working calendar of a plan; made once as long as plan and holidays are the same values. */
export function calendarOf(spec: ScheduleInput['calendar'], holidays: readonly IsoDate[]): WorkingCalendar {
  const known = calendars.get(spec);
  if (known?.holidays === holidays) return known.calendar;
  const calendar = workingCalendar(spec, holidays);
  calendars.set(spec, { holidays, calendar });
  return calendar;
}

/** Turns the tasks of a plan into columns of boundaries. */
export function taskTable(input: ScheduleInput, today: IsoDate, holidays: readonly IsoDate[]): TaskTable {
  const { planStart, openingDate } = input.profile;
  const calendar = calendarOf(input.calendar, holidays);
  const count = input.tasks.length;
  const column = (fill = 0) => new Int32Array(count).fill(fill);
  const opening = dayOf(openingDate);
  const openingBoundary = calendar.before(opening);
  const base = calendar.before(dayOf(planStart > today ? planStart : today));
  const todayBoundary = calendar.before(dayOf(today));
  const table = {
    count,
    calendar,
    opening: openingBoundary,
    duration: column(),
    leastStart: column(),
    latestEnd: column(unlimited),
    notAfter: column(unlimited),
    fixedStart: column(unlimited),
    leadEnd: column(unlimited),
    finishWeeksBefore: column(-1),
    leadStart: column(-1),
    begun: new Uint8Array(count),
    done: new Uint8Array(count),
    factStart: column(),
    factEnd: column(),
    hasLate: new Uint8Array(count),
    actualStart: input.tasks.map((task) => task.progress.actualStart),
    actualFinish: input.tasks.map((task) => task.progress.actualFinish),
  };
  for (let i = 0; i < count; i += 1) {
    const { phase, durationDays, progress, lead, constraint } = input.tasks[i]!;
    const after = phase === 'afterOpening';
    table.duration[i] = durationDays;
    table.hasLate[i] = after || progress.actualFinish !== null ? 0 : 1;
    table.leastStart[i] = after ? Math.max(base, openingBoundary) : base;
    if (constraint?.notBefore)
      table.leastStart[i] = Math.max(table.leastStart[i]!, calendar.before(dayOf(constraint.notBefore)));
    if (constraint?.notAfter) table.notAfter[i] = calendar.before(addDays(dayOf(constraint.notAfter), 1));
    if (lead?.startBetweenWeeks) table.leadStart[i] = calendar.before(addDays(opening, -7 * lead.startBetweenWeeks[0]));
    if (lead && lead.finishWeeksBefore !== null) {
      table.finishWeeksBefore[i] = lead.finishWeeksBefore;
      table.leadEnd[i] = calendar.before(addDays(opening, -7 * lead.finishWeeksBefore + 1));
    }
    if (progress.actualFinish !== null) {
      table.done[i] = 1;
      table.factStart[i] = calendar.before(dayOf(progress.actualStart ?? progress.actualFinish));
      table.factEnd[i] = calendar.before(addDays(dayOf(progress.actualFinish), 1));
    } else if (progress.actualStart !== null) {
      table.begun[i] = 1;
      table.factStart[i] = calendar.before(dayOf(progress.actualStart));
      table.factEnd[i] = Math.max(table.factStart[i]!, todayBoundary) + remainingDays({ durationDays, progress });
    } else if (constraint?.fixedStart) {
      // What has begun can no longer miss its fixed start.
      table.fixedStart[i] = calendar.before(dayOf(constraint.fixedStart));
      table.leastStart[i] = Math.max(table.leastStart[i]!, table.fixedStart[i]!);
    }
    table.latestEnd[i] = Math.min(
      openingBoundary,
      table.notAfter[i]!,
      table.leadEnd[i]!,
      table.fixedStart[i]! + durationDays,
    );
  }
  return table;
}
