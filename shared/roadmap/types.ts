/** What scheduling gives back; the rules are in `schedule.ts` and `docs/scheduling.md`. */
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { Plan, Task } from '#shared/plan/schema.ts';

/** The parts of a task that decide its dates. */
export type SchedulableTask = Pick<
  Task,
  'id' | 'phase' | 'title' | 'durationDays' | 'milestone' | 'dependsOn' | 'lead' | 'constraint' | 'progress'
>;

/** The parts of a plan that decide its dates. */
export interface ScheduleInput {
  readonly profile: Pick<Plan['profile'], 'planStart' | 'openingDate'>;
  readonly calendar: Plan['calendar'];
  readonly tasks: readonly SchedulableTask[];
}

/** Dates are those shown: first and last day of work; of a milestone, the day on whose morning it stands. */
export interface ScheduledTask {
  readonly id: string;
  readonly earlyStart: IsoDate;
  readonly earlyFinish: IsoDate;
  /** Null for a task after the opening. */
  readonly lateStart: IsoDate | null;
  readonly lateFinish: IsoDate | null;
  readonly recommendedStart: IsoDate;
  readonly recommendedFinish: IsoDate;
  /** Working days; null for what is done and for what comes after the opening. */
  readonly totalFloat: number | null;
  readonly freeFloat: number | null;
  readonly critical: boolean;
}

export const conflictKinds = ['opening', 'leadRule', 'notAfter', 'fixedStart'] as const;
export type ConflictKind = (typeof conflictKinds)[number];

export interface Conflict {
  readonly taskId: string;
  /** By how many working days the limit is missed. */
  readonly days: number;
  readonly kind: ConflictKind;
  /** From the first task that cannot move to the one that misses. */
  readonly chain: readonly string[];
}

export interface Schedule {
  readonly planStart: IsoDate;
  readonly openingDate: IsoDate;
  /** The first working day that as opening date leaves no conflict; null where no opening date does. */
  readonly feasibleOpening: IsoDate | null;
  /** The tasks that hold the earliest feasible opening, from the first that cannot move; empty where today does. */
  readonly feasibleChain: readonly string[];
  readonly conflicts: readonly Conflict[];
  /** In the order of the plan's tasks. */
  readonly tasks: readonly ScheduledTask[];
}
