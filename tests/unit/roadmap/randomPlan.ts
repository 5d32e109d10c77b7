/** Random schedulable plans from a seed: every type of dependency, lags, lead rules, constraints, progress. */
import type { ScheduleInput, SchedulableTask } from '#shared/roadmap/types.ts';
import { dependencyTypes } from '#shared/plan/schema.ts';
import { addDays, dateOf, dayOf } from '#shared/calendar/dates.ts';

/** A small seeded generator (mulberry32) of numbers from 0 up to 1. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const randomToday = '2027-02-10';

/** @param underWay the share of the tasks before the opening that have begun; half of them are done */
export function randomPlan(seed: number, underWay = 0.2): ScheduleInput {
  const next = generator(seed);
  const below = (most: number) => Math.floor(next() * most);
  const date = (from: string, days: number) => dateOf(addDays(dayOf(from), below(days)));
  const openingDate = date('2027-06-01', 200);
  const count = 3 + below(14);
  const tasks = Array.from({ length: count }, (_, index): SchedulableTask => {
    const after = index >= count - 2 && next() < 0.6;
    const durationDays = next() < 0.15 ? 0 : 1 + below(15);
    const begun = !after && next() < underWay;
    const actualStart = begun ? date('2027-01-10', 30) : null;
    const done = begun && next() < 0.5;
    const earlier = Array.from({ length: index }, (_unused, one) => one).filter(() => next() < 0.25);
    return {
      id: `t${index}`,
      phase: after ? 'afterOpening' : 'concept',
      title: `Task ${index}`,
      durationDays,
      milestone: durationDays === 0,
      dependsOn: earlier.map((one) => ({
        taskId: `t${one}`,
        type: dependencyTypes[below(4)]!,
        lagDays: below(9) - 3,
      })),
      lead:
        next() < 0.3
          ? {
              startBetweenWeeks: next() < 0.7 ? [6 + below(12), below(6)] : null,
              finishWeeksBefore: !after && next() < 0.4 ? below(9) : null,
            }
          : null,
      constraint:
        next() < 0.2
          ? {
              notBefore: next() < 0.5 ? date('2027-02-01', 90) : null,
              notAfter: next() < 0.3 ? date('2027-04-01', 120) : null,
              fixedStart: next() < 0.2 ? date('2027-03-01', 90) : null,
            }
          : null,
      progress: {
        percent: done ? 1 : begun ? below(10) / 10 : 0,
        actualStart,
        actualFinish: done && actualStart ? dateOf(addDays(dayOf(actualStart), below(6))) : null,
      },
    };
  });
  // What comes before the opening may not wait for what comes after it.
  const afterIds = new Set(tasks.filter((task) => task.phase === 'afterOpening').map((task) => task.id));
  return {
    profile: { planStart: '2027-01-04', openingDate },
    calendar: {
      workingWeekdays: next() < 0.8 ? [1, 2, 3, 4, 5] : [1, 2, 3, 4, 5, 6],
      holidayRegion: null,
      extraDaysOff: Array.from({ length: below(8) }, () => date('2027-02-01', 250)),
      extraWorkingDays: Array.from({ length: below(4) }, () => date('2027-02-01', 250)),
    },
    tasks: tasks.map((task) =>
      task.phase === 'afterOpening'
        ? task
        : { ...task, dependsOn: task.dependsOn.filter(({ taskId }) => !afterIds.has(taskId)) },
    ),
  };
}
