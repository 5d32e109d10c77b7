import { describe, expect, it } from 'vitest';
import { addDays, dateOf, dayOf, weekdayOf } from '#shared/calendar/dates.ts';
import { schedule } from '#shared/roadmap/schedule.ts';
import type { Schedule, ScheduleInput } from '#shared/roadmap/types.ts';
import { naiveSchedule } from './naiveSchedule.ts';
import { randomPlan, randomToday } from './randomPlan.ts';

function scheduled(input: ScheduleInput, today = randomToday): Schedule {
  const outcome = schedule(input, today, []);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const seeds = Array.from({ length: 1000 }, (_, seed) => seed + 1);
const works = (input: ScheduleInput, date: string) =>
  input.calendar.extraWorkingDays.includes(date) ||
  (input.calendar.workingWeekdays.includes(weekdayOf(dayOf(date))) && !input.calendar.extraDaysOff.includes(date));

/** Counts working days before a date of a plan, one by one from June 2026. */
function workingDaysBefore(input: ScheduleInput): (date: string) => number {
  const first = dayOf('2026-06-01');
  const counts = [0];
  return (date) => {
    for (let days = counts.length; days <= dayOf(date) - first; days += 1)
      counts.push(counts[days - 1]! + (works(input, dateOf(addDays(first, days - 1))) ? 1 : 0));
    return counts[dayOf(date) - first]!;
  };
}

describe('the schedule of 1,000 random plans', { timeout: 60_000 }, () => {
  it('agrees date by date with a second, naive reading of the rules', () => {
    for (const seed of seeds) {
      const input = randomPlan(seed);
      expect(scheduled(input).tasks, `seed ${seed}`).toEqual(naiveSchedule(input, randomToday));
    }
  });

  it('agrees as well where most tasks have begun or are done', () => {
    for (const seed of seeds) {
      const input = randomPlan(seed, 0.6);
      expect(scheduled(input).tasks, `seed ${seed}`).toEqual(naiveSchedule(input, randomToday));
    }
  });

  it('keeps every dependency on what has begun or is done, from where that ends as its progress says', () => {
    let looked = 0;
    for (const seed of seeds) {
      const input = randomPlan(seed, 0.6);
      const before = workingDaysBefore(input);
      const dates = new Map(scheduled(input).tasks.map((task) => [task.id, task]));
      const byId = new Map(input.tasks.map((task) => [task.id, task]));
      for (const { id, dependsOn, progress, durationDays } of input.tasks) {
        const own = dates.get(id)!;
        if (progress.actualStart !== null) {
          // What has begun stands where it began, whatever it waits for.
          expect(own.recommendedStart, `seed ${seed} ${id}`).toBe(progress.actualStart);
          if (progress.actualFinish !== null) expect([own.totalFloat, own.critical]).toEqual([null, false]);
          continue;
        }
        const start = before(own.recommendedStart);
        for (const { taskId, type, lagDays } of dependsOn) {
          const { progress: theirs, durationDays: days } = byId.get(taskId)!;
          if (theirs.actualStart === null) continue;
          looked += 1;
          const began = before(theirs.actualStart);
          const ended =
            theirs.actualFinish !== null
              ? before(dateOf(addDays(dayOf(theirs.actualFinish), 1)))
              : Math.max(began, before(randomToday)) + Math.ceil(Number((days * (1 - theirs.percent)).toFixed(9)));
          const held = type[1] === 'S' ? start : start + durationDays;
          expect(held, `seed ${seed} ${taskId} ${type} ${id}`).toBeGreaterThanOrEqual(
            (type[0] === 'F' ? ended : began) + lagDays,
          );
        }
      }
    }
    expect(looked).toBeGreaterThan(3_000);
  });

  it('recommends no date that breaks a dependency', () => {
    for (const seed of seeds) {
      const input = randomPlan(seed);
      const dates = new Map(scheduled(input).tasks.map((task) => [task.id, task]));
      const before = workingDaysBefore(input);
      const boundaries = (id: string) => {
        const { recommendedStart, recommendedFinish } = dates.get(id)!;
        const task = input.tasks.find((one) => one.id === id)!;
        const s = before(recommendedStart);
        const instant = task.durationDays === 0 && task.progress.actualFinish === null;
        return { s, e: instant ? s : before(recommendedFinish) + (works(input, recommendedFinish) ? 1 : 0) };
      };
      for (const task of input.tasks) {
        if (task.progress.actualStart !== null) continue;
        const own = boundaries(task.id);
        for (const { taskId, type, lagDays } of task.dependsOn) {
          const predecessor = input.tasks.find((one) => one.id === taskId)!;
          // What has begun ends at a boundary that its dates do not always show: that is looked at above.
          if (predecessor.progress.actualStart !== null) continue;
          const from = boundaries(taskId);
          const [bound, held] = { FS: [from.e, own.s], SS: [from.s, own.s], FF: [from.e, own.e], SF: [from.s, own.e] }[
            type
          ] as [number, number];
          expect(held, `seed ${seed} ${taskId} ${type} ${task.id}`).toBeGreaterThanOrEqual(bound + lagDays);
        }
      }
    }
  });

  it('has a negative float exactly when there is a conflict', () => {
    for (const seed of seeds) {
      const { tasks, conflicts } = scheduled(randomPlan(seed));
      expect(conflicts.length > 0, `seed ${seed}`).toBe(tasks.some((task) => (task.totalFloat ?? 0) < 0));
    }
  });

  it('names as earliest feasible opening the first working day without a conflict', () => {
    for (const seed of seeds) {
      const input = randomPlan(seed);
      const { feasibleOpening } = scheduled(input);
      const conflictsAt = (openingDate: string) =>
        scheduled({ ...input, profile: { ...input.profile, openingDate } }).conflicts.length;
      if (feasibleOpening === null) {
        expect(conflictsAt('2030-01-07'), `seed ${seed}`).toBeGreaterThan(0);
        continue;
      }
      expect(conflictsAt(feasibleOpening), `seed ${seed}`).toBe(0);
      let day = dateOf(addDays(dayOf(feasibleOpening), -1));
      while (!works(input, day)) day = dateOf(addDays(dayOf(day), -1));
      if (day >= randomToday) expect(conflictsAt(day), `seed ${seed}, the working day before`).toBeGreaterThan(0);
    }
  });

  it('moves nothing that is done when the opening moves by a week', () => {
    for (const seed of seeds.slice(0, 200)) {
      const input = randomPlan(seed);
      const later = {
        ...input,
        profile: { ...input.profile, openingDate: dateOf(addDays(dayOf(input.profile.openingDate), 7)) },
      };
      const done = (result: Schedule) =>
        result.tasks.filter((_, index) => input.tasks[index]?.progress.actualFinish != null);
      expect(done(scheduled(later))).toEqual(done(scheduled(input)));
    }
  });

  it('leads each conflict back along a chain that ends at the task that misses', () => {
    for (const seed of seeds.slice(0, 300)) {
      for (const conflict of scheduled(randomPlan(seed)).conflicts) expect(conflict.chain.at(-1)).toBe(conflict.taskId);
    }
  });
});

describe('tasks that cannot be scheduled', () => {
  const base = randomPlan(7);
  const task = { ...base.tasks[0]!, dependsOn: [], phase: 'concept' as const };
  const dependsOn = (taskId: string) => [{ taskId, type: 'FS' as const, lagDays: 0 }];
  const problemsOf = (tasks: ScheduleInput['tasks']) => {
    const outcome = schedule({ ...base, tasks }, randomToday, []);
    return outcome.ok ? [] : outcome.problems;
  };

  it('are named: a circle from task to task', () => {
    const problems = problemsOf([
      { ...task, id: 'a', title: 'Lease', dependsOn: dependsOn('c') },
      { ...task, id: 'b', title: 'Design', dependsOn: dependsOn('a') },
      { ...task, id: 'c', title: 'Fit-out', dependsOn: dependsOn('b') },
    ]);
    expect(problems.map((problem) => problem.code)).toEqual(['task.cycle']);
    for (const title of ['Lease', 'Design', 'Fit-out']) expect(String(problems[0]?.params['tasks'])).toContain(title);
  });

  it('are located: a missing task, a task that waits for itself, one that waits for what comes after the opening', () => {
    const problems = problemsOf([
      { ...task, id: 'a', dependsOn: dependsOn('nowhere') },
      { ...task, id: 'b', dependsOn: dependsOn('b') },
      { ...task, id: 'c', dependsOn: dependsOn('d') },
      { ...task, id: 'd', phase: 'afterOpening' },
    ]);
    expect(problems.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'task.missing tasks.0.dependsOn.0.taskId',
      'task.dependsOnItself tasks.1.dependsOn.0.taskId',
      'task.dependsOnAfterOpening tasks.2.dependsOn.0.taskId',
    ]);
  });
});
