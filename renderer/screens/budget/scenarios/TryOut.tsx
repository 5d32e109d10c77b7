import { Button, Select } from '@mantine/core';
import { memo, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { inputAt } from '#shared/budget/paths.ts';
import { comparedFigures, figureCells, figuresOf, type Ground } from '#shared/budget/scenarios.ts';
import type { Sensitivity } from '#shared/budget/sensitivity.ts';
import { openingPath, sliderPaths } from '#shared/budget/sliders.ts';
import type { Projection } from '#shared/budget/types.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { LiveChart } from '#renderer/components/charts/LiveChart.tsx';
import { LastGoodMark } from '#renderer/components/LastGoodMark.tsx';
import { Problems } from '#renderer/components/Problems.tsx';
import { useFigureWords } from '#renderer/components/scenarios/figureWords.ts';
import { tellChange } from '#renderer/components/UndoNotice.tsx';
import { usePlacedProblem } from '#renderer/components/usePlacedProblem.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { useInputNames } from '#renderer/i18n/inputNames.ts';
import { addScenario, putIntoPlan } from '#renderer/state/scenarioActions.ts';
import { useLastGood } from '#renderer/state/useLastGood.ts';
import { InputSlider } from './InputSlider.tsx';
import { useInputChoice } from './useInputChoice.ts';
import { useTryOut } from './useTryOut.ts';
import classes from './ScenariosView.module.css';

interface Props {
  readonly plan: Plan;
  readonly ground: Ground;
  readonly projection: Projection;
  /** Null where an uncertain input is wrong. */
  readonly sensitivity: Sensitivity | null;
}

const liveFigures = comparedFigures.filter(({ figure }) =>
  ['lowestCash', 'fundingNeeded', 'breakEvenMonth', 'cashAtEnd'].includes(figure),
);

/** Inputs on sliders, and at every step what they do to cash, funding and break-even; nothing is stored until asked for. */
export function TryOut({ plan, ground, projection, sensitivity }: Props) {
  const { t } = useTranslation('whatIf');
  const names = useInputNames(plan);
  const placed = usePlacedProblem(plan);
  const { paths, sliders, positions, untouched, whole, tried, onMove, onAdd, onTake, reset } = useTryOut({
    plan,
    ground,
    sensitivity,
  });
  const shown = useLastGood(tried.ok ? tried.value : null, projection);
  const keep = () => {
    if (!whole.ok) return;
    const name = t('beside.newName', { number: plan.scenarios.length + 1 });
    addScenario(name, whole.value);
    tellChange(t('tryOut.kept', { name }));
  };
  const put = () => {
    if (!whole.ok) return;
    putIntoPlan(whole.value);
    reset();
    tellChange(t('tryOut.putDone', { count: Object.keys(whole.value).length }));
  };
  const weeks = (count: number) =>
    t(count < 0 ? 'tryOut.weeksEarlier' : 'tryOut.weeksLater', { count: Math.abs(count) });
  return (
    <section className={classes.section} aria-labelledby="what-if-try">
      <div>
        <h2 id="what-if-try">
          {t('tryOut.title')}
          <LastGoodMark />
        </h2>
        <p className={classes.soft}>{t('tryOut.text')}</p>
      </div>
      <div className={classes.tryOut}>
        <div className={classes.section}>
          <ul className={classes.sliders}>
            {sliders.map(({ path, slider: { min, max, step, planned, valueAt } }) => {
              const position = positions[path] ?? planned;
              const value = names.value(path, valueAt(position));
              return (
                <InputSlider
                  key={path}
                  path={path}
                  name={names.name(path)}
                  min={min}
                  max={max}
                  step={step}
                  position={position}
                  value={path === openingPath && position !== 0 ? `${value}, ${weeks(position)}` : value}
                  planned={names.value(path, inputAt(plan, path) ?? null)}
                  onMove={onMove}
                  onTake={onTake}
                />
              );
            })}
          </ul>
          <AnotherInput plan={plan} paths={paths} onAdd={onAdd} />
          <div className={classes.actions}>
            <Button size="xs" disabled={untouched || !tried.ok} onClick={keep}>
              {t('tryOut.keep')}
            </Button>
            <Button size="xs" variant="default" disabled={untouched || !tried.ok} onClick={put}>
              {t('tryOut.put')}
            </Button>
            <Button size="xs" variant="subtle" disabled={untouched} onClick={reset}>
              {t('tryOut.reset')}
            </Button>
          </div>
        </div>
        <div className={classes.outcome}>
          {!tried.ok && (
            <>
              <Problems problems={tried.problems} sentenceOf={(problem) => placed(problem).sentence} />
              <p className={classes.soft}>{t('tryOut.lastGood')}</p>
            </>
          )}
          <Outcome plan={plan} planned={projection} tried={shown} untouched={untouched} />
        </div>
      </div>
    </section>
  );
}

interface AnotherProps {
  readonly plan: Plan;
  readonly paths: readonly string[];
  readonly onAdd: (path: string) => void;
}

const AnotherInput = memo(function AnotherInput({ plan, paths, onAdd }: AnotherProps) {
  const { t } = useTranslation('whatIf');
  const free = useMemo(() => sliderPaths(plan).filter((path) => !paths.includes(path)), [plan, paths]);
  return (
    <Select
      searchable
      label={t('tryOut.another')}
      placeholder={t('tryOut.anotherPlaceholder')}
      data={useInputChoice(plan, free)}
      value={null}
      onChange={(path) => path !== null && onAdd(path)}
    />
  );
});

interface OutcomeProps {
  readonly plan: Plan;
  readonly planned: Projection;
  readonly tried: Projection;
  readonly untouched: boolean;
}

/** What the tried inputs come to, beside the plan: four figures and the cash. */
function Outcome({ plan, planned, tried, untouched }: OutcomeProps) {
  const { t } = useTranslation('whatIf');
  const { money, month } = useFormat();
  const { currency, openingDate } = plan.profile;
  const words = useFigureWords(currency);
  const [before, now] = [figuresOf(planned), figuresOf(tried)];
  const longer = tried.months.length > planned.months.length ? tried : planned;
  const months = longer.months.map((one) => one.month);
  const format = useCallback((value: number) => money(value, currency), [money, currency]);
  const line = (of: Projection) => months.map((_, m) => of.months[m]?.cash ?? null);
  return (
    <>
      <dl className={classes.figures}>
        {liveFigures.map((figure) => {
          const cell = figureCells(figure, before, [now])[1]!;
          return (
            <div key={figure.figure}>
              <dt>{t(`figures.${figure.figure}`)}</dt>
              <dd data-figure={figure.figure}>
                {words.value(figure, cell)}
                <small>{words.difference(figure, cell)}</small>
              </dd>
            </div>
          );
        })}
      </dl>
      <LiveChart
        title={t('tryOut.chart', { month: month(now.lowestMonth), amount: format(now.lowestCash) })}
        months={months}
        lines={[
          { name: t('plan'), values: line(planned) },
          ...(untouched ? [] : [{ name: t('tryOut.tried'), values: line(tried) }]),
        ]}
        openingDate={openingDate}
        format={format}
      />
    </>
  );
}
