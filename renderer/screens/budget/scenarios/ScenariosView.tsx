import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { swingsOf } from '#shared/budget/courses.ts';
import { compareScenarios, type Ground } from '#shared/budget/scenarios.ts';
import type { Sensitivity } from '#shared/budget/sensitivity.ts';
import type { Projection } from '#shared/budget/types.ts';
import { useDerived } from '#renderer/state/derived.ts';
import type { Plan } from '#shared/plan/schema.ts';
import type { Outcome } from '#shared/problem.ts';
import { Tornados } from '#renderer/components/scenarios/Tornados.tsx';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { LastGoodMark } from '#renderer/components/LastGoodMark.tsx';
import { Problems } from '#renderer/components/Problems.tsx';
import { CrowdedSentences } from '#renderer/components/scenarios/CrowdedSentences.tsx';
import { ScenarioChart } from '#renderer/components/scenarios/ScenarioChart.tsx';
import { useProjected } from '#renderer/state/projected.ts';
import { addScenario, addStartingScenarios } from '#renderer/state/scenarioActions.ts';
import { ScenarioTable } from './ScenarioTable.tsx';
import { TornadoTable } from './TornadoTable.tsx';
import { TryOut } from './TryOut.tsx';
import classes from './ScenariosView.module.css';

interface Shown {
  readonly plan: Plan;
  readonly ground: Ground;
  /** The plan's own projection. */
  readonly projection: Projection;
}

/** What if: inputs on sliders, scenarios beside the plan, and which inputs decide most. */
export default function ScenariosView() {
  const projected = useProjected();
  const shown = useMemo((): Shown | null => {
    if (!projected) return null;
    const { plan, input, projection, derived } = projected;
    return { plan, ground: { today: derived.today, holidays: derived.holidays, input }, projection };
  }, [projected]);
  return shown && <WhatIf {...shown} />;
}

function WhatIf({ plan, ground, projection }: Shown) {
  const { t } = useTranslation('whatIf');
  const { actuals } = useDerived();
  const sensitivity = useMemo(() => swingsOf(plan, ground.input), [plan, ground]);
  return (
    <>
      {actuals.length > 0 && <p className={classes.soft}>{t('actualsNote')}</p>}
      {/* A range that is wrong keeps the courses and the pictures from being made, but nothing else. */}
      {!sensitivity.ok && <Problems problems={sensitivity.problems} />}
      <TryOut
        plan={plan}
        ground={ground}
        projection={projection}
        sensitivity={sensitivity.ok ? sensitivity.value : null}
      />
      <Beside plan={plan} ground={ground} projection={projection} sensitivity={sensitivity} />
      {sensitivity.ok && <DecidesMost plan={plan} sensitivity={sensitivity.value} />}
    </>
  );
}

function DecidesMost({ plan, sensitivity }: { readonly plan: Plan; readonly sensitivity: Sensitivity }) {
  const { t } = useTranslation('whatIf');
  return (
    <section className={classes.section} aria-labelledby="what-if-tornado">
      <div>
        <h2 id="what-if-tornado">
          {t('tornado.title')}
          <LastGoodMark />
        </h2>
        <p className={classes.soft}>{t('tornado.text')}</p>
      </div>
      <div className={classes.pair}>
        <Tornados plan={plan} sensitivity={sensitivity} />
      </div>
      <details className={classes.details}>
        <summary>{t('tornado.table')}</summary>
        <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('tornado.table')}>
          <TornadoTable plan={plan} sensitivity={sensitivity} />
        </div>
      </details>
    </section>
  );
}

function Beside({ plan, ground, projection, sensitivity }: Shown & { readonly sensitivity: Outcome<Sensitivity> }) {
  const { t } = useTranslation('whatIf');
  const compared = useMemo(() => compareScenarios(plan, ground, sensitivity), [plan, ground, sensitivity]);
  if (compared.length === 0)
    return (
      <EmptyState title={t('empty.title')} text={t('empty.text')}>
        <Button onClick={addStartingScenarios}>{t('empty.start')}</Button>
      </EmptyState>
    );
  return (
    <section className={classes.section} aria-labelledby="what-if-beside">
      <div className={classes.head}>
        <div>
          <h2 id="what-if-beside">
            {t('beside.title')}
            <LastGoodMark />
          </h2>
          <p className={classes.soft}>{t('beside.text')}</p>
        </div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} />}
          onClick={() => addScenario(t('beside.newName', { number: plan.scenarios.length + 1 }))}
        >
          {t('beside.add')}
        </Button>
      </div>
      <ScenarioChart plan={plan} projection={projection} compared={compared} />
      <ScenarioTable plan={plan} ground={ground} projection={projection} compared={compared} />
      <CrowdedSentences plan={plan} projection={projection} compared={compared} />
      <p className={classes.soft}>{t('beside.changesText')}</p>
    </section>
  );
}
