import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubtsAbout, happened } from '#shared/budget/actuals/happened.ts';
import { forecastFrom } from '#shared/budget/actuals/rebase.ts';
import type { Actual } from '#shared/plan/schema.ts';
import { month } from './someActuals.ts';

describe('statistics of a month that has not begun', () => {
  it('do not count and do not move the forecast; those of the month of today do', () => {
    const actuals = [month('2027-02', { leads: 3 }), month('2027-03', { leads: 4 }), month('2028-12', { spend: 500 })];
    expect(happened(actuals, '2027-03-01').map((one) => one.month)).toEqual(['2027-02', '2027-03']);
    expect(forecastFrom(happened(actuals, '2027-03-01'))).toBe('2027-04');
    expect(happened(actuals, '2027-02-28').map((one) => one.month)).toEqual(['2027-02']);
  });
});

const doubts = (...rows: readonly Actual[]) =>
  doubtsAbout(rows).map((one) => `${one.month} ${one.problem.code.replace('statistics.', '')}`);

describe('statistics that cannot be as they stand', () => {
  it('are more booked than there were leads, and more who came than booked', () => {
    expect(doubts(month('2027-02', { leads: 20, booked: 45, attended: 60 }))).toEqual([
      '2027-02 moreBooked',
      '2027-02 moreCame',
    ]);
  });

  it('are not those whose bookings and visits follow from an earlier month', () => {
    expect(
      doubts(
        month('2027-02', { leads: 30, booked: 5, attended: 0 }),
        month('2027-03', { leads: 10, booked: 25, attended: 28 }),
      ),
    ).toEqual([]);
  });

  it('are named in the month that makes them so, in the order of time, and not again in a month that does not', () => {
    expect(
      doubts(
        month('2027-04', { leads: 10, booked: 8 }),
        month('2027-03', { leads: 2, booked: 9 }),
        month('2027-02', { leads: 10, booked: 8 }),
      ),
    ).toEqual(['2027-03 moreBooked']);
  });

  it('are not claimed where the leads or bookings of a month are not known', () => {
    expect(doubts(month('2027-02', { booked: 9, attended: 4 }), month('2027-03', { leads: 1, booked: 2 }))).toEqual([]);
    expect(doubts(month('2027-02', { leads: 9, attended: 4 }), month('2027-03', { booked: 1, attended: 2 }))).toEqual(
      [],
    );
  });

  it('are revenue while nobody has come', () => {
    expect(
      doubts(
        month('2027-02', { revenue: 900 }),
        month('2027-03', { attended: 0, revenue: 900 }),
        month('2027-04', { attended: 3, booked: 3, leads: 3, revenue: 900 }),
        month('2027-05', { attended: 0, revenue: 900 }),
      ),
    ).toEqual(['2027-02 revenueWithoutVisits', '2027-03 revenueWithoutVisits']);
  });

  it('are never found where each month by itself narrows from leads to visits', () => {
    const row = fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50)).map((figures) => figures.toSorted((a, b) => b - a));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 9 }), (rows) => {
        const known = rows.map(([leads, booked, attended], m) =>
          month(`2027-0${m + 1}`, { leads: leads!, booked: booked!, attended: attended! }),
        );
        expect(doubts(...known)).toEqual([]);
      }),
    );
  });
});
