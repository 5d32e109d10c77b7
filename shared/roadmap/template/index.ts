import { phases, type Phase } from '#shared/plan/schema.ts';
import { afterOpeningTasks } from './afterOpening.ts';
import { brandTasks } from './brand.ts';
import { channelsTasks } from './channels.ts';
import { conceptTasks } from './concept.ts';
import { countryLicencesTasks } from './countryLicences.ts';
import { equipmentTasks } from './equipment.ts';
import { licencesTasks } from './licences.ts';
import { locationTasks } from './location.ts';
import { managementSystemTasks } from './managementSystem.ts';
import { openingTasks } from './opening.ts';
import { premisesTasks } from './premises.ts';
import { searchTasks } from './search.ts';
import { servicesTasks } from './services.ts';
import { socialTasks } from './social.ts';
import { teamTasks } from './team.ts';
import { trainingTasks } from './training.ts';
import { websiteTasks } from './website.ts';
import type { TemplateTask } from './types.ts';

/** Every task that opening a clinic may need, phase by phase; `tailor` keeps those that a profile asks for. */
export const templateTasks: readonly TemplateTask[] = [
  ...conceptTasks,
  ...licencesTasks,
  ...countryLicencesTasks,
  ...locationTasks,
  ...premisesTasks,
  ...equipmentTasks,
  ...servicesTasks,
  ...managementSystemTasks,
  ...teamTasks,
  ...trainingTasks,
  ...brandTasks,
  ...websiteTasks,
  ...socialTasks,
  ...searchTasks,
  ...channelsTasks,
  ...openingTasks,
  ...afterOpeningTasks,
];

/** The phase of a template task: the part of its key before the dot. */
export function phaseOf(task: Pick<TemplateTask, 'key'>): Phase {
  const phase = phases.find((candidate) => task.key.startsWith(`${candidate}.`));
  if (!phase) throw new Error(`no phase in the template key ${task.key}`);
  return phase;
}

/** The milestones that the budget's projection waits for. */
export const milestoneKeys = { websiteLive: 'website.live', frontDeskTrained: 'training.frontDeskReady' } as const;
