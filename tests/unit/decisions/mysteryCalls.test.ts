import { describe, expect, it } from 'vitest';
import {
  callScore,
  callSheet,
  missedShare,
  mysteryCallsOf,
  reviewCalls,
  trainedTooSoon,
  type MysteryCall,
  type MysteryCalls,
} from '#shared/decisions/mysteryCalls.ts';
import { somePlan, someTask } from '#tests/fixtures/somePlan.ts';

const planWith = (changes: Partial<MysteryCalls>) => {
  const plan = somePlan();
  return { ...plan, mysteryCalls: { ...mysteryCallsOf(plan), ...changes } };
};
const call = (id: string, scores: Record<string, number>, changes: Partial<MysteryCall> = {}): MysteryCall => ({
  id,
  on: '2027-08-16',
  answered: true,
  personId: null,
  scores,
  note: '',
  ...changes,
});

describe('the score of a mystery call', () => {
  it('is the weighted mean of the criteria that are scored', () => {
    const sheet = callSheet(planWith({ weights: { greeting: 2, offer: 8 } }));
    // (2 x 1 + 8 x 0.5) / 10.
    expect(callScore(call('a', { greeting: 1, offer: 0.5 }), sheet)).toBeCloseTo(0.6, 12);
    expect(callScore(call('a', {}), sheet)).toBeNull();
    expect(callScore(call('a', { greeting: 1 }, { answered: false }), sheet)).toBeNull();
  });

  it('leaves out a criterion without weight, and counts one of the owner’s own', () => {
    const own = { ownCriteria: [{ id: 'parking', text: 'Says where to park' }] };
    const sheet = callSheet(planWith({ ...own, weights: { greeting: 0, offer: 5 } }));
    expect(sheet.at(-1)).toMatchObject({ key: 'parking', known: null, weight: 5 });
    expect(callScore(call('a', { greeting: 0, offer: 1, parking: 0 }), sheet)).toBeCloseTo(0.5, 12);
  });
});

describe('the calls together', () => {
  it('say nothing before there are any', () => {
    expect(reviewCalls(somePlan())).toEqual({
      calls: 0,
      answeredShare: null,
      score: null,
      trend: null,
      weakest: null,
      people: [],
    });
  });

  it('show the share that was answered, the mean, and who needs training most', () => {
    const review = reviewCalls(
      planWith({
        calls: [
          call('a', { offer: 1 }, { personId: 'asta' }),
          call('b', { offer: 0 }, { personId: 'lina' }),
          call('c', { offer: 0.5 }, { personId: 'lina' }),
          call('d', {}, { answered: false }),
        ],
      }),
    );
    expect(review).toMatchObject({ calls: 4, answeredShare: 0.75, score: 0.5 });
    expect(review.people).toEqual([
      { personId: 'lina', calls: 2, score: 0.25 },
      { personId: 'asta', calls: 1, score: 1 },
    ]);
  });

  it('show the trend: the latest three against the three before, by date', () => {
    const scores = [1, 1, 0.9, 0.2, 0.4];
    const calls = scores.map((offer, index) => call(`${index}`, { offer }, { on: `2027-08-${20 - index}` }));
    // Oldest first 0.4, 0.2 | 0.9, 1, 1.
    expect(reviewCalls(planWith({ calls })).trend).toBeCloseTo(2.9 / 3 - 0.3, 12);
    expect(reviewCalls(planWith({ calls: calls.slice(0, 3) })).trend).toBeNull();
  });

  it('name the criterion that takes most off the score, and the module in which it is learnt', () => {
    const weights = { greeting: 2, offer: 8 };
    const calls = [call('a', { greeting: 0, offer: 0.5 })];
    const { weakest } = reviewCalls(planWith({ weights, calls }));
    expect(weakest).toMatchObject({ criterion: { key: 'offer', module: 'telephone' }, score: 0.5 });
    expect(weakest?.lost).toBeCloseTo(0.4, 12);
    expect(reviewCalls(planWith({ weights, calls: [call('a', { greeting: 1, offer: 1 })] })).weakest).toBeNull();
  });
});

describe('the telephone', () => {
  it('misses a share of all the calls of all months', () => {
    const months = [
      { month: '2027-09', calls: 100, missed: 40 },
      { month: '2027-10', calls: 300, missed: 20 },
    ];
    expect(missedShare(planWith({ months }))).toBeCloseTo(0.15, 12);
    expect(missedShare(somePlan())).toBeNull();
  });

  it('is not trained while its calls are under the target, whatever the road map says', () => {
    const done = { percent: 1, actualStart: '2027-08-20', actualFinish: '2027-08-20' };
    const desk = {
      tasks: [someTask({ id: 'desk', progress: done })],
      milestones: { websiteLive: null, frontDeskTrained: 'desk' },
    };
    const weak = planWith({ calls: [call('a', { offer: 0.5 })] });
    expect(trainedTooSoon({ ...weak, ...desk })).toBe(true);
    expect(trainedTooSoon(weak)).toBe(false);
    expect(trainedTooSoon({ ...planWith({ calls: [call('a', { offer: 1 })] }), ...desk })).toBe(false);
    expect(trainedTooSoon({ ...somePlan(), ...desk })).toBe(false);
  });
});
