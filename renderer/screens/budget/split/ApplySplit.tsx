import { Button, SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rebased } from '#shared/budget/actuals/rebase.ts';
import { project } from '#shared/budget/project.ts';
import {
  plannedIn,
  splitMonths,
  splitTimings,
  withSplit,
  type SplitAdvice,
  type SplitTiming,
} from '#shared/budget/splitAdvice.ts';
import type { Projection, ProjectionInput } from '#shared/budget/types.ts';
import type { Actual } from '#shared/plan/schema.ts';
import { BudgetPreview } from '#renderer/components/split/BudgetPreview.tsx';
import { tellChange } from '#renderer/components/UndoNotice.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { changePlan, usePlan } from '#renderer/state/planStore.ts';
import classes from './SplitView.module.css';

interface Props {
  readonly advice: SplitAdvice;
  /** While the split is not yet that of the fields. */
  readonly disabled: boolean;
}

/** Writes the split into the months from a chosen one on, after showing what it does to patients and cash. */
export function ApplySplit({ advice, disabled }: Props) {
  const { t } = useTranslation('split');
  const { month: monthName, money } = useFormat();
  const plan = usePlan();
  const { today, input, forecast, actuals } = useDerived();
  const months = splitMonths(plan, today.slice(0, 7));
  const [chosen, setChosen] = useState<string | null>(null);
  const [wishedTiming, setTiming] = useState<SplitTiming | null>(null);
  // The same money as today stays the same money: no month gets more or less than it has.
  const timing = wishedTiming ?? (plan.splitWish?.monthly ? 'same' : 'shares');
  const from = chosen !== null && months.includes(chosen) ? chosen : months[0];
  if (from === undefined) return <p className={classes.soft}>{t('apply.noMonth')}</p>;
  const written = months.filter((month) => month >= from);
  const channels = withSplit(plan.channels, advice.comparison.best.perChannel, written, timing);
  const planned = plannedIn(plan.channels, written);
  const extra = Math.round(plannedIn(channels, written) - planned);
  const after = input && projected({ ...input, channels }, actuals);
  const apply = () => {
    changePlan((draft) => {
      for (const [c, channel] of draft.channels.entries()) channel.spend = channels[c]?.spend ?? channel.spend;
    });
    tellChange(t('apply.done', { month: monthName(from) }));
  };
  return (
    <section className={classes.section} aria-labelledby="split-apply">
      <h2 id="split-apply">{t('apply.title')}</h2>
      <div className={classes.wish}>
        <Select
          label={t('apply.from')}
          allowDeselect={false}
          w={200}
          value={from}
          data={months.map((value) => ({ value, label: monthName(value) }))}
          onChange={setChosen}
        />
        <SegmentedControl
          size="sm"
          aria-label={t('apply.timing')}
          value={timing}
          data={splitTimings.map((value) => ({ value, label: t(`apply.timings.${value}`) }))}
          onChange={setTiming}
        />
      </div>
      <p className={classes.soft}>
        {t(`apply.means.${timing}`)}{' '}
        {timing === 'same' &&
          extra !== 0 &&
          t(extra > 0 ? 'apply.costsMore' : 'apply.costsLess', {
            month: monthName(from),
            planned: money(planned / written.length, plan.profile.currency),
            extra: money(Math.abs(extra), plan.profile.currency),
          })}
      </p>
      {forecast.ok && after && (
        <BudgetPreview
          before={forecast.value}
          after={after}
          currency={plan.profile.currency}
          label={t('apply.preview')}
        />
      )}
      <div>
        <Button onClick={apply} disabled={disabled}>
          {t('apply.use', { month: monthName(from) })}
        </Button>
      </div>
    </section>
  );
}

/** The projection with what the statistics teach; null where there is none. */
function projected(input: ProjectionInput, actuals: readonly Actual[]): Projection | null {
  const outcome = project(rebased(input, actuals));
  return outcome.ok ? outcome.value : null;
}
