import { currencyScale } from '#shared/budget/defaults.ts';
import { loadTemplateWords } from '#shared/content/templateWords.ts';
import { defaultHolidayRegion } from '#shared/plan/create.ts';
import type { Answers, Profile } from '#shared/plan/schema.ts';
import { retailor } from '#shared/roadmap/tailor.ts';
import { usePlanStore } from './planStore.ts';

/** Changes the profile and tailors the road map to it, as one change that can be undone. Dates may be anything valid. */
export async function changeProfile(changes: Partial<Profile>): Promise<void> {
  const { plan } = usePlanStore.getState();
  if (!plan) return;
  const words = await loadTemplateWords(plan.profile.language);
  usePlanStore.getState().change((draft) => {
    const current = usePlanStore.getState().plan;
    if (!current) return;
    const profile = { ...current.profile, ...changes };
    if (profile.openingDate < profile.planStart) return;
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
export async function changeAnswers(answers: Partial<Answers>): Promise<void> {
  const { plan } = usePlanStore.getState();
  if (plan) await changeProfile({ answers: { ...plan.profile.answers, ...answers } });
}
