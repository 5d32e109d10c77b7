import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import type { OpenedFile, ReportPart, SaveResult } from '#shared/bridge.ts';
import type { SampleKey } from '#shared/exchange/samples/keys.ts';
import { readPlanFile, planFileName, writePlanFile } from '#shared/exchange/planFile.ts';
import { newPlanFromTemplate, startingProfile } from '#shared/exchange/newPlan.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { problem, type Problem } from '#shared/problem.ts';
import { problemSentence } from '#renderer/i18n/sentences.ts';
import { bridge } from '#renderer/hosts/index.ts';
import { placeOf } from '#renderer/app/places.ts';
import { repository } from '#renderer/storage/index.ts';
import { usePlanStore } from './planStore.ts';
import { usePreferences } from './preferences.ts';
import { useTodayStore } from './today.ts';

type Go = (place: string) => void;

/** Makes a plan with cautious defaults, so that nothing answered later can be lost, and opens its guide. */
export async function newPlan(go: Go): Promise<void> {
  const { language } = usePreferences.getState();
  const { today } = useTodayStore.getState();
  const plan = await newPlanFromTemplate({
    id: crypto.randomUUID(),
    now: new Date().toISOString(),
    name: i18next.t('newPlanName'),
    profile: startingProfile(today, language),
  });
  await repository.add(plan);
  go(placeOf(plan.id, 'guide', 'name'));
}

/** Lets the user choose a plan file, takes it in and opens it. */
export async function importPlan(go: Go): Promise<void> {
  const result = await bridge.openTextFile('plan');
  switch (result.kind) {
    case 'opened':
      return openPlanFile(result.file, go);
    case 'tooLarge':
      return tellProblems(result.name, [problem('file.tooLarge', [], { bytes: result.bytes })]);
    case 'failed':
      return tell('late', i18next.t('files.notRead'), result.reason);
    case 'cancelled':
  }
}

/** Takes in the text of a plan file. A file that is not a plan is refused with sentences, and nothing stored is touched. */
export async function openPlanFile(file: OpenedFile, go: Go): Promise<void> {
  const read = readPlanFile(file.text);
  if (!read.ok) return tellProblems(file.name, read.problems);
  await openPlan(read.value.plan, go);
  const { notes } = read.value;
  if (notes.length > 0) tellAll('info', i18next.t('files.mended', { name: file.name }), notes);
}

async function openPlan(plan: Plan, go: Go): Promise<void> {
  // A plan that is here already stays as it is; the file comes in beside it as a copy.
  const taken = (await repository.read(plan.id)) !== null;
  const added = taken ? { ...plan, id: crypto.randomUUID(), name: i18next.t('copyName', { name: plan.name }) } : plan;
  await repository.add(added);
  go(placeOf(added.id, added.template ? 'roadmap' : 'overview'));
}

/** Opens one of the planner's own samples as a plan of the user's: as it stands today, in the language on the screen. */
export async function openSample(key: SampleKey, go: Go): Promise<void> {
  const { makeSample } = await import('#shared/exchange/samples/index.ts');
  const { language } = usePreferences.getState();
  const { today } = useTodayStore.getState();
  return openPlan(await makeSample(key, { today, now: new Date().toISOString(), language }), go);
}

/** Makes a copy of a stored plan. */
export async function duplicatePlan(id: string): Promise<void> {
  const stored = await repository.read(id);
  if (!stored) return;
  const { plan } = stored;
  const updatedAt = new Date().toISOString();
  await repository.add({
    ...plan,
    id: crypto.randomUUID(),
    name: i18next.t('copyName', { name: plan.name }),
    updatedAt,
  });
}

/** Saves the open plan as a file of the user's. */
export async function exportOpenPlan(): Promise<void> {
  const { plan } = usePlanStore.getState();
  if (plan) await exportPlan(plan);
}

/** Saves a stored plan or template as a file of the user's. */
export async function exportStoredPlan(id: string): Promise<void> {
  const stored = await repository.read(id);
  if (stored) await exportPlan(stored.plan);
}

async function exportPlan(plan: Plan): Promise<void> {
  tellSaved(
    await bridge.saveFile({ kind: 'plan', suggestedName: planFileName(plan, 'clinicplan'), text: writePlanFile(plan) }),
  );
}

/** Makes the report of the open plan: a PDF file, or the print dialog where the host has no files. */
export async function makeReport(): Promise<void> {
  const { plan } = usePlanStore.getState();
  if (plan) await print(plan, plan.name);
}

/** Prints one view of the open plan's road map, or one part of its guide, in the same way. */
export async function printPart(part: ReportPart): Promise<void> {
  const { plan } = usePlanStore.getState();
  const name =
    part.kind === 'websiteBrief'
      ? i18next.t('brief.title', { ns: 'promotionReport' })
      : i18next.t(part.kind, { ns: 'roadmap' });
  if (plan) await print(plan, `${plan.name} ${name}`, part);
}

async function print(plan: Plan, name: string, part?: ReportPart): Promise<void> {
  const { today } = useTodayStore.getState();
  const request = { plan, today, language: usePreferences.getState().language, ...(part ? { part } : {}) };
  tellSaved(await bridge.makeReport(request, planFileName({ name }, 'pdf')), bridge.abilities.pdfFile);
}

/** Drops what this window could not save and shows the plan as another window saved it. */
export async function reopenStored(): Promise<void> {
  const { plan, open } = usePlanStore.getState();
  if (plan) await open(plan.id);
}

/** Keeps this window's version of a plan that another window has saved too, as a plan of its own. */
export async function openElsewhereCopy(go: Go): Promise<void> {
  const { plan } = usePlanStore.getState();
  if (!plan) return;
  const copy = { ...plan, id: crypto.randomUUID(), name: i18next.t('copyName', { name: plan.name }) };
  await repository.add(copy);
  go(placeOf(copy.id, 'overview'));
}

/** Says where a file was saved, or why it was not. */
export function tellSaved(result: SaveResult, aFile = true): void {
  if (result.kind === 'saved' && aFile) tell('done', i18next.t('files.saved'), result.name);
  if (result.kind === 'failed') tell('late', i18next.t('files.notSaved'), result.reason);
}

function tellProblems(fileName: string, problems: readonly Problem[]): void {
  tellAll('late', i18next.t('files.refused', { name: fileName }), problems);
}

/** The first few sentences of many, and how many more there are. */
function tellAll(kind: 'late' | 'info', title: string, problems: readonly Problem[]): void {
  const shown = problems.slice(0, 3).map((one) => problemSentence(one));
  const rest = problems.length - shown.length;
  if (rest > 0) shown.push(i18next.t('files.more', { count: rest }));
  tell(kind, title, shown.join('\n'));
}

/** A message at the screen's foot; what went wrong stays until it is closed. */
export function tell(kind: 'done' | 'late' | 'info', title: string, message: string): void {
  notifications.show({
    title,
    message,
    color: { done: 'green', late: 'red', info: 'blue' }[kind],
    autoClose: kind === 'late' ? false : 5_000,
    style: { whiteSpace: 'pre-line' },
    closeButtonProps: { 'aria-label': i18next.t('close') },
  });
}
