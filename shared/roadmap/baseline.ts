/** Baselines: the dates as they were planned on a day, kept in the plan, and how far the plan has slipped since. */
import { addDays, dayOf, type IsoDate } from '#shared/calendar/dates.ts';
import type { WorkingCalendar } from '#shared/calendar/workingCalendar.ts';
import { phases, type Phase, type Plan, type Task } from '#shared/plan/schema.ts';
import type { Schedule } from './types.ts';

export type Baseline = Plan['baselines'][number];

/** The recommended (of what has begun, the actual) dates of a schedule, to be kept in a plan. */
export function takeBaseline(schedule: Schedule, named: Pick<Baseline, 'id' | 'name' | 'savedOn'>): Baseline {
  return {
    ...named,
    openingDate: schedule.openingDate,
    tasks: Object.fromEntries(
      schedule.tasks.map((task) => [task.id, { start: task.recommendedStart, finish: task.recommendedFinish }]),
    ),
  };
}

/** One task, planned then and as it stands now. */
export interface TaskSlippage {
  readonly task: Task;
  readonly planned: { readonly start: IsoDate; readonly finish: IsoDate };
  readonly now: { readonly start: IsoDate; readonly finish: IsoDate };
  /** Working days by which the finish has moved; positive is later. */
  readonly slipDays: number;
}

/** One phase: when its last task was to finish, and when it does now. Slips are working days. */
export interface PhaseSlippage {
  readonly phase: Phase;
  readonly planned: IsoDate;
  readonly now: IsoDate;
  readonly slipDays: number;
  /** The mean slip of its tasks, so that a phase whose last task holds does not hide the others. */
  readonly averageSlipDays: number;
}

/** A plan held against a baseline. */
export interface BaselineComparison {
  readonly tasks: readonly TaskSlippage[];
  readonly byPhase: readonly PhaseSlippage[];
  /** Working days by which the opening has moved. */
  readonly openingSlipDays: number;
  /** Tasks that came after the baseline, and how many of the baseline are gone. */
  readonly added: readonly Task[];
  readonly removed: number;
}

/**
 * Compares what was planned with what is planned or done now. Working days are counted to the boundary at which a
 * successor could start: the end of the last day of work, of a milestone its morning.
 */
export function compareWithBaseline(
  baseline: Baseline,
  tasks: readonly Task[],
  schedule: Schedule,
  calendar: WorkingCalendar,
): BaselineComparison {
  const index = (date: IsoDate) => calendar.before(dayOf(date));
  const end = ({ durationDays }: Task, finish: IsoDate) =>
    durationDays === 0 ? index(finish) : calendar.before(addDays(dayOf(finish), 1));
  const dates = new Map(schedule.tasks.map((one) => [one.id, one]));
  const compared = tasks.flatMap((task): TaskSlippage[] => {
    const planned = baseline.tasks[task.id];
    const now = dates.get(task.id);
    if (!planned || !now) return [];
    return [
      {
        task,
        planned,
        now: { start: now.recommendedStart, finish: now.recommendedFinish },
        slipDays: end(task, now.recommendedFinish) - end(task, planned.finish),
      },
    ];
  });
  const latest = (all: readonly IsoDate[]) => all.reduce((last, date) => (date > last ? date : last));
  const byPhase = phases.flatMap((phase): PhaseSlippage[] => {
    const own = compared.filter(({ task }) => task.phase === phase);
    if (own.length === 0) return [];
    const lastEnd = (which: 'planned' | 'now') => Math.max(...own.map((one) => end(one.task, one[which].finish)));
    return [
      {
        phase,
        planned: latest(own.map((one) => one.planned.finish)),
        now: latest(own.map((one) => one.now.finish)),
        slipDays: lastEnd('now') - lastEnd('planned'),
        averageSlipDays: own.reduce((sum, { slipDays }) => sum + slipDays, 0) / own.length,
      },
    ];
  });
  return {
    tasks: compared,
    byPhase,
    openingSlipDays: index(schedule.openingDate) - index(baseline.openingDate),
    added: tasks.filter((task) => !baseline.tasks[task.id]),
    removed: Object.keys(baseline.tasks).length - compared.length,
  };
}
