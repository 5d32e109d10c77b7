import { MantineProvider } from '@mantine/core';
import { render, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useMemo } from 'react';
import { expect } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { startWords } from '#renderer/i18n/index.ts';
import GuideScreen from '#renderer/screens/guide/GuideScreen.tsx';
import type { GuidePage } from '#renderer/screens/guide/pages.ts';
import { derive, DerivedContext } from '#renderer/state/derived.ts';
import { usePlan, usePlanStore } from '#renderer/state/planStore.ts';
import { useView } from '#renderer/state/view.ts';
import { repository } from '#renderer/storage/index.ts';
import type { Plan } from '#shared/plan/schema.ts';

const today = '2026-11-24';
const noHolidays: readonly string[] = [];

function Page({ page }: { readonly page: GuidePage['key'] }) {
  const plan = usePlan();
  const derived = useMemo(() => derive(plan, today, noHolidays), [plan]);
  return (
    <MantineProvider>
      <DerivedContext value={derived}>
        <GuideScreen part={page} />
      </DerivedContext>
    </MantineProvider>
  );
}

/** Opens one page of the guide on a plan; resolves when its body is there, which takes the focus to itself or its question. */
export async function openGuidePage(page: GuidePage['key'], plan: Plan) {
  await startWords('en');
  useView.getState().reset();
  await usePlanStore.getState().close();
  await repository.add(plan);
  await usePlanStore.getState().open(plan.id);
  const { hook } = memoryLocation({ path: `/plan/${plan.id}/guide/${page}` });
  render(
    <Router hook={hook}>
      <Page page={page} />
    </Router>,
  );
  await waitFor(() => expect(document.querySelector('form :focus')).not.toBeNull());
  return userEvent.setup();
}

/** The open plan as it is now. */
export function planNow(): Plan {
  const { plan } = usePlanStore.getState();
  if (!plan) throw new Error('no plan is open');
  return plan;
}

/** Takes the last change of the open plan back. */
export function undo(): void {
  usePlanStore.getState().undo();
}
