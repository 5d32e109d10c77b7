import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadShapes, spreadSum } from '#shared/budget/spread.ts';
import { addMonths, monthOf, monthText } from '#shared/calendar/dates.ts';

const monthsFrom = (first: string, count: number) =>
  Array.from({ length: count }, (_, m) => monthText(addMonths(monthOf(first), m)));
const flat = Array.from({ length: 12 }, () => 1);

describe('a yearly sum', () => {
  it('is the same every month when spread evenly', () => {
    expect(spreadSum(1200, monthsFrom('2027-01', 12), 'even', '2027-06', flat)).toEqual(flat.map(() => 100));
  });

  it('rises to four times as much by the month of the opening, and stays there', () => {
    expect(spreadSum(1400, monthsFrom('2027-01', 5), 'rampUp', '2027-04', flat)).toEqual([100, 200, 300, 400, 400]);
  });

  it('follows the season of the channel', () => {
    const summer = [0, 0, 0, 0, 0, 1, 2, 1, 0, 0, 0, 0];
    expect(spreadSum(400, monthsFrom('2027-05', 4), 'season', '2027-06', summer)).toEqual([0, 100, 200, 100]);
  });

  it('is spread evenly where the season is nothing at all', () => {
    expect(spreadSum(30, monthsFrom('2027-05', 3), 'season', '2027-06', [0, 0])).toEqual([10, 10, 10]);
  });

  it('adds up to the cent, whatever the sum, the months and the shape', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000_000 }),
        fc.integer({ min: 1, max: 84 }),
        fc.constantFrom(...spreadShapes),
        fc.array(fc.double({ min: 0, max: 12, noNaN: true }), { minLength: 12, maxLength: 12 }),
        (cents, count, shape, season) => {
          const parts = spreadSum(cents / 100, monthsFrom('2026-11', count), shape, '2027-06', season);
          expect(parts.reduce((sum, part) => sum + Math.round(part * 100), 0)).toBe(cents);
          expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
