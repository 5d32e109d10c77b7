import { describe, expect, it } from 'vitest';
import {
  compareSites,
  isRemoteSite,
  rentCases,
  remoteAnswer,
  siteCriteria,
  siteWeights,
  weightSwings,
  winnerRanges,
} from '#shared/decisions/sites.ts';
import { somePlan } from '#tests/fixtures/somePlan.ts';

const site = (id: string, monthlyRent: number, scores: Record<string, number>) => ({
  id,
  name: id,
  address: '',
  monthlyRent,
  scores,
  note: '',
});
const centre = site('centre', 6_000, { residents: 5, workers: 9, rent: 2 });
const suburb = site('suburb', 2_000, { residents: 8, workers: 2, rent: 8 });

describe('candidate sites', () => {
  it('are weighed by the proposed weights until the owner has own ones', () => {
    expect(siteWeights({}).map(({ weight }) => weight)).toEqual(siteCriteria.map(({ weight }) => weight));
    expect(siteWeights({ siteWeights: { rent: 10 } }).find(({ key }) => key === 'rent')?.weight).toBe(10);
  });

  it('are ranked, and say between which weights the winner stays', () => {
    // Centre: 9 * 5 + 7 * 9 + 5 * 2 = 118; suburb: 9 * 8 + 7 * 2 + 5 * 8 = 126; of 21.
    const plan = { sites: [centre, suburb] };
    const { winnerId, ranking } = compareSites(plan);
    expect(winnerId).toBe('suburb');
    expect(ranking[0]?.score).toBeCloseTo(126 / 21, 9);
    // The suburb leads by 8: -7 a point of weight on workers, +3 on residents, +6 on rent.
    const ranges = winnerRanges(plan);
    expect(ranges.map(({ key }) => key)).toEqual(['residents', 'workers', 'rent']);
    expect(ranges[0]).toMatchObject({ to: 10 });
    expect(ranges[0]?.from).toBeCloseTo(9 - 8 / 3, 9);
    expect(ranges[1]).toMatchObject({ from: 0 });
    expect(ranges[1]?.to).toBeCloseTo(7 + 8 / 7, 9);
    expect(ranges[2]?.from).toBeCloseTo(5 - 8 / 6, 9);
  });

  it('must bring enough new patients for a dearer rent', () => {
    const { economics } = somePlan();
    // 0.6 * (80 + 0.7 * 0.3 * 120 / 0.03) = 552 a patient; 4,000 more a month.
    const cases = rentCases({ sites: [centre, suburb, site('unknown', 0, {})], economics });
    expect(cases.map(({ siteId, multiple, more }) => [siteId, multiple, more])).toEqual([
      ['centre', 3, 4_000],
      ['suburb', 1, 0],
    ]);
    expect(cases[0]?.patients).toBeCloseTo(4_000 / 552, 9);
    expect(rentCases({ sites: [centre], economics: { ...economics, margin: 0 } })[0]?.patients).toBeNull();
  });

  it('are remote where few live and few work', () => {
    expect(isRemoteSite(site('far', 500, { residents: 2, workers: 3 }))).toBe(true);
    expect(isRemoteSite(suburb)).toBe(false);
    expect(isRemoteSite(site('unknown', 500, { residents: 1 }))).toBe(false);
  });

  it('show who wins with half and with double each weight', () => {
    // The suburb leads by 8: half the weight of residents takes 4.5 * 3, half of rent 2.5 * 6, double of workers 7 * 7.
    const swings = weightSwings({ sites: [centre, suburb] });
    expect(swings.map(({ key, half, double, changes }) => [key, half, double, changes])).toEqual([
      ['residents', 'centre', 'suburb', true],
      ['workers', 'suburb', 'centre', true],
      ['rent', 'centre', 'suburb', true],
    ]);
    expect(weightSwings({ sites: [centre] })).toEqual([]);
  });

  it('ask for the tasks of a remote place when one is chosen, and no longer when another is', () => {
    const plan = somePlan({ sites: [suburb, site('far', 500, { residents: 1, workers: 1 })] });
    const answer = (chosenSiteId: string | null, remoteSite?: boolean) =>
      remoteAnswer({
        ...plan,
        chosenSiteId,
        profile: {
          ...plan.profile,
          answers: { ...plan.profile.answers, ...(remoteSite === undefined ? {} : { remoteSite }) },
        },
      });
    expect([answer('far'), answer('far', true)]).toEqual([true, null]);
    expect([answer('suburb', true), answer('suburb'), answer(null)]).toEqual([false, null, null]);
  });
});
