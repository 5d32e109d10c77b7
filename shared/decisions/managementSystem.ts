/**
 * The management system (row G2.9): what it must do for a clinic of this kind, which candidate does it best, the road map's
 * tasks until it is live, and the figures that are watched every week. Words:
 * `shared/content/<language>/managementSystem.json`.
 */
import { addDays, dateOf, dayOf, type IsoDate } from '#shared/calendar/dates.ts';
import type { WorkingCalendar } from '#shared/calendar/workingCalendar.ts';
import type { RequirementNeed } from '#shared/plan/decisionSchema.ts';
import type { ClinicKind, Plan, Profile } from '#shared/plan/schema.ts';
import type { LookedAtTask } from '#shared/roadmap/look.ts';
import type { Role } from '#shared/roadmap/template/types.ts';
import { daysLate } from './dueDate.ts';
import { compareWeighted, topScore, type Comparison } from './weighted.ts';

interface Requirement {
  readonly need: Exclude<RequirementNeed, 'no'>;
  readonly kinds?: readonly ClinicKind[];
  readonly insurers?: true;
  /** A must in these countries, where clinics have to report to a national system; elsewhere only worth having. */
  readonly mustIn?: readonly string[];
}

const requirements = {
  timetable: { need: 'must' },
  onlineBooking: { need: 'must' },
  reminders: { need: 'must' },
  record: { need: 'must' },
  prices: { need: 'must' },
  payments: { need: 'must' },
  telephony: { need: 'must' },
  source: { need: 'must' },
  reports: { need: 'must' },
  access: { need: 'must' },
  backup: { need: 'must' },
  export: { need: 'must' },
  contract: { need: 'must' },
  support: { need: 'must' },
  recall: { need: 'should' },
  tablet: { need: 'should' },
  stock: { need: 'should' },
  nationalSystem: { need: 'should', mustIn: ['LT', 'LV', 'EE', 'PL', 'RU'] },
  insurers: { need: 'must', insurers: true },
  toothChart: { need: 'must', kinds: ['dental'] },
  imaging: { need: 'must', kinds: ['dental', 'multidisciplinary', 'singleSpecialty'] },
  devices: { need: 'must', kinds: ['diagnostic'] },
  resultsToPatient: { need: 'must', kinds: ['diagnostic', 'multidisciplinary', 'remote'] },
  referrers: { need: 'should', kinds: ['diagnostic'] },
  laboratory: { need: 'should', kinds: ['multidisciplinary', 'diagnostic', 'singleSpecialty', 'remote'] },
  internalReferral: { need: 'should', kinds: ['multidisciplinary'] },
  photos: { need: 'must', kinds: ['aesthetic'] },
  courses: { need: 'must', kinds: ['aesthetic'] },
  video: { need: 'must', kinds: ['remote'] },
  signature: { need: 'must', kinds: ['remote', 'aesthetic'] },
  prescription: { need: 'must', kinds: ['remote', 'multidisciplinary'] },
} as const satisfies Readonly<Record<string, Requirement>>;

export type RequirementKey = keyof typeof requirements;
const requirementKeys = Object.keys(requirements) as readonly RequirementKey[];

type SystemPlan = NonNullable<Plan['managementSystem']>;

/** The part of a plan that holds the choice of a system; empty where nobody has begun. */
export function systemPlan({ managementSystem }: Pick<Plan, 'managementSystem'>): SystemPlan {
  return (
    managementSystem ?? { needs: {}, ownRequirements: [], candidates: [], weights: {}, chosenId: null, watched: {} }
  );
}

/** A requirement as it stands in a plan: one of the list by its key, or one of the owner's in their own words. */
export interface PlannedRequirement {
  readonly key: string;
  readonly known: RequirementKey | null;
  readonly text: string;
  readonly need: RequirementNeed;
}

/** The requirements of a clinic: those of its kind, country and insurers, as needed as the owner says, then their own. */
export function systemRequirements(plan: Pick<Plan, 'profile' | 'managementSystem'>): readonly PlannedRequirement[] {
  const { needs, ownRequirements } = systemPlan(plan);
  const { clinicKind, country, answers } = plan.profile;
  const asked = requirementKeys.filter((key) => {
    const one: Requirement = requirements[key];
    return (one.kinds?.includes(clinicKind) ?? true) && (!one.insurers || answers.insurers);
  });
  return [
    ...asked.map((key): PlannedRequirement => {
      const one: Requirement = requirements[key];
      const proposed = one.mustIn?.includes(country) ? 'must' : one.need;
      return { key, known: key, text: '', need: needs[key] ?? proposed };
    }),
    ...ownRequirements.map(({ id, text }): PlannedRequirement => ({
      key: id,
      known: null,
      text,
      need: needs[id] ?? 'must',
    })),
  ];
}

/** Coverage and price are worked out, the others are the owner's scores. */
export const systemCriteria = ['coverage', 'ease', 'security', 'support', 'references', 'price'] as const;
export type SystemCriterion = (typeof systemCriteria)[number];

/** How much each criterion weighs where the owner has not said; an estimate. */
const usualWeights: Readonly<Record<SystemCriterion, number>> = {
  coverage: 9,
  ease: 8,
  security: 7,
  support: 6,
  references: 5,
  price: 5,
};

/** The weight of a criterion in a plan, 0 to 10. */
export function criterionWeight(plan: Pick<Plan, 'managementSystem'>, criterion: SystemCriterion): number {
  return systemPlan(plan).weights[criterion] ?? usualWeights[criterion];
}

export interface SystemCandidate {
  readonly id: string;
  /** All scores, 0 to 10; one that the owner has not given is missing. */
  readonly scores: Readonly<Record<string, number>>;
  /** Musts that it does not meet. */
  readonly lacks: readonly PlannedRequirement[];
}

export interface SystemComparison extends Comparison {
  readonly candidates: readonly SystemCandidate[];
  /** The best ranked that meets every must; null where none does. */
  readonly bestCompleteId: string | null;
}

/** A must counts twice a should. */
const needPoints: Readonly<Record<RequirementNeed, number>> = { must: 2, should: 1, no: 0 };

/**
 * The candidates of a plan compared. Coverage is 10 times the share of requirements met, a must counting twice; price is 10
 * for the cheapest and 10 times cheapest / own for the others (left out while a price is 0, which means not known).
 */
export function compareSystems(plan: Pick<Plan, 'profile' | 'managementSystem'>): SystemComparison {
  const { candidates } = systemPlan(plan);
  const needed = systemRequirements(plan);
  const points = (some: readonly PlannedRequirement[]) => some.reduce((sum, { need }) => sum + needPoints[need], 0);
  const all = points(needed);
  const cheapest = Math.min(...candidates.map(({ monthlyCost }) => monthlyCost));
  const looked = candidates.map(({ id, meets, monthlyCost, scores }): SystemCandidate => {
    const met = needed.filter(({ key }) => meets.includes(key));
    return {
      id,
      scores: {
        ...scores,
        ...(all > 0 && meets.length > 0 ? { coverage: (topScore * points(met)) / all } : {}),
        ...(cheapest > 0 ? { price: (topScore * cheapest) / monthlyCost } : {}),
      },
      lacks: needed.filter(({ key, need }) => need === 'must' && !meets.includes(key)),
    };
  });
  const criteria = systemCriteria.map((key) => ({ key, weight: criterionWeight(plan, key) }));
  const comparison = compareWeighted(criteria, looked);
  const complete = comparison.ranking.find(({ id }) => looked.find((one) => one.id === id)?.lacks.length === 0);
  return { ...comparison, candidates: looked, bestCompleteId: complete?.id ?? null };
}

/** The figures that are watched every week, with who usually brings them. */
const figures = {
  enquiries: 'marketer',
  missedCalls: 'administrator',
  booked: 'administrator',
  attended: 'administrator',
  newPatients: 'administrator',
  occupancy: 'headDoctor',
  revenue: 'accountant',
  costPerPatient: 'marketer',
  reviews: 'marketer',
} as const satisfies Readonly<Record<string, Role>>;

export type WatchedKey = keyof typeof figures;

export interface WatchedFigure {
  readonly key: WatchedKey;
  readonly role: Role;
  /** Empty while nobody is named. */
  readonly owner: string;
}

/** What will be watched weekly, and by whom. */
export function watchedFigures(plan: Pick<Plan, 'managementSystem'>): readonly WatchedFigure[] {
  const { watched } = systemPlan(plan);
  return (Object.keys(figures) as readonly WatchedKey[]).map((key) => ({
    key,
    role: figures[key],
    owner: watched[key] ?? '',
  }));
}

/** The front desk books real patients in the system for this long before the opening; weeks. */
const weeksOfRealBookings = 3;

export interface GoLive {
  /** The tasks of the road map until the system is live, by date. */
  readonly tasks: readonly LookedAtTask[];
  /** Live by this day at the latest. */
  readonly due: IsoDate;
  /** The day on which the road map has it live; null where no task says so. */
  readonly scheduled: IsoDate | null;
  readonly late: boolean;
}

/** Choice, migration and start of the system, as the road map has them. */
export function goLive(
  profile: Pick<Profile, 'openingDate'>,
  tasks: readonly LookedAtTask[],
  calendar: WorkingCalendar,
): GoLive {
  const own = tasks
    .filter(({ task }) => task.phase === 'managementSystem' || task.templateKey === 'training.system')
    .toSorted((a, b) => (a.dates.recommendedStart < b.dates.recommendedStart ? -1 : 1));
  const live = own.find(({ task }) => task.templateKey === 'managementSystem.live');
  const due = dateOf(addDays(dayOf(profile.openingDate), -7 * weeksOfRealBookings));
  return {
    tasks: own,
    due,
    scheduled: live?.dates.recommendedFinish ?? null,
    late: live !== undefined && daysLate(live, due, calendar) > 0,
  };
}
