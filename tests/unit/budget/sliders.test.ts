import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultBudget } from '#shared/budget/defaults.ts';
import { inputFieldAt } from '#shared/budget/inputFields.ts';
import { inputAt, withInputs } from '#shared/budget/paths.ts';
import { openingPath, sliderOf, sliderPaths } from '#shared/budget/sliders.ts';
import { usualUncertainty } from '#shared/budget/uncertainty.ts';
import english from '#shared/content/en/channels.json' with { type: 'json' };
import { somePlan } from '#tests/fixtures/somePlan.ts';

const plan = somePlan(defaultBudget(somePlan().profile, english));
const spreads = usualUncertainty(plan);

describe('a slider', () => {
  it('has the plan on one of its steps, and low and high within its ends', () => {
    for (const path of sliderPaths(plan)) {
      const slider = sliderOf(plan, path, spreads[path])!;
      const { min, max, step, planned } = slider;
      const place = (planned - min) / step;
      expect(Math.abs(place - Math.round(place)), path).toBeLessThan(1e-6);
      expect(slider.valueAt(planned), path).toBe(inputAt(plan, path));
      const spread = spreads[path];
      if (!spread) continue;
      const field = inputFieldAt(path)!;
      expect(min - step, path).toBeLessThan(Math.max(field.min, spread.low));
      expect(max + step, path).toBeGreaterThan(Math.min(field.max, spread.high));
    }
  });

  it('stands only on values that the input can have', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sliderPaths(plan)), fc.double({ min: 0, max: 1, noNaN: true }), (path, share) => {
        const { min, max, step, valueAt } = sliderOf(plan, path, spreads[path])!;
        const position = min + Math.round((share * (max - min)) / step) * step;
        expect(withInputs(plan, { [path]: valueAt(Math.min(max, position)) }).ok, path).toBe(true);
      }),
    );
  });

  it('of a certain input reaches half of its value either way', () => {
    const { min, max } = sliderOf(plan, 'economics.firstVisitPrice', { low: 80, typical: 80, high: 80 })!;
    expect([min, max]).toEqual([40, 120]);
  });

  it('of less than nothing reaches half of it either way too', () => {
    const owing = { ...plan, economics: { ...plan.economics, startingCash: -40_000 } };
    expect(sliderPaths(owing)).toContain('economics.startingCash');
    expect(sliderOf(owing, 'economics.startingCash', undefined)).toMatchObject({ min: -60_000, max: -20_000 });
  });

  it('has the plan between its ends where a file has an unusual value', () => {
    for (const [path, value] of [
      ['economics.referralRate', 5],
      ['economics.churn', 0.0005],
      ['channels.contextual.response.usualSpend', 0.2],
    ] as const) {
      const outcome = withInputs(plan, { [path]: value });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
      const { min, max, planned } = sliderOf(outcome.value, path, usualUncertainty(outcome.value)[path])!;
      expect(min, path).toBeLessThanOrEqual(planned);
      expect(max, path).toBeGreaterThanOrEqual(planned);
      expect(planned, path).toBe(value);
    }
  });

  it('moves the opening by weeks, not before the plan starts', () => {
    const slider = sliderOf(plan, openingPath, undefined)!;
    expect([slider.valueAt(0), slider.valueAt(-2), slider.valueAt(1)]).toEqual([
      '2027-09-01',
      '2027-08-18',
      '2027-09-08',
    ]);
    const soon = { ...plan, profile: { ...plan.profile, openingDate: '2026-12-10' } };
    expect(sliderOf(soon, openingPath, undefined)!.min).toBe(-2);
  });

  it('is offered for no channel that is not used, and for no input that is nothing', () => {
    const paths = sliderPaths(plan);
    expect(paths.some((path) => path.includes('.television.'))).toBe(false);
    expect(paths).not.toContain('economics.broughtPatients');
    expect(paths).toContain('economics.churn');
  });
});
