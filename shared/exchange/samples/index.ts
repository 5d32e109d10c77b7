/**
 * The sample plans: complete plans of clinics that do not exist, made on the day they are opened, in the language of the
 * screen, so that they are always at the same point of their way. Names and figures are made up.
 */
import type { IsoDate } from '#shared/calendar/dates.ts';
import { loadPromotionWords } from '#shared/content/promotionWords.ts';
import { loadSampleWords } from '#shared/content/sampleWords.ts';
import type { Language, Plan } from '#shared/plan/schema.ts';
import { newPlanFromTemplate } from '../newPlan.ts';
import { bristol } from './bristol.ts';
import { diagnostic } from './diagnostic.ts';
import { kaunas } from './kaunas.ts';
import type { SampleKey } from './keys.ts';
import { timesOn, type Sample } from './sample.ts';
import { vilnius } from './vilnius.ts';

const samples: Readonly<Record<SampleKey, Sample>> = { vilnius, kaunas, diagnostic, bristol };

/** Makes a sample plan as it stands on a day. `now` is an ISO instant. */
export async function makeSample(
  key: SampleKey,
  { today, now, language }: { readonly today: IsoDate; readonly now: string; readonly language: Language },
): Promise<Plan> {
  const times = timesOn(today);
  const [words, promotion] = await Promise.all([loadSampleWords(language), loadPromotionWords(language)]);
  const { name, city } = words[key];
  const plan = await newPlanFromTemplate({
    id: `sample-${key}`,
    now,
    name,
    profile: { ...samples[key].profile(times), city, language },
  });
  samples[key].fill(plan, { times, words, promotion });
  return plan;
}
