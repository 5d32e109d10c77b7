import { useTranslation } from 'react-i18next';
import type { PromotionWords } from '#shared/content/promotionWords.ts';
import { internetShare, runs } from '#shared/decisions/channelAdvice.ts';
import { channelTests } from '#shared/decisions/channelTests.ts';
import { compareSystems, systemPlan, watchedFigures } from '#shared/decisions/managementSystem.ts';
import { groupWorth, queryGroups, searchPhases, shareOfSearches } from '#shared/decisions/queries.ts';
import { contentCalendar, postTopic } from '#shared/decisions/contentCalendar.ts';
import { answeredSoFar, socialPlan } from '#shared/decisions/social.ts';
import { briefBegun, briefDates, briefProgress, briefSections, websiteBrief } from '#shared/decisions/websiteBrief.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { lookAt } from '#shared/roadmap/look.ts';
import { calendarOf } from '#shared/roadmap/taskTable.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import type { ReportProps } from './Report.tsx';

interface Props extends Pick<ReportProps, 'plan' | 'holidays' | 'schedule'> {
  readonly words: PromotionWords;
}

/** How the clinic is going to be found: each part only once somebody has worked on it. */
export function PromotionPages(props: Props) {
  const { t } = useTranslation('promotionReport');
  const { plan } = props;
  const parts = [
    briefBegun(plan) && <Website key="website" {...props} />,
    plan.queries.length > 0 && <Search key="search" {...props} />,
    plan.social !== undefined && <Social key="social" {...props} />,
    plan.channels.some(({ reason }) => (reason ?? '') !== '') && <Channels key="channels" {...props} />,
    plan.managementSystem !== undefined && <System key="system" {...props} />,
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return (
    <section className="sheet">
      <h1>{t('title')}</h1>
      {parts}
    </section>
  );
}

function Website({ plan, schedule, holidays, words }: Props) {
  const { t } = useTranslation(['promotionReport', 'guideWebsite']);
  const { date } = useFormat();
  const items = websiteBrief(plan);
  const all = briefProgress(items);
  const { due } = briefDates(plan, lookAt(plan.tasks, schedule), calendarOf(plan.calendar, holidays));
  return (
    <>
      <h2>{t('website.title')}</h2>
      <p>
        {t('progress', { ns: 'guideWebsite', done: all.done, of: all.wanted })}.{' '}
        {t('due', { ns: 'guideWebsite', date: date(due) })}{' '}
        {all.openBeforeForms.length > 0 && t('beforeForms', { ns: 'guideWebsite', count: all.openBeforeForms.length })}
      </p>
      <table className="tasks">
        <thead>
          <tr>
            <th>{t('website.part')}</th>
            <th className="date">{t('website.ready')}</th>
            <th>{t('website.who')}</th>
          </tr>
        </thead>
        <tbody>
          {briefSections.map((section) => {
            const own = items.filter((item) => item.section === section && item.wanted);
            const { done, wanted } = briefProgress(own);
            if (wanted === 0) return null;
            const owners = [...new Set(own.map(({ owner }) => owner))].filter(Boolean);
            return (
              <tr key={section}>
                <td>{words.website.sections[section]}</td>
                <td className="date">
                  {done} / {wanted}
                </td>
                <td>{owners.join(', ')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

/** How many queries of a group a busy reader looks at. */
const queriesShown = 12;

function Search({ plan, schedule }: Props) {
  const { t } = useTranslation(['promotionReport', 'guideSearch']);
  const { date, number, percent } = useFormat();
  const worth = groupWorth(plan.profile);
  const phases = searchPhases(plan, schedule);
  return (
    <>
      <h2>{t('search.title')}</h2>
      {queryGroups.map((group) => {
        const used = plan.queries.filter((query) => query.used && query.group === group);
        return (
          <p key={group}>
            <strong>
              {t(`group.${group}`, { ns: 'guideSearch' })}: {number(used.length)}.
            </strong>{' '}
            {t(`intent.${group}`, { ns: 'guideSearch', share: percent(shareOfSearches[group]) })}{' '}
            {t(`worth.${worth[group]}`, { ns: 'guideSearch' })}
            {used.length > 0 && (
              <span className="label">
                {' '}
                {used
                  .slice(0, queriesShown)
                  .map(({ text }) => text)
                  .join(' · ')}
                {used.length > queriesShown && ' …'}
              </span>
            )}
          </p>
        );
      })}
      {phases && (
        <ul>
          <li>{t('phases.authority', { ns: 'guideSearch', date: date(phases.authorityFrom) })}</li>
          <li>{t('phases.commercial', { ns: 'guideSearch', date: date(phases.commercialFrom) })}</li>
        </ul>
      )}
    </>
  );
}

/** The first posts: four weeks of them. */
const postsShownWeeks = 4;

function Social({ plan, holidays, words }: Props) {
  const { t } = useTranslation(['promotionReport', 'guideSocial']);
  const { number, percent, shortDate } = useFormat();
  const social = socialPlan(plan);
  const { share } = answeredSoFar(social);
  const posts = contentCalendar(plan, calendarOf(plan.calendar, holidays));
  const names: Readonly<Record<string, { readonly name: string }>> = words.social.networks;
  return (
    <>
      <h2>{t('social.title')}</h2>
      <p>
        {social.networks.map((key) => names[key]?.name ?? key).join(', ')}.{' '}
        {t('social.replies', {
          who: social.replier === '' ? t('social.nobody') : social.replier,
          hours: number(social.replyHours, 1),
        })}{' '}
        {share !== null && t('social.answered', { share: percent(share) })}
      </p>
      <table className="tasks">
        <thead>
          <tr>
            <th className="date">{words.social.columns.date}</th>
            <th>{words.social.columns.kind}</th>
            <th>{words.social.columns.topic}</th>
          </tr>
        </thead>
        <tbody>
          {posts.slice(0, postsShownWeeks * social.postsPerWeek).map((post) => (
            <tr key={post.key}>
              <td className="date">{shortDate(post.date)}</td>
              <td>{words.social.postKinds[post.kind]}</td>
              <td>{postTopic(post, plan, words.social)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Channels({ plan }: Props) {
  const { t } = useTranslation(['promotionReport', 'guideChannels']);
  const { month, percent } = useFormat();
  const running = plan.channels.filter(runs);
  const share = internetShare(plan);
  const tests = plan.channelTests ? channelTests(plan) : null;
  const nameOf = (id: string | null) =>
    plan.channels.find((channel) => channel.id === id)?.name ?? t('tests.noChannel', { ns: 'guideChannels' });
  return (
    <>
      <h2>{t('channels.title')}</h2>
      <p>
        {t('running', { ns: 'guideChannels', count: running.length })}{' '}
        {share !== null && t('internet', { ns: 'guideChannels', share: percent(share) })}
      </p>
      <table className="tasks">
        <thead>
          <tr>
            <th>{t('channels.channel')}</th>
            <th>{t('reason', { ns: 'guideChannels' })}</th>
          </tr>
        </thead>
        <tbody>
          {running.map(({ id, name, reason }) => (
            <tr key={id}>
              <td>{name}</td>
              <td>{reason ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {tests && tests.slots.length > 0 && (
        <p>
          {t('channels.tests', { share: percent(tests.budgetShare) })}{' '}
          {tests.slots.map((slot) => `${month(slot.month)}: ${nameOf(slot.channelId)}`).join('; ')}.
        </p>
      )}
    </>
  );
}

function System({ plan, words }: Props) {
  const { t } = useTranslation(['promotionReport', 'guideSystem']);
  const { number } = useFormat();
  const { candidates, chosenId } = systemPlan(plan);
  const comparison = compareSystems(plan);
  const nameOf = (id: string) => candidates.find((one) => one.id === id)?.name ?? '';
  const watched = watchedFigures(plan).filter(({ owner }) => owner !== '');
  return (
    <>
      <h2>{t('system.title')}</h2>
      {chosenId !== null && nameOf(chosenId) !== '' && <p>{t('system.chosen', { name: nameOf(chosenId) })}</p>}
      {comparison.ranking.length > 0 && (
        <table className="tasks">
          <thead>
            <tr>
              <th>{t('system.candidate')}</th>
              <th className="date">{t('system.score')}</th>
              <th>{t('system.lacks')}</th>
            </tr>
          </thead>
          <tbody>
            {comparison.ranking.map(({ id, score }) => (
              <tr key={id}>
                <td>{nameOf(id)}</td>
                <td className="date">{number(score, 1)}</td>
                <td>{lackedMusts(plan, id, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {watched.length > 0 && (
        <>
          <p>{t('system.weekly')}</p>
          <ul>
            {watched.map(({ key, owner }) => (
              <li key={key}>
                {words.system.figures[key]}: {owner}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** How many musts a candidate may lack before they are only counted. */
const lacksShown = 4;

function lackedMusts(plan: Plan, id: string, words: PromotionWords): string {
  const lacks = compareSystems(plan).candidates.find((one) => one.id === id)?.lacks ?? [];
  const shown = lacks
    .slice(0, lacksShown)
    .map(({ known, text }) => (known === null ? text : words.system.requirements[known]));
  const more = lacks.length - shown.length;
  return [...shown, ...(more > 0 ? [`+${more}`] : [])].join('; ');
}
