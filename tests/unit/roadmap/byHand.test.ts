import { describe, expect, it } from 'vitest';
import { dependencyTypes, type Task } from '#shared/plan/schema.ts';
import { connectedTask, inPhase, movedTask, stretchedTask } from '#shared/roadmap/edit.ts';
import { finishedOn, remainingDays, reopened, startedOn, withRemaining } from '#shared/roadmap/progress.ts';
import { schedule } from '#shared/roadmap/schedule.ts';
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
      '“Design” cannot start before 2026-12-08. Move what it waits for first.',
    ]);
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
    const task = someTask({ id: 'a', title: 'Lease' });
    expect(valueOf(stretchedTask(task, 1000)).durationDays).toBe(1000);
    for (const days of [0, 1001, 2.5, NaN]) {
      expect(sentencesOf(stretchedTask(task, days))[0]).toContain('from 1 to 1000 working days');
    }
  });

  it('leaves milestones and what is done alone', () => {
    const done = { percent: 1, actualStart: '2026-11-02', actualFinish: '2026-11-06' };
    expect(stretchedTask(someTask({ id: 'a', durationDays: 0, milestone: true }), 3).ok).toBe(false);
    expect(stretchedTask(someTask({ id: 'a', progress: done }), 3).ok).toBe(false);
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
        const changed = valueOf(withRemaining(task, days));
        expect(remainingDays(changed)).toBe(days);
        expect(changed.durationDays - days).toBe(durationDays - remainingDays(task));
      }
    }
  });

  it('cannot be negative, broken or longer than a task may be', () => {
    for (const days of [-1, 0.5, 2000]) expect(withRemaining(someTask({ id: 'a' }), days).ok).toBe(false);
  });

  it('pushes the successors when it grows', () => {
    const begun = { percent: 0.5, actualStart: '2026-11-16', actualFinish: null };
    const given = plan([
      { id: 'a', durationDays: 10, progress: begun },
      { id: 'b', dependsOn: [{ taskId: 'a', type: 'FS', lagDays: 0 }] },
    ]);
    expect(startOf(given, 'b')).toBe('2026-12-01');
    const late = { ...given, tasks: [valueOf(withRemaining(given.tasks[0]!, 8)), given.tasks[1]!] };
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
