import { verdictName } from '#shared/content/verdictSentence.ts';
import type { Advice } from '#shared/exchange/advise.ts';
import type { WordedRisk } from './advise.ts';
import type { Uncertain } from '#shared/budget/monteCarlo.ts';
import { comparedFigures, figureCells, type ComparedScenario, type ScenarioFigures } from '#shared/budget/scenarios.ts';
import { inputAt } from '#shared/budget/paths.ts';
import type { Allocation } from '#shared/budget/allocation.ts';
import { channelLimits } from '#shared/budget/splitWish.ts';
import type { Projection } from '#shared/budget/types.ts';
import type { Plan } from '#shared/plan/schema.ts';
import type { Schedule } from '#shared/roadmap/types.ts';

/** The schedule as text: a line a task, with why it stands on its date under it where that is asked for; then what does not fit. */
export function scheduleTable(plan: Plan, schedule: Schedule, why: ((taskId: string) => string) | null): string {
  const titles = new Map(plan.tasks.map((task) => [task.id, task.title]));
  const lines = schedule.tasks.flatMap((task) => {
    const line = [
      task.recommendedStart,
      task.recommendedFinish,
      String(task.totalFloat ?? '').padStart(5),
      task.critical ? 'critical' : '        ',
      titles.get(task.id),
    ].join('  ');
    return why ? [line, `            ${why(task.id)}`] : [line];
  });
  const conflicts = schedule.conflicts.map(
    (conflict) =>
      `Conflict: “${titles.get(conflict.taskId)}” misses its limit (${conflict.kind}) by ${conflict.days} working days.`,
  );
  return [
    `Opening ${schedule.openingDate}; earliest feasible opening ${schedule.feasibleOpening ?? 'none'}`,
    ...(schedule.feasibleChain.length > 0
      ? [`Held by ${schedule.feasibleChain.map((id) => `“${titles.get(id)}”`).join(' → ')}`]
      : []),
    'start       finish      float            task',
    ...lines,
    ...conflicts,
  ].join('\n');
}

/** The projection as text: a line a month, then the summary. */
export function projectionTable(plan: Plan, projection: Projection): string {
  const cell = (value: number) => value.toFixed(0).padStart(10);
  const { summary } = projection;
  return [
    `month    ${['spend', 'leads', 'seen', 'active', 'revenue', 'net', 'cash'].map((name) => name.padStart(10)).join('')}   (${plan.profile.currency})`,
    ...projection.months.map(
      (month) =>
        `${month.month}  ${[month.spend, month.leads, month.seen, month.active, month.revenue, month.net, month.cash].map(cell).join('')}`,
    ),
    `Funding needed ${summary.fundingNeeded.toFixed(0)}; break-even ${summary.breakEvenMonth ?? 'not within the horizon'}; payback ${summary.paybackMonth ?? 'not within the horizon'}; patient value ${summary.patientValue.toFixed(0)}`,
  ].join('\n');
}

/** What many draws say as text: low, middle and high of each month, then the probabilities. */
export function uncertaintyTable(plan: Plan, { months, bands, probabilities }: Uncertain): string {
  const lines = ['leads', 'seen', 'revenue', 'cash'] as const;
  const cell = (value: number) => value.toFixed(0).padStart(10);
  const percent = (share: number) => `${(share * 100).toFixed(0)} %`;
  const last = months.at(-1) ?? '';
  return [
    `month    ${lines.flatMap((line) => ['P10', 'P50', 'P90'].map((name) => `${line} ${name}`.padStart(12))).join('')}   (${plan.profile.currency})`,
    ...months.map(
      (month, m) =>
        `${month}  ${lines.flatMap((line) => [bands[line].p10[m]!, bands[line].p50[m]!, bands[line].p90[m]!].map((value) => cell(value).padStart(12))).join('')}`,
    ),
    `Cash falls below zero in ${percent(probabilities.cashBelowZero)} of the draws; broken even by ${last} in ${percent(probabilities.breakEvenBy[last] ?? 0)}.`,
  ].join('\n');
}

/** Scenarios beside the plan as text: the figures with their differences, then what each scenario changes. */
export function scenarioTable(plan: Plan, planned: ScenarioFigures, scenarios: readonly ComparedScenario[]): string {
  const wide = 26;
  const row = (name: string, cells: readonly string[]) =>
    `${name.padEnd(wide)}${cells.map((cell) => cell.padStart(wide)).join('')}`;
  const shown = (value: number | string | null, unit: string) => {
    if (value === null) return '-';
    if (typeof value === 'string') return value;
    return unit === 'share' ? `${(value * 100).toFixed(0)} %` : value.toFixed(0);
  };
  const signed = (value: number, unit: string) =>
    ` (${value < 0 ? '' : '+'}${unit === 'month' ? `${value} months` : shown(value, unit)})`;
  const figures = comparedFigures.map((one) => {
    const cells = figureCells(
      one,
      planned,
      scenarios.map(({ outcome }) => (outcome.ok ? outcome.value.figures : null)),
    );
    return row(
      one.figure,
      cells.map((cell) =>
        cell
          ? shown(cell.value, one.unit) + (cell.difference === null ? '' : signed(cell.difference, one.unit))
          : 'not possible',
      ),
    );
  });
  const changes = scenarios.flatMap(({ scenario, changes }) =>
    Object.entries(changes).map(
      ([path, value]) => `${scenario.id}: ${path} ${String(value)} instead of ${String(inputAt(plan, path))}`,
    ),
  );
  return [
    row(`(${plan.profile.currency})`, ['plan', ...scenarios.map(({ scenario }) => scenario.id)]),
    ...figures,
    ...changes,
  ].join('\n');
}

/** A split of a monthly amount as text: a line a channel with its limits, then the sum. */
export function allocationTable(plan: Plan, { perChannel, attended, unspent }: Allocation): string {
  const names = new Map(plan.channels.map(({ id, name }) => [id, name]));
  const limitsOf = new Map((plan.splitWish ? channelLimits(plan) : []).map((limit) => [limit.id, limit]));
  const cell = (value: number | null, digits: number) => (value?.toFixed(digits) ?? '-').padStart(14);
  const limited = (id: string) => {
    const { least = null, most = null, proposed = false } = limitsOf.get(id) ?? {};
    const limits = [
      ...(least !== null && least > 0 ? [`at least ${least}`] : []),
      ...(most !== null ? [`at most ${most}${proposed ? ', a proposed limit' : ''}`] : []),
    ];
    return limits.length > 0 ? ` (${limits.join(', ')})` : '';
  };
  return [
    `${['amount', 'leads', 'attended', 'last patient'].map((name) => name.padStart(14)).join('')}   (${plan.profile.currency} a month)`,
    ...perChannel.map(
      (one) =>
        `${cell(one.amount, 2)}${cell(one.leads, 1)}${cell(one.attended, 1)}${cell(one.marginalCostPerPatient, 2)}   ${names.get(one.id)}${limited(one.id)}`,
    ),
    `Attended first visits a month ${attended.toFixed(1)}; not spent because of the limits ${unspent.toFixed(2)}`,
  ].join('\n');
}

/** The advice of a plan as text: a verdict a channel, the risks, the tasks of the week with their dates. */
export function adviceTable(plan: Plan, { verdicts, risks, next }: Advice<WordedRisk>, schedule: Schedule): string {
  const { language } = plan.profile;
  const names = new Map(plan.channels.map(({ id, name }) => [id, name]));
  const titles = new Map(plan.tasks.map(({ id, title }) => [id, title]));
  const dates = new Map(schedule.tasks.map((task) => [task.id, task]));
  const section = (title: string, lines: readonly string[], none: string) => [
    title,
    ...(lines.length > 0 ? lines : [`  ${none}`]),
  ];
  return [
    ...section(
      'Channels',
      verdicts.map(
        ({ channelId, verdict, reason }) => `  ${names.get(channelId)}: ${verdictName(verdict, language)}. ${reason}`,
      ),
      'None is used.',
    ),
    ...section(
      'Risks (0 to 100)',
      risks.map(({ score, name, reason }) => `  ${String(score).padStart(3)}  ${name}. ${reason}`.trimEnd()),
      'None.',
    ),
    ...section(
      'This week',
      next.map((id) => `  until ${dates.get(id)?.recommendedFinish}  ${titles.get(id)}`),
      'Nothing is due.',
    ),
  ].join('\n');
}
