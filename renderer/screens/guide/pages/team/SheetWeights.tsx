import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SheetCriterion } from '#shared/decisions/mysteryCalls.ts';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { useCriterionText } from '#renderer/components/useCriterionText.ts';
import { AddByName } from '../../parts/AddByName.tsx';
import { Fold } from '#renderer/components/Fold.tsx';
import parts from '../../parts/parts.module.css';
import { changeCalls } from './teamChanges.ts';
import classes from './Team.module.css';

/** The criteria of the sheet with their weights, and criteria of the owner's own. */
export function SheetWeights({ sheet }: { readonly sheet: readonly SheetCriterion[] }) {
  const { t } = useTranslation('guideTeam');
  const textOf = useCriterionText();
  return (
    <Fold className={parts.fold} summary={t('calls.sheet')}>
      <div className={classes.callBody}>
        <p className={parts.soft}>{t('calls.estimate')}</p>
        <div>
          {sheet.map((criterion) => {
            const label = textOf(criterion);
            return (
              <div key={criterion.key} className={classes.criterion}>
                <span>{label}</span>
                <div className={classes.weight}>
                  {criterion.known === null && (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      color="gray"
                      onClick={() =>
                        changeCalls(({ ownCriteria }) => ({
                          ownCriteria: ownCriteria.filter(({ id }) => id !== criterion.key),
                        }))
                      }
                    >
                      {t('calls.removeOf', { criterion: label })}
                    </Button>
                  )}
                  <NumberField
                    label={t('calls.weightOf', { criterion: label })}
                    hideLabel
                    unit="number"
                    digits={0}
                    min={0}
                    max={10}
                    width={64}
                    value={criterion.weight}
                    onCommit={(weight) =>
                      changeCalls(({ weights }) => ({ weights: { ...weights, [criterion.key]: weight } }))
                    }
                  />
                </div>
              </div>
            );
          })}
        </div>
        <AddByName
          label={t('calls.own')}
          action={t('calls.add')}
          maxLength={500}
          onAdd={(text) =>
            changeCalls(({ ownCriteria }) => ({ ownCriteria: [...ownCriteria, { id: crypto.randomUUID(), text }] }))
          }
        />
      </div>
    </Fold>
  );
}
