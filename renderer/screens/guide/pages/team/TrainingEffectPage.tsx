import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { figures } from '#shared/budget/figures.ts';
import { trainingEffect, type TrainingEffect } from '#shared/decisions/trainingEffect.ts';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { useEffectSentence } from '#renderer/components/useEffectSentence.ts';
import { Problems } from '#renderer/components/Problems.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { changePlan, usePlan } from '#renderer/state/planStore.ts';
import parts from '../../parts/parts.module.css';
import classes from './Team.module.css';

/** What the training of the front desk is worth: the plan's own projection with it, with it late, and without it. */
export default function TrainingEffectPage() {
  const { t } = useTranslation('guideTeam');
  const { date, money, number } = useFormat();
  const sentence = useEffectSentence();
  const plan = usePlan();
  const { input } = useDerived();
  const outcome = useMemo(() => (input ? trainingEffect(input) : null), [input]);
  if (!outcome) return null;
  if (!outcome.ok) return <Problems problems={outcome.problems} />;
  const effects = outcome.value;
  const { currency } = plan.profile;
  const { callCentre } = plan.economics;
  const cost = plan.tasks.reduce((sum, task) => (task.phase === 'training' ? sum + task.cost : sum), 0);
  const source = figures.find(({ key }) => key === 'trainedDesk')!;
  const most = Math.max(1e-9, ...effects.map(({ booked }) => booked));
  return (
    <>
      <p className={parts.headline} aria-live="polite">
        {sentence(effects, currency) ?? t('effect.same')}
      </p>
      <table className={parts.table}>
        <caption className={`${parts.soft} ${classes.caption}`}>{t('effect.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('effect.case')}</th>
            <th scope="col" className={parts.number}>
              {t('effect.booked')}
            </th>
            <td className={parts.barCell} aria-hidden />
            <th scope="col" className={parts.number}>
              {t('effect.seen')}
            </th>
            <th scope="col" className={parts.number}>
              {t('effect.money')}
            </th>
            <th scope="col" className={parts.number}>
              {t('effect.lowest')}
            </th>
          </tr>
        </thead>
        <tbody>
          {effects.map((effect) => (
            <tr key={effect.case}>
              <th scope="row">
                <CaseName effect={effect} />
              </th>
              <td className={parts.number}>{number(effect.booked)}</td>
              <td className={parts.barCell} aria-hidden>
                <div
                  className={parts.bar}
                  data-strong={effect.case === 'planned' || undefined}
                  style={{ width: `${(effect.booked / most) * 100}%` }}
                />
              </td>
              <td className={parts.number}>{number(effect.seen)}</td>
              <td className={parts.number}>{money(effect.contribution, currency)}</td>
              <td className={parts.number}>{money(effect.lowestCash, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.fields}>
        {(['untrained', 'trained'] as const).map((state) => (
          <NumberField
            key={state}
            label={t(`effect.${state}`)}
            unit="share"
            digits={1}
            min={0}
            max={2}
            value={callCentre[state]}
            onCommit={(value) => changePlan((draft) => void (draft.economics.callCentre[state] = value))}
          />
        ))}
      </div>
      {cost > 0 && <p>{t('effect.cost', { cost: money(cost, currency) })}</p>}
      <p className={parts.soft}>{t('effect.source', { market: source.market, date: date(source.lookedAt) })}</p>
    </>
  );
}

function CaseName({ effect }: { readonly effect: TrainingEffect }) {
  const { t } = useTranslation('guideTeam');
  const { date } = useFormat();
  const name = effect.case === 'planned' && effect.trained === null ? 'plannedNever' : effect.case;
  return t(`effect.cases.${name}`, { date: effect.trained === null ? '' : date(effect.trained) });
}
