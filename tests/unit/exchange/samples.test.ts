import { describe, expect, it } from 'vitest';
import { verdictsOn } from '#shared/budget/actuals/verdict.ts';
import { projectionInput } from '#shared/budget/project.ts';
import en from '#shared/content/en/samples.json' with { type: 'json' };
import lt from '#shared/content/lt/samples.json' with { type: 'json' };
import ru from '#shared/content/ru/samples.json' with { type: 'json' };
import { makeSample } from '#shared/exchange/samples/index.ts';
import { sampleKeys, type SampleKey } from '#shared/exchange/samples/keys.ts';
import { languages, type Language, type Plan } from '#shared/plan/schema.ts';
import { validatePlan } from '#shared/plan/validate.ts';
import { planSchedule } from '#shared/roadmap/planSchedule.ts';
import { orThrow } from '#tests/fixtures/outcomes.ts';

const now = '2026-11-24T08:00:00.000Z';
const days = ['2026-11-24', '2027-03-17', '2028-12-29', '2031-06-02'];

const make = (key: SampleKey, today: string, language: Language = 'en') => makeSample(key, { today, now, language });

/** The schedule with the holidays of the plan's own region. */
const scheduled = (plan: Plan, today: string) => orThrow(planSchedule(plan, today));

/** Every key of a tree of words, with the lengths of its lists. */
function shapeOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
}

describe('the sample plans', () => {
  it.each(sampleKeys)('%s is a valid plan in every language, whenever it is opened', async (key) => {
    for (const today of days)
      for (const language of languages) {
        const plan = await make(key, today, language);
        const outcome = validatePlan(JSON.parse(JSON.stringify(plan)));
        expect(outcome.ok, `${today} ${language}`).toBe(true);
        expect(plan.profile.language).toBe(language);
      }
  });

  it('say the same in every language', () => {
    expect(shapeOf(lt)).toEqual(shapeOf(en));
    expect(shapeOf(ru)).toEqual(shapeOf(en));
  });

  it.each(['vilnius', 'kaunas'] as const)('%s holds its opening, whenever it is opened', async (key) => {
    for (const today of days) expect(scheduled(await make(key, today), today).conflicts, today).toEqual([]);
  });

  it('the clinic that opens in nine weeks cannot hold its date, whenever it is opened', async () => {
    for (const today of days)
      expect(scheduled(await make('diagnostic', today), today).conflicts.length).toBeGreaterThan(0);
  });

  it('the clinic with statistics shows one channel to keep, one to drop, and some to go on testing', async () => {
    for (const today of days) {
      const plan = await make('bristol', today);
      const verdicts = verdictsOn(projectionInput(plan, scheduled(plan, today)), plan.actuals);
      const of = (id: string) => verdicts.find(({ channelId }) => channelId === id)?.verdict;
      expect([today, of('contextual'), of('outdoor')]).toEqual([today, 'keepAndGrow', 'drop']);
      expect(verdicts.map(({ verdict }) => verdict)).toContain('keepTesting');
      expect(plan.actuals.every(({ month }) => month < today.slice(0, 7))).toBe(true);
    }
  });
});
