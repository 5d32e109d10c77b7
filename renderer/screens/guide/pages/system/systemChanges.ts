import { systemPlan } from '#shared/decisions/managementSystem.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { changePlan } from '#renderer/state/planStore.ts';

type SystemPlan = NonNullable<Plan['managementSystem']>;
export type Candidate = SystemPlan['candidates'][number];

/** Changes the choice of the management system as one change. */
export function changeSystem(recipe: (system: SystemPlan) => Partial<SystemPlan>): void {
  changePlan((draft) => {
    const system = systemPlan(draft);
    draft.managementSystem = { ...system, ...recipe(system) };
  });
}

/** Changes one candidate. */
export function changeCandidate(id: string, changes: Partial<Candidate>): void {
  changeSystem(({ candidates }) => ({
    candidates: candidates.map((one) => (one.id === id ? { ...one, ...changes } : one)),
  }));
}
