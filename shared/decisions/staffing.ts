/**
 * Who works in the clinic: the roles that its kind, rooms, doctors and hours ask for, when each must be found, and what
 * they cost a month. The rule counts posts that are taken at the same time and turns them into full-time people.
 */
import { shareFrom } from '#shared/budget/model.ts';
import { monthOf, type IsoDate } from '#shared/calendar/dates.ts';
import type { WorkKind } from '#shared/plan/decisionSchema.ts';
import type { ClinicKind, Plan } from '#shared/plan/schema.ts';
import type { LookedAtTask } from '#shared/roadmap/look.ts';
import { changedFigures, type EconomicsProposal } from './changedFigures.ts';
import { workKindOf } from './doctors.ts';
import { placesOf, usualHours } from './services.ts';
import { comesTooLate, moduleDoneOn, needsModule, trainingModules, type ModuleKey, type Person } from './training.ts';

/**
 * Hours a week that a full-time person is there: 40 hours, less 25 days of holiday and 8 days of illness in a year of 260
 * working days. An estimate.
 */
export const hoursOfAPerson = 35;

/**
 * Posts for each place at which a doctor works. Dental: an assistant a chair, half a receptionist a chair and never less than
 * one (practiceownership.com.au, auxiliary staff ratios, Australia). A clinic of other kinds has about four people beside a
 * doctor in all (MGMA 2017, US, as told by pbn.decisionhealth.com); how they share out here is an estimate.
 */
const postsAPlace: Readonly<Record<ClinicKind, Readonly<Partial<Record<WorkKind, number>>>>> = {
  dental: { administrator: 1 / 2, nurse: 1 },
  multidisciplinary: { administrator: 1 / 3, nurse: 1 / 2 },
  singleSpecialty: { administrator: 1 / 3, nurse: 1 / 2 },
  diagnostic: { administrator: 1 / 2, technician: 1, nurse: 1 / 3 },
  aesthetic: { administrator: 1 / 2, nurse: 1 / 2 },
  remote: { administrator: 1 / 4 },
};

/** Rooms that one person keeps clean beside the staff's own duties; an estimate. */
export const roomsACleaner = 6;
/** A founder who treats can lead a clinic of this many places; an estimate. */
const placesWithoutManager = 2;

/** The kinds of work that are proposed; the others are bought in or the owner's own idea. */
export type StaffedKind = Exclude<WorkKind, 'marketer' | 'accountant' | 'other'>;

export interface ProposedRole {
  readonly kind: StaffedKind;
  /** Full-time people. */
  readonly needed: number;
  /** People of this kind on the list. */
  readonly have: number;
  /** What the number follows from: posts at the same time, and the hours a week that they are filled. */
  readonly posts: number;
  readonly hours: number;
}

type StaffPlan = Pick<Plan, 'profile' | 'calendar' | 'openHours' | 'people'>;

/** The roles that the clinic needs on the day it opens, those that patients meet first. */
export function proposedRoles({ profile, calendar, openHours, people }: StaffPlan): readonly ProposedRole[] {
  const { clinicKind, answers } = profile;
  const remote = clinicKind === 'remote';
  const places = placesOf(profile);
  const hours = (openHours ?? usualHours).perDay * calendar.workingWeekdays.length;
  const heads = (posts: number) => Math.ceil((posts * hours) / hoursOfAPerson);
  const role = (kind: StaffedKind, needed: number, posts: number): ProposedRole => ({
    kind,
    needed,
    have: people.filter((person) => workKindOf(person) === kind).length,
    posts,
    hours,
  });
  if (places === 0) return [];
  const shares = postsAPlace[clinicKind];
  const beside = (['administrator', 'nurse', 'technician'] as const).flatMap((kind) => {
    const share = shares[kind];
    if (share === undefined) return [];
    const posts = kind === 'administrator' ? Math.max(1, places * share) : places * share;
    return [role(kind, heads(posts), posts)];
  });
  const manager = places > placesWithoutManager ? [role('manager', 1, 1)] : [];
  const cleaner = remote || answers.rooms === 0 ? [] : [Math.ceil(answers.rooms / roomsACleaner)];
  return [
    ...beside,
    role('doctor', answers.doctors, places),
    ...manager,
    ...cleaner.map((count) => role('cleaner', count, count)),
  ];
}

/** The people who are missing from the list, by kind of work. */
export function missingPeople(plan: StaffPlan): readonly WorkKind[] {
  return proposedRoles(plan).flatMap(({ kind, needed, have }) =>
    Array.from({ length: Math.max(0, needed - have) }, () => kind),
  );
}

/** Template key of the task in which people of a kind are found and signed. */
const hiringTasks: Readonly<Partial<Record<WorkKind, string>>> = {
  doctor: 'team.doctors',
  nurse: 'team.nurses',
  technician: 'team.nurses',
  administrator: 'team.frontDesk',
  manager: 'team.manager',
};

/** When somebody must be found. A date is null where the road map has no task that says it. */
export interface HiringDates {
  readonly searchFrom: IsoDate | null;
  readonly signBy: IsoDate | null;
  /** The first day at the latest: when the first module that the person needs begins, and never after the opening. */
  readonly startBy: IsoDate;
  /** The module that begins on it; null where it is the opening. */
  readonly startFor: ModuleKey | null;
}

type DatedPlan = Pick<Plan, 'profile' | 'ownModules'>;

/** When a person must be looked for, signed and there, as the road map has hiring and training. */
export function hiringDates(
  plan: DatedPlan,
  person: Pick<Person, 'kind' | 'role' | 'modules'>,
  tasks: readonly LookedAtTask[],
): HiringDates {
  const hiring = tasks.find(({ task }) => task.templateKey === hiringTasks[workKindOf(person)]);
  const first = trainingModules(plan, tasks)
    .flatMap(({ key, known, runs }) => (runs[0] && needsModule(person, key) ? [{ known, start: runs[0].start }] : []))
    .toSorted((a, b) => (a.start < b.start ? -1 : 1))[0];
  const { openingDate } = plan.profile;
  const early = first !== undefined && first.start < openingDate;
  return {
    searchFrom: hiring?.dates.recommendedStart ?? null,
    signBy: hiring?.dates.recommendedFinish ?? null,
    startBy: early ? first.start : openingDate,
    startFor: early ? first.known : null,
  };
}

/** Kinds of work that need a licence or certificate. */
const licensed: readonly WorkKind[] = ['doctor', 'nurse', 'technician'];

/** Whether a person may only work with a licence or certificate. */
export function needsLicence(person: Pick<Person, 'kind' | 'role'>): boolean {
  return licensed.includes(workKindOf(person));
}

/** What is open about a person. */
export type PersonFinding =
  /** Not signed, though the road map has the hiring behind it or it is late. */
  | { readonly kind: 'signLate'; readonly signBy: IsoDate }
  /** The first day lies after the beginning of every run of these modules. */
  | { readonly kind: 'startsLate'; readonly startBy: IsoDate; readonly modules: readonly ModuleKey[] }
  /** The licence is not checked; late once the road map has that behind it or it is late. */
  | { readonly kind: 'licence'; readonly by: IsoDate | null; readonly late: boolean };

/** What is open about a person, the gravest first. */
export function personFindings(
  plan: DatedPlan & Pick<Plan, 'training'>,
  person: Person,
  tasks: readonly LookedAtTask[],
): readonly PersonFinding[] {
  const taskOf = (templateKey: string | undefined) => tasks.find(({ task }) => task.templateKey === templateKey);
  const overdue = (one: LookedAtTask | undefined) => one?.state === 'done' || one?.state === 'late';
  const findings: PersonFinding[] = [];
  const hiring = taskOf(hiringTasks[workKindOf(person)]);
  if ((person.signedOn ?? null) === null && hiring && overdue(hiring))
    findings.push({ kind: 'signLate', signBy: hiring.dates.recommendedFinish });
  const late = trainingModules(plan, tasks).flatMap((module) => {
    const open = needsModule(person, module.key) && moduleDoneOn(plan, person.id, module.key) === null;
    return open && module.known !== null && comesTooLate(person, module) ? [module.known] : [];
  });
  const { startBy } = hiringDates(plan, person, tasks);
  if (late.length > 0) findings.push({ kind: 'startsLate', startBy, modules: late });
  if (needsLicence(person) && !person.licenceChecked) {
    const checking = taskOf('team.credentials');
    findings.push({ kind: 'licence', by: checking?.dates.recommendedFinish ?? null, late: overdue(checking) });
  }
  return findings;
}

/** What pay comes to a month, in the plan's currency. */
export interface StaffCost {
  /** Everybody on the list. */
  readonly after: number;
  /** The mean of the months from the plan's start to the opening; those without a first day count from the opening. */
  readonly before: number;
  /** People whose cost is not said. */
  readonly unknown: number;
}

/** What the people of a plan cost a month, apart from pay that follows revenue. */
export function staffCost({ profile, people }: Pick<Plan, 'profile' | 'people'>): StaffCost {
  const { planStart, openingDate } = profile;
  const whole = monthsBetween(planStart.slice(0, 7) + '-01', openingDate);
  let before = 0;
  for (const { startDate, monthlyCost = 0 } of people) {
    const from = startDate === null ? openingDate : startDate < planStart ? planStart : startDate;
    before += monthlyCost * monthsBetween(from, openingDate);
  }
  return {
    after: people.reduce((sum, { monthlyCost = 0 }) => sum + monthlyCost, 0),
    before: whole > 0 ? before / whole : 0,
    unknown: people.filter(({ monthlyCost = 0 }) => monthlyCost === 0).length,
  };
}

/** Months from one day to another, each day as the part of its own month that the projection takes it for; 0 backwards. */
function monthsBetween(from: IsoDate, to: IsoDate): number {
  const at = (date: IsoDate) => monthOf(date) + 1 - shareFrom(monthOf(date), date);
  return Math.max(0, at(to) - at(from));
}

/**
 * Fixed costs a month = pay + the other fixed costs, to the unit; only what differs from the plan, and only where the
 * other costs are said and somebody's pay is.
 */
export function fixedCostProposal(
  plan: Pick<Plan, 'profile' | 'people' | 'otherFixedMonthly' | 'economics'>,
): EconomicsProposal {
  const { before = null, after = null } = plan.otherFixedMonthly ?? {};
  const pay = staffCost(plan);
  if (pay.after === 0) return {};
  return changedFigures(plan.economics, {
    fixedMonthlyBefore: before === null ? null : Math.round(pay.before + before),
    fixedMonthlyAfter: after === null ? null : Math.round(pay.after + after),
  });
}
