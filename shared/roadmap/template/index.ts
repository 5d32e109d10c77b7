import { foundationTasks } from './foundation.ts';
import { operationsTasks } from './operations.ts';
import { promotionTasks } from './promotion.ts';
import type { TemplateTask } from './types.ts';

/** Every task that opening a clinic may need, phase by phase; `tailor` keeps those that a profile asks for. */
export const templateTasks: readonly TemplateTask[] = [...foundationTasks, ...operationsTasks, ...promotionTasks];

/** The milestones that the budget's projection waits for. */
export const milestoneKeys = { websiteLive: 'website.live', frontDeskTrained: 'training.frontDeskReady' } as const;
