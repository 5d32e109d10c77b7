import { describe, expect, it } from 'vitest';
import { dependencyTypes, type Task } from '#shared/plan/schema.ts';
import { connectedTask, inPhase, movedTask, startingOn, stretchedTask, withRemaining } from '#shared/roadmap/edit.ts';
import { finishedOn, remainingDays, reopened, startedOn } from '#shared/roadmap/progress.ts';
import { schedule } from '#shared/roadmap/schedule.ts';
import { validatePlan } from '#shared/plan/validate.ts';
import { problemSentence } from '#shared/content/problemSentence.ts';
import type { Outcome } from '#shared/problem.ts';
import { somePlan, someTask } from '#tests/fixtures/somePlan.ts';

const today = '2026-11-24';

function sentencesOf(outcome: Outcome<unknown>): string[] {
  return outcome.ok ? [] : outcome.problems.map((one) => problemSentence(one, 'en'));
}

function plan(tasks: readonly Partial<Task>[]) {
  return somePlan({ tasks: tasks.map((task) => someTask({ id: 'x', durationDays: 5, ...task })) });
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

function startOf(given: ReturnType<typeof plan>, id: string): string | undefined {
  return valueOf(schedule(given, today, [])).tasks.find((task) => task.id === id)?.recommendedStart;
}

describe('dragging a task', () => {
  it('puts it on the day where it was dropped, later or earlier than its lead rule wants', () => {
    const given = plan([{ id: 'a', lead: { startBetweenWeeks: [20, 10], finishWeeksBefore: 2 } }]);
    for (const date of ['2027-02-01', '2027-05-03']) {
      const moved = valueOf(movedTask({ plan: given, today, holidays: [] }, 'a', date));
      expect(startOf({ ...given, tasks: [moved] }, 'a')).toBe(date);
      expect(moved.lead).toEqual({ startBetweenWeeks: null, finishWeeksBefore: 2 });
    }
  });

  it('is refused before what it waits for is finished, with the earliest day', () => {
    const given = plan([
      { id: 'a', durationDays: 10 },
      { id: 'b', title: 'Design', dependsOn: [{ taskId: 'a', type: 'FS', lagDays: 0 }] },
    ]);
    expect(sentencesOf(movedTask({ plan: given, today, holidays: [] }, 'b', '2026-11-30'))).toEqual([
      "“Design” cannot start before 2026-12-08: today, the plan's start or what it waits for is in the way.",
    ]);
  });

  it('onto a day off puts it on the next working day', () => {
    const given = plan([{ id: 'a' }]);
    const moved = valueOf(movedTask({ plan: given, today, holidays: ['2027-02-08'] }, 'a', '2027-02-06'));
    expect(valueOf(schedule({ ...given, tasks: [moved] }, today, ['2027-02-08'])).tasks[0]?.recommendedStart).toBe(
      '2027-02-09',
    );
  });

  it('onto a day off is still refused before what it waits for is finished', () => {
    const given = plan([
      { id: 'a', durationDays: 10 },
      { id: 'b', title: 'Design', dependsOn: [{ taskId: 'a', type: 'FS', lagDays: 0 }] },
    ]);
    const onSaturday = (date: string) => movedTask({ plan: given, today, holidays: [] }, 'b', date);
    expect(sentencesOf(onSaturday('2026-11-28'))[0]).toContain('cannot start before 2026-12-08');
    expect(onSaturday('2026-12-12').ok).toBe(true);
  });

  it('is refused past its own latest date, so that the plan can still be read', () => {
    const latest = { notBefore: null, notAfter: '2027-03-01', fixedStart: null };
    const given = plan([{ id: 'a', title: 'Lease', constraint: latest }]);
    for (const outcome of [
      movedTask({ plan: given, today, holidays: [] }, 'a', '2027-03-02'),
      startingOn(given.tasks, 'a', '2027-03-02'),
    ])
      expect(sentencesOf(outcome)).toEqual([
        '“Lease” must end before it may begin. Correct its dates (tasks[0].constraint.notAfter).',
      ]);
    const moved = valueOf(movedTask({ plan: given, today, holidays: [] }, 'a', '2027-02-22'));
    expect(validatePlan({ ...given, tasks: [moved] }).ok).toBe(true);
    expect(sentencesOf(startingOn(given.tasks, 'a', '2101-01-03'))[0]).toContain('2101-01-03 is not a date');
  });

  it('is refused once the task has begun', () => {
    const given = plan([{ id: 'a', progress: { percent: 0.5, actualStart: '2026-11-20', actualFinish: null } }]);
    expect(movedTask({ plan: given, today, holidays: [] }, 'a', '2027-01-04')).toMatchObject({
      problems: [{ code: 'task.alreadyBegun' }],
    });
  });
});

describe('stretching a task', () => {
  it('takes from 1 to 1,000 working days and says so otherwise', () => {
    const tasks = [someTask({ id: 'a', title: 'Lease' })];
    expect(valueOf(stretchedTask(tasks, 'a', 1000)).durationDays).toBe(1000);
    for (const days of [0, 1001, 2.5, NaN]) {
      expect(sentencesOf(stretchedTask(tasks, 'a', days))[0]).toContain('from 1 to 1,000 working days');
    }
  });

  it('leaves milestones and what is done alone', () => {
    const done = { percent: 1, actualStart: '2026-11-02', actualFinish: '2026-11-06' };
    const { tasks } = plan([
      { id: 'a', title: 'Open', durationDays: 0, milestone: true },
      { id: 'b', title: 'Lease', progress: done },
    ]);
    expect(sentencesOf(stretchedTask(tasks, 'a', 3))).toEqual([
      '“Open” is a milestone, so it takes no days. Set its duration to 0 (tasks[0].durationDays).',
    ]);
    expect(sentencesOf(stretchedTask(tasks, 'b', 3))).toEqual([
      '“Lease” is done, so its duration is a fact. Change its actual dates in its panel.',
    ]);
  });
});

describe('drawing a dependency', () => {
  const { tasks } = plan([
    { id: 'a', title: 'Lease' },
    { id: 'b', title: 'Design', dependsOn: [{ taskId: 'a', type: 'FS', lagDays: 0 }] },
    { id: 'c', title: 'Fit-out', dependsOn: [{ taskId: 'b', type: 'SS', lagDays: 3 }] },
    { id: 'z', title: 'Review', phase: 'afterOpening' },
  ]);

  it('adds it, whatever its type', () => {
    for (const type of dependencyTypes) {
      const dependency = { taskId: 'a', type, lagDays: -2 };
      expect(valueOf(connectedTask(tasks, 'c', dependency)).dependsOn).toContainEqual(dependency);
    }
  });

  it.each([
    ['a circle, named from task to task', 'a', 'c', 'circle: Design → Fit-out → Lease → Design'],
    ['a task on itself', 'a', 'a', '“Lease” depends on itself'],
    ['the same once more', 'b', 'a', '“Design” waits for “Lease” already'],
    ['a task that is not there', 'a', 'nowhere', 'does not exist (nowhere)'],
    ['one before the opening on one after it', 'a', 'z', 'which comes after it'],
  ])('refuses %s', (_what, successor, predecessor, sentence) => {
    const outcome = connectedTask(tasks, successor, { taskId: predecessor, type: 'FS', lagDays: 0 });
    expect(sentencesOf(outcome)[0]).toContain(sentence);
  });

  it('refuses a lag that no plan can keep', () => {
    for (const lagDays of [5000, -1001, 0.5, NaN]) {
      const outcome = connectedTask(tasks, 'c', { taskId: 'a', type: 'FS', lagDays });
      expect(sentencesOf(outcome)[0]).toContain('a lag is from −1,000 to 1,000 working days');
    }
    expect(connectedTask(tasks, 'c', { taskId: 'a', type: 'FS', lagDays: -1000 }).ok).toBe(true);
  });
});

describe('what remains of a task', () => {
  it('is what the schedule reckons with, however it was entered', () => {
    for (const [durationDays, percent] of [
      [10, 0.7],
      [7, 0.35],
      [3, 0],
    ] as const) {
      const task = someTask({ id: 'a', durationDays, progress: { percent, actualStart: today, actualFinish: null } });
      for (const days of [0, 1, 4, 25]) {
        const changed = valueOf(withRemaining([task], 'a', days));
        expect(remainingDays(changed)).toBe(days);
        const done = durationDays - remainingDays(task);
        expect(changed.durationDays).toBe(done + days || durationDays);
      }
    }
  });

  it('cannot be negative, broken or longer than a task may be', () => {
    const progress = { percent: 0, actualStart: today, actualFinish: null };
    for (const task of [someTask({ id: 'a' }), someTask({ id: 'a', progress })])
      for (const days of [-1, 0.5, 2000]) expect(withRemaining([task], 'a', days).ok).toBe(false);
  });

  it('is all of a task that has not begun, whatever percentage a file gives it, as in the schedule', () => {
    const given = plan([
      { id: 'a', durationDays: 10, progress: { percent: 0.5, actualStart: null, actualFinish: null } },
    ]);
    expect(remainingDays(given.tasks[0]!)).toBe(10);
    expect(valueOf(schedule(given, today, [])).tasks[0]).toMatchObject({
      earlyStart: '2026-11-24',
      earlyFinish: '2026-12-07',
    });
    expect(valueOf(withRemaining(given.tasks, 'a', 4)).durationDays).toBe(4);
  });

  it('is nothing at 100%: a task that had done nothing yet keeps its length', () => {
    const progress = { percent: 0, actualStart: '2026-11-23', actualFinish: null };
    const given = plan([{ id: 'a', durationDays: 10, progress }]);
    expect(valueOf(withRemaining(given.tasks, 'a', 0))).toMatchObject({
      durationDays: 10,
      progress: { ...progress, percent: 1 },
    });
  });

  it('is not asked of milestones and of what is done', () => {
    const done = { percent: 1, actualStart: '2026-11-02', actualFinish: '2026-11-06' };
    const { tasks } = plan([
      { id: 'a', durationDays: 0, milestone: true },
      { id: 'b', progress: done },
    ]);
    for (const id of ['a', 'b']) expect(withRemaining(tasks, id, 3).ok).toBe(false);
  });

  it('pushes the successors when it grows', () => {
    const begun = { percent: 0.5, actualStart: '2026-11-16', actualFinish: null };
    const given = plan([
      { id: 'a', durationDays: 10, progress: begun },
      { id: 'b', dependsOn: [{ taskId: 'a', type: 'FS', lagDays: 0 }] },
    ]);
    expect(startOf(given, 'b')).toBe('2026-12-01');
    const late = { ...given, tasks: [valueOf(withRemaining(given.tasks, 'a', 8)), given.tasks[1]!] };
    expect(startOf(late, 'b')).toBe('2026-12-04');
  });
});

describe('ticking off', () => {
  it('finishes today what began before or never, and takes it back', () => {
    const never = { percent: 0, actualStart: null, actualFinish: null };
    expect(finishedOn(never, today)).toEqual({ percent: 1, actualStart: today, actualFinish: today });
    expect(reopened(finishedOn(never, today))).toEqual(never);
    const begun = { percent: 0.3, actualStart: '2026-11-10', actualFinish: null };
    expect(finishedOn(begun, today).actualStart).toBe('2026-11-10');
    expect(reopened(finishedOn(begun, today)).actualStart).toBe('2026-11-10');
  });

  it('drops a finish that would come before a later start', () => {
    const done = { percent: 1, actualStart: '2026-11-02', actualFinish: '2026-11-06' };
    expect(startedOn(done, '2026-11-04').actualFinish).toBe('2026-11-06');
    expect(startedOn(done, '2026-11-09')).toEqual({ percent: 0, actualStart: '2026-11-09', actualFinish: null });
    expect(startedOn(done, null).actualStart).toBeNull();
  });
});

describe('moving tasks into another phase', () => {
  const tasks = [
    someTask({ id: 'lease', title: 'Sign the lease' }),
    someTask({ id: 'design', title: 'Design', dependsOn: [{ taskId: 'lease', type: 'FS', lagDays: 0 }] }),
  ];

  it('takes several along', () => {
    const moved = inPhase(tasks, new Set(['lease', 'design']), 'afterOpening');
    expect(moved.ok && moved.value.map(({ phase }) => phase)).toEqual(['afterOpening', 'afterOpening']);
  });

  it('is refused where a task before the opening would wait for one after it', () => {
    const moved = inPhase(tasks, new Set(['lease']), 'afterOpening');
    expect(moved.ok ? [] : moved.problems.map(({ code, params }) => [code, params['predecessor']])).toEqual([
      ['task.dependsOnAfterOpening', 'Sign the lease'],
    ]);
  });
});
