/** A plan opened as the program opens it, and its screens drawn without the shell, as the tests of the screens need them. */
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentType } from 'react';
import { Router, useLocation } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { Language, Plan } from '#shared/plan/schema.ts';
import type { ScreenProps } from '#renderer/app/PlanFrame.tsx';
import type { Section } from '#renderer/app/places.ts';
import { startWords } from '#renderer/i18n/index.ts';
import { DerivedContext } from '#renderer/state/derived.ts';
import { usePlan, usePlanStore } from '#renderer/state/planStore.ts';
import { useComputed } from '#renderer/state/projected.ts';
import { useView } from '#renderer/state/view.ts';
import { repository } from '#renderer/storage/index.ts';

const noHolidays: readonly string[] = [];

/** The screens that a test draws, by their place in the address. */
type Screens = Partial<Record<Section, ComponentType<ScreenProps>>>;

/** What a test works with once a screen is drawn. */
interface Drawn {
  readonly user: ReturnType<typeof userEvent.setup>;
  /** The address that has been gone to last. */
  readonly place: () => string | undefined;
}

/** Stores a plan in the place of one of the same id and opens it, its history empty and nothing chosen on any screen. */
export async function openPlan(plan: Plan, language: Language = 'en'): Promise<void> {
  await startWords(language);
  useView.getState().reset();
  await usePlanStore.getState().close();
  await repository.add(plan);
  await usePlanStore.getState().open(plan.id);
}

/** Draws the screen of the open plan at a part of its address (`budget/grid`), without public holidays. */
export function drawScreen(screens: Screens, part: string, today: IsoDate): Drawn {
  const { hook, history } = memoryLocation({ path: `/plan/${planNow().id}/${part}`, record: true });
  render(
    <MantineProvider env="test">
      <Notifications />
      <Router hook={hook}>
        <ScreenAtPlace screens={screens} today={today} />
      </Router>
    </MantineProvider>,
  );
  return { user: userEvent.setup(), place: () => history.at(-1) };
}

function ScreenAtPlace({ screens, today }: { readonly screens: Screens; readonly today: IsoDate }) {
  const plan = usePlan();
  const derived = useComputed(plan, today, noHolidays);
  const [place] = useLocation();
  const [, , , section, part] = place.split('/');
  const Screen = screens[section as Section];
  return <DerivedContext value={derived}>{derived && Screen && <Screen part={part ?? null} />}</DerivedContext>;
}

/** The open plan as it is now. @throws Error where none is open */
export function planNow(): Plan {
  const { plan } = usePlanStore.getState();
  if (!plan) throw new Error('no plan is open');
  return plan;
}

/** How many changes can be undone. */
export const undoable = (): number => usePlanStore.getState().past.length;

/** Takes the last change back. */
export const undo = (): void => usePlanStore.getState().undo();
