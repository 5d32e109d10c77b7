import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { proposedSegments } from '#shared/decisions/segments.ts';
import { TextField } from '#renderer/components/TextField.tsx';
import { Note } from '#renderer/screens/guide/parts/Note.tsx';
import parts from '#renderer/screens/guide/parts/parts.module.css';
import { RowList } from '#renderer/screens/guide/RowList.tsx';
import { changePlan, usePlan } from '#renderer/state/planStore.ts';
import { usePromotionWords } from '#renderer/state/promotionWords.ts';
import classes from './audience.module.css';

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
  const unheard = segments.filter(({ worries, wishes }) => worries.length === 0 || wishes.length === 0).length;
  const add = () =>
    changePlan((draft) => {
      const name = t('newSegment', { number: draft.audience.segments.length + 1 });
      draft.audience.segments.push({ id: crypto.randomUUID(), name, worries: [], wishes: [] });
    });
  return (
    <>
      <RowList
        rows={segments}
        columns="1.2fr 1.4fr 1.4fr"
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
      <UsualSegments />
      {unheard > 0 && <Note kind="risk">{t('unheard', { count: unheard })}</Note>}
    </>
  );
}

/** The groups that a clinic of this kind usually has, put in together as one change. */
function UsualSegments() {
  const { t } = useTranslation('guideAudience');
  const plan = usePlan();
  const words = usePromotionWords(plan.profile.language);
  const proposed = words ? proposedSegments(plan, words.segments) : [];
  if (proposed.length === 0) return null;
  const add = () =>
    changePlan((draft) => {
      for (const { name, worries, wishes } of proposed)
        draft.audience.segments.push({ id: crypto.randomUUID(), name, worries: [...worries], wishes: [...wishes] });
    });
  return (
    <section className={classes.usual}>
      <h2>{t('usualSegments')}</h2>
      <ul>
        {proposed.map(({ name }) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <p className={parts.soft}>{t('segmentsWhy')}</p>
      <div>
        <Button variant="default" onClick={add}>
          {t('addSegments', { count: proposed.length })}
        </Button>
      </div>
    </section>
  );
}
