import { SegmentedControl, Switch } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ExplainSide } from '#renderer/components/explain/ExplainSide.tsx';
import { ExplainFrom } from '#renderer/components/explain/useExplain.ts';
import type { ScreenProps } from '#renderer/app/PlanFrame.tsx';
import { placeOf } from '#renderer/app/places.ts';
import { Figures } from '#renderer/components/Figures.tsx';
import { LastGoodMark } from '#renderer/components/LastGoodMark.tsx';
import { ProjectionProblems } from '#renderer/components/ProjectionProblems.tsx';
import { useDerived } from '#renderer/state/derived.ts';
import { ofForecast, ofPlan } from '#renderer/state/explained.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { useProjected } from '#renderer/state/projected.ts';
import { useView } from '#renderer/state/view.ts';
import { EconomicsForm } from './EconomicsForm.tsx';
import { ChannelPanel } from './channel/ChannelPanel.tsx';
import { channelNameId, SpendGrid } from './grid/SpendGrid.tsx';
import { ProjectionView } from './projection/ProjectionView.tsx';
import { useWantedInput } from './useWantedInput.ts';
import classes from './BudgetScreen.module.css';

const UncertaintyView = lazy(() => import('./uncertainty/UncertaintyView.tsx'));
const ScenariosView = lazy(() => import('./scenarios/ScenariosView.tsx'));
const StatisticsView = lazy(() => import('./statistics/StatisticsView.tsx'));
const SplitView = lazy(() => import('./split/SplitView.tsx'));
const views = ['grid', 'projection', 'uncertainty', 'scenarios', 'split', 'statistics', 'economics'] as const;
/** Views in which no projection stands. */
const withoutProjection: ReadonlySet<(typeof views)[number]> = new Set(['split', 'economics']);

/** The marketing budget: the grid of months by channels, what it projects to, and the economics behind. */
export default function BudgetScreen({ part }: ScreenProps) {
  const { t } = useTranslation(['budget', 'statistics']);
  const [, go] = useLocation();
  const plan = usePlan();
  const { forecast, actuals } = useDerived();
  // With statistics the forecast is what the screen shows, unless the plan as it was made is asked for.
  const [learned, setLearned] = useState(true);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const view = views.find((candidate) => candidate === part) ?? 'grid';
  const projected = useProjected();
  const shown = projected && (learned ? projected.forecast : projected.projection);
  const selected = view === 'grid' ? plan.channels.find(({ id }) => id === selectedId) : undefined;
  const { openedNumber, openNumber } = useView();
  const openChannel = (channelId: string) => {
    openNumber(null);
    setSelectedId(channelId);
  };
  useWantedInput(openChannel);
  const closePanel = () => {
    document.getElementById(channelNameId(selectedId ?? ''))?.focus();
    setSelectedId(null);
  };
  const screen = (
    <div className={classes.frame}>
      <div className={classes.screen}>
        <header className={classes.head}>
          <h1>{t('title')}</h1>
          <SegmentedControl
            size="sm"
            aria-label={t('view')}
            value={view}
            data={views.map((value) => ({ value, label: t(`views.${value}`) }))}
            onChange={(value) => go(placeOf(plan.id, 'budget', value))}
          />
        </header>
        {!forecast.ok && (
          <ProjectionProblems
            problems={forecast.problems}
            {...(withoutProjection.has(view) ? { meaning: null } : {})}
          />
        )}
        {view === 'economics' && <EconomicsForm />}
        {view === 'grid' && <SpendGrid selectedId={selectedId} onSelect={openChannel} />}
        <Suspense>
          {view === 'split' && <SplitView />}
          {view === 'uncertainty' && <UncertaintyView />}
          {view === 'scenarios' && <ScenariosView />}
          {view === 'statistics' && <StatisticsView />}
        </Suspense>
        {(view === 'grid' || view === 'projection') && shown && actuals.length > 0 && (
          <Switch
            label={t('forecast.use', { ns: 'statistics' })}
            checked={learned}
            onChange={(event) => setLearned(event.currentTarget.checked)}
          />
        )}
        {(view === 'grid' || view === 'projection') && shown && (
          <div className={classes.block}>
            <LastGoodMark />
            <Figures projection={shown} currency={plan.profile.currency} />
          </div>
        )}
        {view === 'projection' && shown && <ProjectionView plan={projected.plan} projection={shown} />}
      </div>
      {openedNumber ? (
        <ExplainSide />
      ) : (
        selected && <ChannelPanel key={selected.id} channel={selected} onClose={closePanel} />
      )}
    </div>
  );
  return <ExplainFrom value={learned ? ofForecast : ofPlan}>{screen}</ExplainFrom>;
}
