import { describe, expect, it } from 'vitest';
import { changedFigures } from '#shared/decisions/changedFigures.ts';
import { somePlan } from '#tests/fixtures/somePlan.ts';

describe('figures that a decision gives the economics', () => {
  it('are those that are told and differ, a zero among them', () => {
    const { economics } = somePlan();
    const { firstVisitPrice, repeatVisitPrice } = economics;
    const found = { firstVisitPrice: firstVisitPrice + 1, repeatVisitPrice, capacityVisits: null };
    expect(changedFigures(economics, found)).toEqual({ firstVisitPrice: firstVisitPrice + 1 });
    expect(changedFigures(economics, { fixedMonthlyBefore: 0 })).toEqual({ fixedMonthlyBefore: 0 });
  });
});
