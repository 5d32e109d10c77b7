import { addDays, dateOf, dayOf, type IsoDate } from '#shared/calendar/dates.ts';
import { currencyScale, defaultBudget } from '#shared/budget/defaults.ts';
import { startingScenarios } from '#shared/budget/scenarios.ts';
import { loadChannelNames } from '#shared/content/channelNames.ts';
import { scenarioNames } from '#shared/content/scenarioNames.ts';
import { loadTemplateWords } from '#shared/content/templateWords.ts';
import { createPlan } from '#shared/plan/create.ts';
import type { Language, Plan, Profile } from '#shared/plan/schema.ts';
import { tasksFromTemplate } from '#shared/roadmap/tailor.ts';

/** The profile a plan starts from before anything is asked: the cautious end of every answer. */
export function startingProfile(today: IsoDate, language: Language): Profile {
  const countries: Readonly<Record<Language, readonly [string, string]>> = {
    en: ['GB', 'GBP'],
    lt: ['LT', 'EUR'],
    ru: ['RU', 'RUB'],
  };
  const [country, currency] = countries[language];
  return {
    clinicKind: 'dental',
    country,
    city: '',
    language,
    currency,
    planStart: today,
    openingDate: dateOf(addDays(dayOf(today), 52 * 7)),
    answers: {
      premises: 'fitOut',
      xray: true,
      insurers: false,
      television: false,
      doctorsBringPatients: false,
      rooms: 3,
      doctors: 4,
    },
  };
}

/** A whole new plan: the road map, budget and scenarios that its profile asks for, in the profile's language. */
export async function newPlanFromTemplate(given: {
  readonly id: string;
  readonly now: string;
  readonly name: string;
  readonly profile: Profile;
}): Promise<Plan> {
  const { profile } = given;
  const [words, names] = await Promise.all([loadTemplateWords(profile.language), loadChannelNames(profile.language)]);
  return createPlan({
    ...given,
    ...tasksFromTemplate(profile, { words, currencyScale: currencyScale(profile.currency) }),
    ...defaultBudget(profile, names),
    scenarios: startingScenarios(scenarioNames[profile.language]),
  });
}
