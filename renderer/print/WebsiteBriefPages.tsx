import { useTranslation } from 'react-i18next';
import { briefText } from '#shared/content/briefText.ts';
import type { PromotionWords } from '#shared/content/promotionWords.ts';
import {
  briefDates,
  briefLookedAt,
  briefProgress,
  briefSections,
  lawRegionOf,
  websiteBrief,
  type BriefItem,
} from '#shared/decisions/websiteBrief.ts';
import { queryGroups } from '#shared/decisions/queries.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { lookAt } from '#shared/roadmap/look.ts';
import { calendarOf } from '#shared/roadmap/taskTable.ts';
import type { Schedule } from '#shared/roadmap/types.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';
import { useFormat } from '#renderer/i18n/format.ts';

interface Props {
  readonly plan: Plan;
  readonly schedule: Schedule;
  readonly holidays: readonly IsoDate[];
  readonly words: PromotionWords;
}

/** The website brief as it is handed to an agency: the clinic, every line that is wanted, what patients search for. */
export function WebsiteBriefPages({ plan, schedule, holidays, words }: Props) {
  const { t } = useTranslation('promotionReport');
  const { date } = useFormat();
  const items = websiteBrief(plan).filter(({ wanted }) => wanted);
  const { due } = briefDates(plan, lookAt(plan.tasks, schedule), calendarOf(plan.calendar, holidays));
  return (
    <section className="sheet">
      <header className="partHead">
        <h1>{t('brief.title')}</h1>
        <p className="label">{[plan.name, plan.client.name, plan.profile.city].filter(Boolean).join(' · ')}</p>
      </header>
      <p>{t('brief.dates', { due: date(due), opening: date(plan.profile.openingDate) })}</p>
      <Clinic plan={plan} />
      {briefSections.map((section) => {
        const own = items.filter((item) => item.section === section);
        return (
          own.length > 0 && (
            <BriefTable key={section} title={words.website.sections[section]} items={own} plan={plan} words={words} />
          )
        );
      })}
      <p className="label">{t('brief.lookedAt', { date: date(briefLookedAt) })}</p>
      <Queries plan={plan} words={words} />
    </section>
  );
}

/** Who the clinic is for and what makes it different, as far as it has been said. */
function Clinic({ plan: { profile, positioning, audience } }: Pick<Props, 'plan'>) {
  const { t } = useTranslation(['promotionReport', 'plans']);
  const rows = [
    [t('brief.kind'), t(`kinds.${profile.clinicKind}`, { ns: 'plans' })],
    [t('brief.what'), positioning.what],
    [t('brief.forWhom'), positioning.forWhom],
    [t('brief.whyBelieve'), positioning.whyBelieve],
    [t('brief.whyNotState'), positioning.whyNotState],
    [t('brief.audience'), audience.segments.map(({ name }) => name).join(', ')],
  ].filter(([, text]) => text !== '');
  return (
    <table className="assumptions clinic">
      <tbody>
        {rows.map(([name, text]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface TableProps {
  readonly title: string;
  readonly items: readonly BriefItem[];
  readonly plan: Plan;
  readonly words: PromotionWords;
}

function BriefTable({ title, items, plan, words }: TableProps) {
  const { t } = useTranslation('promotionReport');
  const region = lawRegionOf(plan.profile.country);
  const { done, wanted } = briefProgress(items);
  return (
    <table className="tasks brief">
      <thead>
        <tr>
          <th colSpan={2}>
            {title} ({done}/{wanted})
          </th>
          <th>{t('brief.responsible')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => {
          const text = briefText(item, region, words);
          return (
            <tr key={item.key}>
              <td className="tick">{item.done ? '☑' : '☐'}</td>
              <td>
                <strong>{text.title}</strong>
                <div>
                  {text.why} {text.law !== null && <em>{text.law}</em>}
                </div>
                {item.note !== '' && <div className="note">{item.note}</div>}
              </td>
              <td className="owner">{item.owner === '' ? words.roles[item.role] : item.owner}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What patients search for: the pages are named after it. */
function Queries({ plan, words }: Pick<Props, 'plan' | 'words'>) {
  const { t } = useTranslation('promotionReport');
  const used = plan.queries.filter((query) => query.used);
  if (used.length === 0) return null;
  return (
    <>
      <h2>{t('brief.queries')}</h2>
      {queryGroups.map((group) => {
        const own = used.filter((query) => query.group === group);
        return (
          own.length > 0 && (
            <div key={group}>
              <p className="label">
                {words.queries.groups[group]}: {words.queries.pages[group]}
              </p>
              <ul className="queries">
                {own.map(({ id, text }) => (
                  <li key={id}>{text}</li>
                ))}
              </ul>
            </div>
          )
        );
      })}
    </>
  );
}
