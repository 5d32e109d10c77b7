import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { competitorFindings } from '#shared/decisions/positioning.ts';
import { priceLevels } from '#shared/plan/decisionSchema.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { Note } from '#renderer/screens/guide/parts/Note.tsx';
import parts from '#renderer/screens/guide/parts/parts.module.css';
import { RowList } from '#renderer/screens/guide/RowList.tsx';
import { changePlan, usePlan } from '#renderer/state/planStore.ts';
import classes from './audience.module.css';

type Competitor = Plan['positioning']['competitors'][number];

/** Who else patients can choose: what speaks for each and against it, its prices and wait, and what follows for the clinic. */
export default function Competitors() {
  const { t } = useTranslation('guideAudience');
  const { positioning } = usePlan();
  const { competitors } = positioning;
  const add = () =>
    changePlan((draft) => {
      const name = t('newCompetitor', { number: draft.positioning.competitors.length + 1 });
      draft.positioning.competitors.push({ id: crypto.randomUUID(), name, strengths: '', weaknesses: '' });
    });
  return (
    <>
      <RowList
        rows={competitors}
        columns="1fr"
        tall
        removeLabel={({ name }) => t('remove', { name })}
        onRemove={(_, index) => changePlan((draft) => void draft.positioning.competitors.splice(index, 1))}
        addLabel={t('addCompetitor')}
        onAdd={add}
      >
        {(competitor, index) => <CompetitorFields competitor={competitor} index={index} />}
      </RowList>
      <div className={parts.notes} aria-live="polite">
        {competitorFindings(positioning).map((finding) => (
          <Note key={finding.kind} kind="info">
            {finding.kind === 'allWait'
              ? t('competitors.allWait', { count: finding.shortest })
              : t(`competitors.${finding.kind}`)}
          </Note>
        ))}
      </div>
    </>
  );
}

function CompetitorFields({ competitor, index }: { readonly competitor: Competitor; readonly index: number }) {
  const { t } = useTranslation('guideAudience');
  const change = (changes: Partial<Competitor>) =>
    changePlan((draft) => void Object.assign(draft.positioning.competitors[index]!, changes));
  return (
    <fieldset className={classes.competitor} aria-label={competitor.name}>
      <TextField label={t('competitor.name')} value={competitor.name} onCommit={(name) => change({ name })} />
      <Select
        label={t('competitor.priceLevel')}
        placeholder={t('notKnown')}
        clearable
        value={competitor.priceLevel ?? null}
        data={priceLevels.map((value) => ({ value, label: t(`priceLevels.${value}`) }))}
        onChange={(priceLevel) =>
          changePlan((draft) => {
            const one = draft.positioning.competitors[index]!;
            if (priceLevel === null) delete one.priceLevel;
            else one.priceLevel = priceLevel;
          })
        }
      />
      <NumberField
        label={t('competitor.waitDays')}
        value={competitor.waitDays ?? null}
        unit="number"
        digits={0}
        min={0}
        max={365}
        onEmpty={() => changePlan((draft) => void delete draft.positioning.competitors[index]!.waitDays)}
        onCommit={(waitDays) => change({ waitDays })}
      />
      {(['strengths', 'weaknesses'] as const).map((field) => (
        <TextField
          key={field}
          className={classes.side}
          label={t(`competitor.${field}`)}
          value={competitor[field]}
          multiline
          onCommit={(text) => change({ [field]: text })}
        />
      ))}
    </fieldset>
  );
}
