import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { inputFieldAt } from '#shared/budget/inputFields.ts';
import { uncertainPaths } from '#shared/budget/paths.ts';
import { startingProfile, newPlanFromTemplate } from '#shared/exchange/newPlan.ts';
import { languages } from '#shared/plan/schema.ts';
import { startWords } from '#renderer/i18n/index.ts';
import { useInputNames } from '#renderer/i18n/inputNames.ts';

const made = (language: (typeof languages)[number]) =>
  newPlanFromTemplate({
    id: 'plan-1',
    now: '2026-11-24T08:00:00.000Z',
    name: 'Clinic',
    profile: { ...startingProfile('2026-11-24', language), currency: 'EUR' },
  });

describe('the inputs of a plan in words', () => {
  it.each(languages)('have a name and a unit each, no two the same, in %s', async (language) => {
    await startWords(language);
    const plan = await made(language);
    const { result } = renderHook(() => useInputNames(plan));
    const paths = [...uncertainPaths(plan).keys()];
    const names = paths.map((path) => result.current.name(path));
    expect(new Set(names).size).toBe(paths.length);
    for (const name of names) expect(name).not.toMatch(/_|\{\{|economics\.|channels\./);
    for (const path of paths) expect(inputFieldAt(path), path).not.toBeNull();
  });

  it('are those of the forms, a channel’s with its channel', async () => {
    await startWords('en');
    const plan = await made('en');
    plan.channels[0]!.id = 'search.town';
    plan.channels[0]!.name = 'Search';
    const { name, value } = renderHook(() => useInputNames(plan)).result.current;
    const channel = 'channels.search.town';
    expect([name('economics.callCentre.trained'), value('economics.callCentre.trained', 0.95)]).toEqual([
      'Bookings kept by a trained front desk',
      '95%',
    ]);
    expect([
      name(`${channel}.response.costPerLead`),
      value(`${channel}.response.costPerLead`, 45.5),
      value(`${channel}.response.costPerLead`, 45),
    ]).toEqual(['Cost per lead at usual spend (Search)', '€45.50', '€45']);
    expect([name(`${channel}.spend.2027-06`), value(`${channel}.spend.2027-06`, 1500)]).toEqual([
      'Spend in June 2027 (Search)',
      '€1,500',
    ]);
    expect([name(`${channel}.seasonality.2`), value(`${channel}.seasonality.2`, 1.05)]).toEqual([
      'Season, Mar (Search)',
      '1.05',
    ]);
    expect([name(`${channel}.active`), value(`${channel}.active`, false)]).toEqual([
      'Part of the budget (Search)',
      'no',
    ]);
    expect([name('profile.openingDate'), value('profile.openingDate', '2027-03-01')]).toEqual([
      'Opening date',
      '1 March 2027',
    ]);
    expect(value('economics.targetCostPerPatient', null)).toBe('–');
  });

  it('that the plan no longer has are named as such', async () => {
    await startWords('en');
    const { name } = renderHook(() => useInputNames({ channels: [], profile: startingProfile('2026-11-24', 'en') }))
      .result.current;
    expect(name('channels.gone.response.shape')).toBe(
      'An input that the plan no longer has (channels.gone.response.shape)',
    );
  });
});
