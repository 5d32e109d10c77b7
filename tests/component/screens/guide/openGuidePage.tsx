import { waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import GuideScreen from '#renderer/screens/guide/GuideScreen.tsx';
import type { GuidePage } from '#renderer/screens/guide/pages.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { drawScreen, openPlan } from '#tests/component/openPlan.tsx';

export { planNow, undo } from '#tests/component/openPlan.tsx';

/** Opens one page of the guide on a plan; resolves when its body is there, which takes the focus to itself or its question. */
export async function openGuidePage(page: GuidePage['key'], plan: Plan) {
  await openPlan(plan);
  const { user } = drawScreen({ guide: GuideScreen }, `guide/${page}`, '2026-11-24');
  await waitFor(() => expect(document.querySelector('form :focus')).not.toBeNull());
  return user;
}
