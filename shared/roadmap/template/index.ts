import { campaignTasks } from './campaign.ts';
import { equipmentTasks } from './equipment.ts';
import { foundationTasks } from './foundation.ts';
import { licencesTasks } from './licences.ts';
import { operationsTasks } from './operations.ts';
import { promotionTasks } from './promotion.ts';
import { phases, type Phase } from '#shared/plan/schema.ts';
import type { TemplateTask } from './types.ts';

/** Every task that opening a clinic may need, phase by phase; `tailor` keeps those that a profile asks for. */
export const templateTasks: readonly TemplateTask[] = [
  ...foundationTasks,
  ...equipmentTasks,
  ...licencesTasks,
  ...operationsTasks,
  ...promotionTasks,
  ...campaignTasks,
].toSorted((a, b) => phases.indexOf(phaseOf(a)) - phases.indexOf(phaseOf(b)));

/** The phase of a template task: the part of its key before the dot. */
export function phaseOf(task: Pick<TemplateTask, 'key'>): Phase {
  const phase = phases.find((candidate) => task.key.startsWith(`${candidate}.`));
  if (!phase) throw new Error(`no phase in the template key ${task.key}`);
  return phase;
}

/** The milestones that the budget's projection waits for. */
export const milestoneKeys = { websiteLive: 'website.live', frontDeskTrained: 'training.frontDeskReady' } as const;
