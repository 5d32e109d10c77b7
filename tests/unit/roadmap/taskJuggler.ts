/**
 * Writes plans as TaskJuggler projects, runs `tj3` on them and reads the dates back as boundaries of working days.
 * TaskJuggler plans in hours, the planner in days: with one working day of eight hours (9:00 to 17:00) an instant is
 * the boundary of the working days before it, whether it is shown as the evening of one day or the morning of the next.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ScheduleInput } from '#shared/roadmap/types.ts';

/** Whether TaskJuggler is installed here. */
export const hasTaskJuggler = spawnSync('tj3', ['--version']).status === 0;

/** From where the dates are computed: forwards as soon as possible, or backwards as late as possible. */
export type Direction = 'asap' | 'alap';

export interface Dates {
  readonly start: number;
  readonly end: number;
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/**
 * Dates of every task of plans that share one calendar, by plan and task id.
 * @param boundaryOf the number of working days before a date
 */
export function taskJugglerDates(
  plans: readonly ScheduleInput[],
  direction: Direction,
  boundaryOf: (date: string) => number,
): ReadonlyMap<string, Dates> {
  const folder = mkdtempSync(join(tmpdir(), 'planner-tj-'));
  try {
    writeFileSync(join(folder, 'plans.tjp'), projectText(plans, direction));
    const ran = spawnSync('tj3', ['--silent', '--no-color', 'plans.tjp'], { cwd: folder, encoding: 'utf8' });
    if (ran.status !== 0) throw new Error(`tj3 refuses the project: ${ran.stderr}`);
    return readReport(readFileSync(join(folder, 'dates.csv'), 'utf8'), boundaryOf);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function projectText(plans: readonly ScheduleInput[], direction: Direction): string {
  const [first] = plans;
  if (!first) throw new Error('no plan');
  const { workingWeekdays, extraDaysOff } = first.calendar;
  const on = workingWeekdays.map((day) => weekdays[day - 1]).join(', ');
  const off = weekdays.filter((_, index) => !workingWeekdays.includes(index + 1)).join(', ');
  return [
    `project plans "Plans" ${first.profile.planStart} +3y {`,
    '  timezone "UTC"',
    '  dailyworkinghours 8',
    `  now ${first.profile.planStart}`,
    `  workinghours ${on} 9:00 - 17:00`,
    off === '' ? '' : `  workinghours ${off} off`,
    '}',
    ...extraDaysOff.map((date) => `leaves holiday "Off" ${date}`),
    ...plans.map((plan, index) => planText(plan, `p${index}`, direction)),
    'taskreport "dates" {',
    '  formats csv',
    '  columns id, start, end',
    '  timeformat "%Y-%m-%d-%H:%M"',
    '}',
  ].join('\n');
}

function planText(plan: ScheduleInput, name: string, direction: Direction): string {
  const successors = new Map<string, string[]>();
  // Start and end of a milestone are one; TaskJuggler takes links between the same sides of two milestones for a loop.
  const lasts = new Set(plan.tasks.flatMap((task) => (task.durationDays > 0 ? [task.id] : [])));
  for (const task of plan.tasks) {
    for (const { taskId, type, lagDays } of task.dependsOn) {
      const link = linkTo(task.id, type === 'FF' && lasts.has(task.id) ? 'onend' : '', lagDays);
      successors.set(taskId, [...(successors.get(taskId) ?? []), link]);
    }
  }
  const tasks = plan.tasks.map((task) => {
    const work = task.durationDays === 0 ? 'milestone' : `length ${task.durationDays}d`;
    const lines = direction === 'asap' ? forwards(plan, task, lasts) : backwards(plan, successors.get(task.id));
    return [`  task ${task.id} "${task.title}" {`, `    scheduling ${direction}`, `    ${work}`, ...lines, '  }'].join(
      '\n',
    );
  });
  return [`task ${name} "${name}" {`, ...tasks, '}'].join('\n');
}

function forwards(plan: ScheduleInput, task: ScheduleInput['tasks'][number], lasts: ReadonlySet<string>): string[] {
  if (task.dependsOn.length === 0) return [`    start ${plan.profile.planStart}`];
  const links = task.dependsOn.map(({ taskId, type, lagDays }) =>
    linkTo(taskId, type === 'SS' && lasts.has(taskId) ? 'onstart' : '', lagDays),
  );
  return [`    depends ${links.join(', ')}`];
}

/** A link to a task of the same plan; TaskJuggler takes no gap of nothing. */
function linkTo(id: string, side: string, lagDays: number): string {
  const options = `${side}${lagDays === 0 ? '' : ` gaplength ${lagDays}d`}`.trim();
  return options === '' ? `!${id}` : `!${id} { ${options} }`;
}

function backwards(plan: ScheduleInput, links: readonly string[] | undefined): string[] {
  return links ? [`    precedes ${links.join(', ')}`] : [`    end ${plan.profile.openingDate}`];
}

function readReport(csv: string, boundaryOf: (date: string) => number): ReadonlyMap<string, Dates> {
  const dates = new Map<string, Dates>();
  for (const line of csv.trim().split('\n').slice(1)) {
    const [id = '', start = '', end = ''] = line.split(';').map((cell) => cell.replaceAll('"', ''));
    // The projects themselves have no dot in their id.
    if (id.includes('.')) dates.set(id, { start: boundary(start, boundaryOf), end: boundary(end, boundaryOf) });
  }
  return dates;
}

/** An instant as a boundary of working days: until 9:00 the day is before it, from 17:00 behind it. */
function boundary(instant: string, boundaryOf: (date: string) => number): number {
  const date = instant.slice(0, 10);
  const time = instant.slice(11);
  if (time <= '09:00') return boundaryOf(date);
  if (time >= '17:00')
    return boundaryOf(new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10));
  throw new Error(`TaskJuggler splits a day: ${instant}`);
}
