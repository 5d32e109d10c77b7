import type { Plan } from '#shared/plan/schema.ts';
import type { PlanCard, PlannerDatabase } from './database.ts';

/** What came of saving: the new revision, or that another window has saved the plan since it was read here. */
export type SaveOutcome = { readonly kind: 'saved'; readonly revision: number } | { readonly kind: 'changedElsewhere' };

/** A plan and the revision it was read at. */
export interface StoredPlan {
  readonly plan: Plan;
  readonly revision: number;
}

/** Keeps plans in the database: each document with its card, in one transaction. */
export class PlanRepository {
  readonly #database: PlannerDatabase;

  constructor(database: PlannerDatabase) {
    this.#database = database;
  }

  /** The cards of all plans, the last changed first. */
  list(): Promise<PlanCard[]> {
    return this.#database.cards.orderBy('updatedAt').reverse().toArray();
  }

  /** A plan, or null where there is none of that id. */
  async read(id: string): Promise<StoredPlan | null> {
    const row = await this.#database.plans.get(id);
    return row ? { plan: row.document, revision: row.revision } : null;
  }

  /** Adds a plan; one of the same id is replaced. */
  async add(plan: Plan): Promise<StoredPlan> {
    const { plans, cards } = this.#database;
    return this.#database.transaction('rw', plans, cards, async () => {
      const revision = ((await plans.get(plan.id))?.revision ?? 0) + 1;
      await plans.put({ id: plan.id, revision, document: plan });
      await cards.put(cardOf(plan));
      return { plan, revision };
    });
  }

  /** Saves a plan that was read at `revision`; refuses where another window has saved it since, or removed it. */
  async save(plan: Plan, revision: number): Promise<SaveOutcome> {
    const { plans, cards } = this.#database;
    return this.#database.transaction('rw', plans, cards, async () => {
      const stored = await plans.get(plan.id);
      if (stored?.revision !== revision) return { kind: 'changedElsewhere' };
      await plans.put({ id: plan.id, revision: revision + 1, document: plan });
      await cards.put(cardOf(plan));
      return { kind: 'saved', revision: revision + 1 };
    });
  }

  /** Removes a plan and returns it, so that it can be put back; null where there was none. */
  async remove(id: string): Promise<Plan | null> {
    const { plans, cards } = this.#database;
    return this.#database.transaction('rw', plans, cards, async () => {
      const row = await plans.get(id);
      await plans.delete(id);
      await cards.delete(id);
      return row?.document ?? null;
    });
  }

  async readSetting(name: string): Promise<unknown> {
    return (await this.#database.settings.get(name))?.value;
  }

  async writeSetting(name: string, value: unknown): Promise<void> {
    await this.#database.settings.put({ name, value });
  }
}

/** What the list shows of a plan. */
export function cardOf(plan: Plan): PlanCard {
  return {
    id: plan.id,
    name: plan.name,
    clientName: plan.client.name,
    city: plan.profile.city,
    clinicKind: plan.profile.clinicKind,
    openingDate: plan.profile.openingDate,
    updatedAt: plan.updatedAt,
    tasks: plan.tasks.length,
    tasksDone: plan.tasks.filter((task) => task.progress.actualFinish !== null).length,
    ...(plan.template ? { template: true } : {}),
    ...(plan.templateId === undefined ? {} : { templateId: plan.templateId }),
  };
}
