import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allocate, type Allocation, type AllocationLimits } from '#shared/budget/allocation.ts';
import { splitAdvice, startingAmount } from '#shared/budget/splitAdvice.ts';
import { splitWishOf } from '#shared/budget/splitWish.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { orThrow } from '#tests/fixtures/outcomes.ts';

const folder = mkdtempSync(join(tmpdir(), 'planner-cli-'));
const sample = 'assets/samples/vilnius-dental.clinicplan';
const plan = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['cli/plan.ts', ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
};
const today = ['--today', '2026-11-24'];
/** What a command that succeeds says in JSON on 24 November 2026. */
function json<T>(...args: string[]): T {
  const { status, stdout, stderr } = plan(...args, ...today, '--json');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as T;
}
/** The command that makes the plan of a dental clinic in Lithuania, with other options where they are given. */
const make = (changes: Readonly<Record<string, string>>) => [
  'new',
  ...Object.entries({
    '--kind': 'dental',
    '--country': 'LT',
    '--language': 'en',
    '--currency': 'EUR',
    '--start': '2026-11-24',
    '--opening': '2027-09-01',
    ...changes,
  }).flat(),
];

describe('the command line', { timeout: 120_000 }, () => {
  it('makes a plan that it then finds valid', () => {
    const out = join(folder, 'new.clinicplan');
    const made = plan(...make({ '--out': out }));
    expect(made).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(plan('validate', out).status).toBe(0);
  });

  it('schedules with the agreed names', () => {
    const result = json<{ tasks: object[] }>('schedule', sample);
    expect(Object.keys(result)).toEqual(
      expect.arrayContaining(['planStart', 'openingDate', 'feasibleOpening', 'conflicts', 'tasks']),
    );
    expect(Object.keys(result.tasks[0] ?? {}).toSorted()).toEqual(
      [
        'id',
        'earlyStart',
        'earlyFinish',
        'lateStart',
        'lateFinish',
        'recommendedStart',
        'recommendedFinish',
        'totalFloat',
        'freeFloat',
        'critical',
      ].toSorted(),
    );
  });

  it('says of each task why it stands on its date, when asked', () => {
    const { tasks } = json<{ tasks: { id: string; why: string }[] }>('schedule', sample, '--why');
    const text = plan('schedule', sample, '--why', ...today).stdout;
    for (const { id, why } of tasks) {
      expect(why, id).toMatch(/^[^{}]+\.$/);
      expect(text).toContain(why);
    }
    expect(text).toMatch(/working days? later/);
  });

  it('projects with the agreed names', () => {
    const result = json<{ months: object[]; summary: object }>('project', sample);
    expect(Object.keys(result)).toEqual(expect.arrayContaining(['months', 'channels', 'summary']));
    expect(Object.keys(result.months[0] ?? {})).toEqual(
      'month spend leads booked demand waiting seen returning active revenue contribution fixed oneOff net cash'.split(
        ' ',
      ),
    );
    expect(Object.keys(result.summary)).toEqual([
      'fundingNeeded',
      'breakEvenMonth',
      'paybackMonth',
      'patientValue',
      'costPerPatient',
    ]);
  });

  it('shows that the nine-week sample cannot make its date, and that the others can', () => {
    const conflictsOf = (file: string) => json<{ conflicts: object[] }>('schedule', file).conflicts;
    expect(conflictsOf('assets/samples/diagnostic-9-weeks.clinicplan').length).toBeGreaterThan(0);
    expect(conflictsOf('assets/samples/kaunas-multidisciplinary.clinicplan')).toEqual([]);
    expect(conflictsOf(sample)).toEqual([]);
  });

  it('refuses bad input with one sentence that names the place, ends with 1 and writes nothing', () => {
    const document = JSON.parse(readFileSync(sample, 'utf8')) as {
      profile: object;
      channels: { spend: object }[];
      tasks: { id: string; dependsOn: object[] }[];
    };
    const refused = (text: string) => {
      const file = join(folder, 'bad.clinicplan');
      writeFileSync(file, text);
      const out = join(folder, 'bad.pdf');
      const { status, stdout, stderr } = plan('export', file, '--format', 'pdf', '--out', out);
      expect({ status, stdout, written: existsSync(out) }).toEqual({ status: 1, stdout: '', written: false });
      return stderr.trim();
    };
    const [first, second] = document.tasks;
    if (!first || !second) throw new Error('the sample has tasks');
    expect(refused('{ "format"')).toMatch(/^The file is damaged/);
    expect(refused('{}')).toMatch(/^This is not a plan/);
    expect(refused(JSON.stringify({ ...document, schemaVersion: 9 }))).toMatch(/newer planner/);
    expect(
      refused(JSON.stringify({ ...document, profile: { ...document.profile, openingDate: '2027-02-31' } })),
    ).toMatch(/^profile\.openingDate: 2027-02-31 is not a date/);
    expect(
      refused(JSON.stringify({ ...document, channels: [{ ...document.channels[0], spend: { '2027-06': -3 } }] })),
    ).toMatch(/^channels\[0\]\.spend\.2027-06 is too small/);
    const waits = (taskId: string) => [{ taskId, type: 'FS', lagDays: 0 }];
    const circle = document.tasks.map((task) =>
      task === first
        ? { ...task, dependsOn: waits(second.id) }
        : task === second
          ? { ...task, dependsOn: waits(first.id) }
          : task,
    );
    expect(refused(JSON.stringify({ ...document, tasks: circle }))).toMatch(/in a circle/);
    expect(plan('validate', join(folder, 'nowhere.clinicplan')).stderr).toMatch(/cannot be read/);
  });

  it('projects with honest uncertainty: the same seed gives the same bands, low below middle below high', () => {
    const asked = ['project', sample, ...today, '--draws', '200', '--seed', '7', '--json'];
    const first = plan(...asked);
    expect(plan(...asked).stdout).toBe(first.stdout);
    const { bands, probabilities, months } = JSON.parse(first.stdout) as {
      bands: Record<string, Record<string, number[]>>;
      probabilities: { cashBelowZero: number; breakEvenBy: Record<string, number> };
      months: Record<string, unknown>[];
    };
    expect(Object.keys(bands)).toEqual(Object.keys(months[0]!).filter((name) => name !== 'month'));
    for (const band of Object.values(bands))
      for (const row of [band['p10'], band['p50'], band['p90']]) expect(row).toHaveLength(months.length);
    const { p10, p50, p90 } = bands['cash']!;
    for (const [m, middle] of p50!.entries()) {
      expect(p10![m]).toBeLessThanOrEqual(middle);
      expect(p90![m]).toBeGreaterThanOrEqual(middle);
    }
    expect(probabilities.cashBelowZero).toBeGreaterThanOrEqual(0);
    expect(Object.keys(probabilities.breakEvenBy).at(-1)).toBe(months.at(-1)!['month']);
    expect(plan('project', sample, '--draws', '3')).toEqual({
      status: 1,
      stdout: '',
      stderr: '3 is not a whole number from 100 to 100000.\n',
    });
  });

  it('sets the scenarios that a new plan starts with beside each other, and projects one by its id or name', () => {
    const file = join(folder, 'scenarios.clinicplan');
    plan(...make({ '--kind': 'aesthetic', '--language': 'lt', '--out': file }));
    const compared = json<{
      plan: { lowestCash: number };
      scenarios: { id: string; name: string; figures: { lowestCash: number } }[];
    }>('scenarios', file);
    expect(compared.scenarios.map(({ id, name }) => [id, name])).toEqual([
      ['cautious', 'Atsargus'],
      ['expected', 'Tikėtinas'],
      ['hopeful', 'Optimistinis'],
    ]);
    const [cautious, expected, hopeful] = compared.scenarios.map(({ figures }) => figures.lowestCash);
    expect(expected).toBe(compared.plan.lowestCash);
    expect(cautious).toBeLessThan(compared.plan.lowestCash);
    expect(hopeful).toBeGreaterThan(compared.plan.lowestCash);
    const lowest = (wanted: string) => {
      const { months } = json<{ months: { cash: number }[] }>('project', file, '--scenario', wanted);
      return Math.min(...months.map(({ cash }) => cash));
    };
    expect([lowest('cautious'), lowest('atsargus')]).toEqual([cautious, cautious]);
    expect(plan('project', file, ...today, '--scenario', 'worst')).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'There is no scenario “worst”. Name one of these: cautious (Atsargus), expected (Tikėtinas), hopeful (Optimistinis).\n',
    });
  });

  it('projects no scenario that opens before the plan starts, as the comparison does not', () => {
    const file = join(folder, 'early.clinicplan');
    const early = { id: 'early', name: 'Early', changes: { 'profile.openingDate': '2026-01-05' } };
    writeFileSync(
      file,
      JSON.stringify({ ...(JSON.parse(readFileSync(sample, 'utf8')) as object), scenarios: [early] }),
    );
    const refusal = 'The opening (2026-01-05) is before the start of the plan (2026-09-14). Move one of them.\n';
    expect(plan('scenarios', file, ...today).stderr).toBe(refusal);
    expect(plan('project', file, ...today, '--scenario', 'early')).toEqual({
      status: 1,
      stdout: '',
      stderr: refusal,
    });
  });

  it('advises with the agreed names, and in words: verdicts, risks, tasks of the week', () => {
    const file = 'assets/samples/bristol-aesthetic.clinicplan';
    const { verdicts, risks, next } = json<{
      verdicts: { channelId: string; verdict: string; reason: string }[];
      risks: { key: string; name: string }[];
      next: string[];
    }>('advise', file);
    const document = JSON.parse(readFileSync(file, 'utf8')) as {
      channels: { id: string; name: string }[];
      tasks: { id: string; title: string }[];
    };
    expect(new Set(verdicts.map(({ verdict }) => verdict))).toEqual(new Set(['keepAndGrow', 'keepTesting', 'drop']));
    for (const one of verdicts) {
      expect(Object.keys(one)).toEqual(['channelId', 'verdict', 'probability', 'reason']);
      expect(document.channels.map(({ id }) => id)).toContain(one.channelId);
    }
    expect(risks.map(({ key }) => key).toSorted()).toEqual(['G1.1', 'G1.2', 'G1.3', 'G1.4', 'G1.5', 'G1.6', 'G1.7']);
    const text = plan('advise', file, ...today).stdout;
    for (const { reason } of verdicts) expect(text).toContain(reason);
    for (const { name } of risks) expect(text).toContain(name);
    for (const id of next) expect(text).toContain(document.tasks.find((task) => task.id === id)!.title);
  });

  it('splits money within the limits that the plan keeps; options stand above them', () => {
    const file = join(folder, 'limits.clinicplan');
    const kept = JSON.parse(readFileSync(sample, 'utf8')) as Plan;
    const [first, second] = kept.channels.filter(({ active }) => active);
    const splitWish = { monthly: 4000, leastChannels: 2, least: { [second!.id]: 700 }, most: { [first!.id]: 150 } };
    writeFileSync(file, JSON.stringify({ ...kept, splitWish }));
    const amounts = (...options: string[]) => {
      const { perChannel } = JSON.parse(plan('allocate', file, ...options, '--json').stdout) as Allocation;
      return new Map(perChannel.map(({ id, amount }) => [id, amount]));
    };
    const sum = (split: ReadonlyMap<string, number>) => [...split.values()].reduce((all, one) => all + one, 0);
    const asKept = amounts();
    expect(sum(asKept)).toBeCloseTo(4000, 6);
    expect(asKept.get(first!.id)).toBeLessThanOrEqual(150);
    expect(asKept.get(second!.id)).toBeGreaterThanOrEqual(700);
    const other = amounts('--monthly', '1000');
    expect(sum(other)).toBeCloseTo(1000, 6);
    expect(other.get(second!.id)).toBeGreaterThanOrEqual(700);
    expect(plan('allocate', file).stdout).toContain(`${first!.name} (at most 150)`);
    const most = String(asKept.size + 1);
    expect(plan('allocate', file, '--least-channels', most).stderr).toMatch(/^The least number of channels must be/);
    writeFileSync(file, JSON.stringify({ ...kept, splitWish: { ...splitWish, least: { [first!.id]: 200 } } }));
    const said = `“${first!.name}”: the least must be 0 or more and not above the most.\n`;
    expect(plan('validate', file).stderr).toBe(said);
    expect(plan('allocate', file).stderr).toBe(said);
  });

  it('splits within no limits where the plan keeps no wish, and as the screen does where it keeps one', () => {
    const { splitWish: _none, ...unasked } = JSON.parse(readFileSync(sample, 'utf8')) as Plan;
    const file = join(folder, 'asked.clinicplan');
    const asked = (of: Plan) => {
      writeFileSync(file, JSON.stringify(of));
      return JSON.parse(plan('allocate', file, '--json').stdout) as Allocation & { limits: AllocationLimits };
    };
    const free = asked(unasked);
    expect(free.limits).toEqual({});
    expect(free.perChannel).toEqual(orThrow(allocate(unasked, startingAmount(unasked), {})).perChannel);
    expect(plan('allocate', file).stdout).not.toContain('limit)');
    const wished = { ...unasked, splitWish: { monthly: null, leastChannels: 3, least: {}, most: {} } };
    const kept = asked(wished);
    expect(kept.limits).toEqual(splitWishOf(wished).limits);
    expect(kept.perChannel).toEqual(orThrow(splitAdvice(wished, splitWishOf(wished))).comparison.best.perChannel);
    expect(plan('allocate', file).stdout).toMatch(/\(at most \d+, a proposed limit\)/);
  });

  it('says in a sentence what is wrong with an option or a file, ends with 1 and writes nothing', () => {
    const answers = join(folder, 'answers.json');
    writeFileSync(answers, '{ doctors: three');
    const wrongAnswers = join(folder, 'wrong.json');
    writeFileSync(wrongAnswers, '{ "budget": {} }');
    const out = join(folder, 'never.clinicplan');
    const nowhere = join(folder, 'nowhere', 'never.clinicplan');
    const refused = (changes: Readonly<Record<string, string>>) => make({ '--out': out, ...changes });
    const refusals: readonly (readonly [args: readonly string[], sentence: RegExp])[] = [
      [refused({ '--answers': answers }), /answers\.json is not JSON/],
      [refused({ '--answers': wrongAnswers }), /^The answers in .* are not of the expected form/],
      [refused({ '--answers': join(folder, 'none.json') }), /none\.json cannot be read/],
      [refused({ '--opening': '2027-02-31' }), /^2027-02-31 is no date/],
      [refused({ '--country': 'Lithuania' }), /^The country must be two capital letters/],
      [refused({ '--kind': 'veterinary' }), /^Option '--kind <kind>' argument 'veterinary' is invalid/],
      [refused({ '--out': nowhere }), /^The folder .*nowhere does not exist/],
      [refused({ '--out': folder }), /cannot be written/],
      [['export', sample, '--format', 'pdf', '--out', nowhere], /^The folder .*nowhere does not exist/],
      [['export', sample, '--format', 'docx', '--out', out], /argument 'docx' is invalid/],
      [['allocate', sample, '--monthly', 'lots'], /^lots is no amount/],
      [['allocate', sample, '--monthly', '-5'], /^-5 is no amount/],
      [['allocate', sample, '--monthly', '3000', '--least-channels', '1.5'], /^1\.5 is not a whole number/],
      [['project', sample, '--today', 'soon'], /^soon is no date/],
      [['project', sample, '--draws', '200', '--seed', '-1'], /^-1 is not a whole number/],
      [['schedule', sample, '--fast'], /^Unknown option '--fast'/],
      [['advise'], /^Missing required argument 'file'/],
      [['improve', sample], /^Unknown command 'improve'/],
    ];
    for (const [args, sentence] of refusals) {
      const { status, stdout, stderr } = plan(...args);
      expect(stderr, args.join(' ')).toMatch(sentence);
      expect(stderr.trim().split('\n'), args.join(' ')).toHaveLength(1);
      expect({ status, stdout, written: existsSync(out) }, args.join(' ')).toEqual({
        status: 1,
        stdout: '',
        written: false,
      });
    }
  });
});
