import { beforeEach, describe, expect, it } from 'vitest';
import type { Task } from '#shared/plan/schema.ts';
import { removeTasks, shiftTasks } from '#renderer/state/taskActions.ts';
import { openPlan, planNow, undoable } from '#tests/component/openPlan.tsx';
import { scheduled } from '#tests/fixtures/outcomes.ts';
import { somePlan, someTask } from '#tests/fixtures/somePlan.ts';

/** A Tuesday. */
const today = '2026-11-24';
const follows = (taskId: string, lagDays = 0) => [{ taskId, type: 'FS' as const, lagDays }];

const open = (tasks: Task[]) => openPlan(somePlan({ tasks }));
const task = (id: string) => planNow().tasks.find((one) => one.id === id)!;

function shift(ids: readonly string[], days: number) {
  const plan = planNow();
  return shiftTasks(new Set(ids), days, { schedule: scheduled(plan, today), calendar: plan.calendar, holidays: [] });
}

beforeEach(() =>
  open([
    someTask({ id: 'lease', title: 'Sign the lease', lead: { startBetweenWeeks: [30, 20], finishWeeksBefore: 10 } }),
    someTask({ id: 'bank', title: 'Open the account', dependsOn: follows('lease', 2) }),
    someTask({
      id: 'begun',
      title: 'Choose a name',
      progress: { percent: 0.5, actualStart: '2026-11-20', actualFinish: null },
    }),
    someTask({
      id: 'bound',
      title: 'Send the tax form',
      constraint: { notBefore: null, notAfter: '2026-12-04', fixedStart: null },
    }),
    someTask({ id: 'design', title: 'Design the rooms', dependsOn: follows('bank', 3) }),
  ]),
);

describe('moving several tasks by working days', () => {
  it('takes each from where it is recommended, over weekends, and keeps only its rule about the finish', () => {
    // Thirty weeks before 1 September 2027 is Wednesday 3 February; three working days on is Monday.
    expect(shift(['lease'], 3)).toEqual([]);
    expect(task('lease').constraint?.notBefore).toBe('2027-02-08');
    expect(task('lease').lead).toEqual({ startBetweenWeeks: null, finishWeeksBefore: 10 });
    expect(undoable()).toBe(1);
  });

  it('moves back as well, but nothing to before what it waits for', () => {
    shift(['lease', 'bank'], -5);
    expect(task('lease').constraint?.notBefore).toBe('2027-01-27');
    const dates = scheduled(planNow(), today).tasks;
    expect(dates.slice(0, 2).map(({ recommendedStart }) => recommendedStart)).toEqual(['2027-01-27', '2027-02-05']);
  });

  it('leaves what has begun, and what would pass its own latest date, and says why of each', () => {
    const problems = shift(['begun', 'bound', 'design'], 10);
    expect(problems.map(({ code }) => code)).toEqual(['task.alreadyBegun', 'task.constraintImpossible']);
    expect(task('begun').constraint).toBeNull();
    expect(task('bound').constraint?.notBefore).toBeNull();
    expect(task('design').constraint?.notBefore).not.toBeNull();
    expect(undoable()).toBe(1);
  });

  it('changes nothing at all where nothing can move', () => {
    shift(['begun'], 10);
    expect(undoable()).toBe(0);
  });
});

describe('removing tasks', () => {
  it('leaves what waited for them waiting for what they waited for, with both lags', () => {
    removeTasks(new Set(['bank']));
    expect(task('design').dependsOn).toEqual(follows('lease', 5));
    removeTasks(new Set(['lease']));
    expect(task('design').dependsOn).toEqual([]);
  });
});
