import { currencyScale } from '#shared/budget/defaults.ts';
import { loadTemplateWords } from '#shared/content/templateWords.ts';
import { translatorOf } from '#shared/exchange/translatePlan.ts';
import { defaultHolidayRegion } from '#shared/plan/create.ts';
import type { Answers, Language, Profile } from '#shared/plan/schema.ts';
import { retailor, withRestored, type TemplateWords } from '#shared/roadmap/tailor.ts';
import { changePlan, usePlanStore } from './planStore.ts';

const wordsByLanguage = new Map<Language, TemplateWords>();

/** Loads the template's words of a language; before a screen offers to change a profile, so that changes are immediate. */
export async function prepareTailoring(language: Language): Promise<void> {
  wordsByLanguage.set(language, await loadTemplateWords(language));
}

/** Changes the profile and tailors the road map to it, as one change that can be undone. Dates may be anything valid. */
export function changeProfile(changes: Partial<Profile>): void {
  const { plan: current } = usePlanStore.getState();
  if (!current) return;
  const words = wordsByLanguage.get(current.profile.language);
  if (!words) throw new Error('prepareTailoring has not been called');
  const profile = { ...current.profile, ...changes };
  if (profile.openingDate < profile.planStart) return;
  changePlan((draft) => {
    const { tasks, milestones } = retailor(current, profile, { words, currencyScale: currencyScale(profile.currency) });
    const movesCountry = profile.country !== current.profile.country;
    if (movesCountry && current.calendar.holidayRegion === defaultHolidayRegion(current.profile.country)) {
      draft.calendar.holidayRegion = defaultHolidayRegion(profile.country);
    }
    draft.profile = profile;
    draft.tasks = tasks;
    draft.milestones = milestones;
  });
}

/** Changes answers of the profile; see `changeProfile`. */
export function changeAnswers(answers: Partial<Answers>): void {
  const { plan } = usePlanStore.getState();
  if (plan) changeProfile({ answers: { ...plan.profile.answers, ...answers } });
}

/** Puts a task of the template back into the road map, in its phase and joined to what is there. */
export function restoreTask(templateKey: string): void {
  const { plan } = usePlanStore.getState();
  const words = plan && wordsByLanguage.get(plan.profile.language);
  if (!plan || !words) return;
  const tasks = withRestored(plan, templateKey, { words, currencyScale: currencyScale(plan.profile.currency) });
  changePlan((draft) => void (draft.tasks = tasks));
}

/**
 * Puts the plan into another language: what still reads as the template wrote it is translated, as one change. What is
 * changed while the words are loaded is translated with the rest; another plan that is opened meanwhile stays as it is.
 */
export async function changePlanLanguage(language: Language): Promise<void> {
  const { plan: asked } = usePlanStore.getState();
  if (!asked || asked.profile.language === language) return;
  const own = asked.profile.language;
  const [translate] = await Promise.all([translatorOf(own, language), prepareTailoring(language)]);
  const { plan } = usePlanStore.getState();
  if (plan?.id !== asked.id || plan.profile.language !== own) return;
  const { tasks, channels, scenarios } = translate(plan);
  changePlan((draft) => {
    Object.assign(draft, { tasks, channels, scenarios });
    draft.profile.language = language;
  });
}
