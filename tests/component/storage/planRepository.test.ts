import { beforeEach, describe, expect, it } from 'vitest';
import { PlannerDatabase } from '#renderer/storage/database.ts';
import { PlanRepository } from '#renderer/storage/planRepository.ts';
import { somePlan } from '#tests/fixtures/somePlan.ts';

let repository: PlanRepository;
let databases = 0;

beforeEach(() => {
  databases += 1;
  repository = new PlanRepository(new PlannerDatabase(`repository-test-${databases}`));
});

describe('plans kept in the browser storage', () => {
  it('come back exactly as they were saved', async () => {
    const plan = somePlan();
    await repository.add(plan);
    expect((await repository.read(plan.id))?.plan).toEqual(plan);
  });

  it('are listed the last changed first, with what the list shows', async () => {
    await repository.add(somePlan({ id: 'a', name: 'Older', updatedAt: '2026-01-01T00:00:00.000Z' }));
    await repository.add(somePlan({ id: 'b', name: 'Newer', updatedAt: '2026-02-01T00:00:00.000Z' }));
    expect((await repository.list()).map((card) => card.name)).toEqual(['Newer', 'Older']);
  });

  it('change their card when they change', async () => {
    const plan = somePlan();
    const { revision } = await repository.add(plan);
    await repository.save({ ...plan, name: 'Renamed' }, revision);
    expect((await repository.list())[0]?.name).toBe('Renamed');
  });

  it('are not overwritten by a window that read them before another window saved', async () => {
    const plan = somePlan();
    const { revision } = await repository.add(plan);
    expect(await repository.save({ ...plan, name: 'From the first window' }, revision)).toEqual({
      kind: 'saved',
      revision: revision + 1,
    });
    expect(await repository.save({ ...plan, name: 'From the second window' }, revision)).toEqual({
      kind: 'changedElsewhere',
    });
    expect((await repository.read(plan.id))?.plan.name).toBe('From the first window');
  });

  it('do not come back to life when a window saves a plan that another one deleted', async () => {
    const plan = somePlan();
    const { revision } = await repository.add(plan);
    await repository.remove(plan.id);
    expect(await repository.save(plan, revision)).toEqual({ kind: 'changedElsewhere' });
    expect(await repository.list()).toEqual([]);
  });

  it('are handed back when removed, so that the removal can be undone exactly', async () => {
    const plan = somePlan();
    await repository.add(plan);
    const removed = await repository.remove(plan.id);
    expect(await repository.read(plan.id)).toBeNull();
    if (removed) await repository.add(removed);
    expect((await repository.read(plan.id))?.plan).toEqual(plan);
  });

  it('are still there when the database is opened again', async () => {
    const plan = somePlan();
    const name = `reopened-${databases}`;
    const first = new PlannerDatabase(name);
    await new PlanRepository(first).add(plan);
    first.close();
    expect((await new PlanRepository(new PlannerDatabase(name)).read(plan.id))?.plan).toEqual(plan);
  });
});
