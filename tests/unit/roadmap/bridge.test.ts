import { describe, expect, it } from 'vitest';
import type { Dependency, DependencyType } from '#shared/plan/schema.ts';
import { bridged } from '#shared/roadmap/bridge.ts';
import { schedule } from '#shared/roadmap/schedule.ts';
import type { SchedulableTask } from '#shared/roadmap/types.ts';
import { generator, randomPlan, randomToday } from './randomPlan.ts';

const on = (taskId: string, type: DependencyType = 'FS', lagDays = 0): Dependency => ({ taskId, type, lagDays });

/** What `last` waits for once `gone` is left out. */
function without(gone: Record<string, Dependency[]>, ...last: Dependency[]): Dependency[] {
  return bridged(
    last,
    (id) => !(id in gone),
    (id) => gone[id] ?? [],
  );
}

describe('a task that is left out', () => {
  it('leaves its successors waiting for its predecessors, with both lags', () => {
    expect(without({ permit: [on('design', 'FS', 3)] }, on('permit', 'FS', 2))).toEqual([on('design', 'FS', 5)]);
    expect(without({ permit: [on('design', 'FS', 5)] }, on('permit', 'FS', -2))).toEqual([on('design', 'FS', 3)]);
  });

  it('joins the side that its predecessor was held by to the side of its successor that it held', () => {
    for (const first of ['FS', 'SS', 'FF', 'SF'] as const) {
      for (const second of ['FS', 'SS', 'FF', 'SF'] as const) {
        const type = `${first[0]}${second[1]}` as DependencyType;
        expect(without({ b: [on('a', first, 1)] }, on('b', second, 1))).toEqual([on('a', type, 2)]);
      }
    }
  });

  it('is passed over with everything before it that is left out too; of two ways to a task the longer wait counts', () => {
    const gone = { b: [on('a', 'FS', 1)], c: [on('b', 'FS', 1), on('a', 'FS', 9)], start: [] };
    expect(without(gone, on('c'), on('start'), on('a'), on('a', 'SS'))).toEqual([on('a', 'FS', 9), on('a', 'SS')]);
  });

  it('changes no date of 500 random plans in which it took no time', () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const next = generator(seed + 9_000);
      const input = randomPlan(seed);
      const bare = input.tasks.map((task): SchedulableTask => ({
        ...task,
        // All before the opening: what comes after it waits for the opening, too.
        phase: 'concept',
        lead: null,
        constraint: null,
        progress: { percent: 0, actualStart: null, actualFinish: null },
        dependsOn: task.dependsOn.map((one) => ({ ...one, lagDays: Math.abs(one.lagDays) })),
      }));
      const gone = new Map(
        bare.filter((task) => task.dependsOn.length > 0 && next() < 0.4).map((task) => [task.id, task]),
      );
      const timeless = bare.map((task) => (gone.has(task.id) ? { ...task, durationDays: 0, milestone: true } : task));
      const left = bare
        .filter(({ id }) => !gone.has(id))
        .map((task) => ({
          ...task,
          dependsOn: bridged(
            task.dependsOn,
            (id) => !gone.has(id),
            (id) => gone.get(id)?.dependsOn ?? [],
          ),
        }));
      const startsOf = (tasks: readonly SchedulableTask[]) => {
        const outcome = schedule({ ...input, tasks }, randomToday, []);
        if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
        return outcome.value.tasks.filter(({ id }) => !gone.has(id)).map(({ id, earlyStart }) => `${id} ${earlyStart}`);
      };
      expect(startsOf(left), `seed ${seed}`).toEqual(startsOf(timeless));
    }
  });
});
