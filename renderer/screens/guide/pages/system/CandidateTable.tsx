import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PromotionWords } from '#shared/content/promotionWords.ts';
import {
  criterionWeight,
  systemCriteria,
  systemPlan,
  systemRequirements,
  type SystemComparison,
  type SystemCriterion,
} from '#shared/decisions/managementSystem.ts';
import { topScore } from '#shared/decisions/weighted.ts';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import parts from '../../parts/parts.module.css';
import { changeCandidate, changeSystem } from './systemChanges.ts';
import classes from './System.module.css';

interface Props {
  readonly comparison: SystemComparison;
  readonly words: PromotionWords;
}

/** A column a candidate: price, the requirements that it meets, scores with their weights, the result at the foot. */
export function CandidateTable({ comparison, words }: Props) {
  const { t } = useTranslation('guideSystem');
  const { number } = useFormat();
  const plan = usePlan();
  const { candidates, chosenId } = systemPlan(plan);
  const needed = systemRequirements(plan).filter(({ need }) => need !== 'no');
  const scoreOf = (id: string) => comparison.ranking.find((one) => one.id === id)?.score;
  return (
    <div className={parts.scroll} tabIndex={0} role="region" aria-label={t('choice.table')}>
      <table className={`${parts.table} ${classes.candidates}`}>
        <thead>
          <tr>
            <td aria-hidden />
            <th scope="col" className={parts.number}>
              {t('choice.weight')}
            </th>
            {candidates.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
                {id === chosenId && <span className={classes.chosen}>✓ {t('choice.chosen')}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row" colSpan={2}>
              {t('choice.monthlyCost')}
            </th>
            {candidates.map(({ id, name, monthlyCost }) => (
              <td key={id}>
                <NumberField
                  label={t('choice.costOf', { name })}
                  hideLabel
                  unit="money"
                  currency={plan.profile.currency}
                  digits={0}
                  min={0}
                  max={1e9}
                  value={monthlyCost === 0 ? null : monthlyCost}
                  onEmpty={() => changeCandidate(id, { monthlyCost: 0 })}
                  onCommit={(value) => changeCandidate(id, { monthlyCost: value })}
                />
              </td>
            ))}
          </tr>
          {systemCriteria.map((criterion) => (
            <CriterionRow key={criterion} criterion={criterion} comparison={comparison} words={words} />
          ))}
          <tr className={classes.result}>
            <th scope="row" colSpan={2}>
              {t('choice.score')}
            </th>
            {candidates.map(({ id }) => {
              const score = scoreOf(id);
              return <td key={id}>{score === undefined ? '–' : number(score, 1)}</td>;
            })}
          </tr>
        </tbody>
        <tbody>
          <tr>
            <th scope="rowgroup" colSpan={2 + candidates.length} className={classes.group}>
              {t('choice.requirements')}
            </th>
          </tr>
          {needed.map(({ key, known, text, need }) => {
            const label = known === null ? text : words.system.requirements[known];
            return (
              <tr key={key}>
                <th scope="row" colSpan={2}>
                  {label} {need === 'must' && <span className={parts.mark}>{t('needs.must')}</span>}
                </th>
                {candidates.map(({ id, name, meets }) => (
                  <td key={id}>
                    <Checkbox
                      aria-label={t('choice.meets', { name, requirement: label })}
                      checked={meets.includes(key)}
                      onChange={(event) => {
                        const rest = meets.filter((one) => one !== key);
                        changeCandidate(id, { meets: event.currentTarget.checked ? [...rest, key] : rest });
                      }}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
          <tr>
            <td colSpan={2} aria-hidden />
            {candidates.map(({ id, name }) => (
              <td key={id}>
                <div className={classes.actions}>
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={() => changeSystem(() => ({ chosenId: id === chosenId ? null : id }))}
                  >
                    {id === chosenId ? t('choice.unchoose') : t('choice.choose', { name })}
                  </Button>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="gray"
                    aria-label={t('choice.removeOf', { name })}
                    onClick={() =>
                      changeSystem((system) => ({
                        candidates: system.candidates.filter((one) => one.id !== id),
                        chosenId: system.chosenId === id ? null : system.chosenId,
                      }))
                    }
                  >
                    {t('remove')}
                  </Button>
                </div>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

/** One criterion: its weight, and the score of each candidate, worked out or given. */
function CriterionRow({ criterion, comparison, words }: Props & { readonly criterion: SystemCriterion }) {
  const { t } = useTranslation('guideSystem');
  const { number } = useFormat();
  const plan = usePlan();
  const { candidates } = systemPlan(plan);
  const workedOut = criterion === 'coverage' || criterion === 'price';
  const label = words.system.criteria[criterion];
  return (
    <tr>
      <th scope="row">
        {label}
        <p className={parts.soft}>{words.system.how[criterion]}</p>
      </th>
      <td className={parts.number}>
        <NumberField
          label={t('choice.weightOf', { criterion: label })}
          hideLabel
          unit="number"
          digits={0}
          min={0}
          max={topScore}
          width={56}
          value={criterionWeight(plan, criterion)}
          onCommit={(value) => changeSystem(({ weights }) => ({ weights: { ...weights, [criterion]: value } }))}
        />
      </td>
      {candidates.map(({ id, name, scores }) => {
        const score = comparison.candidates.find((one) => one.id === id)?.scores[criterion];
        return (
          <td key={id}>
            {workedOut ? (
              score === undefined ? (
                '–'
              ) : (
                number(score, 1)
              )
            ) : (
              <NumberField
                label={t('choice.scoreOf', { name, criterion: label })}
                hideLabel
                unit="number"
                digits={1}
                min={0}
                max={topScore}
                width={72}
                value={scores[criterion] ?? null}
                onEmpty={() => {
                  const { [criterion]: _, ...rest } = scores;
                  changeCandidate(id, { scores: rest });
                }}
                onCommit={(value) => changeCandidate(id, { scores: { ...scores, [criterion]: value } })}
              />
            )}
          </td>
        );
      })}
    </tr>
  );
}
