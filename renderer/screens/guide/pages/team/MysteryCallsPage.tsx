import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { callSheet, mysteryCallsOf, reviewCalls, scoreTarget, trainedTooSoon } from '#shared/decisions/mysteryCalls.ts';
import { placeOf } from '#renderer/app/places.ts';
import { useCriterionText } from '#renderer/components/useCriterionText.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { Note } from '../../parts/Note.tsx';
import parts from '../../parts/parts.module.css';
import { CallRow } from './CallRow.tsx';
import { MissedCalls } from './MissedCalls.tsx';
import { SheetWeights } from './SheetWeights.tsx';
import { changeCalls } from './teamChanges.ts';

/** Calls by strangers on one sheet: the score, what to train next, and the calls that nobody answered. */
export default function MysteryCallsPage() {
  const { t } = useTranslation('guideTeam');
  const plan = usePlan();
  const { today } = useDerived();
  const [opened, setOpened] = useState<string | null>(null);
  const { calls } = mysteryCallsOf(plan);
  const sheet = callSheet(plan);
  const record = () => {
    const id = crypto.randomUUID();
    changeCalls((known) => ({
      calls: [...known.calls, { id, on: today, answered: true, personId: null, scores: {}, note: '' }],
    }));
    setOpened(id);
  };
  const newest = calls.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  return (
    <>
      <Result />
      <div>
        <Button onClick={record}>{t('calls.record')}</Button>
      </div>
      {newest.length > 0 && (
        <section className={parts.section}>
          <h2 className={parts.heading}>{t('calls.list')}</h2>
          <div>
            {newest.map((call) => (
              <CallRow key={call.id} call={call} sheet={sheet} opened={call.id === opened} />
            ))}
          </div>
        </section>
      )}
      <SheetWeights sheet={sheet} />
      <MissedCalls />
    </>
  );
}

/** What the calls say together: score, trend, what to train next and whom. */
function Result() {
  const { t } = useTranslation('guideTeam');
  const { number, percent } = useFormat();
  const plan = usePlan();
  const textOf = useCriterionText();
  const { calls, answeredShare, score, trend, weakest, people } = reviewCalls(plan);
  if (calls === 0) return <Note kind="info">{t('calls.none')}</Note>;
  const points = trend === null ? 0 : Math.round(trend * 100);
  const [weakPerson] = people;
  const nameOf = (id: string) => plan.people.find((one) => one.id === id)?.name ?? '';
  const target = percent(scoreTarget);
  return (
    <div className={parts.notes} aria-live="polite">
      {score !== null && (
        <Note kind={score < scoreTarget ? 'risk' : 'done'}>
          {t('calls.score', { score: percent(score), count: calls, target })}{' '}
          {answeredShare !== null && t('calls.answered', { share: percent(answeredShare) })}{' '}
          {trend !== null &&
            t(points > 0 ? 'calls.better' : points < 0 ? 'calls.worse' : 'calls.same', {
              points: number(Math.abs(points)),
            })}
        </Note>
      )}
      {weakest && (
        <Note kind="info" actions={<Link href={placeOf(plan.id, 'guide', 'training')}>{t('calls.toTraining')}</Link>}>
          {t('calls.weakest', {
            criterion: textOf(weakest.criterion),
            score: percent(weakest.score),
            lost: percent(weakest.lost),
          })}{' '}
          {weakest.criterion.module !== null &&
            t('calls.trainNext', { module: t(`modules.${weakest.criterion.module}`) })}{' '}
          {weakPerson &&
            nameOf(weakPerson.personId) !== '' &&
            t('calls.trainWho', { name: nameOf(weakPerson.personId), score: percent(weakPerson.score) })}
        </Note>
      )}
      {trainedTooSoon(plan) && <Note kind="late">{t('calls.tooSoon')}</Note>}
    </div>
  );
}
