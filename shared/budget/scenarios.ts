/** Scenarios beside each other: what each changes, what it comes to, and how that differs from the plan. */
import { totalOfChannels } from './channelTotals.ts';
import { lowestMonth } from './lowestCash.ts';
import { monthOf, type IsoDate, type IsoMonth } from '#shared/calendar/dates.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { failure, problem, success, type Outcome } from '#shared/problem.ts';
import { schedule } from '#shared/roadmap/schedule.ts';
import { courseChanges, swingsOf } from './courses.ts';
import { uncertainPaths, withInputs, type Changes, type Scenario } from './paths.ts';
import { project, projectionInput } from './project.ts';
import type { Sensitivity } from './sensitivity.ts';
import type { Projection, ProjectionInput } from './types.ts';
import { uncertaintyOf } from './uncertainty.ts';

/** What scenarios of a plan are worked out from, beside the plan itself. */
export interface Ground {
  readonly today: IsoDate;
  readonly holidays: readonly IsoDate[];
  /** What the plan's own projection is made from. */
  readonly input: ProjectionInput;
}

/** The names of the scenarios that a plan starts with. */
export type ScenarioNames = Readonly<Record<'cautious' | 'expected' | 'hopeful', string>>;

/** The scenarios that a plan starts with: expected is the plan itself. */
export function startingScenarios(names: ScenarioNames): Scenario[] {
  return [
    { id: 'cautious', name: names.cautious, follows: 'cautious', changes: {} },
    { id: 'expected', name: names.expected, changes: {} },
    { id: 'hopeful', name: names.hopeful, follows: 'hopeful', changes: {} },
  ];
}

/** Everything that a scenario changes: what the course that it follows says, and its own changes above that. */
function changesOf(plan: Plan, { follows, changes }: Scenario, swings: () => Outcome<Sensitivity>): Outcome<Changes> {
  if (follows === undefined) return success(changes);
  const moved = swings();
  if (!moved.ok) return moved;
  const course = courseChanges(plan, moved.value, follows);
  return course.ok ? success({ ...course.value, ...changes }) : course;
}

/** A plan as a scenario has it. */
export interface ScenarioPlan {
  readonly plan: Plan;
  /** What its projection is made from. */
  readonly input: ProjectionInput;
  /** Everything that the scenario changes. */
  readonly changes: Changes;
}

/**
 * The plan as a scenario has it, chosen by its id or its name. What the scenario changes is no longer uncertain. Fails
 * where there is no such scenario (the problem names those there are), and as `inputWith`.
 */
export function scenarioPlan(plan: Plan, wanted: string, ground: Ground): Outcome<ScenarioPlan> {
  const chosen =
    plan.scenarios.find(({ id }) => id === wanted) ??
    plan.scenarios.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  if (!chosen) {
    const known = plan.scenarios.map(({ id, name }) => (id === name ? id : `${id} (${name})`)).join(', ');
    return failure([problem(known === '' ? 'scenario.none' : 'scenario.unknown', ['scenarios'], { wanted, known })]);
  }
  const changes = changesOf(plan, chosen, () => swingsOf(plan, ground.input));
  if (!changes.ok) return changes;
  const made = inputWith(plan, changes.value, ground, ['scenarios', plan.scenarios.indexOf(chosen), 'changes']);
  if (!made.ok) return made;
  const uncertain = Object.entries(uncertaintyOf(plan)).filter(([path]) => !(path in changes.value));
  return success({
    plan: { ...made.value.plan, uncertainty: Object.fromEntries(uncertain) },
    input: made.value.input,
    changes: changes.value,
  });
}

/**
 * A plan with some inputs changed, and what its projection is made from; the road map is scheduled anew where the opening
 * date is one of them. Fails where a value cannot stand at its path, or there is no schedule.
 * @param at where in the plan document the changes stand, for the problems
 */
export function inputWith(
  plan: Plan,
  changes: Changes,
  ground: Ground,
  at: readonly (string | number)[] = [],
): Outcome<{ readonly plan: Plan; readonly input: ProjectionInput }> {
  const changed = withInputs(plan, changes, at);
  if (!changed.ok) return changed;
  const { openingDate, planStart } = changed.value.profile;
  if (openingDate === plan.profile.openingDate) {
    const { channels, economics } = changed.value;
    return success({ plan: changed.value, input: { ...ground.input, channels, economics } });
  }
  if (openingDate < planStart)
    return failure([
      problem('plan.openingBeforeStart', [...at, 'profile.openingDate'], { opening: openingDate, start: planStart }),
    ]);
  const scheduled = schedule(changed.value, ground.today, ground.holidays);
  return scheduled.ok
    ? success({ plan: changed.value, input: projectionInput(changed.value, scheduled.value) })
    : scheduled;
}

/** The projection of a plan with some inputs changed. Fails as `inputWith`, or where the changed plan has no projection. */
export function projectWith(
  plan: Plan,
  changes: Changes,
  ground: Ground,
  at: readonly (string | number)[] = [],
): Outcome<Projection> {
  const made = inputWith(plan, changes, ground, at);
  return made.ok ? project(made.value.input) : made;
}

/**
 * Every input that a scenario can change: the opening date, economics, then channel by channel whether it is used, what it
 * brings, and last the spend of each month that has any.
 */
export function changeablePaths(plan: Pick<Plan, 'channels' | 'economics' | 'profile'>): string[] {
  const economics = [...uncertainPaths({ ...plan, channels: [] }).keys()];
  const numbersOf = (channel: Plan['channels'][number]) =>
    [...uncertainPaths({ ...plan, channels: [channel] }).keys()].slice(economics.length);
  return [
    'profile.openingDate',
    ...economics,
    'economics.horizonMonths',
    ...plan.channels.flatMap((channel) => [`channels.${channel.id}.active`, ...numbersOf(channel)]),
    ...plan.channels.flatMap(({ id, spend }) =>
      Object.keys(spend)
        .toSorted()
        .map((month) => `channels.${id}.spend.${month}`),
    ),
  ];
}

/** What a projection comes to, as scenarios are compared by it. Money in the plan's currency, a share for the return. */
export interface ScenarioFigures {
  readonly fundingNeeded: number;
  readonly lowestCash: number;
  readonly lowestMonth: IsoMonth;
  readonly cashAtEnd: number;
  readonly breakEvenMonth: IsoMonth | null;
  readonly paybackMonth: IsoMonth | null;
  readonly costPerPatient: number | null;
  /** First visits in the last month. */
  readonly seenAtEnd: number;
  /** Of all channels together: (first visits * value of a patient - spend) / spend; null where nothing is spent. */
  readonly return: number | null;
}

/** The figures of a projection. */
export function figuresOf(projection: Projection): ScenarioFigures {
  const { months, summary } = projection;
  const lowest = lowestMonth(projection);
  const last = months.at(-1)!;
  return {
    fundingNeeded: summary.fundingNeeded,
    lowestCash: lowest.cash,
    lowestMonth: lowest.month,
    cashAtEnd: last.cash,
    breakEvenMonth: summary.breakEvenMonth,
    paybackMonth: summary.paybackMonth,
    costPerPatient: summary.costPerPatient,
    seenAtEnd: last.seen,
    return: totalOfChannels(projection).return,
  };
}

/** The figures that are set beside each other, in order: their unit, and whether more or less of it is better. */
export const comparedFigures = [
  { figure: 'fundingNeeded', unit: 'money', better: 'less' },
  { figure: 'lowestCash', unit: 'money', better: 'more' },
  { figure: 'cashAtEnd', unit: 'money', better: 'more' },
  { figure: 'breakEvenMonth', unit: 'month', better: 'less' },
  { figure: 'paybackMonth', unit: 'month', better: 'less' },
  { figure: 'costPerPatient', unit: 'money', better: 'less' },
  { figure: 'seenAtEnd', unit: 'patients', better: 'more' },
  { figure: 'return', unit: 'share', better: 'more' },
] as const;
export type ComparedFigure = (typeof comparedFigures)[number];

/** One scenario with what it comes to. */
export interface ComparedScenario {
  readonly scenario: Scenario;
  /** Everything it changes; its own changes alone where its course cannot be worked out. */
  readonly changes: Changes;
  readonly outcome: Outcome<{ readonly projection: Projection; readonly figures: ScenarioFigures }>;
}

/**
 * Works out scenarios of a plan, each by itself: one that cannot be projected keeps no other from being shown.
 * @param known the plan's sensitivity (`swingsOf`) where it is known already; else it is worked out when a course asks for it
 */
export function compareScenarios(
  plan: Plan,
  ground: Ground,
  known?: Outcome<Sensitivity>,
): readonly ComparedScenario[] {
  const swings = () => (known ??= swingsOf(plan, ground.input));
  return plan.scenarios.map((scenario, index) => {
    const all = changesOf(plan, scenario, swings);
    if (!all.ok) return { scenario, changes: scenario.changes, outcome: all };
    const projected = projectWith(plan, all.value, ground, ['scenarios', index, 'changes']);
    return {
      scenario,
      changes: all.value,
      outcome: projected.ok ? success({ projection: projected.value, figures: figuresOf(projected.value) }) : projected,
    };
  });
}

/** A scenario in which fewer are seen for the first time than in the plan because those who come back fill the clinic. */
export interface CrowdedScenario {
  readonly name: string;
  /** Visits in the last month: of those who come back, and all that fit. */
  readonly returning: number;
  readonly capacity: number;
}

/** The scenarios whose last month is full of patients who come back, so that fewer first visits fit than in the plan. */
export function crowdedScenarios(
  { economics }: Pick<Plan, 'economics'>,
  planned: Projection,
  compared: readonly ComparedScenario[],
): readonly CrowdedScenario[] {
  const usual = planned.months.at(-1)!;
  return compared.flatMap(({ scenario, changes, outcome }) => {
    const last = outcome.ok ? outcome.value.projection.months.at(-1) : undefined;
    if (!last) return [];
    const capacity = Number(changes['economics.capacityVisits'] ?? economics.capacityVisits);
    const full = last.seen + last.returning >= 0.999 * capacity;
    const fewer = Math.round(last.seen) < Math.round(usual.seen) && last.returning > usual.returning;
    return full && fewer ? [{ name: scenario.name, returning: last.returning, capacity }] : [];
  });
}

/** One figure of the plan or a scenario. */
export interface FigureCell {
  /** Months as text; null where there is none (never, nobody). */
  readonly value: number | IsoMonth | null;
  /** Against the plan; months in months, later positive. Null where either has none, and for the plan itself. */
  readonly difference: number | null;
  /** Best or worst of all; null where it is neither, as in the plan, or all are the same. */
  readonly mark: 'best' | 'worst' | null;
}

/** One figure of all: the plan first, then the scenarios; null for one that could not be projected. */
export function figureCells(
  { figure, unit, better }: ComparedFigure,
  planned: ScenarioFigures,
  scenarios: readonly (ScenarioFigures | null)[],
): readonly (FigureCell | null)[] {
  const all = [planned, ...scenarios];
  const merits = all.map((figures) => figures && meritOf(figures[figure], unit, better));
  const known = merits.filter((merit) => merit !== null);
  const [best, worst] = [Math.max(...known), Math.min(...known)];
  const base = numberOf(planned[figure]);
  return all.map((figures, column) => {
    if (!figures) return null;
    const value = figures[figure];
    const number = numberOf(value);
    const merit = merits[column]!;
    // What is as in the plan is neither best nor worst: it is as planned.
    const plain = best === worst || (column > 0 && merit === merits[0]);
    return {
      value,
      difference: column === 0 || number === null || base === null ? null : number - base,
      mark: plain ? null : merit === best ? 'best' : merit === worst ? 'worst' : null,
    };
  });
}

/** In what steps figures are compared: as they are shown, so that of two that look the same neither is better. */
const steps: Readonly<Record<ComparedFigure['unit'], number>> = { money: 1, patients: 1, month: 1, share: 0.01 };

/** How good a value is: the more the better. What is never reached is worst; a cost that nobody came for, too. */
function meritOf(
  value: number | IsoMonth | null,
  unit: ComparedFigure['unit'],
  better: ComparedFigure['better'],
): number {
  const number = numberOf(value);
  if (number === null) return -Infinity;
  return Math.round((better === 'more' ? number : -number) / steps[unit]);
}

function numberOf(value: number | IsoMonth | null): number | null {
  return typeof value === 'string' ? monthOf(value) : value;
}
