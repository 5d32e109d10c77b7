/**
 * What the staff learns before the first patient comes (rows G2.8 and G9 of the practitioners' guide: those who meet the
 * patient before the specialist decide whether they come back). Modules stand on the training tasks of the road map; who
 * needs which follows from the kind of work, an estimate that can be changed person by person.
 */
import { dayOf, type IsoDate } from '#shared/calendar/dates.ts';
import type { WorkKind } from '#shared/plan/decisionSchema.ts';
import type { Plan, Task } from '#shared/plan/schema.ts';
import type { LookedAtTask } from '#shared/roadmap/look.ts';
import { calendarOf } from '#shared/roadmap/taskTable.ts';
import { workKindOf } from './doctors.ts';

export type Person = Plan['people'][number];

interface Module {
  /** Template key of the task in which it is learnt. */
  readonly task: string;
  /** Kinds of work that need it. */
  readonly needs: readonly WorkKind[] | 'everybody';
  /** Nobody comes to a remote clinic. */
  readonly notRemote?: true;
}

const desk = ['administrator', 'manager'] as const;
const treating = ['doctor', 'nurse', 'technician'] as const;

const modules = {
  telephone: { task: 'training.frontDesk', needs: desk },
  frontDesk: { task: 'training.frontDesk', needs: desk },
  system: { task: 'training.system', needs: [...desk, ...treating] },
  conflict: { task: 'training.conflict', needs: [...desk, 'nurse', 'technician'] },
  emergency: { task: 'training.emergency', needs: 'everybody' },
  hygiene: { task: 'training.hygiene', needs: [...treating, 'administrator', 'cleaner'], notRemote: true },
  privacy: { task: 'training.privacy', needs: 'everybody' },
} as const satisfies Readonly<Record<string, Module>>;

export type ModuleKey = keyof typeof modules;

/** A task of the road map in which a module is learnt, with its recommended or actual first and last day. */
export interface ModuleRun {
  readonly taskId: string;
  readonly start: IsoDate;
  readonly finish: IsoDate;
  /** The road map has it behind it. */
  readonly over: boolean;
}

/** A module with its place in the road map. */
export interface PlannedModule {
  /** A module's key, or the id of one of the owner's own. */
  readonly key: string;
  readonly known: ModuleKey | null;
  /** The owner's words; empty for a known module. */
  readonly name: string;
  /** When it is learnt, the first run first; a module may be run again for those who come later. */
  readonly runs: readonly ModuleRun[];
}

/** The modules of a clinic with their dates, the planner's first, then the owner's own. */
export function trainingModules(
  { profile, ownModules = [] }: Pick<Plan, 'profile' | 'ownModules'>,
  tasks: readonly LookedAtTask[],
): readonly PlannedModule[] {
  const known = (Object.keys(modules) as ModuleKey[]).filter((key) => {
    const one: Module = modules[key];
    return !(one.notRemote && profile.clinicKind === 'remote');
  });
  return [
    ...known.map((key): PlannedModule => ({ key, known: key, name: '', runs: runsOf(modules[key].task, tasks) })),
    ...ownModules.map(({ id, name }): PlannedModule => ({ key: id, known: null, name, runs: [] })),
  ];
}

function runsOf(templateKey: string, tasks: readonly LookedAtTask[]): readonly ModuleRun[] {
  return tasks
    .filter(({ task }) => task.templateKey === templateKey)
    .map(({ task, dates }) => ({
      taskId: task.id,
      start: dates.recommendedStart,
      finish: dates.recommendedFinish,
      over: task.progress.actualFinish !== null,
    }))
    .sort((a, b) => (a.start < b.start ? -1 : 1));
}

/** True where a person's first day lies after the beginning of every run of a module. */
export function comesTooLate({ startDate }: Pick<Person, 'startDate'>, { runs }: PlannedModule): boolean {
  return startDate !== null && runs.length > 0 && runs.every(({ start }) => start < startDate);
}

/** Template key of the task in which a module is learnt. */
export function taskOfModule(key: ModuleKey): string {
  return modules[key].task;
}

/**
 * A module run once more for those who come later, as a task: before the opening if its working days fit until then, else
 * after it.
 * None where the module has no run to copy.
 */
export function anotherRun(
  { profile, calendar, tasks }: Pick<Plan, 'profile' | 'calendar' | 'tasks'>,
  key: ModuleKey,
  { id, title, from }: { readonly id: string; readonly title: string; readonly from: IsoDate },
  holidays: readonly IsoDate[],
): Task | null {
  const first = tasks.find(({ templateKey }) => templateKey === modules[key].task);
  if (!first) return null;
  const working = calendarOf(calendar, holidays);
  const inTime = working.before(dayOf(from)) + first.durationDays <= working.before(dayOf(profile.openingDate));
  return {
    ...first,
    id,
    title,
    phase: inTime ? first.phase : 'afterOpening',
    dependsOn: [],
    lead: null,
    constraint: { notBefore: from, notAfter: null, fixedStart: null },
    progress: { percent: 0, actualStart: null, actualFinish: null },
    checklist: first.checklist.map((step) => ({ ...step, done: false })),
  };
}

/** Whether a person needs a module: as said for the person, or else as the kind of work asks for. */
export function needsModule(person: Pick<Person, 'kind' | 'role' | 'modules'>, key: string): boolean {
  const said = person.modules?.[key];
  if (said !== undefined) return said;
  if (!isKnown(key)) return false;
  const { needs }: Module = modules[key];
  return needs === 'everybody' || needs.includes(workKindOf(person));
}

function isKnown(key: string): key is ModuleKey {
  return Object.hasOwn(modules, key);
}

/** The last day on which a person finished a module; null where that has not been. */
export function moduleDoneOn({ training }: Pick<Plan, 'training'>, personId: string, key: string): IsoDate | null {
  const days = training.flatMap(({ module, personIds, doneOn }) =>
    module === key && doneOn !== null && personIds.includes(personId) ? [doneOn] : [],
  );
  return days.toSorted().at(-1) ?? null;
}

/** What is wrong with the training as planned. */
export type TrainingWarning =
  /** The road map has no task in which the module is learnt. */
  | { readonly kind: 'noTask'; readonly module: ModuleKey }
  /** The module is still going on when the clinic opens. */
  | { readonly kind: 'afterOpening'; readonly module: ModuleKey; readonly finish: IsoDate }
  /** Nobody on the list needs it, so nobody will have learnt it. */
  | { readonly kind: 'nobody'; readonly module: ModuleKey }
  /** They begin to work after the beginning of every run of these modules, and have not done them. */
  | {
      readonly kind: 'hiredAfter';
      readonly modules: readonly ModuleKey[];
      readonly personIds: readonly string[];
      /** The first day on which all of them work. */
      readonly from: IsoDate;
    }
  /** The road map has the module behind it, they have not. */
  | { readonly kind: 'missed'; readonly module: ModuleKey; readonly personIds: readonly string[] };

/** A module with how many people need it and how many of them have done it. */
export interface ReviewedModule extends PlannedModule {
  readonly needed: number;
  readonly done: number;
}

export interface TrainingReview {
  readonly modules: readonly ReviewedModule[];
  /** Pairs of a person and a module that the person needs. */
  readonly needed: number;
  readonly done: number;
  readonly warnings: readonly TrainingWarning[];
}

type TrainingPlan = Pick<Plan, 'profile' | 'people' | 'training' | 'ownModules'>;

/** How far the training is, and what is wrong with it. Warnings only once somebody is on the list. */
export function trainingReview(plan: TrainingPlan, tasks: readonly LookedAtTask[]): TrainingReview {
  const warnings: TrainingWarning[] = [];
  const reviewed = trainingModules(plan, tasks).map((module): ReviewedModule => {
    const who = plan.people.filter((person) => needsModule(person, module.key));
    const open = who.filter(({ id }) => moduleDoneOn(plan, id, module.key) === null);
    if (plan.people.length > 0) warnings.push(...warningsOf(module, who, open, plan.profile.openingDate));
    return { ...module, needed: who.length, done: who.length - open.length };
  });
  return {
    modules: reviewed,
    needed: reviewed.reduce((sum, { needed }) => sum + needed, 0),
    done: reviewed.reduce((sum, { done }) => sum + done, 0),
    warnings: once(warnings),
  };
}

/**
 * Modules that are learnt in one task have the same dates: what is wrong with them is said once. Those that the same people
 * come too late for are said together.
 */
function once(warnings: readonly TrainingWarning[]): readonly TrainingWarning[] {
  const said = new Map<string, TrainingWarning>();
  const tasks = new Set<string>();
  for (const warning of warnings) {
    const [module] = 'modules' in warning ? warning.modules : [warning.module];
    const who = 'personIds' in warning ? warning.personIds.join(' ') : '';
    const { task } = modules[module!];
    if (tasks.has(`${warning.kind} ${task} ${who}`)) continue;
    tasks.add(`${warning.kind} ${task} ${who}`);
    const key = warning.kind === 'hiredAfter' ? `${warning.kind} ${who}` : `${warning.kind} ${module} ${who}`;
    const known = said.get(key);
    if (known?.kind === 'hiredAfter') said.set(key, { ...known, modules: [...known.modules, module!] });
    else said.set(key, warning);
  }
  return [...said.values()];
}

function warningsOf(
  module: PlannedModule,
  who: readonly Person[],
  open: readonly Person[],
  openingDate: IsoDate,
): TrainingWarning[] {
  const { known, runs } = module;
  const [first] = runs;
  if (known === null) return [];
  if (who.length === 0) return [{ kind: 'nobody', module: known }];
  if (!first) return [{ kind: 'noTask', module: known }];
  const warnings: TrainingWarning[] = [];
  if (first.finish >= openingDate) warnings.push({ kind: 'afterOpening', module: known, finish: first.finish });
  const late = open.filter((person) => comesTooLate(person, module));
  if (late.length > 0) {
    const from = late
      .map(({ startDate }) => startDate!)
      .toSorted()
      .at(-1)!;
    warnings.push({ kind: 'hiredAfter', modules: [known], personIds: idsOf(late), from });
  }
  const missed = open.filter((person) => !late.includes(person) && runs.every(({ over }) => over));
  if (missed.length > 0) warnings.push({ kind: 'missed', module: known, personIds: idsOf(missed) });
  return warnings;
}

function idsOf(people: readonly Person[]): readonly string[] {
  return people.map(({ id }) => id);
}
