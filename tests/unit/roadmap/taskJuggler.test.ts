/**
 * Agreement with TaskJuggler 3: what it can express (early dates forwards with FS and SS, late dates backwards with FF
 * and FS, lags, holidays, milestones) must come out the same, day by day. Skipped, and said so, where `tj3` is missing.
 */
import { describe, expect, it } from 'vitest';
import { dayOf } from '#shared/calendar/dates.ts';
import type { DependencyType } from '#shared/plan/schema.ts';
import { schedule } from '#shared/roadmap/schedule.ts';
import { calendarOf } from '#shared/roadmap/taskTable.ts';
import type { ScheduleInput } from '#shared/roadmap/types.ts';
import { generator, randomPlan } from './randomPlan.ts';
import { hasTaskJuggler, taskJugglerDates, type Direction } from './taskJuggler.ts';

const today = '2027-01-04';
const calendars = 4;
const plansPerCalendar = 60;

/** A random plan of the given types of dependency that begins today: no progress, no limits of its own, lags from 0. */
function plainPlan(seed: number, types: readonly DependencyType[], calendar: ScheduleInput['calendar']): ScheduleInput {
  const plan = randomPlan(seed);
  const next = generator(seed + 7);
  const below = (most: number) => Math.floor(next() * most);
  return {
    profile: { planStart: today, openingDate: plan.profile.openingDate },
    calendar,
    tasks: plan.tasks.map((task) => ({
      ...task,
      phase: 'concept',
      lead: null,
      constraint: null,
      progress: { percent: 0, actualStart: null, actualFinish: null },
      dependsOn: task.dependsOn.map(({ taskId }) => ({
        taskId,
        type: types[below(types.length)]!,
        lagDays: next() < 0.5 ? 0 : below(7),
      })),
    })),
  };
}

function compare(direction: Direction, types: readonly DependencyType[]): number {
  let compared = 0;
  for (let c = 0; c < calendars; c += 1) {
    const { calendar: random } = randomPlan(1000 + c);
    const calendar = { ...random, extraWorkingDays: [], extraDaysOff: [...new Set(random.extraDaysOff)] };
    const plans = Array.from({ length: plansPerCalendar }, (_, p) =>
      plainPlan(1 + c * plansPerCalendar + p, types, calendar),
    );
    const working = calendarOf(calendar, []);
    const boundaryOf = (date: string) => working.before(dayOf(date));
    const peer = taskJugglerDates(plans, direction, boundaryOf);
    for (const [index, plan] of plans.entries()) {
      const outcome = schedule(plan, today, []);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
      for (const [t, task] of outcome.value.tasks.entries()) {
        const [start, finish] =
          direction === 'asap' ? [task.earlyStart, task.earlyFinish] : [task.lateStart!, task.lateFinish!];
        const lasts = plan.tasks[t]!.durationDays > 0 ? 1 : 0;
        const own = { start: boundaryOf(start), end: boundaryOf(finish) + lasts };
        expect(peer.get(`p${index}.${task.id}`), `calendar ${c}, plan ${index}, ${task.id}`).toEqual(own);
        compared += 1;
      }
    }
  }
  return compared;
}

describe.skipIf(!hasTaskJuggler)('TaskJuggler, over 240 random plans,', { timeout: 300_000 }, () => {
  it('agrees with the early dates, forwards with FS and SS', () => {
    expect(compare('asap', ['FS', 'SS'])).toBeGreaterThan(2000);
  });

  it('agrees with the late dates, backwards with FS and FF', () => {
    expect(compare('alap', ['FS', 'FF'])).toBeGreaterThan(2000);
  });
});
