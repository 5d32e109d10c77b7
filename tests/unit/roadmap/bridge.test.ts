import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits, type Dependency, type DependencyType } from '#shared/plan/schema.ts';
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

/** Up to eight tasks that wait for earlier ones, some of them left out. */
const smallGraph = fc
  .array(
    fc.record({
      gone: fc.boolean(),
      waits: fc.array(
        fc.record({
          earlier: fc.nat(7),
          type: fc.constantFrom('FS', 'SS', 'FF', 'SF'),
          lagDays: fc.integer({ min: -9, max: 9 }),
        }),
        { maxLength: 3 },
      ),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .map((tasks) => ({
    gone: new Set(tasks.flatMap(({ gone }, index) => (gone ? [`${index}`] : []))),
    waits: new Map(
      tasks.map(({ waits }, index) => [
        `${index}`,
        index === 0
          ? []
          : waits.map(({ earlier, type, lagDays }): Dependency => on(`${earlier % index}`, type, lagDays)),
      ]),
    ),
  }));

/** The plain rule: every way to a task that is kept, the longest of those by one type. */
function everyWay(
  own: readonly Dependency[],
  isKept: (id: string) => boolean,
  waitsOf: (id: string) => readonly Dependency[],
): Dependency[] {
  const ways = (last: Dependency): Dependency[] =>
    isKept(last.taskId)
      ? [last]
      : waitsOf(last.taskId).flatMap((one) =>
          ways({
            taskId: one.taskId,
            type: `${one.type[0]}${last.type[1]}` as DependencyType,
            lagDays: one.lagDays + last.lagDays,
          }),
        );
  const all = own.flatMap(ways);
  const same = (one: Dependency) => all.filter(({ taskId, type }) => taskId === one.taskId && type === one.type);
  return all
    .filter((one) => same(one)[0] === one)
    .map((one) => ({ ...one, lagDays: Math.max(...same(one).map(({ lagDays }) => lagDays)) }));
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

  it('is passed over at once however many ways lead through what is left out', () => {
    // 12 stages of 5 tasks, each waiting for all of the stage before: 5^12 ways.
    const stage = (n: number) => [1, 2, 3, 4, 5].map((k) => on(n === 0 ? 'start' : `${n}.${k}`, 'FS', k));
    const gone = Object.fromEntries(
      Array.from({ length: 12 }, (_, n) => stage(n + 1).map(({ taskId }) => [taskId, stage(n)] as const)).flat(),
    );
    let looked = 0;
    const found = bridged(
      stage(12),
      (id) => !(id in gone),
      (id) => {
        looked += 1;
        return gone[id]!;
      },
    );
    expect(found).toEqual([on('start', 'FS', 13 * 5)]);
    expect(looked).toBeLessThan(1_000);
  });

  it('is passed over however long the chain', () => {
    const chain: Record<string, Dependency[]> = {};
    for (let n = 0; n < limits.tasks; n += 1) chain[n + 1] = [on(`${n}`, 'FS', n === 0 ? 7 : 0)];
    expect(without(chain, on(`${limits.tasks}`))).toEqual([on('0', 'FS', 7)]);
  });

  it('is passed over as by walking every way, for any few tasks', () => {
    fc.assert(
      fc.property(smallGraph, ({ waits, gone }) => {
        const of = (id: string) => waits.get(id) ?? [];
        for (const [, own] of waits)
          expect(bridged(own, (id) => !gone.has(id), of)).toEqual(everyWay(own, (id) => !gone.has(id), of));
      }),
    );
  });

  it('ends where tasks that are left out wait for each other', () => {
    expect(without({ a: [on('b'), on('start')], b: [on('a')] }, on('a'))).toEqual([on('start')]);
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
