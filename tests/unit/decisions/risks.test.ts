import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project, projectionInput } from '#shared/budget/project.ts';
import { evidenceSentence, measureSentence, riskLevelName, riskName } from '#shared/content/riskSentence.ts';
import { riskKeys, type RiskKey } from '#shared/decisions/riskChecks.ts';
import { riskReview } from '#shared/decisions/risks.ts';
import { languages, type Plan } from '#shared/plan/schema.ts';
import { schedule } from '#shared/roadmap/schedule.ts';
import { somePlan, someTask } from '#tests/fixtures/somePlan.ts';

function review(plan: Plan) {
  const scheduled = schedule(plan, '2026-11-24', []);
  if (!scheduled.ok) throw new Error('no schedule');
  const projected = project(projectionInput(plan, scheduled.value));
  return riskReview(plan, scheduled.value, projected.ok ? projected.value : null);
}

const riskOf = (plan: Plan, key: RiskKey) => review(plan).risks.find((risk) => risk.key === key)!;

const done = { percent: 1, actualStart: '2026-11-24', actualFinish: '2026-11-24' };
const site = (id: string) => ({ id, name: id, address: '', monthlyRent: 1_000, scores: { walking: 8 }, note: '' });

describe('the risk review', () => {
  it('finds every cause in a plan that holds nothing but its start', () => {
    const { risks, readiness } = review(somePlan());
    expect(risks.map(({ key }) => key)).toEqual([...riskKeys]);
    expect(riskOf(somePlan(), 'G1.1')).toMatchObject({ score: 100, level: 'high' });
    expect(riskOf(somePlan(), 'G1.3')).toMatchObject({ score: 100, level: 'high' });
    expect(readiness).toBeLessThan(20);
  });

  it('scores the place by the choice, the comparison and how good the chosen one is', () => {
    const plan = somePlan({ sites: [site('a'), site('b')], chosenSiteId: 'a' });
    // 40 for the choice are met, 30 for three compared by two thirds, 30 for the mean score by 8 of 10.
    expect(riskOf(plan, 'G1.3').score).toBe(Math.round(30 / 3 + 30 * 0.2));
  });

  it('counts the doctors and the sentence of difference', () => {
    const plan = somePlan({
      tasks: [someTask({ id: 'seniority', templateKey: 'team.seniority', progress: done })],
      positioning: { what: 'Implants', forWhom: 'people over 50', whyBelieve: '', whyNotState: '', competitors: [] },
    });
    // Half of 40 points, all of 20 for competitors, nothing of 40 for seniority.
    expect(riskOf(plan, 'G1.1').score).toBe(40);
  });

  it('believes the doctors’ own years before the task that was to settle them', () => {
    const doctor = (id: string, experienceYears: number) =>
      ({ id, name: id, role: '', startDate: null, note: '', kind: 'doctor', experienceYears }) as const;
    const years = (...all: number[]) =>
      riskOf(somePlan({ people: all.map((one, index) => doctor(`${index}`, one)) }), 'G1.1').evidence.find(
        ({ check }) => check === 'seniorDoctors',
      );
    // One in three is enough, rounded up.
    expect(years(12, 2, 3)).toMatchObject({ met: 1, points: 0 });
    expect(years(12, 2, 3, 4)).toMatchObject({ met: 0.5, points: 20 });
    expect(years(1, 2)).toMatchObject({ met: 0, points: 40 });
    expect(years()).toBeUndefined();
  });

  it('asks whether the desk books whom the advertising brings: by its mystery calls, or else by when it is trained', () => {
    const desk = (plan: Plan) => riskOf(plan, 'G1.4').evidence.find(({ check }) => check.startsWith('desk'));
    expect(desk(somePlan())).toMatchObject({ check: 'deskNever', points: 15 });
    const milestones = { websiteLive: null, frontDeskTrained: 'ready' };
    const trained = somePlan({ tasks: [someTask({ id: 'ready' })], milestones });
    expect(desk(trained)).toMatchObject({ check: 'deskTrained', met: 1, points: 0 });
    const call = { id: 'c', on: '2027-08-20', answered: true, personId: null, scores: { offer: 0.4 }, note: '' };
    const mysteryCalls = { weights: {}, ownCriteria: [], calls: [call], months: [] };
    expect(desk({ ...trained, mysteryCalls })).toMatchObject({ check: 'deskScore', met: 0.5, points: 7.5 });
  });

  it('asks for the website eight weeks before the opening', () => {
    const plan = somePlan({
      tasks: [someTask({ id: 'live', templateKey: 'website.live', progress: { ...done, actualFinish: '2026-11-24' } })],
      milestones: { websiteLive: 'live', frontDeskTrained: null },
    });
    const { evidence } = riskOf(plan, 'G1.5');
    expect(evidence.find(({ check }) => check === 'websiteLive')).toMatchObject({ met: 1, points: 0, taskId: 'live' });
    expect(riskOf(somePlan(), 'G1.5').evidence[0]).toMatchObject({ check: 'websiteNever', points: 50, taskId: null });
  });

  it('needs no place for a clinic of remote care', () => {
    const { profile } = somePlan();
    expect(riskOf(somePlan({ profile: { ...profile, clinicKind: 'remote' } }), 'G1.3')).toMatchObject({
      score: 0,
      level: 'low',
    });
  });

  it('falls when cash is found, and never leaves 0 to 100', () => {
    const { economics } = somePlan();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 1_000_000 }), (a, b) => {
        const scoreWith = (startingCash: number) =>
          riskOf(somePlan({ economics: { ...economics, startingCash } }), 'G1.7').score;
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(scoreWith(more)).toBeLessThanOrEqual(scoreWith(less));
        expect(scoreWith(less)).toBeLessThanOrEqual(100);
        expect(scoreWith(more)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 50 },
    );
  });

  it('weighs the checks of a cause as a whole of 100 and shows the gravest first', () => {
    for (const { key, evidence } of review(somePlan()).risks) {
      expect(
        evidence.reduce((sum, { most }) => sum + most, 0),
        key,
      ).toBe(100);
      expect(evidence.map(({ points }) => points)).toEqual(
        evidence.map(({ points }) => points).toSorted((a, b) => b - a),
      );
    }
  });

  it.each(languages)('says everything in %s', (language) => {
    const format = {
      number: (value: number) => String(Math.round(value)),
      money: (value: number, currency: string) => `${Math.round(value)} ${currency}`,
      percent: (share: number) => `${Math.round(share * 100)}%`,
      month: (month: string) => month,
    };
    for (const risk of review(somePlan()).risks) {
      expect(riskName(risk.key, language)).not.toBe('');
      expect(riskLevelName(risk.level, language)).not.toBe('');
      for (const evidence of risk.evidence) {
        expect(evidenceSentence(evidence, language, 'EUR', format)).toMatch(/^[^{}]+\.$/);
        expect(measureSentence(evidence, language)).toMatch(/\.$/);
      }
    }
  });
});
