import { describe, expect, it } from 'vitest';
import type { Task } from '#shared/plan/schema.ts';
import { everyTask, grouped, ownersOf, queried, weekByOwner, type TaskQuery } from '#shared/roadmap/groups.ts';
import { lookAt } from '#shared/roadmap/look.ts';
import { schedule } from '#shared/roadmap/schedule.ts';
import { somePlan, someTask } from '#tests/fixtures/somePlan.ts';

const today = '2026-11-24';

function looked(tasks: readonly Partial<Task>[]) {
  const plan = somePlan({ tasks: tasks.map((task) => someTask({ id: 'x', durationDays: 5, ...task })) });
  const outcome = schedule(plan, today, []);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return lookAt(plan.tasks, outcome.value);
}

const done = { percent: 1, actualStart: '2026-11-16', actualFinish: '2026-11-20' };
const tasks = looked([
  { id: 'lease', title: 'Sign the lease', owner: 'Rūta', phase: 'location' },
  { id: 'audience', title: 'Define the audience', owner: 'Jonas', phase: 'concept', progress: done },
  {
    id: 'design',
    title: 'Design',
    owner: '',
    phase: 'premises',
    dependsOn: [{ taskId: 'lease', type: 'FS', lagDays: 5 }],
  },
]);
const idsOf = (query: Partial<TaskQuery>) =>
  queried(tasks, { ...everyTask, ...query }, today).map(({ task }) => task.id);

describe('the checklist', () => {
  it('shows what is asked for', () => {
    expect(idsOf({ filter: 'open' })).toEqual(['lease', 'design']);
    expect(idsOf({ filter: 'done' })).toEqual(['audience']);
    expect(idsOf({ filter: 'week' })).toEqual(['lease']);
    expect(idsOf({ owner: 'Rūta' })).toEqual(['lease']);
    expect(idsOf({ search: ' LEASE ' })).toEqual(['lease']);
    expect(idsOf({ phase: 'premises' })).toEqual(['design']);
  });

  it('stands under phases in their order, weeks, owners with nobody last, and states', () => {
    const keys = (by: 'phase' | 'week' | 'owner' | 'status') => grouped(tasks, by).map(({ key }) => key);
    expect(keys('phase')).toEqual(['concept', 'location', 'premises']);
    expect(keys('week')).toEqual(['2026-11-16', '2026-11-23', '2026-12-07']);
    expect(keys('owner')).toEqual(['Jonas', 'Rūta', '']);
    expect(keys('status')).toEqual(['waiting', 'done']);
  });

  it('loses no task, however it is grouped', () => {
    for (const by of ['phase', 'week', 'owner', 'status'] as const)
      expect(grouped(tasks, by).flatMap((group) => group.tasks)).toHaveLength(3);
  });

  it('knows its owners', () => {
    expect(ownersOf(tasks)).toEqual(['Jonas', 'Rūta']);
  });
});

describe('the week by owner', () => {
  const week = (day: string, given = tasks) =>
    weekByOwner(given, day).map(({ owner, tasks: own }) => [owner, own.map(({ task }) => task.id)]);

  it('holds what is to be under way by Sunday and what was done in it', () => {
    expect(week('2026-11-24')).toEqual([['Rūta', ['lease']]]);
    expect(week('2026-11-18')).toEqual([['Jonas', ['audience']]]);
    expect(week('2026-12-07')).toEqual([
      ['Rūta', ['lease']],
      ['', ['design']],
    ]);
  });

  it('puts what is late by most first and what is done last', () => {
    const late = (id: string, notAfter: string) => ({
      id,
      owner: 'Rūta',
      constraint: { notBefore: null, notAfter, fixedStart: null },
    });
    const given = looked([
      { id: 'done', owner: 'Rūta', durationDays: 1, progress: { ...done, actualFinish: '2026-11-23' } },
      { id: 'soon', owner: 'Rūta', durationDays: 2 },
      late('late', '2026-11-25'),
      late('later', '2026-11-24'),
    ]);
    expect(week('2026-11-24', given)).toEqual([['Rūta', ['later', 'late', 'soon', 'done']]]);
  });
});
