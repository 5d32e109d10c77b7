import { describe, expect, it } from 'vitest';
import { defaultBudget } from '#shared/budget/defaults.ts';
import type { ProjectionInput } from '#shared/budget/types.ts';
import { loadChannelNames } from '#shared/content/channelNames.ts';
import { trainingEffect } from '#shared/decisions/trainingEffect.ts';
import { somePlan } from '#tests/fixtures/somePlan.ts';

const { profile } = somePlan();
const { channels, economics } = defaultBudget(profile, await loadChannelNames('en'));
const input = (trained: string | null, changes: Partial<ProjectionInput['economics']> = {}): ProjectionInput => ({
  planStart: profile.planStart,
  openingDate: profile.openingDate,
  channels,
  economics: { ...economics, ...changes },
  websiteLive: '2027-07-01',
  trained,
  costs: [],
});
function effects(given: ProjectionInput) {
  const outcome = trainingEffect(given);
  if (!outcome.ok) throw new Error('no projection');
  return outcome.value;
}

describe('the effect of training on booked patients', () => {
  it('compares the desk trained as planned, a month late, and never', () => {
    const [planned, late, never] = effects(input('2027-08-31'));
    expect([planned?.case, late?.case, never?.case]).toEqual(['planned', 'late', 'never']);
    expect([planned?.trained, late?.trained, never?.trained]).toEqual(['2027-08-31', '2027-09-30', null]);
    expect(planned!.booked).toBeGreaterThan(late!.booked);
    expect(late!.booked).toBeGreaterThan(never!.booked);
    expect(planned!.seen).toBeGreaterThan(never!.seen);
    expect(planned!.contribution).toBeGreaterThan(never!.contribution);
    expect(planned!.lowestCash).toBeGreaterThanOrEqual(never!.lowestCash);
  });

  it('never trained books the untrained share of what a desk trained from the first day would', () => {
    const callCentre = { untrained: 0.625, trained: 1 };
    const [planned, , never] = effects(input('2026-01-01', { callCentre }));
    expect(never!.booked).toBeCloseTo(planned!.booked * 0.625, 6);
  });

  it('a month later than the end of January is the end of February', () => {
    expect(effects(input('2027-01-31'))[1]?.trained).toBe('2027-02-28');
  });

  it('compares a plan that never trains the desk with one that does by the opening', () => {
    const [planned, byOpening] = effects(input(null));
    expect([planned?.case, byOpening?.case, byOpening?.trained]).toEqual(['planned', 'byOpening', '2027-09-01']);
    expect(byOpening!.booked).toBeGreaterThan(planned!.booked);
  });

  it('makes no difference where trained and untrained book the same', () => {
    const [planned, , never] = effects(input('2027-08-31', { callCentre: { untrained: 0.8, trained: 0.8 } }));
    expect(planned!.booked).toBeCloseTo(never!.booked, 9);
  });
});
