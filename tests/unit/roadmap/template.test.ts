import { describe, expect, it } from 'vitest';
import { dayOf } from '#shared/calendar/dates.ts';
import { publicHolidays } from '#shared/calendar/holidays.ts';
import { loadTemplateWords } from '#shared/content/templateWords.ts';
import { newPlanFromTemplate, startingProfile } from '#shared/exchange/newPlan.ts';
import { writePlanFile, readPlanFile } from '#shared/exchange/planFile.ts';
import { clinicKinds, languages, phases, type Language, type Profile } from '#shared/plan/schema.ts';
import { scheduled } from '#tests/fixtures/outcomes.ts';
import { someTask } from '#tests/fixtures/somePlan.ts';
import { schedule } from '#shared/roadmap/schedule.ts';
import { isUntouched, retailor, tailor, tailoringDifference, type TemplateWords } from '#shared/roadmap/tailor.ts';
import { phaseOf, templateTasks } from '#shared/roadmap/template/index.ts';
import type { TypicalCost } from '#shared/roadmap/template/types.ts';

const profile = (changes: Partial<Profile> = {}, answers: Partial<Profile['answers']> = {}): Profile => {
  const starting = {
    ...startingProfile('2026-11-24', 'en'),
    country: 'LT',
    currency: 'EUR',
    openingDate: '2027-10-04',
    ...changes,
  };
  return { ...starting, answers: { ...starting.answers, ...answers } };
};
const planOf = (given: Profile) =>
  newPlanFromTemplate({ id: 'p', now: '2026-11-24T08:00:00.000Z', name: 'P', profile: given });

/** The words of one language alone, without English in the place of what it lacks. */
async function wordsOf(language: Language): Promise<TemplateWords> {
  return ((await import(`#shared/content/${language}/template.ts`)) as { default: TemplateWords }).default;
}

function isRange({ low, typical, high }: TypicalCost): boolean {
  return low >= 0 && low <= typical && typical <= high;
}

describe('the template', () => {
  it('has at least 140 tasks for an ordinary clinic of any kind but remote care, and some in every phase', () => {
    for (const clinicKind of clinicKinds)
      expect(tailor(profile({ clinicKind })).length).toBeGreaterThanOrEqual(clinicKind === 'remote' ? 120 : 140);
    expect(new Set(templateTasks.map(phaseOf))).toEqual(new Set(phases));
  });

  it('names every task once, and every dependency leads to a task', () => {
    const keys = templateTasks.map((task) => task.key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const task of templateTasks) {
      for (const dependency of task.after)
        expect(keys).toContain(typeof dependency === 'string' ? dependency : dependency.key);
    }
  });

  it.each(languages)(
    'has in %s a title that fits, as many steps as in English, and words for no other task',
    async (language) => {
      const { tasks } = await wordsOf(language);
      const english = (await wordsOf('en')).tasks;
      for (const { key } of templateTasks) {
        const text = tasks[key];
        expect(text?.title.length, key).toBeLessThanOrEqual(62);
        expect(text?.how.length, key).toBeGreaterThanOrEqual(3);
        expect(text?.how.length, key).toBe(english[key]?.how.length);
      }
      expect(Object.keys(tasks).toSorted()).toEqual(templateTasks.map((task) => task.key).toSorted());
    },
  );

  it('says ten things of each of at least 140 tasks, in every language', async () => {
    const missing: string[] = [];
    for (const language of languages) {
      const { tasks, roles } = await wordsOf(language);
      for (const task of templateTasks) {
        const text = tasks[task.key];
        const said = {
          title: text?.title.trim(),
          why: text?.why.trim(),
          steps: text?.how.length !== 0 && text?.how.every((step) => step.trim() !== ''),
          whoDoesIt: roles[task.role],
          duration: task.milestone ? task.durationDays === 0 : task.durationDays > 0,
          // When it starts: in a window, its earlier week first; by weeks before; or as soon as what it waits for allows.
          leadRule: task.startBetweenWeeks
            ? task.startBetweenWeeks[0] >= task.startBetweenWeeks[1]
            : (task.finishWeeksBefore ?? task.after.length > 0),
          // Only the very first task waits for nothing.
          dependencies: task.after.length > 0 || task.key === 'concept.audience',
          // A range in euros, or none: then the panel says that it costs working time alone.
          cost: task.costEuro ? isRange(task.costEuro) : true,
          goesWrong: text?.wrong.trim(),
          doneWhen: text?.done.trim(),
        };
        for (const [field, value] of Object.entries(said))
          if (value === undefined || value === '' || value === false) missing.push(`${task.key} ${field} ${language}`);
      }
    }
    expect(missing).toEqual([]);
    expect(templateTasks.length).toBeGreaterThanOrEqual(140);
  });

  it('says why a task is done and what goes wrong with it in more than a catchword', async () => {
    for (const language of languages) {
      const { tasks } = await wordsOf(language);
      const short = Object.entries(tasks).filter(([, { wrong, why }]) => wrong.length < 25 || why.length < 25);
      expect(short.map(([key]) => `${language} ${key}`)).toEqual([]);
    }
  });

  it('recommends a start within the window of each task, give or take a week, where there is a year', async () => {
    for (const clinicKind of clinicKinds) {
      const plan = await planOf(profile({ clinicKind, openingDate: '2027-11-22' }));
      for (const [index, dates] of scheduled(plan).tasks.entries()) {
        const window = plan.tasks[index]?.lead?.startBetweenWeeks;
        if (!window) continue;
        const weeks = (dayOf('2027-11-22') - dayOf(dates.recommendedStart)) / 7;
        expect(weeks, dates.id).toBeLessThanOrEqual(window[0] + 1);
        expect(weeks, dates.id).toBeGreaterThanOrEqual(window[1] - 1);
      }
    }
  });

  it('puts each of the nine steps and the four actions before a campaign into practice', () => {
    const covered = new Set(templateTasks.flatMap((task) => task.covers ?? []));
    for (const row of [
      'G1.1',
      'G1.2',
      'G1.3',
      'G1.4',
      'G1.5',
      'G1.6',
      'G1.7',
      'G2.1',
      'G2.2',
      'G2.3',
      'G2.4',
      'G2.5',
      'G2.6',
      'G2.7',
      'G2.8',
      'G2.9',
      'G3.1',
      'G3.2',
      'G3.3',
      'G3.4',
      'G4',
      'G5',
      'G6',
      'G7',
      'G8',
      'G9',
    ]) {
      expect(covered, row).toContain(row);
    }
  });
});

describe('a new plan', () => {
  it('is valid and can open in ten months, for every kind of clinic in every country, and never in nine weeks', async () => {
    for (const clinicKind of clinicKinds) {
      for (const country of ['LT', 'RU', 'GB', 'US', 'DE']) {
        for (const premises of ['fitOut', 'ready'] as const) {
          const plan = await planOf(
            profile(
              { clinicKind, country },
              { premises, insurers: true, television: true, doctorsBringPatients: true },
            ),
          );
          expect(readPlanFile(writePlanFile(plan)).ok).toBe(true);
          const holidays = publicHolidays(country, 2025, 2030);
          const dates = holidays.ok ? holidays.value : [];
          const conflictsAt = (openingDate: string) => {
            const outcome = schedule({ ...plan, profile: { ...plan.profile, openingDate } }, '2026-11-24', dates);
            return outcome.ok ? outcome.value.conflicts.length : NaN;
          };
          expect(conflictsAt('2027-10-04'), `${clinicKind} ${country} ${premises}`).toBe(0);
          expect(conflictsAt('2027-01-26')).toBeGreaterThan(0);
        }
      }
    }
  });

  it('asks only for what its answers call for', () => {
    const keys = (given: Profile) => tailor(given).map((task) => task.key);
    expect(keys(profile({}, { xray: true }))).toContain('licences.xrayPermit');
    expect(keys(profile({}, { xray: false }))).not.toContain('licences.xrayPermit');
    expect(keys(profile({}, { premises: 'ready' }))).not.toContain('premises.fitOut');
    expect(keys(profile({ country: 'GB' }))).toContain('licences.cqc');
    expect(keys(profile({ country: 'LT' }))).toContain('licences.hygienePermit');
    expect(keys(profile({ country: 'DE' }))).not.toContain('licences.hygienePermit');
    expect(keys(profile({ clinicKind: 'remote' }))).toContain('equipment.platform');
    expect(keys(profile({ clinicKind: 'remote' }))).not.toContain('equipment.emergencyKit');
    expect(keys(profile({ clinicKind: 'dental' }, { xray: true }))).toContain('equipment.xrayRoom');
    expect(keys(profile({ clinicKind: 'diagnostic' }, { xray: true }))).not.toContain('equipment.xrayRoom');
    const payers = (country: string) =>
      keys(profile({ country }, { insurers: true })).filter((key) => /insurers|Fund|Oms|Payers/i.test(key));
    expect(payers('LT')).toEqual(['licences.insurers', 'licences.ltPatientFund']);
    expect(payers('RU')).toEqual(['licences.insurers', 'licences.ruOms']);
    expect(payers('GB')).toEqual(['licences.gbInsurers']);
    expect(payers('US')).toEqual(['licences.usPayers']);
    expect(payers('DE')).toEqual(['licences.insurers']);
    expect(keys(profile({}, { marketingBudget: 'small' }))).not.toContain('channels.outdoor');
    expect(keys(profile({}, { marketingBudget: 'large' }))).toContain('channels.radio');
    expect(tailoringDifference(profile({}, { television: false }), profile({}, { television: true }))).toEqual({
      added: ['channels.television'],
      removed: [],
    });
    expect(tailoringDifference(profile(), profile({}, { remoteSite: true })).added.toSorted()).toEqual([
      'equipment.flagship',
      'location.access',
      'team.topSpecialists',
    ]);
  });
});

describe('changing an answer later', () => {
  it("keeps the order of the chain for a task of one's own that waited for what goes", async () => {
    const context = { words: await loadTemplateWords('en'), currencyScale: 1 };
    const plan = await planOf(profile({}, { premises: 'fitOut' }));
    const dependsOn = [{ taskId: 'premises.fitOut', type: 'FS' as const, lagDays: 3 }];
    plan.tasks.push(someTask({ id: 'own', title: 'Invite the neighbours', phase: 'opening', dependsOn }));
    const before = plan.tasks.find(({ id }) => id === 'premises.fitOut')!.dependsOn;
    const { tasks } = retailor(plan, profile({}, { premises: 'ready' }), context);
    const own = tasks.find(({ id }) => id === 'own')!.dependsOn;
    expect(own.length).toBeGreaterThan(0);
    const kept = new Set(tasks.map(({ id }) => id));
    for (const { taskId, lagDays } of before.filter((one) => kept.has(one.taskId) && one.type === 'FS'))
      expect(own).toContainEqual({ taskId, type: 'FS', lagDays: lagDays + 3 });
  });

  it('adds and takes away tasks, keeps what was worked on, and comes back to the same plan', async () => {
    const words = await loadTemplateWords('en');
    const context = { words, currencyScale: 1 };
    const plan = await planOf(profile({}, { premises: 'fitOut' }));
    const ready = profile({}, { premises: 'ready' });
    const design = plan.tasks.find((task) => task.id === 'premises.design');
    if (!design) throw new Error('the plan has a design task');
    design.note = 'The architect is chosen';
    expect(isUntouched(design)).toBe(false);
    const changed = { ...plan, profile: ready, ...retailor(plan, ready, context) };
    const ids = changed.tasks.map((task) => task.id);
    expect(ids).toContain('premises.adapt');
    expect(ids).not.toContain('premises.fitOut');
    expect(ids).toContain('premises.design');
    expect(readPlanFile(writePlanFile(changed)).ok).toBe(true);
    const back = retailor(changed, plan.profile, context);
    expect(back.tasks.map((task) => task.id)).toEqual(plan.tasks.map((task) => task.id));
    const links = (tasks: typeof plan.tasks) =>
      tasks.map(({ id, dependsOn }) => [
        id,
        dependsOn.map(({ taskId, type, lagDays }) => `${taskId} ${type} ${lagDays}`).toSorted(),
      ]);
    expect(links(back.tasks)).toEqual(links(plan.tasks));
    expect(back.tasks.find((task) => task.id === 'premises.design')?.note).toBe('The architect is chosen');
  });
});
