import { useTranslation } from 'react-i18next';
import { TextField } from '#renderer/components/TextField.tsx';
import { RowList } from '#renderer/screens/guide/RowList.tsx';
import { changePlan, usePlan } from '#renderer/state/planStore.ts';

/** One a line, empty lines left out; as many and as long as the plan takes. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().slice(0, 500))
    .filter((line) => line !== '')
    .slice(0, 50);
}

/** The groups of patients with what worries them and what they wish for. */
export default function Segments() {
  const { t } = useTranslation('guideAudience');
  const { segments } = usePlan().audience;
  const add = () =>
    changePlan((draft) => {
      const name = t('newSegment', { number: draft.audience.segments.length + 1 });
      draft.audience.segments.push({ id: crypto.randomUUID(), name, worries: [], wishes: [] });
    });
  return (
    <>
      <RowList
        rows={segments}
        columns="1fr 1.4fr 1.4fr"
        tall
        removeLabel={({ name }) => t('remove', { name })}
        onRemove={(_, index) => changePlan((draft) => void draft.audience.segments.splice(index, 1))}
        addLabel={t('addSegment')}
        onAdd={add}
      >
        {(segment, index) => (
          <>
            <TextField
              label={t('segment.name')}
              value={segment.name}
              onCommit={(name) => changePlan((draft) => void (draft.audience.segments[index]!.name = name))}
            />
            {(['worries', 'wishes'] as const).map((field) => (
              <TextField
                key={field}
                label={t(`segment.${field}`)}
                value={segment[field].join('\n')}
                multiline
                maxLength={5_000}
                onCommit={(text) =>
                  changePlan((draft) => void (draft.audience.segments[index]![field] = linesOf(text)))
                }
              />
            ))}
          </>
        )}
      </RowList>
    </>
  );
}
