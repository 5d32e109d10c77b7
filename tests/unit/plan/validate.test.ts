import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problemSentence } from '#shared/content/problemSentence.ts';
import { planFileName, readPlanFile, writePlanFile } from '#shared/exchange/planFile.ts';
import { planJsonSchema } from '#shared/plan/jsonSchema.ts';
import { checkChain, migratePlan, migrations } from '#shared/plan/migrate.ts';
import { pathText } from '#shared/plan/pathText.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { somePlan, someTask } from '#tests/fixtures/somePlan.ts';

/** What reading a changed plan says: code and place of each problem. */
function problemsOf(change: (plan: Plan) => unknown): string[] {
  const plan = structuredClone(somePlan());
  change(plan);
  const read = readPlanFile(JSON.stringify(plan));
  return read.ok ? [] : read.problems.map(({ code, path }) => `${code} ${pathText(path)}`);
}

describe('a plan file', () => {
  it('comes back exactly as it was written', () => {
    const plan = somePlan();
    const read = readPlanFile(writePlanFile(plan));
    expect(read.ok && read.value.plan).toEqual(plan);
  });

  it('is refused when damaged, foreign, newer or oversized, each for its own reason', () => {
    const codeOf = (text: string) => {
      const read = readPlanFile(text);
      return read.ok ? null : read.problems[0]?.code;
    };
    expect(codeOf('{ "format": ')).toBe('file.damaged');
    expect(codeOf('[1, 2]')).toBe('file.foreign');
    expect(codeOf(JSON.stringify({ ...somePlan(), schemaVersion: 99 }))).toBe('file.newerVersion');
    expect(codeOf(' '.repeat(20 * 1024 * 1024 + 1))).toBe('file.tooLarge');
  });

  it('is refused with the place of what is wrong in it', () => {
    expect(problemsOf((plan) => (plan.profile.currency = 'XQZ'))).toEqual(['plan.unknownCurrency profile.currency']);
    expect(problemsOf((plan) => (plan.profile.openingDate = '2027-02-30'))).toEqual([
      'value.impossibleDate profile.openingDate',
    ]);
    expect(problemsOf((plan) => (plan.profile.openingDate = '2020-01-01'))).toEqual([
      'plan.openingBeforeStart profile.openingDate',
    ]);
    expect(problemsOf((plan) => Reflect.deleteProperty(plan, 'economics'))).toEqual(['value.missing economics']);
    expect(problemsOf((plan) => Object.assign(plan.profile, { colour: 'red' }))).toEqual([
      'value.unknownField profile.colour',
    ]);
    expect(problemsOf((plan) => (plan.economics.margin = 1.5))).toEqual(['value.tooBig economics.margin']);
    expect(problemsOf((plan) => plan.tasks.push(someTask({ id: 'lease' })))).toEqual(['value.duplicateId tasks[1].id']);
    expect(problemsOf((plan) => (plan.milestones.websiteLive = 'nothing'))).toEqual([
      'reference.missing milestones.websiteLive',
    ]);
    expect(
      problemsOf((plan) => {
        plan.tasks = [
          someTask({ id: 'a', dependsOn: [{ taskId: 'b', type: 'FS', lagDays: 0 }] }),
          someTask({ id: 'b', dependsOn: [{ taskId: 'a', type: 'FS', lagDays: 0 }] }),
        ];
      }),
    ).toEqual([expect.stringMatching(/^task\.cycle tasks\[[01]\]\.dependsOn$/)]);
  });

  it('names the task that a value is wrong of, and its place', () => {
    const task = { ...someTask({ id: 'b', title: 'Design the rooms' }), durationDays: 1001 };
    const read = readPlanFile(JSON.stringify(somePlan({ tasks: [someTask({ id: 'a' }), task] })));
    expect(read.ok ? [] : read.problems.map((one) => problemSentence(one, 'en'))).toEqual([
      'Design the rooms (tasks[1].durationDays) is too large: the most is 1,000.',
    ]);
    const nameless = JSON.stringify(somePlan({ tasks: [{ ...task, title: 7 as never }] }));
    expect(readPlanFile(nameless).ok).toBe(false);
  });

  it('is refused when a channel spends less than nothing; a ceiling that cannot be is read as it was stored, and named', () => {
    const sample = JSON.parse(readFileSync('assets/samples/vilnius-dental.clinicplan', 'utf8')) as Plan;
    const [channel] = sample.channels;
    if (!channel) throw new Error('the sample has channels');
    expect(problemsOf((plan) => (plan.channels = [{ ...channel, spend: { '2027-06': -1 } }]))).toEqual([
      'value.tooSmall channels[0].spend.2027-06',
    ]);
    sample.channels = [{ ...channel, response: { ...channel.response, ceilingLeads: 1 } }];
    const read = readPlanFile(JSON.stringify({ ...sample, actuals: [] }));
    const { plan, unfinished = [] } = read.ok ? read.value : {};
    expect(plan?.channels[0]?.response.ceilingLeads).toBe(1);
    expect(unfinished.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['channel.ceilingTooLow', 'channels.0.response.ceilingLeads'],
    ]);
  });

  it('is refused where a limit of the best split is of no channel; limits that contradict each other are read, and named', () => {
    const sample = JSON.parse(readFileSync('assets/samples/vilnius-dental.clinicplan', 'utf8')) as Plan;
    const [channel] = sample.channels;
    const wish = { monthly: null, leastChannels: 3, least: {}, most: {} };
    const read = (changes: object) => readPlanFile(JSON.stringify({ ...sample, splitWish: { ...wish, ...changes } }));
    const said = (changes: object) => {
      const outcome = read(changes);
      const problems = outcome.ok ? outcome.value.unfinished : outcome.problems;
      return [outcome.ok, ...problems.map((one) => problemSentence(one, 'en'))];
    };
    expect(said({})).toEqual([true]);
    expect(said({ least: { nobody: 5 } })).toEqual([
      false,
      'splitWish.least.nobody points to nobody, which does not exist.',
    ]);
    expect(said({ most: { [channel!.id]: -5 } })).toEqual([
      false,
      `splitWish.most.${channel!.id} is too small: the least is 0.`,
    ]);
    expect(said({ monthly: 0 })).toHaveLength(2);
    expect(said({ leastChannels: 2.5 })).toHaveLength(2);
    expect(said({ least: { [channel!.id]: 300 }, most: { [channel!.id]: 200 } })).toEqual([
      true,
      `“${channel!.name}”: the least must be 0 or more and not above the most.`,
    ]);
  });

  it('that names a predecessor twice the same way is read with one dependency, the one that holds, and says so', () => {
    const twice = (dependsOn: Plan['tasks'][number]['dependsOn']) =>
      readPlanFile(
        JSON.stringify(
          somePlan({
            tasks: [someTask({ id: 'a', title: 'Lease' }), someTask({ id: 'b', title: 'Design', dependsOn })],
          }),
        ),
      );
    const read = twice([
      { taskId: 'a', type: 'FS', lagDays: 2 },
      { taskId: 'a', type: 'SS', lagDays: 1 },
      { taskId: 'a', type: 'FS', lagDays: 5 },
    ]);
    expect(read.ok && read.value.plan.tasks[1]?.dependsOn).toEqual([
      { taskId: 'a', type: 'FS', lagDays: 5 },
      { taskId: 'a', type: 'SS', lagDays: 1 },
    ]);
    const [note, ...others] = read.ok ? read.value.notes : [];
    expect(others).toEqual([]);
    expect(problemSentence(note!, 'en')).toMatch(
      /“Design” named “Lease” more than once as FS.*longest lag \(5 working/,
    );
    const once = twice([{ taskId: 'a', type: 'FS', lagDays: 2 }]);
    expect(once.ok && once.value.notes).toEqual([]);
  });

  it('is named so that every system takes the name', () => {
    expect(planFileName({ name: 'Žąsų клиника №1' }, 'pdf')).toBe('zasu-klinika-1.pdf');
    expect(planFileName({ name: '…' }, 'clinicplan')).toBe('plan.clinicplan');
  });
});

describe('the format', () => {
  it('is described by the JSON Schema in docs', () => {
    expect(readFileSync('docs/plan.schema.json', 'utf8')).toBe(planJsonSchema());
  });

  it('brings an older document up step by step, and has no gap in its chain', () => {
    const chain = [
      {
        from: 1,
        reason: 'a test',
        migrate: (document: Readonly<Record<string, unknown>>) => ({ ...document, second: true }),
      },
      {
        from: 2,
        reason: 'a test',
        migrate: (document: Readonly<Record<string, unknown>>) => ({ ...document, third: document['second'] }),
      },
    ];
    const migrated = migratePlan({ format: 'clinicplan', schemaVersion: 1 }, chain, 3);
    expect(migrated.ok && migrated.value).toEqual({
      from: 1,
      document: { format: 'clinicplan', schemaVersion: 3, second: true, third: true },
    });
    expect(() => checkChain(chain.slice(1), 3)).toThrow('starts from 2');
    expect(migrations).toHaveLength(0);
  });
});

describe('the samples', () => {
  it('are valid plans', () => {
    const files = readdirSync('assets/samples');
    expect(files).toHaveLength(4);
    for (const file of files) expect(readPlanFile(readFileSync(`assets/samples/${file}`, 'utf8')).ok, file).toBe(true);
  });
});
