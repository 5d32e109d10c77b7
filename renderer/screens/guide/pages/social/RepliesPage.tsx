import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { addMonths, monthOf, monthText, type IsoMonth } from '#shared/calendar/dates.ts';
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
import { Note } from '../../parts/Note.tsx';
import { Proposals } from '../../parts/Proposals.tsx';
import parts from '../../parts/parts.module.css';
import { changeSocial } from './socialChanges.ts';
import classes from './Social.module.css';

const aboutReplies = ['nobodyReplies', 'slowReply', 'unanswered'] as const;
type Entry = SocialPlan['statistics'][number];

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

function Statistics({ statistics }: { readonly statistics: readonly Entry[] }) {
  const { t } = useTranslation('guideSocial');
  const { month: monthName, percent } = useFormat();
  const months = useMonths(statistics);
  const change = (month: IsoMonth, changes: Partial<Entry>) => {
    const known = statistics.find((one) => one.month === month) ?? { month, questions: 0, answered: 0 };
    const entry = { ...known, ...changes };
    const rest = statistics.filter((one) => one.month !== month);
    changeSocial({ statistics: [...rest, entry].sort((a, b) => (a.month < b.month ? -1 : 1)) });
  };
  return (
    <table className={`${parts.table} ${classes.statistics}`}>
      <thead>
        <tr>
          <th scope="col">{t('month')}</th>
          <th scope="col">{t('questions')}</th>
          <th scope="col">{t('answeredCount')}</th>
          <th scope="col" className={parts.number}>
            {t('share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {months.map((month) => {
          const entry = statistics.find((one) => one.month === month);
          const name = monthName(month);
          return (
            <tr key={month}>
              <th scope="row">{name}</th>
              {(['questions', 'answered'] as const).map((field) => (
                <td key={field}>
                  <NumberField
                    label={t(`${field}In`, { month: name })}
                    hideLabel
                    unit="number"
                    digits={0}
                    min={0}
                    max={field === 'answered' ? (entry?.questions ?? 0) : 1_000_000}
                    value={entry?.[field] ?? null}
                    onCommit={(value) => change(month, { [field]: value })}
                  />
                </td>
              ))}
              <td className={parts.number}>
                {entry && entry.questions > 0 ? percent(Math.min(1, entry.answered / entry.questions)) : '–'}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** From the month of the first post (or the first entry) to this one, and at least one. */
function useMonths(statistics: readonly Entry[]): readonly IsoMonth[] {
  const plan = usePlan();
  const { holidays, today } = useDerived();
  const posts = contentCalendar(plan, calendarOf(plan.calendar, holidays));
  const begins = posts[0]?.date.slice(0, 7) ?? plan.profile.openingDate.slice(0, 7);
  const known = [begins, ...statistics.map(({ month }) => month)].toSorted();
  const first = monthOf(known[0]!);
  const last = monthOf([...known, today.slice(0, 7)].toSorted().at(-1)!);
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, m) => monthText(addMonths(first, m)));
}
