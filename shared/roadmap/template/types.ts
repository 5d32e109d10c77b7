import type { Answers, ClinicKind, DependencyType } from '#shared/plan/schema.ts';

/** Who usually does a task; the words are in `shared/content/<language>/roles.json`. */
export const roles = [
  'founder',
  'headDoctor',
  'lawyer',
  'accountant',
  'architect',
  'builder',
  'supplier',
  'engineer',
  'marketer',
  'webStudio',
  'administrator',
  'itSupplier',
] as const;
export type Role = (typeof roles)[number];

/** A dependency on another template task; a bare key is finish to start without lag. */
export type TemplateDependency =
  | string
  | { readonly key: string; readonly type: DependencyType; readonly lagDays: number };

/** When a task belongs to a plan; every part that is given must hold. */
export interface Condition {
  readonly kinds?: readonly ClinicKind[];
  readonly notKinds?: readonly ClinicKind[];
  /** ISO 3166-1 alpha-2. */
  readonly countries?: readonly string[];
  readonly notCountries?: readonly string[];
  readonly premises?: Answers['premises'];
  readonly xray?: true;
  readonly insurers?: true;
  readonly television?: true;
  readonly doctorsBringPatients?: true;
  /** A site far from where people live and work was chosen. */
  readonly remoteSite?: true;
  /** The least marketing budget that carries it. */
  readonly budget?: 'medium' | 'large';
}

/** What a task typically costs in euros: our own estimates, there to be overridden by quotes. */
export interface TypicalCost {
  readonly low: number;
  readonly typical: number;
  readonly high: number;
}

/** A task of the template, without words. Its phase is the part of the key before the dot. */
export interface TemplateTask {
  readonly key: string;
  readonly durationDays: number;
  readonly milestone?: true;
  /** Weeks before the opening, earliest first; negative is after it. */
  readonly startBetweenWeeks?: readonly [number, number];
  readonly finishWeeksBefore?: number;
  readonly after: readonly TemplateDependency[];
  readonly role: Role;
  readonly costEuro?: TypicalCost;
  readonly when?: Condition;
  /** The rows of the guide that the task puts into practice. */
  readonly covers?: readonly string[];
}
