import { Button, Checkbox, Radio, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { callScore, type MysteryCall, type SheetCriterion } from '#shared/decisions/mysteryCalls.ts';
import { DateField } from '#renderer/components/DateField.tsx';
import { Fold } from '#renderer/components/Fold.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useCriterionText } from '#renderer/components/useCriterionText.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import parts from '../../parts/parts.module.css';
import { changeCall, changeCalls } from './teamChanges.ts';
import classes from './Team.module.css';

/** How far a criterion is met, as it is ticked on the sheet. */
const marks = { no: 0, partly: 0.5, yes: 1 } as const;

interface SheetProps {
  readonly call: MysteryCall;
  readonly sheet: readonly SheetCriterion[];
}

/** One call: a line with its score, opened the whole sheet. */
export function CallRow({ call, sheet, opened }: SheetProps & { readonly opened: boolean }) {
  const { t } = useTranslation('guideTeam');
  const { percent, shortDate } = useFormat();
  const plan = usePlan();
  const score = callScore(call, sheet);
  const who = plan.people.find(({ id }) => id === call.personId)?.name;
  return (
    <Fold
      className={parts.fold}
      opened={opened}
      summary={
        <>
          <span>{shortDate(call.on)}</span>
          <span>{call.answered ? who || t('calls.notKnown') : ''}</span>
          <span className={classes.callScore}>
            {!call.answered ? t('calls.missedCall') : score === null ? t('calls.notScored') : percent(score)}
          </span>
        </>
      }
    >
      <CallBody call={call} sheet={sheet} />
    </Fold>
  );
}

function CallBody({ call, sheet }: SheetProps) {
  const { t } = useTranslation('guideTeam');
  const { shortDate } = useFormat();
  const plan = usePlan();
  const textOf = useCriterionText();
  const people = plan.people.filter(({ name }) => name !== '');
  return (
    <div className={classes.callBody} role="group" aria-label={t('calls.of', { date: shortDate(call.on) })}>
      <div className={classes.fields}>
        <DateField label={t('calls.on')} value={call.on} onCommit={(on) => changeCall(call.id, { on })} />
        <Select
          label={t('calls.who')}
          placeholder={t('calls.notKnown')}
          clearable
          disabled={!call.answered}
          value={call.personId}
          data={people.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(personId) => changeCall(call.id, { personId })}
        />
        <Checkbox
          className={classes.licence}
          label={t('calls.nobodyAnswered')}
          checked={!call.answered}
          onChange={(event) => changeCall(call.id, { answered: !event.currentTarget.checked })}
        />
      </div>
      {call.answered && (
        <div>
          {sheet.map((criterion) => {
            const known = call.scores[criterion.key];
            const shown = (Object.keys(marks) as (keyof typeof marks)[]).find((mark) => marks[mark] === known);
            return (
              <Radio.Group
                key={criterion.key}
                classNames={{ root: classes.criterion! }}
                label={textOf(criterion)}
                value={shown ?? ''}
                onChange={(mark) =>
                  changeCall(call.id, {
                    scores: { ...call.scores, [criterion.key]: marks[mark as keyof typeof marks] },
                  })
                }
              >
                <div className={classes.marks}>
                  {(['no', 'partly', 'yes'] as const).map((mark) => (
                    <Radio key={mark} value={mark} label={t(`calls.marks.${mark}`)} />
                  ))}
                </div>
              </Radio.Group>
            );
          })}
        </div>
      )}
      <TextField
        label={t('calls.note')}
        value={call.note}
        multiline
        maxLength={5_000}
        onCommit={(note) => changeCall(call.id, { note })}
      />
      <div>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          onClick={() => changeCalls(({ calls }) => ({ calls: calls.filter(({ id }) => id !== call.id) }))}
        >
          {t('calls.remove')}
        </Button>
      </div>
    </div>
  );
}
