import { describe, expect, it } from 'vitest';
import { project } from '#shared/budget/project.ts';
import { withCapacity } from '#shared/budget/capacity.ts';
import { byQuarter } from '#shared/budget/quarters.ts';
import { workedExample } from './workedExample.ts';

const outcome = project(workedExample());
if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
const months = withCapacity(outcome.value.months, workedExample());
const quarters = byQuarter(months);

describe('the projection in quarters', () => {
  it('holds every month once, from the first quarter to the last', () => {
    expect(quarters.map(({ year, quarter }) => `${year} ${quarter}`)).toEqual([
      '2027 1',
      '2027 2',
      '2027 3',
      '2027 4',
      '2028 1',
      '2028 2',
    ]);
    expect(quarters.reduce((sum, one) => sum + one.months, 0)).toBe(months.length);
  });

  it('adds up what flows, and ends with the cash and the waiting list of its last month', () => {
    for (const line of [
      'spend',
      'leads',
      'seen',
      'returning',
      'visits',
      'capacity',
      'revenue',
      'oneOff',
      'net',
    ] as const) {
      const all = months.reduce((sum, month) => sum + month[line], 0);
      expect(quarters.reduce((sum, one) => sum + one[line], 0)).toBeCloseTo(all, 6);
    }
    const june = months.find(({ month }) => month === '2027-06')!;
    const april = months.find(({ month }) => month === '2027-04')!;
    expect(quarters[1]).toMatchObject({ cash: june.cash, waiting: june.waiting, active: april.active });
    const { startingCash } = workedExample().economics;
    expect(quarters[0]!.cash).toBeCloseTo(startingCash + quarters[0]!.net, 6);
  });
});
