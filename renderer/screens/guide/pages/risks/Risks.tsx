import { Checkbox } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { evidenceSentence, measureSentence, riskLevelName, riskName } from '#shared/content/riskSentence.ts';
import { riskReview, type Evidence, type Risk } from '#shared/decisions/risks.ts';
import { placeOf } from '#renderer/app/places.ts';
import { Problems } from '#renderer/components/Problems.tsx';
import { RiskMark } from '#renderer/components/RiskMark.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { languageNow } from '#renderer/i18n/sentences.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { changePlan, usePlan } from '#renderer/state/planStore.ts';
import { useView } from '#renderer/state/view.ts';
import classes from './Risks.module.css';

/** The seven causes of failure as the plan stands: how grave, by what it shows, what would lower it. */
export default function Risks() {
  const { t } = useTranslation('guideRisks');
  const plan = usePlan();
  const { schedule, forecast } = useDerived();
  const review = useMemo(
    () => (schedule.ok ? riskReview(plan, schedule.value, forecast.ok ? forecast.value : null) : null),
    [plan, schedule, forecast],
  );
  if (!review) return <Problems problems={schedule.ok ? [] : schedule.problems} />;
  return (
    <>
      <div>
        <p className={classes.readiness}>{t('readiness', { readiness: review.readiness })}</p>
        <p className={classes.soft}>{t('means')}</p>
      </div>
      <ol className={classes.risks}>
        {review.risks.map((risk) => (
          <li key={risk.key}>
            <RiskRow risk={risk} />
          </li>
        ))}
      </ol>
    </>
  );
}

function RiskRow({ risk }: { readonly risk: Risk }) {
  const { t } = useTranslation('guideRisks');
  const language = languageNow();
  const plan = usePlan();
  const own = plan.risks[risk.key] ?? { note: '', accepted: false };
  const change = (changes: Partial<typeof own>) =>
    changePlan((draft) => {
      draft.risks[risk.key] = { ...own, ...changes };
    });
  const worst = risk.evidence.find(({ points }) => points > 0);
  const name = riskName(risk.key, language);
  return (
    <details className={classes.risk}>
      <summary>
        <RiskMark level={risk.level} />
        <span className={classes.name}>{name}</span>
        <span className={classes.soft}>{riskLevelName(risk.level, language)}</span>
        {own.accepted && <span className={classes.soft}>{t('accepted')}</span>}
        <span className={classes.score}>{t('score', { score: risk.score })}</span>
        {worst && <EvidenceText evidence={worst} className={classes.worst} />}
      </summary>
      <h2>{t('all')}</h2>
      <ul className={classes.evidence}>
        {risk.evidence.map((evidence) => (
          <li key={evidence.check}>
            <EvidenceText evidence={evidence} />
            <span className={classes.points}>
              {t('points', { points: Math.round(evidence.points), most: evidence.most })}
            </span>
          </li>
        ))}
      </ul>
      {worst && (
        <>
          <h2>{t('lowers')}</h2>
          <ul className={classes.evidence}>
            {risk.evidence
              .filter(({ points }) => points > 0)
              .map((evidence) => (
                <li key={evidence.check}>
                  <span>{measureSentence(evidence, language)}</span>
                  {evidence.taskId !== null && <TaskLink taskId={evidence.taskId} />}
                </li>
              ))}
          </ul>
        </>
      )}
      <div className={classes.own}>
        <TextField
          label={t('note')}
          value={own.note}
          multiline
          maxLength={2_000}
          onCommit={(note) => change({ note })}
        />
        <Checkbox
          label={t('accept')}
          aria-label={`${t('accept')}: ${name}`}
          checked={own.accepted}
          onChange={(event) => change({ accepted: event.currentTarget.checked })}
        />
      </div>
    </details>
  );
}

function EvidenceText({
  evidence,
  className,
}: {
  readonly evidence: Evidence;
  readonly className?: string | undefined;
}) {
  const language = languageNow();
  const format = useFormat();
  const { currency } = usePlan().profile;
  return <span className={className}>{evidenceSentence(evidence, language, currency, format)}</span>;
}

/** The task that lowers a risk, by its title; opens it in the road map. */
function TaskLink({ taskId }: { readonly taskId: string }) {
  const { t } = useTranslation('guideRisks');
  const [, go] = useLocation();
  const plan = usePlan();
  const task = plan.tasks.find(({ id }) => id === taskId);
  if (!task) return null;
  return (
    <Link
      href={placeOf(plan.id, 'roadmap')}
      aria-label={`${t('openTask')}: ${task.title}`}
      onClick={(event) => {
        event.preventDefault();
        useView.getState().selectTask(taskId);
        go(placeOf(plan.id, 'roadmap'));
      }}
    >
      {task.title}
    </Link>
  );
}
