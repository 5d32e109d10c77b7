import { describe, expect, it } from 'vitest';
import { loadPromotionWords } from '#shared/content/promotionWords.ts';
import { proposedSegments } from '#shared/decisions/segments.ts';
import { clinicKinds, languages } from '#shared/plan/schema.ts';
import { somePlan } from '#tests/fixtures/somePlan.ts';

describe('the usual groups of patients', () => {
  it.each(languages)('are there for every kind of clinic, with worries and wishes, in %s', async (language) => {
    const { segments } = await loadPromotionWords(language);
    for (const clinicKind of clinicKinds) {
      const plan = somePlan();
      const proposed = proposedSegments({ ...plan, profile: { ...plan.profile, clinicKind } }, segments);
      expect(proposed.length).toBeGreaterThanOrEqual(3);
      for (const { name, worries, wishes } of proposed) {
        expect([name, ...worries, ...wishes].every((text) => text.trim() !== '')).toBe(true);
        expect([worries.length, wishes.length]).toEqual([2, 2]);
      }
    }
  });

  it('are not proposed again once they are in the plan', async () => {
    const { segments } = await loadPromotionWords('en');
    const own = { id: 's', name: ` ${segments.families.name.toUpperCase()}`, worries: [], wishes: [] };
    const plan = somePlan({ audience: { segments: [own], note: '' } });
    expect(proposedSegments(plan, segments).map(({ name }) => name)).not.toContain(segments.families.name);
  });
});
