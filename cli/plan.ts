#!/usr/bin/env node
import { Command, Option } from 'commander';
import { randomUUID } from 'node:crypto';
import { uncertain } from '#shared/budget/monteCarlo.ts';
import { project, projectionInput } from '#shared/budget/project.ts';
import { compareScenarios, figuresOf, scenarioPlan, type Ground } from '#shared/budget/scenarios.ts';
import { uncertaintyOf } from '#shared/budget/uncertainty.ts';
import { problemSentence } from '#shared/content/problemSentence.ts';
import { whySentence } from '#shared/content/whySentence.ts';
import { newPlanFromTemplate, startingProfile } from '#shared/exchange/newPlan.ts';
import { readPlanFile, writePlanFile } from '#shared/exchange/planFile.ts';
import { checkPlan } from '#shared/plan/check.ts';
import { answersSchema, clinicKinds, languages, profileSchema, type Language, type Plan } from '#shared/plan/schema.ts';
import { planHolidays, planSchedule } from '#shared/roadmap/planSchedule.ts';
import { schedule } from '#shared/roadmap/schedule.ts';
import type { Schedule } from '#shared/roadmap/types.ts';
import { whyDates } from '#shared/roadmap/why.ts';
import { advise } from './advise.ts';
import { bestSplit, type SplitOptions } from './bestSplit.ts';
import { importStatistics, type ImportOptions } from './importStatistics.ts';
import {
  amountOption,
  countOption,
  dateOption,
  fileOption,
  orRefuse,
  readJson,
  readPlan,
  readText,
  Refusal,
  write,
} from './input.ts';
import { renderReport } from './pdf.ts';
import {
  adviceTable,
  allocationTable,
  projectionTable,
  scenarioTable,
  scheduleTable,
  uncertaintyTable,
} from './tables.ts';

function systemToday(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

function scheduleOf(plan: Plan, today: string): Schedule {
  return orRefuse(planSchedule(plan, today));
}

function print(value: unknown): void {
  console.log(typeof value === 'string' ? value : JSON.stringify(value, null, 2));
}

interface NewOptions {
  readonly kind: Plan['profile']['clinicKind'];
  readonly country: string;
  readonly language: Language;
  readonly currency: string;
  readonly start: string;
  readonly opening: string;
  readonly name: string;
  readonly answers?: string;
  readonly out: string;
}

async function makePlan(options: NewOptions): Promise<void> {
  const starting = startingProfile(options.start, options.language);
  const given: unknown = options.answers === undefined ? {} : readJson(options.answers);
  const answers = answersSchema.partial().safeParse(given);
  if (!answers.success) throw new Refusal(`The answers in ${options.answers} are not of the expected form.`);
  const profile = profileSchema.safeParse({
    ...starting,
    clinicKind: options.kind,
    country: options.country,
    currency: options.currency,
    openingDate: options.opening,
    answers: { ...starting.answers, ...answers.data },
  });
  if (!profile.success) throw new Refusal('The country must be two capital letters (LT), the currency three (EUR).');
  const plan = await newPlanFromTemplate({
    id: randomUUID(),
    now: new Date().toISOString(),
    name: options.name,
    profile: profile.data,
  });
  const problems = checkPlan(plan);
  if (problems.length > 0) orRefuse({ ok: false, problems });
  write(options.out, writePlanFile(plan));
}

interface ReadOptions {
  readonly today: string;
  readonly json?: true;
}

function showSchedule(file: string, options: ReadOptions & { readonly why?: true }): void {
  const plan = readPlan(file);
  const holidays = orRefuse(planHolidays(plan));
  const dates = orRefuse(schedule(plan, options.today, holidays));
  const why = options.why ? reasonsOf(plan, dates, options.today, holidays) : null;
  if (!options.json) return print(scheduleTable(plan, dates, why));
  print(why ? { ...dates, tasks: dates.tasks.map((task) => ({ ...task, why: why(task.id) })) } : dates);
}

/** Why each task stands on its date, in the plan's language. */
function reasonsOf(
  plan: Plan,
  dates: Schedule,
  today: string,
  holidays: readonly string[],
): (taskId: string) => string {
  const reasons = orRefuse(whyDates(plan, today, holidays));
  const tasks = new Map(plan.tasks.map((task) => [task.id, task]));
  const datesById = new Map(dates.tasks.map((task) => [task.id, task]));
  const context = {
    language: plan.profile.language,
    titleOf: (id: string) => tasks.get(id)?.title ?? '',
    datesOf: (id: string) => datesById.get(id),
  };
  return (id) => {
    const reason = reasons(id);
    return reason === null ? '' : whySentence(reason, context);
  };
}

/** What a plan's projection and its scenarios are worked out from. */
function groundOf(plan: Plan, today: string): Ground {
  const holidays = orRefuse(planHolidays(plan));
  return { today, holidays, input: projectionInput(plan, orRefuse(schedule(plan, today, holidays))) };
}

interface ProjectOptions extends ReadOptions {
  readonly scenario?: string;
  readonly draws?: number;
  readonly seed: number;
}

function projectPlan(file: string, { scenario, draws, seed, ...options }: ProjectOptions): void {
  const read = readPlan(file);
  const ground = groundOf(read, options.today);
  const { plan, input } =
    scenario === undefined ? { plan: read, input: ground.input } : orRefuse(scenarioPlan(read, scenario, ground));
  const result = orRefuse(project(input));
  if (draws === undefined) {
    print(options.json ? result : projectionTable(plan, result));
    return;
  }
  const uncertainty = uncertaintyOf(plan);
  const said = orRefuse(uncertain({ ...plan, uncertainty }, input, { draws, seed }));
  if (!options.json) return print(uncertaintyTable(plan, said));
  const { bands, lowestCash, probabilities } = said;
  print({ ...result, bands, lowestCash, probabilities, uncertainty: { inputs: uncertainty, draws, seed } });
}

/** Every scenario with what it changes and comes to. One that cannot be projected is said on standard error. */
function compare(file: string, { today, json }: ReadOptions): void {
  const plan = readPlan(file);
  const ground = groundOf(plan, today);
  const planned = figuresOf(orRefuse(project(ground.input)));
  const scenarios = compareScenarios(plan, ground);
  for (const { outcome } of scenarios)
    if (!outcome.ok) for (const one of outcome.problems) console.error(problemSentence(one, 'en'));
  if (!json) return print(scenarioTable(plan, planned, scenarios));
  print({
    plan: planned,
    scenarios: scenarios.map(({ scenario: { id, name }, changes, outcome }) => ({
      id,
      name,
      changes,
      figures: outcome.ok ? outcome.value.figures : null,
    })),
  });
}

async function exportPlan(file: string, options: { out: string; today: string; language?: Language }): Promise<void> {
  const plan = readPlan(file);
  scheduleOf(plan, options.today);
  const pdf = await renderReport({ plan, today: options.today, language: options.language ?? plan.profile.language });
  write(options.out, pdf);
}

/** Takes an export into a plan, writes the plan and says what came in; what is odd is said on standard error. */
function importInto(file: string, { into, out, ...options }: ImportOptions & { into: string; out: string }): void {
  const { plan, report, notes } = orRefuse(importStatistics(readText(file), readPlan(into), options));
  for (const note of notes) console.error(note);
  write(out, writePlanFile({ ...plan, updatedAt: new Date().toISOString() }));
  print(report.join('\n'));
}

const program = new Command('plan')
  .description('The Clinic Launch Planner without a window.')
  .exitOverride()
  .configureOutput({
    // One sentence a line: capital first, a suggestion on the same line.
    outputError: (text, put) =>
      put(text.replace(/^error: (.)/, (_, first: string) => first.toUpperCase()).replace(/\n(?=\()/, ' ')),
  });
const today = () => new Option('--today <date>', 'the day to look from').argParser(dateOption).default(systemToday());
const json = () => new Option('--json', 'one JSON document');

program
  .command('new')
  .addOption(new Option('--kind <kind>').choices(clinicKinds).makeOptionMandatory())
  .requiredOption('--country <code>', 'two letters, such as LT')
  .addOption(new Option('--language <language>').choices(languages).default('en'))
  .requiredOption('--currency <code>', 'three letters, such as EUR')
  .requiredOption('--start <date>', 'first day of the plan', dateOption)
  .requiredOption('--opening <date>', 'opening day', dateOption)
  .option('--name <name>', 'name of the plan', 'New clinic')
  .option('--answers <file>', 'JSON file of answers')
  .requiredOption('--out <file>', 'plan file to write', fileOption)
  .action(makePlan);
program.command('validate <file>').action((file: string) => {
  const { plan, notes, unfinished } = orRefuse(readPlanFile(readText(file)));
  if (unfinished.length > 0) orRefuse({ ok: false, problems: unfinished });
  print([`${plan.name}: the plan is valid.`, ...notes.map((one) => problemSentence(one, 'en'))].join('\n'));
});
program
  .command('schedule <file>')
  .option('--why', 'say of each task why it stands on its date')
  .addOption(today())
  .addOption(json())
  .action(showSchedule);
program
  .command('project <file>')
  .option('--scenario <id>', 'the plan as this scenario has it; its id or its name')
  .option('--draws <count>', 'draw the uncertain inputs so many times (100 to 100000)', countOption(100, 100_000))
  .option(
    '--seed <number>',
    'where the draws begin; the same seed gives the same digits',
    countOption(0, 2 ** 32 - 1),
    1,
  )
  .addOption(today())
  .addOption(json())
  .action(projectPlan);
program
  .command('scenarios <file>')
  .description('What each scenario changes and comes to, beside the plan.')
  .addOption(today())
  .addOption(json())
  .action(compare);
program
  .command('allocate <file>')
  .description('The best split of a monthly amount over the channels in use, within the limits that the plan keeps.')
  .option('--monthly <amount>', "amount a month to split; else the plan's, else today's average month", amountOption)
  .option(
    '--least-channels <number>',
    'channels that get money at least; else as many as the plan asks for, else 0',
    countOption(0, 100),
  )
  .addOption(json())
  .action((file: string, options: SplitOptions & { json?: true }) => {
    const plan = readPlan(file);
    const { result, limits } = bestSplit(plan, options);
    print(options.json ? { ...result, limits } : allocationTable(plan, result));
  });
program
  .command('advise <file>')
  .description('What to do with each channel and why, the risks, and the tasks of the week.')
  .addOption(today())
  .addOption(json())
  .action((file: string, options: ReadOptions) => {
    const plan = readPlan(file);
    const dates = scheduleOf(plan, options.today);
    const advice = orRefuse(advise(plan, dates, options.today));
    print(options.json ? advice : adviceTable(plan, advice, dates));
  });
program
  .command('export <file>')
  .addOption(new Option('--format <format>').choices(['pdf']).makeOptionMandatory())
  .addOption(new Option('--language <language>').choices(languages))
  .addOption(today())
  .requiredOption('--out <file>', 'file to write', fileOption)
  .action(exportPlan);

program
  .command('import <file>')
  .description('Statistics by channel from an export of Google Ads, Meta Ads, Yandex Direct or a spreadsheet.')
  .addOption(new Option('--from <format>').choices(['csv']).makeOptionMandatory())
  .requiredOption('--into <plan>', 'plan file to take them into')
  .requiredOption('--out <file>', 'plan file to write', fileOption)
  .option('--channel <id>', 'the channel of rows that name none of the plan')
  .option('--month <month>', 'the month of rows that say none, such as 2027-03')
  .option('--skip-bad-rows', 'leave out the rows that cannot be taken in')
  .addOption(today())
  .action(importInto);

try {
  await program.parseAsync();
} catch (cause) {
  // Commander has printed its own sentence already; anything but a refusal is a fault of the program and is shown whole.
  if (cause instanceof Refusal) console.error(cause.message);
  else if (!(cause instanceof Error && 'exitCode' in cause)) throw cause;
  process.exitCode = cause instanceof Error && 'exitCode' in cause && cause.exitCode === 0 ? 0 : 1;
}
