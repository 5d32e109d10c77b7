import i18next from 'i18next';
import type { IsoDate } from '#shared/calendar/dates.ts';
import { loadTemplateWords } from '#shared/content/templateWords.ts';
import { newPlanFromTemplate } from '#shared/exchange/newPlan.ts';
import type { Language, Plan } from '#shared/plan/schema.ts';
import {
  planFromTemplate,
  templateFromPlan,
  templateProfile,
  withProposals,
  type TemplateProposal,
} from '#shared/roadmap/ownTemplate.ts';
import { templateTasks } from '#shared/roadmap/template/index.ts';
import { placeOf } from '#renderer/app/places.ts';
import { formatOf } from '#shared/content/format.ts';
import { repository } from '#renderer/storage/index.ts';
import { tell } from './planActions.ts';
import { changePlan, usePlanStore } from './planStore.ts';

/** Who usually does a task of the planner's own template, in a language. */
async function usualOwners(language: Language): Promise<(templateKey: string) => string | undefined> {
  const { roles } = await loadTemplateWords(language);
  const owners = new Map(templateTasks.map(({ key, role }) => [key, roles[role]]));
  return (key) => owners.get(key);
}

/** A plan as it is on the screen, or as it is stored; null where there is none of that id. */
export async function currentPlan(id: string): Promise<Plan | null> {
  const { plan } = usePlanStore.getState();
  return plan?.id === id ? plan : ((await repository.read(id))?.plan ?? null);
}

/**
 * Makes an own template of a plan, named after the kind of clinic and not after the client. The plan remembers it,
 * unless it was started from another one, so that what the opening teaches can be taken over.
 */
export async function saveAsTemplate(planId: string): Promise<void> {
  const plan = await currentPlan(planId);
  if (!plan) return;
  const now = new Date().toISOString();
  const made = { id: crypto.randomUUID(), now, name: templateName(plan, now.slice(0, 10)) };
  const fresh = await newPlanFromTemplate({ ...made, profile: templateProfile(plan, now.slice(0, 10)) });
  const ownerOf = await usualOwners(plan.profile.language);
  await repository.add(templateFromPlan(plan, made, { fresh, ownerOf }));
  if (plan.templateId === undefined) await rememberTemplate(planId, made.id);
  tell('done', i18next.t('saved', { ns: 'templates', name: made.name }), i18next.t('savedKeeps', { ns: 'templates' }));
}

function templateName({ profile }: Plan, savedOn: IsoDate): string {
  return i18next.t('nameOf', {
    ns: 'templates',
    kind: i18next.t(`kinds.${profile.clinicKind}`, { ns: 'plans' }),
    date: formatOf(i18next.language).date(savedOn),
  });
}

/** Notes in a plan as it is by now which template it was saved as; one that has been removed meanwhile stays removed. */
async function rememberTemplate(planId: string, templateId: string): Promise<void> {
  if (usePlanStore.getState().plan?.id === planId) return changePlan((draft) => void (draft.templateId = templateId));
  await changeStored(planId, (plan) => ({ ...plan, templateId }));
}

/**
 * Changes a stored plan as it is by now, also where it is saved elsewhere meanwhile.
 * @returns the plan as it was before; null where there is none, or none any more: it stays removed
 */
async function changeStored(id: string, change: (plan: Plan) => Plan): Promise<Plan | null> {
  for (let stored = await repository.read(id); stored; stored = await repository.read(id)) {
    const outcome = await repository.save(change(stored.plan), stored.revision);
    if (outcome.kind === 'saved') return stored.plan;
  }
  return null;
}

/** Starts a plan from an own template and opens its overview. */
export async function startFromTemplate(
  templateId: string,
  given: { readonly name: string; readonly planStart: IsoDate; readonly openingDate: IsoDate },
  go: (place: string) => void,
): Promise<void> {
  const template = await currentPlan(templateId);
  if (!template) return;
  const made = { id: crypto.randomUUID(), now: new Date().toISOString(), name: given.name };
  await repository.add(planFromTemplate(template, made, given));
  go(placeOf(made.id, 'overview'));
}

/**
 * Takes the chosen proposals of a plan over into its template.
 * @returns the template as it was before, so that it can be put back; null where it has been removed meanwhile
 */
export async function updateTemplate(plan: Plan, chosen: readonly TemplateProposal[]): Promise<Plan | null> {
  const template = plan.templateId === undefined ? null : await currentPlan(plan.templateId);
  if (!template) return null;
  const ownerOf = await usualOwners(template.profile.language);
  const now = new Date().toISOString();
  return changeStored(template.id, (stored) => withProposals(stored, plan, chosen, now, ownerOf));
}
