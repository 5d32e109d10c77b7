/** Large inputs for the benchmarks. */
import type { ProjectionInput } from '#shared/budget/types.ts';
import { addMonths, monthOf, monthText } from '#shared/calendar/dates.ts';
import { dependencyTypes, phases, type Plan } from '#shared/plan/schema.ts';
import type { ScheduleInput } from '#shared/roadmap/types.ts';
import { somePlan, someTask } from '#tests/fixtures/somePlan.ts';
import given from '#tests/fixtures/projection-1.json' with { type: 'json' };

/** A plan with two dependencies a task, of all types, 50 tasks deep however many there are. */
export function largePlan(count: number): ScheduleInput {
  const layer = Math.ceil(count / 50);
  return {
    profile: { planStart: '2027-01-04', openingDate: '2031-06-02' },
    calendar: { workingWeekdays: [1, 2, 3, 4, 5], holidayRegion: null, extraDaysOff: [], extraWorkingDays: [] },
    tasks: Array.from({ length: count }, (_, index) => ({
      id: `t${index}`,
      phase: 'concept' as const,
      title: `Task ${index}`,
      durationDays: index % 9,
      milestone: index % 9 === 0,
      dependsOn:
        index < layer
          ? []
          : [index - layer, index - layer + ((index * 7) % layer) - (index % layer)].map((from, place) => ({
              taskId: `t${Math.max(0, from)}`,
              type: dependencyTypes[(index + place) % 4]!,
              lagDays: (index % 5) - 2,
            })),
      lead: index % 4 === 0 ? { startBetweenWeeks: [20, 10] as [number, number], finishWeeksBefore: null } : null,
      constraint: null,
      progress: { percent: 0, actualStart: null, actualFinish: null },
    })),
  };
}

/** A whole plan of that many tasks over all phases, two dependencies a task: what the timeline is measured on. */
export function timelinePlan(count: number): Plan {
  const { tasks } = largePlan(count);
  const before = phases.filter((phase) => phase !== 'afterOpening');
  return somePlan({
    id: 'bench',
    profile: { ...somePlan().profile, planStart: '2027-01-04', openingDate: '2029-06-04' },
    tasks: tasks.map((task, index) =>
      someTask({ ...task, lead: null, phase: before[Math.floor((index * before.length) / count)] ?? 'concept' }),
    ),
  });
}

/** Twelve channels that spend in each of 84 months. */
export function largeProjection(): ProjectionInput {
  const spend = Object.fromEntries(
    Array.from({ length: 84 }, (_, m) => [monthText(addMonths(monthOf('2027-01'), m)), 500 + (m % 7) * 100]),
  );
  return {
    planStart: '2027-01-04',
    openingDate: '2027-06-14',
    channels: Array.from({ length: 12 }, (_, c) => ({ ...given.channels[c % 3]!, id: `c${c}`, spend })),
    economics: { ...given.economics, horizonMonths: 78 },
    websiteLive: given.given.websiteLive,
    trained: given.given.trained,
    costs: [],
  };
}
