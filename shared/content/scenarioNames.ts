import type { ScenarioNames } from '#shared/budget/scenarios.ts';
import type { Language } from '#shared/plan/schema.ts';
import en from './en/scenarios.json' with { type: 'json' };
import lt from './lt/scenarios.json' with { type: 'json' };
import ru from './ru/scenarios.json' with { type: 'json' };

/** The names of the scenarios that a plan starts with, by language. */
export const scenarioNames: Readonly<Record<Language, ScenarioNames>> = { en, lt, ru };
