import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { contentCalendar } from '#shared/decisions/contentCalendar.ts';
import {
  answeredSoFar,
  answeredTarget,
  socialPlan,
  socialWarnings,
  type SocialPlan,
} from '#shared/decisions/social.ts';
import { calendarOf } from '#shared/roadmap/taskTable.ts';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { MonthlyShare } from '../../parts/MonthlyShare.tsx';
import { Note } from '../../parts/Note.tsx';
import { Proposals } from '../../parts/Proposals.tsx';
import parts from '../../parts/parts.module.css';
import { changeSocial } from './socialChanges.ts';
import classes from './Social.module.css';

const aboutReplies = ['nobodyReplies', 'slowReply', 'unanswered'] as const;

/** Who answers and how fast, and the share of questions that really was answered, month by month. */
export default function RepliesPage() {
  const { t } = useTranslation('guideSocial');
  const { percent } = useFormat();
  const plan = usePlan();
  const social = socialPlan(plan);
  const listId = useId();
  const warnings = socialWarnings(plan);
  const { share } = answeredSoFar(social);
  return (
    <>
      <Proposals id={listId} texts={plan.people.map(({ name }) => name)} />
      <div className={parts.end}>
        <TextField
          label={t('replier')}
          list={listId}
          value={social.replier}
          onCommit={(replier) => changeSocial({ replier })}
        />
        <NumberField
          label={t('replyHours')}
          unit="number"
          digits={1}
          min={0}
          max={720}
          width={160}
          value={social.replyHours}
          onCommit={(replyHours) => changeSocial({ replyHours })}
        />
      </div>
      <div className={parts.notes} aria-live="polite">
        {aboutReplies
          .filter((code) => warnings.includes(code))
          .map((code) => (
            <Note key={code} kind="risk">
              {t(`warnings.${code}`, { target: percent(answeredTarget), share: percent(share ?? 0) })}
            </Note>
          ))}
        {share !== null && share >= answeredTarget && (
          <Note kind="done">{t('answered', { share: percent(share) })}</Note>
        )}
      </div>
      <h2 className={classes.heading}>{t('statistics')}</h2>
      <p className={parts.soft}>{t('statisticsWhy', { target: percent(answeredTarget) })}</p>
      <Statistics statistics={social.statistics} />
    </>
  );
}

function Statistics({ statistics }: Pick<SocialPlan, 'statistics'>) {
  const { t } = useTranslation('guideSocial');
  const plan = usePlan();
  const { holidays } = useDerived();
  const [post] = contentCalendar(plan, calendarOf(plan.calendar, holidays));
  return (
    <MonthlyShare
      entries={statistics.map(({ month, questions, answered }) => ({ month, all: questions, part: answered }))}
      begins={(post?.date ?? plan.profile.openingDate).slice(0, 7)}
      heads={{ month: t('month'), all: t('questions'), part: t('answeredCount'), share: t('share') }}
      labelOf={(field, month) => t(field === 'all' ? 'questionsIn' : 'answeredIn', { month })}
      onChange={(entries) =>
        changeSocial({
          statistics: entries.map(({ month, all, part }) => ({ month, questions: all, answered: part })),
        })
      }
    />
  );
}
