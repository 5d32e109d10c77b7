import { problem, type Problem } from '#shared/problem.ts';
import { isCurrency } from './currencies.ts';
import type { Channel, Plan, Task } from './schema.ts';
import { taskGraph } from './taskGraph.ts';

type Path = readonly (string | number)[];

/** What the schema cannot say: identities, references, dates against each other, the graph of the tasks. */
export function checkPlan(plan: Plan): Problem[] {
  const problems = [
    ...duplicates(plan.tasks, ['tasks']),
    ...duplicates(plan.channels, ['channels']),
    ...duplicates(plan.scenarios, ['scenarios']),
    ...references(plan),
    ...plan.tasks.flatMap((task, index) => checkTask(task, ['tasks', index])),
  ];
  const { planStart, openingDate, currency } = plan.profile;
  if (!isCurrency(currency)) problems.push(problem('plan.unknownCurrency', ['profile', 'currency'], { currency }));
  if (openingDate < planStart) {
    problems.push(
      problem('plan.openingBeforeStart', ['profile', 'openingDate'], { opening: openingDate, start: planStart }),
    );
  }
  const graph = taskGraph(plan.tasks);
  if (!graph.ok) problems.push(...graph.problems);
  return problems;
}

/** A ceiling that is not above the leads at usual spend, from which no half-saturation follows. */
export function ceilingProblem({ id, response }: Pick<Channel, 'id' | 'response'>, index: number): Problem[] {
  const usualLeads = response.usualSpend / response.costPerLead;
  if (response.ceilingLeads > usualLeads) return [];
  const path = ['channels', index, 'response', 'ceilingLeads'];
  return [problem('channel.ceilingTooLow', path, { channel: id, leads: Math.ceil(usualLeads) })];
}

/** Limits of the best split that contradict each other: a least above the most of the same channel. */
function limitProblems({ channels, splitWish }: Pick<Plan, 'channels' | 'splitWish'>): Problem[] {
  return channels.flatMap(({ id, name }) => {
    const least = splitWish?.least[id] ?? 0;
    if (least <= (splitWish?.most[id] ?? least)) return [];
    return [problem('allocation.limitsImpossible', ['splitWish', 'least', id], { channel: name })];
  });
}

/**
 * What keeps a plan from being projected or its money from being split, and may stand in it all the same: a plan is
 * stored while it is being written.
 */
export function unfinishedInputs(plan: Pick<Plan, 'channels' | 'splitWish'>): Problem[] {
  return [...plan.channels.flatMap(ceilingProblem), ...limitProblems(plan)];
}

function duplicates(items: readonly { readonly id: string }[], path: Path): Problem[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [problem('value.duplicateId', [...path, index, 'id'], { id })];
  });
}

function references(plan: Plan): Problem[] {
  const tasks = new Set(plan.tasks.map((task) => task.id));
  const channels = new Set(plan.channels.map((channel) => channel.id));
  const sites = new Set(plan.sites.map((site) => site.id));
  const check = (id: string | null, known: ReadonlySet<string>, path: Path) =>
    id === null || known.has(id) ? [] : [problem('reference.missing', path, { id })];
  return [
    ...check(plan.milestones.websiteLive, tasks, ['milestones', 'websiteLive']),
    ...check(plan.milestones.frontDeskTrained, tasks, ['milestones', 'frontDeskTrained']),
    ...check(plan.chosenSiteId, sites, ['chosenSiteId']),
    ...plan.actuals.flatMap((actual, index) => check(actual.channelId, channels, ['actuals', index, 'channelId'])),
    ...(['least', 'most'] as const).flatMap((edge) =>
      Object.keys(plan.splitWish?.[edge] ?? {}).flatMap((id) => check(id, channels, ['splitWish', edge, id])),
    ),
  ];
}

/** What is wrong with one task by itself: dates and weeks against each other. */
export function checkTask(task: Task, path: Path): Problem[] {
  const { lead, constraint, progress, milestone, durationDays } = task;
  const problems: Problem[] = [];
  const add = (code: Problem['code'], where: Path, params: Record<string, string | number> = {}) =>
    problems.push(problem(code, [...path, ...where], { task: task.title, ...params }));
  if (milestone && durationDays > 0) add('task.milestoneWithDuration', ['durationDays']);
  if (lead?.startBetweenWeeks && lead.startBetweenWeeks[0] < lead.startBetweenWeeks[1])
    add('task.leadWindowReversed', ['lead', 'startBetweenWeeks']);
  if (constraint?.notBefore && constraint.notAfter && constraint.notAfter < constraint.notBefore)
    add('task.constraintImpossible', ['constraint', 'notAfter']);
  if (constraint?.fixedStart && constraint.notAfter && constraint.notAfter < constraint.fixedStart)
    add('task.constraintImpossible', ['constraint', 'fixedStart']);
  if (progress.actualFinish !== null && progress.actualStart === null)
    add('task.finishWithoutStart', ['progress', 'actualFinish']);
  if (progress.actualFinish !== null && progress.actualStart !== null && progress.actualFinish < progress.actualStart) {
    add('task.finishBeforeStart', ['progress', 'actualFinish']);
  }
  return problems;
}
