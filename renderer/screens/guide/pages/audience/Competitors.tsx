import { useTranslation } from 'react-i18next';
import { TextField } from '#renderer/components/TextField.tsx';
import { RowList } from '#renderer/screens/guide/RowList.tsx';
import { changePlan, usePlan } from '#renderer/state/planStore.ts';

/** Who else patients can choose: name, what speaks for them, what against. */
export default function Competitors() {
  const { t } = useTranslation('guideAudience');
  const { competitors } = usePlan().positioning;
  const add = () =>
    changePlan((draft) => {
      const name = t('newCompetitor', { number: draft.positioning.competitors.length + 1 });
      draft.positioning.competitors.push({ id: crypto.randomUUID(), name, strengths: '', weaknesses: '' });
    });
  return (
    <>
      <RowList
        rows={competitors}
        columns="1fr 1.4fr 1.4fr"
        tall
        removeLabel={({ name }) => t('remove', { name })}
        onRemove={(_, index) => changePlan((draft) => void draft.positioning.competitors.splice(index, 1))}
        addLabel={t('addCompetitor')}
        onAdd={add}
      >
        {(competitor, index) => (
          <>
            {(['name', 'strengths', 'weaknesses'] as const).map((field) => (
              <TextField
                key={field}
                label={t(`competitor.${field}`)}
                value={competitor[field]}
                onCommit={(text) => changePlan((draft) => void (draft.positioning.competitors[index]![field] = text))}
              />
            ))}
          </>
        )}
      </RowList>
    </>
  );
}
