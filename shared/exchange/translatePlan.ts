import { loadChannelNames } from '#shared/content/channelNames.ts';
import { scenarioNames } from '#shared/content/scenarioNames.ts';
import { loadTemplateWords } from '#shared/content/templateWords.ts';
import type { Language, Plan } from '#shared/plan/schema.ts';
import { translatedTasks } from '#shared/roadmap/translate.ts';

/**
 * A plan as it reads in another language: what is word for word the planner's own in the plan's language (titles, steps
 * and usual owners of tasks, names of channels and of the scenarios it starts with) in the words of the other. What
 * somebody has written stays as it is, and so does everything that is no text; the plan's language does not change.
 */
export async function translatedPlan(plan: Plan, language: Language): Promise<Plan> {
  return (await translatorOf(plan.profile.language, language))(plan);
}

/** Loads the words of two languages; what it returns translates plans of the first at once, as `translatedPlan` does. */
export async function translatorOf(own: Language, language: Language): Promise<(plan: Plan) => Plan> {
  if (own === language) return (plan) => plan;
  const [fromWords, toWords, fromNames, toNames] = await Promise.all([
    loadTemplateWords(own),
    loadTemplateWords(language),
    loadChannelNames(own),
    loadChannelNames(language),
  ]);
  const scenarioName = (name: string) => {
    const known = (['cautious', 'expected', 'hopeful'] as const).find((key) => scenarioNames[own][key] === name);
    return known ? scenarioNames[language][known] : name;
  };
  return (plan) => ({
    ...plan,
    tasks: translatedTasks(plan.tasks, fromWords, toWords),
    channels: plan.channels.map((channel) =>
      channel.name === fromNames[channel.kind] ? { ...channel, name: toNames[channel.kind] } : channel,
    ),
    scenarios: plan.scenarios.map((scenario) => ({ ...scenario, name: scenarioName(scenario.name) })),
  });
}
