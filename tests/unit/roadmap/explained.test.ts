import { describe, expect, it } from 'vitest';
import { calendarOf } from '#shared/roadmap/taskTable.ts';
import { compareWithBaseline, takeBaseline } from '#shared/roadmap/baseline.ts';
import { lookAt } from '#shared/roadmap/look.ts';
import { overlapsOf } from '#shared/roadmap/resources.ts';
import { schedule } from '#shared/roadmap/schedule.ts';
import { whatIfOpening } from '#shared/roadmap/whatIf.ts';
import { whyDates } from '#shared/roadmap/why.ts';
import type { Outcome } from '#shared/problem.ts';
import type { Plan, Task } from '#shared/plan/schema.ts';
import { somePlan, someTask } from '#tests/fixtures/somePlan.ts';
import { randomPlan, randomToday } from './randomPlan.ts';

const today = '2026-11-24';

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

function plan(tasks: readonly Partial<Task>[], changes: Partial<Plan> = {}): Plan {
  return somePlan({ ...changes, tasks: tasks.map((task) => someTask({ id: 'x', durationDays: 5, ...task })) });
}

const follows = (taskId: string, type: 'FS' | 'SS' = 'FS', lagDays = 0) => [{ taskId, type, lagDays }];

describe('why this date', { timeout: 60_000 }, () => {
  const why = (given: Plan, id: string, on = today) => valueOf(whyDates(given, on, ['2027-01-01']))(id);

  it('names the predecessor and how it holds', () => {
    const given = plan([{ id: 'a' }, { id: 'b', dependsOn: follows('a', 'SS', 2) }]);
    expect(why(given, 'b')).toEqual({ kind: 'predecessor', taskId: 'a', type: 'SS', lagDays: 2 });
  });

  it('names the lead rule, and the day off that moves it', () => {
    const lead = (weeks: number) => ({ startBetweenWeeks: [weeks, 1] as [number, number], finishWeeksBefore: null });
    const given = plan([
      { id: 'a', lead: lead(10) },
      { id: 'b', lead: lead(35) },
    ]);
    expect(why(given, 'a')).toEqual({ kind: 'leadRule', weeks: 10, on: '2027-06-23', dayOff: false });
    const opening = plan([{ id: 'b', lead: lead(35) }], {
      profile: { ...given.profile, openingDate: '2027-09-03' },
    });
    expect(why(opening, 'b')).toEqual({ kind: 'leadRule', weeks: 35, on: '2027-01-01', dayOff: true });
  });

  it('names today, the start of the plan, the opening and the dates of the task itself', () => {
    const at = (constraint: Partial<NonNullable<Task['constraint']>>) => ({
      notBefore: null,
      notAfter: null,
      fixedStart: null,
      ...constraint,
    });
    const given = plan([
      { id: 'a' },
      { id: 'b', constraint: at({ notBefore: '2027-02-06' }) },
      { id: 'c', constraint: at({ fixedStart: '2027-02-08' }) },
      { id: 'd', phase: 'afterOpening' },
    ]);
    expect(why(given, 'a')).toMatchObject({ kind: 'today', on: today });
    expect(why(given, 'a', '2026-11-20')).toMatchObject({ kind: 'planStart', on: today });
    expect(why(given, 'b')).toEqual({ kind: 'notBefore', on: '2027-02-06', dayOff: true });
    expect(why(given, 'c')).toMatchObject({ kind: 'fixedStart', on: '2027-02-08' });
    expect(why(given, 'd')).toMatchObject({ kind: 'opening', on: '2027-09-01' });
  });

  it('names what does not leave it as late as its rule would have it', () => {
    const late = { startBetweenWeeks: [1, 0] as [number, number], finishWeeksBefore: null };
    const given = plan([
      { id: 'a', durationDays: 10, lead: late },
      { id: 'b', durationDays: 3, dependsOn: follows('a') },
      { id: 'c', durationDays: 20, lead: { ...late, finishWeeksBefore: 4 } },
    ]);
    expect(why(given, 'a')).toEqual({ kind: 'successor', taskId: 'b' });
    expect(why(given, 'c')).toEqual({ kind: 'finishBy', limit: 'leadRule', on: '2027-08-04' });
  });

  it('says of what has begun that it did, and which predecessors are unfinished', () => {
    const begun = { percent: 0.2, actualStart: '2026-11-20', actualFinish: null };
    const given = plan([{ id: 'a' }, { id: 'b', dependsOn: follows('a'), progress: begun }]);
    expect(why(given, 'b')).toEqual({ kind: 'begun', start: '2026-11-20', waitsFor: ['a'] });
  });

  it('has a reason for every task of 300 random plans, and a predecessor only where one really holds the date', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const input = randomPlan(seed);
      const reasonOf = valueOf(whyDates(input, randomToday, []));
      const before = valueOf(schedule(input, randomToday, []));
      for (const [index, task] of input.tasks.entries()) {
        const reason = reasonOf(task.id);
        expect(reason, `seed ${seed} ${task.id}`).not.toBeNull();
        if (reason?.kind !== 'predecessor') continue;
        const dependsOn = task.dependsOn.filter((dependency) => dependency.taskId !== reason.taskId);
        const tasks = input.tasks.map((one) => (one === task ? { ...one, dependsOn } : one));
        const without = valueOf(schedule({ ...input, tasks }, randomToday, [])).tasks[index]!;
        // Without the predecessor that is named, nothing else holds the task at a later date.
        expect(without.recommendedStart <= before.tasks[index]!.recommendedStart, `seed ${seed}`).toBe(true);
      }
    }
  });
});

describe('what another opening would change', () => {
  it('is shown task by task before it is applied', () => {
    const lead = { startBetweenWeeks: [10, 8] as [number, number], finishWeeksBefore: null };
    const given = plan([{ id: 'a', lead }, { id: 'b' }]);
    const { tasks, after } = valueOf(whatIfOpening(given, '2027-09-08', today, []));
    expect(tasks).toEqual([
      {
        taskId: 'a',
        before: ['2027-06-23', '2027-06-29'],
        after: ['2027-06-30', '2027-07-06'],
        shift: 5,
        becomesCritical: false,
        stopsBeingCritical: false,
        lateDays: 0,
      },
    ]);
    expect(after.openingDate).toBe('2027-09-08');
  });

  it('tells what becomes critical and what stops being so', () => {
    const by = { notBefore: '2027-03-01', notAfter: '2027-03-05', fixedStart: null };
    const given = plan([
      { id: 'a', durationDays: 20 },
      { id: 'b', constraint: by },
    ]);
    const tight = { ...given, profile: { ...given.profile, openingDate: '2026-12-22' } };
    const later = valueOf(whatIfOpening(tight, '2027-09-01', today, []));
    expect(later).toMatchObject({ newlyCritical: 0, noLongerCritical: 1 });
    expect(later.tasks.map(({ taskId, stopsBeingCritical }) => [taskId, stopsBeingCritical])).toEqual([
      ['a', true],
      ['b', false],
    ]);
    expect(valueOf(whatIfOpening(given, '2026-12-22', today, []))).toMatchObject({
      newlyCritical: 1,
      noLongerCritical: 0,
    });
  });

  it('counts what becomes late', () => {
    const given = plan([{ id: 'a', durationDays: 20 }]);
    const difference = valueOf(whatIfOpening(given, '2026-12-01', today, []));
    expect(difference).toMatchObject({ newlyLate: 1, newlyCritical: 0 });
    expect(difference.tasks[0]).toMatchObject({ lateDays: 15 });
    expect(difference.after.conflicts).toHaveLength(1);
  });
});

describe('the earliest feasible opening', () => {
  it('comes with the chain of tasks that holds it', () => {
    const given = plan([
      { id: 'a', durationDays: 10 },
      { id: 'b', durationDays: 10, dependsOn: follows('a') },
      { id: 'c', durationDays: 3 },
    ]);
    expect(valueOf(schedule(given, today, []))).toMatchObject({
      feasibleOpening: '2026-12-22',
      feasibleChain: ['a', 'b'],
    });
  });
});

describe('a baseline', () => {
  const compare = (given: Plan, tasks: readonly Task[], on: string) => {
    const planned = valueOf(schedule(given, today, []));
    const baseline = takeBaseline(planned, { id: 'one', name: 'As agreed', savedOn: today });
    const now = valueOf(schedule({ ...given, tasks: [...tasks] }, on, []));
    return compareWithBaseline(baseline, tasks, now, calendarOf(given.calendar, []));
  };

  it('counts no slip for work that ended on the day off after its last day: the successor starts as planned', () => {
    const given = plan([
      { id: 'a', durationDays: 4 },
      { id: 'b', dependsOn: follows('a') },
    ]);
    const done = { percent: 1, actualStart: '2026-11-24', actualFinish: '2026-11-28' };
    const tasks = [{ ...given.tasks[0]!, progress: done }, given.tasks[1]!];
    const { tasks: compared, byPhase } = compare(given, tasks, '2026-11-30');
    expect(compared.map(({ planned, slipDays }) => [planned.finish, slipDays])).toEqual([
      ['2026-11-27', 0],
      ['2026-12-04', 0],
    ]);
    expect(byPhase).toMatchObject([{ slipDays: 0, averageSlipDays: 0 }]);
  });

  it('shows by the average that tasks of a phase slip although its last one holds', () => {
    const given = plan([
      { id: 'a', durationDays: 2 },
      { id: 'b', durationDays: 20 },
    ]);
    const late = { percent: 1, actualStart: '2026-11-24', actualFinish: '2026-12-01' };
    const tasks = [
      { ...given.tasks[0]!, progress: late },
      { ...given.tasks[1]!, progress: { ...late, percent: 0, actualFinish: null }, durationDays: 15 },
    ];
    expect(compare(given, tasks, '2026-12-01').byPhase).toMatchObject([{ slipDays: 0, averageSlipDays: 2 }]);
  });

  it('shows by task and by phase how far the plan has slipped since', () => {
    const given = plan([
      { id: 'a', phase: 'concept' },
      { id: 'b', phase: 'location', dependsOn: follows('a') },
    ]);
    const late = { percent: 1, actualStart: '2026-11-24', actualFinish: '2026-12-03' };
    const tasks = [{ ...given.tasks[0]!, progress: late }, given.tasks[1]!, someTask({ id: 'new' })];
    const compared = compare(given, tasks, '2026-12-04');
    expect(compared.tasks.map(({ slipDays }) => slipDays)).toEqual([3, 3]);
    expect(compared.byPhase.map(({ phase, slipDays }) => [phase, slipDays])).toEqual([
      ['concept', 3],
      ['location', 3],
    ]);
    expect(compared.added.map(({ id }) => id)).toEqual(['new']);
    expect(compared).toMatchObject({ openingSlipDays: 0, removed: 0 });
  });
});

describe('the resource check', () => {
  it('points out one owner with two tasks at once, and moves nothing', () => {
    const given = plan([
      { id: 'a', owner: 'Rūta' },
      { id: 'b', owner: 'Rūta', durationDays: 2 },
      { id: 'c', owner: 'Jonas' },
      { id: 'd', owner: 'Rūta', dependsOn: follows('a') },
      { id: 'e', owner: 'Rūta', durationDays: 0, milestone: true },
      { id: 'f', owner: '' },
      { id: 'g', owner: '' },
    ]);
    const looked = lookAt(given.tasks, valueOf(schedule(given, today, [])));
    const found = looked.map((one) =>
      overlapsOf(one, looked, calendarOf(given.calendar, [])).map(({ task, from, to, workingDays }) => [
        task.task.id,
        from,
        to,
        workingDays,
      ]),
    );
    const [a, b] = [
      ['2026-11-24', '2026-11-25', 2],
      ['2026-11-24', '2026-11-25', 2],
    ];
    expect(found).toEqual([[['b', ...a]], [['a', ...b]], [], [], [], [], []]);
  });

  it('counts working days, not the days off between them', () => {
    const given = plan([
      { id: 'a', owner: 'Rūta', durationDays: 6 },
      { id: 'b', owner: 'Rūta', durationDays: 3, dependsOn: follows('c') },
      { id: 'c', durationDays: 3 },
    ]);
    const looked = lookAt(given.tasks, valueOf(schedule(given, today, [])));
    expect(overlapsOf(looked[0]!, looked, calendarOf(given.calendar, []))).toMatchObject([
      { from: '2026-11-27', to: '2026-12-01', workingDays: 3 },
    ]);
  });

  it('answers for one of 20,000 simultaneous tasks of one owner at once', () => {
    const tasks = Array.from({ length: 20_000 }, (_, index) => someTask({ id: `t${index}`, owner: 'Rūta' }));
    const given = somePlan({ tasks });
    const looked = lookAt(tasks, valueOf(schedule(given, today, [])));
    expect(overlapsOf(looked[0]!, looked, calendarOf(given.calendar, []))).toHaveLength(19_999);
  });
});
