import { describe, expect, it } from 'vitest';
import { workingCalendar } from '#shared/calendar/workingCalendar.ts';
import { loadPromotionWords } from '#shared/content/promotionWords.ts';
import {
  compareSystems,
  goLive,
  systemCriteria,
  systemPlan,
  systemRequirements,
  watchedFigures,
} from '#shared/decisions/managementSystem.ts';
import { clinicKinds, languages, type Plan } from '#shared/plan/schema.ts';
import { lookAt } from '#shared/roadmap/look.ts';
import { schedule } from '#shared/roadmap/schedule.ts';
import { somePlan, someTask } from '#tests/fixtures/somePlan.ts';

type SystemPlan = NonNullable<Plan['managementSystem']>;
const withSystem = (changes: Partial<SystemPlan>): Plan => {
  const plan = somePlan();
  return { ...plan, managementSystem: { ...systemPlan(plan), ...changes } };
};
const candidate = (id: string, changes: Partial<SystemPlan['candidates'][number]> = {}) => ({
  id,
  name: id,
  monthlyCost: 100,
  meets: [],
  scores: {},
  note: '',
  ...changes,
});

describe('the requirements of a management system', () => {
  const needOf = (plan: Plan, key: string) => systemRequirements(plan).find((one) => one.key === key)?.need;

  it('are those of the kind of clinic, its country and its insurers', () => {
    const plan = somePlan();
    expect(needOf(plan, 'toothChart')).toBe('must');
    expect(needOf(plan, 'devices')).toBeUndefined();
    expect(needOf(plan, 'insurers')).toBe('must');
    expect(needOf(plan, 'nationalSystem')).toBe('must');
    const abroad = {
      ...plan,
      profile: { ...plan.profile, country: 'US', answers: { ...plan.profile.answers, insurers: false } },
    };
    expect(needOf(abroad, 'nationalSystem')).toBe('should');
    expect(needOf(abroad, 'insurers')).toBeUndefined();
  });

  it('are as needed as the owner says, with the owner’s own', () => {
    const plan = withSystem({
      needs: { stock: 'must', recall: 'no', own: 'should' },
      ownRequirements: [{ id: 'own', text: 'Parking' }],
    });
    expect([needOf(plan, 'stock'), needOf(plan, 'recall'), needOf(plan, 'own')]).toEqual(['must', 'no', 'should']);
    expect(systemRequirements(plan).at(-1)).toMatchObject({ known: null, text: 'Parking' });
  });

  it.each(languages)('and the figures and criteria have words in %s', async (language) => {
    const { system } = await loadPromotionWords(language);
    for (const clinicKind of clinicKinds) {
      const plan = somePlan();
      const all = systemRequirements({ ...plan, profile: { ...plan.profile, clinicKind } });
      expect(all.filter(({ known }) => known !== null && !system.requirements[known])).toEqual([]);
    }
    expect(Object.keys(system.criteria)).toEqual([...systemCriteria]);
    expect(Object.keys(system.figures)).toEqual(watchedFigures(somePlan()).map(({ key }) => key));
  });
});

describe('candidates compared', () => {
  const musts = systemRequirements(somePlan())
    .filter(({ need }) => need === 'must')
    .map(({ key }) => key);
  const rated = { ease: 5, security: 5, support: 5, references: 5 };

  it('score by what they meet, a must counting twice, and by their price', () => {
    const all = systemRequirements(somePlan()).map(({ key }) => key);
    const plan = withSystem({
      candidates: [
        candidate('full', { meets: all, scores: rated, monthlyCost: 200 }),
        candidate('musts', { meets: musts, scores: rated, monthlyCost: 100 }),
      ],
    });
    const { candidates } = compareSystems(plan);
    const shoulds = all.length - musts.length;
    expect(candidates[0]?.scores).toMatchObject({ coverage: 10, price: 5 });
    expect(candidates[1]?.scores['coverage']).toBeCloseTo((10 * 2 * musts.length) / (2 * musts.length + shoulds), 9);
    expect(candidates[1]?.scores['price']).toBe(10);
  });

  it('say which musts the winner lacks, and which candidate lacks none', () => {
    const plan = withSystem({
      candidates: [
        candidate('shiny', { meets: musts.slice(1), scores: { ease: 10, security: 10, support: 10, references: 10 } }),
        candidate('plain', { meets: musts, scores: rated }),
      ],
    });
    const { winnerId, bestCompleteId, candidates } = compareSystems(plan);
    expect(winnerId).toBe('shiny');
    expect(bestCompleteId).toBe('plain');
    expect(candidates[0]?.lacks.map(({ key }) => key)).toEqual([musts[0]]);
  });

  it('weigh as the owner says: without weight on the rest, the price decides', () => {
    const weights = { coverage: 0, ease: 0, security: 0, support: 0, references: 0, price: 10 };
    const candidates = [
      candidate('dear', { meets: musts, scores: rated, monthlyCost: 300 }),
      candidate('cheap', { meets: musts.slice(0, 4), scores: rated, monthlyCost: 90 }),
    ];
    expect(compareSystems(withSystem({ candidates, weights })).winnerId).toBe('cheap');
    expect(compareSystems(withSystem({ candidates })).winnerId).toBe('dear');
  });

  it('leave the price out while one is not known', () => {
    const candidates = [candidate('a', { scores: rated, monthlyCost: 0 }), candidate('b', { scores: rated })];
    expect(compareSystems(withSystem({ candidates })).uncounted).toEqual(['coverage', 'price']);
  });
});

describe('until the system is live', () => {
  it('shows the road map’s tasks by date, and warns when real bookings start too late', () => {
    const task = (id: string, start: string, finish: string) =>
      someTask({
        id,
        templateKey: id,
        phase: id.startsWith('training') ? 'training' : 'managementSystem',
        progress: { percent: 1, actualStart: start, actualFinish: finish },
      });
    const plan = somePlan({
      tasks: [
        task('managementSystem.live', '2027-08-20', '2027-08-20'),
        task('managementSystem.choice', '2027-03-01', '2027-03-12'),
        task('training.system', '2027-08-02', '2027-08-06'),
        someTask({ id: 'lease' }),
      ],
    });
    const outcome = schedule(plan, '2026-11-24', []);
    if (!outcome.ok) throw new Error('no schedule');
    const working = workingCalendar(plan.calendar, []);
    const { tasks, ...dates } = goLive(plan.profile, lookAt(plan.tasks, outcome.value), working);
    expect(tasks.map((one) => one.task.id)).toEqual([
      'managementSystem.choice',
      'training.system',
      'managementSystem.live',
    ]);
    expect(dates).toEqual({ due: '2027-08-11', scheduled: '2027-08-20', late: true });
    expect(goLive(plan.profile, [], working)).toEqual({ tasks: [], due: '2027-08-11', scheduled: null, late: false });
  });

  it('names who brings each weekly figure', () => {
    expect(watchedFigures(withSystem({ watched: { booked: 'Rasa' } })).find(({ key }) => key === 'booked')?.owner).toBe(
      'Rasa',
    );
    expect(watchedFigures(somePlan())).toHaveLength(9);
  });
});
