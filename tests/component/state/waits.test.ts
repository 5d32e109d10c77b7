/** What happens to a plan while something that changes it is still waiting for words or for the database. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { startWords } from '#renderer/i18n/index.ts';
import { usePlanStore } from '#renderer/state/planStore.ts';
import { changePlanLanguage } from '#renderer/state/profileActions.ts';
import { saveAsTemplate, updateTemplate } from '#renderer/state/templateActions.ts';
import { repository } from '#renderer/storage/index.ts';
import { newPlanFromTemplate, startingProfile } from '#shared/exchange/newPlan.ts';
import { somePlan, someTask } from '#tests/fixtures/somePlan.ts';

const store = usePlanStore.getState;
const now = '2026-11-24T08:00:00.000Z';

beforeEach(async () => {
  await startWords('en');
  await store().close();
  vi.restoreAllMocks();
});

describe('a plan that is put into another language', () => {
  it('keeps what was changed while the words were loaded', async () => {
    await repository.add(
      await newPlanFromTemplate({ id: 'river', now, name: 'River', profile: startingProfile('2026-11-24', 'en') }),
    );
    await store().open('river');
    const [first] = store().plan!.tasks;
    const done = changePlanLanguage('lt');
    store().change((draft) => {
      draft.tasks[1]!.title = 'Written meanwhile';
      draft.channels[0]!.spend = { '2027-09': 4321 };
    });
    await done;
    const { tasks, channels, profile } = store().plan!;
    expect(profile.language).toBe('lt');
    expect(tasks[0]!.title).not.toBe(first!.title);
    expect(tasks[1]!.title).toBe('Written meanwhile');
    expect(channels[0]!.spend).toEqual({ '2027-09': 4321 });
  });

  it('is that plan and no other that is opened meanwhile', async () => {
    await repository.add(somePlan({ id: 'asked' }));
    await repository.add(somePlan({ id: 'other', name: 'Other' }));
    await store().open('asked');
    const done = changePlanLanguage('ru');
    await store().open('other');
    await done;
    expect(store().plan).toMatchObject({ id: 'other', profile: { language: 'en' } });
    expect(store().past).toEqual([]);
  });
});

describe('a plan that is saved as a template', () => {
  /** Something happens to the stored plan in the moment in which the template has been written. */
  function meanwhile(happens: () => Promise<unknown>) {
    const add = repository.add.bind(repository);
    vi.spyOn(repository, 'add').mockImplementationOnce(async (plan) => {
      const added = await add(plan);
      await happens();
      return added;
    });
  }

  it('keeps what another window has saved in it meanwhile', async () => {
    await repository.add(somePlan());
    meanwhile(async () => {
      const stored = (await repository.read('plan-1'))!;
      await repository.save({ ...stored.plan, name: 'Renamed elsewhere' }, stored.revision);
    });
    await saveAsTemplate('plan-1');
    const { plan } = (await repository.read('plan-1'))!;
    expect(plan).toMatchObject({ name: 'Renamed elsewhere', templateId: expect.any(String) as string });
  });

  it('stays removed where it was removed meanwhile', async () => {
    await repository.add(somePlan());
    meanwhile(() => repository.remove('plan-1'));
    await saveAsTemplate('plan-1');
    expect(await repository.read('plan-1')).toBeNull();
  });
});

describe('a template that takes over what an opening has taught', () => {
  /** A stored template, and a plan from it whose task took longer. */
  async function taught() {
    await repository.add(
      somePlan({ id: 'template', name: 'Template', tasks: [someTask({ id: 'a', durationDays: 5 })] }),
    );
    return somePlan({ templateId: 'template', tasks: [someTask({ id: 'a', durationDays: 8 })] });
  }
  const longer = { kind: 'duration', taskId: 'a', title: 'A', from: 5, to: 8 } as const;

  it('keeps what another window has saved in it meanwhile', async () => {
    const plan = await taught();
    const read = repository.read.bind(repository);
    vi.spyOn(repository, 'read').mockImplementationOnce(async (id) => {
      const before = (await read(id))!;
      await repository.save({ ...before.plan, name: 'Renamed elsewhere' }, before.revision);
      return before;
    });
    await updateTemplate(plan, [longer]);
    const { name, tasks } = (await read('template'))!.plan;
    expect(name).toBe('Renamed elsewhere');
    expect(tasks[0]!.durationDays).toBe(8);
  });

  it('stays removed where it was removed meanwhile', async () => {
    const plan = await taught();
    const done = updateTemplate(plan, [longer]);
    await repository.remove('template');
    expect(await done).toBeNull();
    expect(await repository.read('template')).toBeNull();
  });
});
