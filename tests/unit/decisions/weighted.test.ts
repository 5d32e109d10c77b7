import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWeighted, topScore, type ComparedOption } from '#shared/decisions/weighted.ts';

const criteria = [
  { key: 'walk', weight: 6 },
  { key: 'rent', weight: 3 },
];
const centre = { id: 'centre', scores: { walk: 9, rent: 2 } };
const suburb = { id: 'suburb', scores: { walk: 5, rent: 8 } };

describe('options compared on weighted criteria', () => {
  it('ranks by the weighted mean and says what each criterion adds', () => {
    const { ranking, winnerId } = compareWeighted(criteria, [suburb, centre]);
    expect(ranking.map(({ id, score }) => [id, Number(score.toFixed(3))])).toEqual([
      ['centre', 6.667],
      ['suburb', 6],
    ]);
    expect(ranking[0]?.parts['walk']).toBeCloseTo(6, 9);
    expect(ranking[0]?.parts['rent']).toBeCloseTo(2 / 3, 9);
    expect(winnerId).toBe('centre');
  });

  it('says at which weight another option wins', () => {
    // 6 * 4 - w * 6 = 0 at a rent weight of 4; w * 4 - 3 * 6 = 0 at a walk weight of 4.5.
    expect(compareWeighted(criteria, [centre, suburb]).flips).toEqual([
      { criterion: 'walk', weight: 4.5, winnerId: 'suburb' },
      { criterion: 'rent', weight: 4, winnerId: 'suburb' },
    ]);
  });

  it('counts no criterion on which an option has no score, and says so', () => {
    const half: ComparedOption = { id: 'half', scores: { walk: 8 } };
    const { ranking, uncounted, unscored } = compareWeighted(criteria, [centre, half, { id: 'new', scores: {} }]);
    expect(uncounted).toEqual(['rent']);
    expect(unscored).toEqual(['new']);
    expect(ranking.map(({ id, score }) => [id, score])).toEqual([
      ['centre', 9],
      ['half', 8],
    ]);
  });

  it('names no winner where two are level or nothing is scored', () => {
    expect(compareWeighted(criteria, [centre, { ...centre, id: 'twin' }]).winnerId).toBeNull();
    expect(compareWeighted(criteria, [{ id: 'new', scores: {} }])).toMatchObject({ ranking: [], winnerId: null });
    expect(compareWeighted([], [centre])).toMatchObject({ ranking: [], winnerId: null, flips: [] });
  });

  it('finds flips that are true: past one of them that rival is ahead of the winner, before the nearest it is not', () => {
    const score = fc.integer({ min: 0, max: topScore });
    const keys = ['a', 'b', 'c'];
    const option = fc.record({ a: score, b: score, c: score });
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: topScore }), { minLength: 3, maxLength: 3 }),
        fc.array(option, { minLength: 2, maxLength: 5 }),
        (weights, scores) => {
          const compared = scores.map((one, index) => ({ id: `option ${index}`, scores: one }));
          const weighted = keys.map((key, index) => ({ key, weight: weights[index]! }));
          const { winnerId, flips } = compareWeighted(weighted, compared);
          const broken = flips.filter((flip) => {
            const own = weighted.find(({ key }) => key === flip.criterion)!.weight;
            const away = Math.sign(flip.weight - own) * 1e-4;
            const placeOf = (weight: number, id: string | null) =>
              compareWeighted(
                weighted.map((one) => (one.key === flip.criterion ? { ...one, weight } : one)),
                compared,
              ).ranking.findIndex((one) => one.id === id);
            const past = flip.weight + away;
            const before = flip.weight - away;
            const overtaken = past <= 0 || placeOf(past, flip.winnerId) < placeOf(past, winnerId);
            return !overtaken || (before > 0 && placeOf(before, winnerId) !== 0);
          });
          expect(broken).toEqual([]);
        },
      ),
    );
  });
});
