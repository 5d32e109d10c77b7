import Dexie, { type EntityTable } from 'dexie';
import type { Plan } from '#shared/plan/schema.ts';

/** A plan as stored: one document, and a revision that rises with every save, so that two windows cannot overwrite each other. */
export interface PlanRow {
  readonly id: string;
  readonly revision: number;
  readonly document: Plan;
}

/** What the list of plans shows, kept beside the document so that the list opens without reading whole plans. */
export interface PlanCard {
  readonly id: string;
  readonly name: string;
  readonly clientName: string;
  readonly city: string;
  readonly clinicKind: Plan['profile']['clinicKind'];
  readonly openingDate: string;
  readonly updatedAt: string;
  readonly tasks: number;
  readonly tasksDone: number;
  /** True for an own template; cards from before there were any lack it. */
  readonly template?: boolean;
  /** The own template that the plan was started from. */
  readonly templateId?: string;
}

/** A small value of the program itself (language, theme, last place), by name. */
export interface Setting {
  readonly name: string;
  readonly value: unknown;
}

export class PlannerDatabase extends Dexie {
  plans!: EntityTable<PlanRow, 'id'>;
  cards!: EntityTable<PlanCard, 'id'>;
  settings!: EntityTable<Setting, 'name'>;

  constructor(name = 'clinic-launch-planner', upTo: number = schemaVersions.length) {
    super(name);
    for (const [index, stores] of schemaVersions.slice(0, upTo).entries()) this.version(index + 1).stores(stores);
  }
}

/** One entry a version, oldest first; never edited once released. `upTo` opens an older one, for tests of an upgrade. */
const schemaVersions: readonly Record<string, string>[] = [
  // 1: plans as documents, their cards, settings.
  { plans: 'id', cards: 'id, updatedAt', settings: 'name' },
];
