import { Button, SegmentedControl } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { totalMonths } from '#shared/budget/proposal/answer.ts';
import type { BudgetGoal } from '#shared/budget/proposal/mix.ts';
import { usualGoal, type Proposal } from '#shared/budget/proposal/proposal.ts';
import { addMonths, monthOf, monthText } from '#shared/calendar/dates.ts';
import { BudgetPreview } from '#renderer/components/split/BudgetPreview.tsx';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { Problems } from '#renderer/components/Problems.tsx';
import { tellChange } from '#renderer/components/UndoNotice.tsx';
import { usePlacedProblem } from '#renderer/components/usePlacedProblem.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { changePlan, usePlan } from '#renderer/state/planStore.ts';
import { useBudgetAnswer } from '#renderer/workers/useBudgetAnswer.ts';
import type { ProjectionInput } from '#shared/budget/types.ts';
import { ProposalFindings } from './ProposalFindings.tsx';
import { ProposalTable } from './ProposalTable.tsx';
import classes from './ProposeBudget.module.css';

/** How much, and for how many patients: asked, answered with a budget, and put into the plan once it is seen. */
export function ProposeBudget({ onApplied }: { readonly onApplied?: () => void }) {
  const { t } = useTranslation('proposal');
  const plan = usePlan();
  const { input, forecastInput, schedule } = useDerived();
  if (plan.channels.every(({ active }) => !active)) return <p className={classes.soft}>{t('noChannel')}</p>;
  if (!input) return <Problems problems={schedule.ok ? [] : schedule.problems} />;
  return (
    <div className={classes.proposal}>
      <Questions />
      <Answer input={forecastInput ?? input} {...(onApplied ? { onApplied } : {})} />
    </div>
  );
}

/** The questions; an answer is stored in the plan, so that its target stays known. */
function Questions() {
  const { t } = useTranslation('proposal');
  const { month: monthName } = useFormat();
  const plan = usePlan();
  const { currency, openingDate } = plan.profile;
  const goal = plan.budgetGoal ?? usualGoal(plan);
  const change = (changes: Partial<BudgetGoal>) =>
    changePlan((draft) => void (draft.budgetGoal = { ...goal, ...changes }));
  return (
    <div className={classes.questions}>
      <NumberField
        label={t('visits')}
        description={t('visitsMeans')}
        unit="number"
        digits={0}
        min={1}
        max={1e6}
        value={goal.visits}
        onCommit={(visits) => change({ visits })}
      />
      <NumberField
        label={t('inMonth')}
        description={t('inMonthMeans', { month: monthName(monthText(addMonths(monthOf(openingDate), goal.inMonth))) })}
        unit="number"
        digits={0}
        min={0}
        max={plan.economics.horizonMonths}
        value={goal.inMonth}
        onCommit={(inMonth) => change({ inMonth })}
      />
      <div className={classes.ceiling}>
        <NumberField
          label={t('ceiling')}
          description={t(`ceilingMeans.${goal.ceiling.kind}`, { months: totalMonths })}
          unit="money"
          currency={currency}
          digits={0}
          min={1}
          max={1e12}
          value={goal.ceiling.amount}
          onCommit={(amount) => change({ ceiling: { ...goal.ceiling, amount } })}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('ceilingKind')}
          value={goal.ceiling.kind}
          data={(['monthly', 'total'] as const).map((value) => ({ value, label: t(`ceilingKinds.${value}`) }))}
          onChange={(kind) => change({ ceiling: { kind, amount: sameMoney(goal, kind) } })}
        />
      </div>
      <NumberField
        label={t('monthsBefore')}
        description={t('monthsBeforeMeans')}
        unit="number"
        digits={0}
        min={0}
        max={12}
        value={goal.monthsBefore}
        onCommit={(monthsBefore) => change({ monthsBefore })}
      />
    </div>
  );
}

/** About the same money as a sum of the other kind. */
function sameMoney({ ceiling }: BudgetGoal, kind: BudgetGoal['ceiling']['kind']): number {
  if (kind === ceiling.kind) return ceiling.amount;
  return Math.max(1, Math.round(kind === 'total' ? ceiling.amount * totalMonths : ceiling.amount / totalMonths));
}

function Answer({ input, onApplied }: { readonly input: ProjectionInput; readonly onApplied?: () => void }) {
  const { t } = useTranslation('proposal');
  const plan = usePlan();
  const { today, forecast } = useDerived();
  const { channels, economics, profile, budgetGoal, splitWish } = plan;
  const question = useMemo(
    () => ({
      kind: 'proposal' as const,
      plan: { channels, economics, profile, ...(splitWish ? { splitWish } : {}) },
      input,
      goal: budgetGoal ?? usualGoal({ channels, economics, profile }),
      thisMonth: today.slice(0, 7),
    }),
    [channels, economics, profile, splitWish, budgetGoal, input, today],
  );
  const placed = usePlacedProblem(plan);
  const { value: proposal, problems, stale } = useBudgetAnswer(question);
  const apply = ({ channels: proposed }: Proposal) => {
    changePlan((draft) => {
      draft.budgetGoal = question.goal;
      for (const channel of draft.channels) {
        const one = proposed.find(({ id }) => id === channel.id);
        if (one && channel.active) channel.spend = { ...one.spend };
      }
    });
    tellChange(t('done'));
    onApplied?.();
  };
  const replaced = proposal?.channels.reduce((sum, one) => sum + one.replaced, 0) ?? 0;
  return (
    <>
      {problems.length > 0 && <Problems problems={problems} sentenceOf={(problem) => placed(problem).sentence} />}
      {!proposal && problems.length === 0 && (
        <p role="status" className={classes.working}>
          {t('working')}
        </p>
      )}
      {proposal && (
        <div className={classes.answer} aria-busy={stale} data-stale={stale || undefined}>
          <ProposalFindings findings={proposal.findings} />
          {proposal.monthly > 0 && (
            <>
              <ProposalTable proposal={proposal} />
              {forecast.ok && (
                <BudgetPreview
                  before={forecast.value}
                  after={proposal.projection}
                  currency={profile.currency}
                  label={t('preview')}
                />
              )}
              <p>{replaced > 0 ? t('replaces', { count: replaced }) : t('replacesNothing')}</p>
              <div>
                <Button onClick={() => apply(proposal)} disabled={stale}>
                  {t('apply')}
                </Button>
              </div>
            </>
          )}
        </div>
      )}
    </>
  );
}
