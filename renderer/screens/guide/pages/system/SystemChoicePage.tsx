import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { compareSystems, systemPlan, type SystemComparison } from '#shared/decisions/managementSystem.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { usePromotionWords, useScreenLanguage } from '#renderer/state/promotionWords.ts';
import { AddByName } from '../../parts/AddByName.tsx';
import { Note } from '../../parts/Note.tsx';
import parts from '../../parts/parts.module.css';
import { CandidateTable } from './CandidateTable.tsx';
import { changeSystem } from './systemChanges.ts';

/** Candidates beside each other: what they meet, how they score, which wins and what would change that. */
export default function SystemChoicePage() {
  const { t } = useTranslation('guideSystem');
  const plan = usePlan();
  const words = usePromotionWords(useScreenLanguage());
  if (!words) return null;
  const { candidates } = systemPlan(plan);
  const comparison = compareSystems(plan);
  const add = (name: string) => {
    const candidate = { id: crypto.randomUUID(), name, monthlyCost: 0, meets: [], scores: {}, note: '' };
    changeSystem((system) => ({ candidates: [...system.candidates, candidate] }));
  };
  return (
    <>
      <div className={parts.notes} aria-live="polite">
        {candidates.length < 3 && <Note kind="info">{t('choice.atLeast', { count: candidates.length })}</Note>}
        <Result comparison={comparison} />
      </div>
      <AddByName label={t('choice.candidate')} action={t('add')} maxLength={200} onAdd={add} />
      {candidates.length > 0 && <CandidateTable comparison={comparison} words={words} />}
    </>
  );
}

/** The winner as a sentence, what it lacks, and which weight would change it. */
function Result({ comparison }: { readonly comparison: SystemComparison }) {
  const { t } = useTranslation('guideSystem');
  const { number } = useFormat();
  const plan = usePlan();
  const words = usePromotionWords(useScreenLanguage());
  const { candidates, chosenId } = systemPlan(plan);
  const { ranking, winnerId, bestCompleteId, flips } = comparison;
  const nameOf = (id: string) => candidates.find((one) => one.id === id)?.name ?? '';
  const score = (id: string) => number(ranking.find((one) => one.id === id)?.score ?? 0, 1);
  const lacks = comparison.candidates.find(({ id }) => id === winnerId)?.lacks ?? [];
  if (!words || ranking.length < 2) return null;
  if (winnerId === null) return <Note kind="info">{t('choice.level')}</Note>;
  return (
    <>
      <Note
        kind={lacks.length === 0 ? 'done' : 'risk'}
        actions={
          chosenId !== winnerId && (
            <Button size="compact-sm" onClick={() => changeSystem(() => ({ chosenId: winnerId }))}>
              {t('choice.choose', { name: nameOf(winnerId) })}
            </Button>
          )
        }
      >
        {t('choice.wins', { name: nameOf(winnerId), score: score(winnerId) })}{' '}
        {lacks.length > 0 && t('choice.lacks', { count: lacks.length })}{' '}
        {lacks.length > 0 && bestCompleteId !== null && t('choice.complete', { name: nameOf(bestCompleteId) })}
      </Note>
      <p className={parts.soft}>
        {flips.length === 0
          ? t('choice.sure')
          : flips
              .map((flip) =>
                t('choice.flip', {
                  criterion: words.system.criteria[flip.criterion as keyof typeof words.system.criteria],
                  weight: number(flip.weight, 1),
                  name: nameOf(flip.winnerId),
                }),
              )
              .join(' ')}
      </p>
    </>
  );
}
