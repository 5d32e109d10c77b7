import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { howSure } from '#shared/budget/howSure.ts';
import { middleCase } from '#shared/budget/middleCase.ts';
import { usualDraws } from '#shared/budget/monteCarlo.ts';
import { LastGoodMark } from '#renderer/components/LastGoodMark.tsx';
import { useSureWords } from '#renderer/components/uncertainty/useSureWords.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { useUncertain } from '#renderer/state/uncertain.ts';
import { Bands } from './Bands.tsx';
import { Ranges } from './Ranges.tsx';
import { RunState } from './RunState.tsx';
import { Targets } from './Targets.tsx';
import classes from './Uncertainty.module.css';

/** How sure the projection is: the answers in words, the bands, the targets, and the ranges that all of it rests on. */
export default function UncertaintyView() {
  const { t } = useTranslation('uncertainty');
  const { number } = useFormat();
  const plan = usePlan();
  const { actuals, forecast, forecastInput } = useDerived();
  const now = useUncertain();
  const words = useSureWords(plan.profile.currency);
  const { uncertain, current } = now;
  const how = uncertain && howSure(uncertain);
  const middle = useMemo(
    () =>
      current && uncertain && forecastInput && forecast.ok
        ? middleCase(plan, forecastInput, forecast.value, uncertain)
        : null,
    [plan, forecastInput, forecast, uncertain, current],
  );
  return (
    <>
      <RunState now={now} />
      {uncertain && how && (
        <>
          <section className={classes.answers}>
            <h2>
              {words.cashOut(how)}
              <LastGoodMark />
            </h2>
            <p>{words.lowest(how)}</p>
            {middle && <p>{words.middle(middle)}</p>}
            <p className={classes.soft}>
              {t('draws', { draws: number(usualDraws.draws), seed: usualDraws.seed })}{' '}
              {actuals.length > 0 && t('report.learned')}
            </p>
          </section>
          <Bands plan={plan} uncertain={uncertain} />
        </>
      )}
      <Targets plan={plan} now={now} />
      <Ranges plan={plan} />
    </>
  );
}
