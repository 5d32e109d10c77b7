import { Button, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetCriterion } from '#shared/decisions/mysteryCalls.ts';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { useCriterionText } from '#renderer/components/useCriterionText.ts';
import { Fold } from '../../parts/Fold.tsx';
import parts from '../../parts/parts.module.css';
import { changeCalls } from './teamChanges.ts';
import classes from './Team.module.css';

/** The criteria of the sheet with their weights, and criteria of the owner's own. */
export function SheetWeights({ sheet }: { readonly sheet: readonly SheetCriterion[] }) {
  const { t } = useTranslation('guideTeam');
  const textOf = useCriterionText();
  const [text, setText] = useState('');
  const add = () => {
    if (text.trim() === '') return;
    const own = { id: crypto.randomUUID(), text: text.trim().slice(0, 500) };
    changeCalls(({ ownCriteria }) => ({ ownCriteria: [...ownCriteria, own] }));
    setText('');
  };
  return (
    <Fold summary={t('calls.sheet')}>
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
        <div className={parts.end}>
          <TextInput
            label={t('calls.own')}
            maxLength={500}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event: KeyboardEvent) => event.key === 'Enter' && add()}
          />
          <Button variant="default" onClick={add} disabled={text.trim() === ''}>
            {t('calls.add')}
          </Button>
        </div>
      </div>
    </Fold>
  );
}
