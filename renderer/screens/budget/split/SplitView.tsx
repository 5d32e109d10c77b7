import { Progress } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '#shared/budget/actuals/verdict.ts';
import { averageMonth, fewestChannels } from '#shared/budget/allocation.ts';
import { startingAmount, type SplitAdvice } from '#shared/budget/splitAdvice.ts';
import { splitWishOf } from '#shared/budget/splitWish.ts';
import type { ProblemCode } from '#shared/problem.ts';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { Problems } from '#renderer/components/Problems.tsx';
import { SplitCurve } from '#renderer/components/split/SplitCurve.tsx';
import {
  PayingSentence,
  SplitTitle,
  useSplitNotes,
  useSplitObjections,
} from '#renderer/components/split/SplitSentences.tsx';
import notice from '#renderer/components/Notice.module.css';
import { usePlacedProblem } from '#renderer/components/usePlacedProblem.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { changeSplitWish } from '#renderer/state/splitActions.ts';
import { useStatistics } from '#renderer/state/statistics.ts';
import { useBudgetAnswer } from '#renderer/workers/useBudgetAnswer.ts';
import { ApplySplit } from './ApplySplit.tsx';
import { CurveTable } from './CurveTable.tsx';
import { SplitTable } from './SplitTable.tsx';
import { splitProblemsId } from './splitProblemsId.ts';
import classes from './SplitView.module.css';

/** The best split of a monthly amount: asked, answered beside today's, drawn, and put into the budget. */
export default function SplitView() {
  const { t } = useTranslation('split');
  const plan = usePlan();
  const inUse = plan.channels.filter(({ active }) => active).length;
  if (inUse === 0) return <EmptyState title={t('empty.title')} text={t('empty.text')} />;
  return <Split inUse={inUse} />;
}

function Split({ inUse }: { readonly inUse: number }) {
  const { t } = useTranslation('split');
  const { money } = useFormat();
  const plan = usePlan();
  const { channels, economics, profile, splitWish } = plan;
  const verdicts = useStatistics()?.verdicts ?? [];
  const { currency } = profile;
  const question = useMemo(
    () => ({
      kind: 'split' as const,
      plan: { channels, economics, profile },
      wish: splitWishOf({ channels, economics, profile, splitWish }),
    }),
    [channels, economics, profile, splitWish],
  );
  const placed = usePlacedProblem(plan);
  const { value: advice, problems, stale } = useBudgetAnswer(question);
  const { leastChannels = 0 } = question.wish.limits;
  const today = averageMonth(plan);
  const wrong = (...codes: ProblemCode[]) =>
    problems.some(({ code }) => codes.includes(code)) ? { wrong: splitProblemsId } : {};
  return (
    <div className={classes.view}>
      <div className={classes.wish}>
        <NumberField
          label={t('wish.monthly')}
          description={t('wish.today', { amount: money(today, currency) })}
          unit="money"
          currency={currency}
          digits={0}
          min={1}
          max={1e9}
          width={220}
          value={splitWish?.monthly ?? startingAmount(plan)}
          {...wrong('allocation.leastAboveAmount', 'allocation.amountNotPositive')}
          onEmpty={() => changeSplitWish({ monthly: null })}
          onCommit={(amount) => changeSplitWish({ monthly: amount })}
        />
        <NumberField
          label={t('wish.leastChannels')}
          description={t('wish.leastChannelsMeans')}
          unit="number"
          digits={0}
          min={0}
          max={inUse}
          width={220}
          value={leastChannels}
          {...wrong('allocation.channelsOutOfRange')}
          onCommit={(count) => changeSplitWish({ leastChannels: count })}
        />
      </div>
      {leastChannels < fewestChannels && (
        <p className={notice.notice} data-kind="risk">
          {t('notes.fewChannels')}
        </p>
      )}
      {problems.length > 0 && (
        <div className={classes.section}>
          <div id={splitProblemsId}>
            <Problems problems={problems} sentenceOf={(problem) => placed(problem).sentence} />
          </div>
          {advice ? <p className={classes.soft}>{t('lastGood')}</p> : <SplitTable advice={null} verdicts={verdicts} />}
        </div>
      )}
      {advice && <Result advice={advice} stale={stale} verdicts={verdicts} />}
      {(stale || (advice?.done ?? 0) < 1) && problems.length === 0 && (
        <div className={classes.working} role="status">
          <span>{t('working')}</span>
          <Progress value={stale ? 0 : (advice?.done ?? 0) * 100} aria-label={t('working')} />
        </div>
      )}
    </div>
  );
}

interface ResultProps {
  readonly advice: SplitAdvice;
  /** Of another wish than the one that stands in the fields. */
  readonly stale: boolean;
  /** What the statistics say of the channels. */
  readonly verdicts: readonly Verdict[];
}

function Result({ advice, stale, verdicts }: ResultProps) {
  const { t } = useTranslation('split');
  const plan = usePlan();
  const notes = useSplitNotes({ plan, advice });
  const objections = useSplitObjections({ plan, advice }, verdicts);
  return (
    <div className={classes.result} data-stale={stale || undefined} aria-busy={stale}>
      <section className={classes.section} aria-labelledby="split-title">
        <h2 id="split-title" aria-live="polite">
          <SplitTitle plan={plan} advice={advice} />
        </h2>
        {objections.map(({ verdict, text }) => (
          <p key={verdict} className={notice.notice} data-kind={verdict === 'drop' ? 'risk' : 'info'}>
            {text}
          </p>
        ))}
        {notes
          // With the least number of channels below three it is said above already.
          .filter(({ code }) => code !== 'fewChannels')
          .map(({ code, text }) => (
            <p key={code} className={notice.notice} data-kind={code === 'aboveCapacity' ? 'risk' : 'info'}>
              {text}
            </p>
          ))}
        <SplitTable advice={advice} verdicts={verdicts} />
        <p className={classes.soft}>{t('steady')}</p>
      </section>
      <div className={classes.beside}>
        <section className={classes.section} aria-label={t('curve.title')}>
          <SplitCurve plan={plan} advice={advice} />
          {advice.paying && (
            <p>
              <PayingSentence paying={advice.paying} plan={plan} />
            </p>
          )}
          <CurveTable advice={advice} />
        </section>
        <ApplySplit advice={advice} disabled={stale} />
      </div>
    </div>
  );
}
