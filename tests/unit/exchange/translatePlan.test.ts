import { describe, expect, it } from 'vitest';
import { newPlanFromTemplate, startingProfile } from '#shared/exchange/newPlan.ts';
import { translatedPlan } from '#shared/exchange/translatePlan.ts';
import type { Language } from '#shared/plan/schema.ts';

const made = (language: Language) =>
  newPlanFromTemplate({
    id: 'p',
    now: '2026-11-24T08:00:00.000Z',
    name: 'P',
    profile: { ...startingProfile('2026-11-24', 'lt'), language },
  });

describe('a report in another language than the plan', () => {
  it('reads in all the planner wrote as if the plan had been made in it', async () => {
    const [lithuanian, russian] = await Promise.all([made('lt'), made('ru')]);
    expect(await translatedPlan(lithuanian, 'ru')).toEqual({ ...russian, profile: lithuanian.profile });
    expect(await translatedPlan(lithuanian, 'lt')).toBe(lithuanian);
  });

  it('keeps the names of channels, scenarios and tasks that somebody has changed', async () => {
    const plan = await made('lt');
    plan.channels[0]!.name = 'Paieška Žvėryne';
    plan.scenarios[0]!.name = 'Blogi metai';
    plan.tasks[0]!.title = 'Paklausti sesers';
    const { channels, scenarios, tasks } = await translatedPlan(plan, 'en');
    expect([channels[0]?.name, scenarios[0]?.name, tasks[0]?.title]).toEqual([
      'Paieška Žvėryne',
      'Blogi metai',
      'Paklausti sesers',
    ]);
    expect([channels[1]?.name, scenarios[1]?.name]).toEqual(['Social networks', 'Expected']);
  });
});
