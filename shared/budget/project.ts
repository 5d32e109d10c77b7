/**
 * The projection of the marketing budget: money into leads, patients, revenue and cash, month by month. The rules are
 * those of `docs/budget-model.md`; amounts in the plan's currency, people and visits in numbers, nothing rounded.
 */
import { lowestMonth } from './lowestCash.ts';
import type { IsoDate, IsoMonth } from '#shared/calendar/dates.ts';
import { ceilingProblem } from '#shared/plan/check.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { failure, problem, success, type Outcome, type Problem } from '#shared/problem.ts';
import type { Schedule } from '#shared/roadmap/types.ts';
import { bringByChannel, runChannels } from './channelFlow.ts';
import { breakEvenIndex, gridOf, modelOf, monthsOf, projectionLines, type ChannelRows, type Model } from './model.ts';
import { runPatients, seenByChannel } from './patientFlow.ts';
import type { ProjectedChannel, ProjectedMonth, Projection, ProjectionInput, ProjectionSummary } from './types.ts';

/** The longest projection, in months. */
export const longestProjection = 84;

/** The recommended or actual day of a milestone of the plan; null where the plan has none. */
export function milestoneFinish({ tasks }: Pick<Schedule, 'tasks'>, taskId: string | null): IsoDate | null {
  return tasks.find(({ id }) => id === taskId)?.recommendedFinish ?? null;
}

/** The parts of a plan, and the dates from its schedule, that the projection needs. */
export function projectionInput(plan: Plan, schedule: Schedule): ProjectionInput {
  const finishOf = new Map(schedule.tasks.map((task) => [task.id, task.recommendedFinish]));
  return {
    planStart: plan.profile.planStart,
    openingDate: plan.profile.openingDate,
    channels: plan.channels,
    economics: plan.economics,
    websiteLive: milestoneFinish(schedule, plan.milestones.websiteLive),
    trained: milestoneFinish(schedule, plan.milestones.frontDeskTrained),
    costs: plan.tasks
      .filter((task) => task.cost > 0)
      .map((task) => [finishOf.get(task.id) ?? plan.profile.openingDate, task.cost]),
  };
}

/** What keeps the numbers from being projected, with the place in the plan document. */
export function projectionProblems(input: ProjectionInput): Problem[] {
  const problems: Problem[] = [];
  for (const [index, channel] of input.channels.entries()) {
    problems.push(...ceilingProblem(channel, index));
    for (const [month, spend] of Object.entries(channel.spend)) {
      const path = ['channels', index, 'spend', month];
      if (!(spend >= 0)) problems.push(problem('channel.negativeSpend', path, { channel: channel.id, month, spend }));
    }
  }
  const { first, last } = gridOf(input);
  if (last - first + 1 > longestProjection) {
    problems.push(
      problem('projection.tooLong', ['economics', 'horizonMonths'], {
        months: last - first + 1,
        most: longestProjection,
      }),
    );
  }
  return problems;
}

/** Projects a plan. Fails with `projectionProblems`; spend after the last month of the grid is not part of it. */
export function project(input: ProjectionInput): Outcome<Projection> {
  const problems = projectionProblems(input);
  if (problems.length > 0) return failure(problems);
  const model = modelOf(input, monthsOf(input));
  runChannels(model, input);
  runPatients(model, input.economics);
  bringByChannel(model, input);
  seenByChannel(model, input.economics);
  const { names, lines } = model;
  const months = names.map(
    (month, m) =>
      ({
        month,
        ...Object.fromEntries(projectionLines.map((line) => [line, lines[line][m]!])),
      }) as unknown as ProjectedMonth,
  );
  const value = patientValue(input);
  return success({
    months,
    channels: input.channels.map((channel, c) => channelResult(channel.id, names, model.channels[c]!, value)),
    summary: summaryOf(months, model, value),
  });
}

/** What a new patient brings over the years: margin * (first visit + stay rate * visits a month * price / churn). */
export function patientValue({ economics }: Pick<ProjectionInput, 'economics'>): number {
  const { margin, firstVisitPrice, stayRate, visitsPerActivePerMonth, repeatVisitPrice, churn } = economics;
  return margin * (firstVisitPrice + (stayRate * visitsPerActivePerMonth * repeatVisitPrice) / churn);
}

function sum(row: Float64Array): number {
  return row.reduce((total, value) => total + value, 0);
}

function channelResult(id: string, names: readonly IsoMonth[], rows: ChannelRows, value: number): ProjectedChannel {
  const spend = sum(rows.spend);
  const seen = sum(rows.seen);
  return {
    id,
    spend,
    leads: sum(rows.leads),
    booked: sum(rows.booked),
    seen,
    costPerPatient: seen > 0 ? spend / seen : null,
    return: spend > 0 ? (seen * value - spend) / spend : null,
    months: names.map((month, m) => ({
      month,
      spend: rows.spend[m]!,
      leads: rows.leads[m]!,
      booked: rows.booked[m]!,
      seen: rows.seen[m]!,
    })),
  };
}

function summaryOf(months: readonly ProjectedMonth[], model: Model, value: number): ProjectionSummary {
  const spend = sum(model.lines.spend);
  const seen = model.channels.reduce((total, rows) => total + sum(rows.seen), 0);
  return {
    fundingNeeded: Math.max(0, -lowestMonth({ months }).cash),
    breakEvenMonth: model.names[breakEvenIndex(model)] ?? null,
    paybackMonth: payback(months),
    patientValue: value,
    costPerPatient: seen > 0 ? spend / seen : null,
  };
}

/** The first month from which cumulative net stays at or above 0 to the end. */
function payback(months: readonly ProjectedMonth[]): IsoMonth | null {
  let cumulative = 0;
  let from: IsoMonth | null = null;
  for (const month of months) {
    cumulative += month.net;
    if (cumulative < 0) from = null;
    else from ??= month.month;
  }
  return from;
}
