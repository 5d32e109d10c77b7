import { beforeEach, describe, expect, it, vi } from 'vitest';
import { usePlanStore } from '#renderer/state/planStore.ts';
import { repository } from '#renderer/storage/index.ts';
import { somePlan } from '#tests/fixtures/somePlan.ts';

const store = usePlanStore.getState;
const saved = () => vi.waitFor(() => expect(store().saveState).toBe('saved'));
const rename = (name: string) =>
  store().change((draft) => {
    draft.name = name;
  });

beforeEach(async () => {
  await store().close();
  await repository.add(somePlan());
  await store().open('plan-1');
});

describe('the open plan', () => {
  it('is saved by itself after every change', async () => {
    rename('Second name');
    expect(store().saveState).toBe('saving');
    await saved();
    expect((await repository.read('plan-1'))?.plan.name).toBe('Second name');
  });

  it('ends a burst of changes with the last of them saved', async () => {
    for (let i = 0; i < 50; i += 1) rename(`Name ${i}`);
    await saved();
    expect((await repository.read('plan-1'))?.plan.name).toBe('Name 49');
  });

  it('saves a change that is made in the very step in which the one before is reported as saved', async () => {
    const stop = usePlanStore.subscribe((state, before) => {
      if (state.saveState === 'saved' && before.saveState === 'saving' && state.plan?.name === 'First')
        rename('Second');
    });
    rename('First');
    await vi.waitFor(async () => expect((await repository.read('plan-1'))?.plan.name).toBe('Second'));
    stop();
  });

  it('goes back and forth through its changes, and saves where it stands', async () => {
    rename('A');
    rename('B');
    store().undo();
    expect(store().plan?.name).toBe('A');
    store().undo();
    expect(store().plan?.name).toBe('Test clinic');
    store().redo();
    expect(store().plan?.name).toBe('A');
    await saved();
    expect((await repository.read('plan-1'))?.plan.name).toBe('A');
  });

  it('forgets what was undone once something else is changed', () => {
    rename('A');
    store().undo();
    rename('C');
    expect(store().future).toEqual([]);
  });

  it('leaves no trace of a change that changes nothing', () => {
    rename('Test clinic');
    expect(store().past).toEqual([]);
  });

  it('says so instead of overwriting when another window has saved the plan', async () => {
    const stored = await repository.read('plan-1');
    if (stored) await repository.save({ ...stored.plan, name: 'From another window' }, stored.revision);
    rename('From this window');
    await vi.waitFor(() => expect(store().saveState).toBe('changedElsewhere'));
    expect((await repository.read('plan-1'))?.plan.name).toBe('From another window');
    expect(store().plan?.name).toBe('From this window');
  });

  it('tries once more to write what failed before the plan is closed', async () => {
    const failing = vi.spyOn(repository, 'save').mockRejectedValueOnce(new Error('busy'));
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    rename('Not lost');
    await vi.waitFor(() => expect(store().saveState).toBe('failed'));
    await store().close();
    expect((await repository.read('plan-1'))?.plan.name).toBe('Not lost');
    failing.mockRestore();
    logged.mockRestore();
  });

  it('keeps what could not be written, says so, and writes it when asked again', async () => {
    const failing = vi.spyOn(repository, 'save').mockRejectedValueOnce(new Error('disk full'));
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    rename('Kept');
    await vi.waitFor(() => expect(store().saveState).toBe('failed'));
    store().retrySave();
    await saved();
    expect((await repository.read('plan-1'))?.plan.name).toBe('Kept');
    failing.mockRestore();
    logged.mockRestore();
  });
});
