import { describe, expect, it } from 'vitest';
import { dayOf } from '#shared/calendar/dates.ts';
import { feasibleReason, type FeasibleReason } from '#shared/roadmap/feasible.ts';
import { schedule } from '#shared/roadmap/schedule.ts';
import type { ScheduleInput, SchedulableTask } from '#shared/roadmap/types.ts';
import { somePlan, someTask } from '#tests/fixtures/somePlan.ts';
import { randomPlan, randomToday } from './randomPlan.ts';

const today = '2026-11-24';

function lookAt(input: ScheduleInput, on = today) {
  const outcome = schedule(input, on, []);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return { ...outcome.value, reason: feasibleReason(input, outcome.value, on, []) };
}

function reasonOf(tasks: Parameters<typeof someTask>[0][], changes: Parameters<typeof somePlan>[0] = {}) {
  return lookAt(somePlan({ tasks: tasks.map((task) => someTask(task)), ...changes }));
}

const after = (taskId: string, lagDays = 0) => [{ taskId, type: 'FS' as const, lagDays }];
const weeksBefore = (finishWeeksBefore: number) => ({ startBetweenWeeks: null, finishWeeksBefore });

describe('what holds the earliest feasible opening', () => {
  it('is the last task of the chain, by the opening itself or by the weeks before it that its lead rule asks', () => {
    const chain = [{ id: 'a' }, { id: 'b', dependsOn: after('a') }];
    expect(reasonOf(chain)).toMatchObject({
      feasibleOpening: '2026-12-08',
      reason: {
        taskId: 'b',
        earlyFinish: '2026-12-07',
        limit: { kind: 'opening' },
        firstId: 'a',
        start: { kind: 'today', on: today },
      },
    });
    // Monday 7 December and eight weeks: Monday 1 February.
    const premises = [chain[0]!, { ...chain[1]!, lead: weeksBefore(8) }];
    expect(reasonOf(premises)).toMatchObject({
      feasibleOpening: '2027-02-01',
      reason: { limit: { kind: 'leadRule', weeks: 8, dayOff: false } },
    });
  });

  it('is said to fall on a day off where the working calendar puts the opening later still', () => {
    const off = { calendar: { ...somePlan().calendar, extraDaysOff: ['2027-01-26'] } };
    expect(reasonOf([{ id: 'a', lead: weeksBefore(8), durationDays: 6 }], off)).toMatchObject({
      feasibleOpening: '2027-01-27',
      reason: { limit: { kind: 'leadRule', weeks: 8, dayOff: true } },
    });
  });

  it('begins with the date that the first task cannot start before', () => {
    const startOf = (first: Parameters<typeof someTask>[0], changes = {}) =>
      reasonOf(
        [
          { id: 'a', ...first },
          { id: 'b', dependsOn: after('a') },
        ],
        changes,
      ).reason?.start;
    const constraint = { notBefore: null, notAfter: null, fixedStart: null };
    const progress = { percent: 0.2, actualStart: '2026-11-19', actualFinish: null };
    const { profile } = somePlan();
    expect(startOf({ constraint: { ...constraint, notBefore: '2027-01-04' } })).toEqual({
      kind: 'notBefore',
      on: '2027-01-04',
    });
    expect(startOf({ constraint: { ...constraint, fixedStart: '2027-01-04' } })).toEqual({
      kind: 'fixedStart',
      on: '2027-01-04',
    });
    expect(startOf({ progress })).toEqual({ kind: 'begun', on: '2026-11-19' });
    expect(startOf({}, { profile: { ...profile, planStart: '2027-01-04' } })).toEqual({
      kind: 'planStart',
      on: '2027-01-04',
    });
    const done = { percent: 1, actualStart: '2026-11-16', actualFinish: '2026-11-20' };
    expect(
      reasonOf([
        { id: 'paint', progress: done },
        { id: 'dry', dependsOn: after('paint', 20) },
      ]),
    ).toMatchObject({
      reason: { firstId: 'dry', start: { kind: 'afterDone', on: '2026-12-21', taskId: 'paint' } },
    });
  });

  it('names the date that no opening can meet', () => {
    const constraint = { notBefore: null, notAfter: '2026-11-26', fixedStart: null };
    expect(reasonOf([{ id: 'a', constraint }])).toMatchObject({
      feasibleOpening: null,
      reason: { taskId: 'a', limit: { kind: 'notAfter', on: '2026-11-26' } },
    });
  });

  it('is not a fixed start that has been missed by a task that goes on', () => {
    const constraint = { notBefore: null, notAfter: '2026-11-20', fixedStart: '2026-11-16' };
    const progress = { percent: 0.2, actualStart: '2026-11-18', actualFinish: null };
    expect(reasonOf([{ id: 'a', constraint, progress }])).toMatchObject({
      feasibleOpening: null,
      reason: { taskId: 'a', limit: { kind: 'notAfter', on: '2026-11-20' } },
    });
  });

  it('is nothing where today would do', () => {
    expect(
      reasonOf([{ id: 'a', progress: { percent: 1, actualStart: today, actualFinish: today } }]).reason,
    ).toBeNull();
  });

  it('in 300 random plans is a limit without which the clinic opens no later, or another one holds', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const input = randomPlan(seed);
      const { feasibleOpening, reason } = lookAt(input, randomToday);
      if (!reason) continue;
      const tasks = input.tasks.map((task) => (task.id === reason.taskId ? without(task, reason.limit) : task));
      const relaxed = lookAt({ ...input, tasks }, randomToday);
      const stillHolds = relaxed.reason?.taskId === reason.taskId && relaxed.reason.limit.kind === reason.limit.kind;
      expect(stillHolds && reason.limit.kind !== 'opening', `seed ${seed}`).toBe(false);
      if (feasibleOpening === null) continue;
      expect(dayOf(relaxed.feasibleOpening!), `seed ${seed}`).toBeLessThanOrEqual(dayOf(feasibleOpening));
    }
  });
});

function without(task: SchedulableTask, limit: FeasibleReason['limit']): SchedulableTask {
  switch (limit.kind) {
    case 'opening':
      return { ...task, durationDays: Math.max(0, task.durationDays - 1), milestone: task.durationDays <= 1 };
    case 'leadRule':
      return { ...task, lead: { startBetweenWeeks: null, finishWeeksBefore: null } };
    case 'notAfter':
    case 'fixedStart':
      return task.constraint ? { ...task, constraint: { ...task.constraint, [limit.kind]: null } } : task;
  }
}
