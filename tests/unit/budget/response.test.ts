import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { steadyLeads } from '#shared/budget/response.ts';

const response = {
  usualSpend: 1000,
  costPerLead: 50,
  ceilingLeads: 100,
  shape: 1,
  carryover: 0.3,
  rampMonths: 3,
  keptWithoutWebsite: 0.5,
};

describe('what a steady spend brings', () => {
  it('is the usual spend over the cost per lead at the usual spend, nothing at nothing, and never the ceiling', () => {
    expect(steadyLeads(response, 1000)).toBeCloseTo(20, 9);
    expect(steadyLeads(response, 0)).toBe(0);
    // 100 * 2000 / (2000 + 4000): half of the ceiling comes at 4000 a month.
    expect(steadyLeads(response, 2000)).toBeCloseTo(100 / 3, 9);
    expect(steadyLeads(response, 1e9)).toBeLessThan(100);
  });

  it('never falls with more spend, whatever the shape', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 1e5, noNaN: true }),
        fc.double({ min: 0, max: 1e5, noNaN: true }),
        (shape, one, other) => {
          const [less, more] = [Math.min(one, other), Math.max(one, other)];
          const atLess = steadyLeads({ ...response, shape }, less) ?? NaN;
          expect(steadyLeads({ ...response, shape }, more)).toBeGreaterThanOrEqual(atLess * (1 - 1e-12));
        },
      ),
    );
  });

  it('is unknown where the ceiling is not above the leads of the usual spend', () => {
    expect(steadyLeads({ ...response, ceilingLeads: 20 }, 500)).toBeNull();
  });
});
