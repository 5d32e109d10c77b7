import { Button } from '@mantine/core';
import { lazy, Suspense, useEffect, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { DerivedContext } from '#renderer/state/derived.ts';
import { useHolidays } from '#renderer/state/holidays.ts';
import { usePlan, usePlanStore } from '#renderer/state/planStore.ts';
import { useComputed } from '#renderer/state/projected.ts';
import { useView } from '#renderer/state/view.ts';
import { useToday } from '#renderer/state/today.ts';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { plansPlace, sections, type Section } from './places.ts';
import { Shell } from './Shell.tsx';

/** What every screen of a plan is given: the part of its address after the section. */
export interface ScreenProps {
  readonly part: string | null;
}

const screens: Readonly<Record<Section, ComponentType<ScreenProps>>> = {
  overview: lazy(() => import('#renderer/screens/overview/OverviewScreen.tsx')),
  guide: lazy(() => import('#renderer/screens/guide/GuideScreen.tsx')),
  roadmap: lazy(() => import('#renderer/screens/roadmap/RoadmapScreen.tsx')),
  budget: lazy(() => import('#renderer/screens/budget/BudgetScreen.tsx')),
  report: lazy(() => import('#renderer/screens/report/ReportScreen.tsx')),
  settings: lazy(() => import('#renderer/screens/settings/SettingsScreen.tsx')),
};

interface Props extends ScreenProps {
  readonly planId: string;
  readonly section: string;
}

/** Opens the plan that the address names and draws its screen in the shell. */
export function PlanFrame({ planId, section, part }: Props) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const openId = usePlanStore((state) => state.plan?.id);
  const [missing, setMissing] = useState<string | null>(null);
  useEffect(() => {
    if (openId === planId) return;
    useView.getState().reset();
    void usePlanStore
      .getState()
      .open(planId)
      .then((found) => setMissing(found ? null : planId));
  }, [openId, planId]);
  const known = sections.find((candidate) => candidate === section) ?? 'overview';
  if (missing === planId) {
    return (
      <EmptyState title={t('planMissing.title')} text={t('planMissing.text')}>
        <Button onClick={() => go(plansPlace)}>{t('commands.listPlans')}</Button>
      </EmptyState>
    );
  }
  return openId === planId ? <OpenPlan section={known} part={part} /> : null;
}

function OpenPlan({ section, part }: { readonly section: Section } & ScreenProps) {
  const plan = usePlan();
  const today = useToday();
  const holidays = useHolidays(plan);
  const derived = useComputed(plan, today, holidays);
  const Screen = screens[section];
  return (
    <DerivedContext value={derived}>
      <Shell section={section}>
        {derived && (
          <Suspense>
            <Screen part={part} />
          </Suspense>
        )}
      </Shell>
    </DerivedContext>
  );
}
