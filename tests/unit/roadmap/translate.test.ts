import { describe, expect, it } from 'vitest';
import { loadTemplateWords } from '#shared/content/templateWords.ts';
import { newPlanFromTemplate, startingProfile } from '#shared/exchange/newPlan.ts';
import { translatedTasks } from '#shared/roadmap/translate.ts';

describe('a plan put into another language', () => {
  it('reads as if it had been made in it, but for what somebody has changed', async () => {
    const [en, lt] = await Promise.all([loadTemplateWords('en'), loadTemplateWords('lt')]);
    const made = async (language: 'en' | 'lt') =>
      (
        await newPlanFromTemplate({
          id: 'p',
          now: '2026-11-24T08:00:00.000Z',
          name: 'P',
          profile: { ...startingProfile('2026-11-24', 'lt'), language },
        })
      ).tasks;
    const english = await made('en');
    const lithuanian = await made('lt');
    expect(translatedTasks(english, en, lt)).toEqual(lithuanian);
    expect(translatedTasks(lithuanian, lt, en)).toEqual(english);
    const [first, ...rest] = english;
    const changed = { ...first!, title: 'Ask my sister', owner: 'Rūta' };
    const steps = changed.checklist.map((step, index) => ({ ...step, done: index === 0 }));
    const [translated] = translatedTasks([{ ...changed, checklist: steps }, ...rest], en, lt);
    expect(translated).toMatchObject({ title: 'Ask my sister', owner: 'Rūta' });
    expect(translated?.checklist[0]).toEqual({ text: lithuanian[0]?.checklist[0]?.text, done: true });
  });
});
