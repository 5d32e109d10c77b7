import { useTranslation } from 'react-i18next';
import { workKindOf } from '#shared/decisions/doctors.ts';
import { mysteryCallsOf, reviewCalls, scoreTarget } from '#shared/decisions/mysteryCalls.ts';
import { needsLicence, proposedRoles } from '#shared/decisions/staffing.ts';
import { moduleDoneOn, needsModule, trainingReview } from '#shared/decisions/training.ts';
import { trainingEffect } from '#shared/decisions/trainingEffect.ts';
import { lookAt } from '#shared/roadmap/look.ts';
import { useEffectSentence } from '#renderer/components/useEffectSentence.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { PartTable } from './PartTable.tsx';
import type { ReportProps } from './Report.tsx';

/** Who works in the clinic, what they learn until when, and how the telephone sounds. */
export function TeamPart({ plan, schedule, input }: Pick<ReportProps, 'plan' | 'schedule' | 'input'>) {
  const { t } = useTranslation('guideTeam');
  const { money, number, shortDate } = useFormat();
  const { people, profile } = plan;
  const sentence = useEffectSentence();
  const effect = trainingEffect(input);
  const worth = effect.ok ? sentence(effect.value, profile.currency) : null;
  const day = (date: string | null | undefined) => (date ? shortDate(date) : '');
  const inside = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
  const roles = proposedRoles(plan).map(({ kind, needed }) => `${inside(t(`kinds.${kind}`))} – ${number(needed)}`);
  return (
    <section className="part">
      <h1>{t('report.title')}</h1>
      {roles.length > 0 && <p>{t('report.needs', { roles: roles.join(', ') })}</p>}
      {people.length > 0 && (
        <>
          <PartTable
            rows={people}
            columns={[
              { head: t('report.name'), cell: ({ name }) => name || t('nobodyYet') },
              { head: t('report.role'), cell: (one) => one.role || t(`kinds.${workKindOf(one)}`) },
              { head: t('report.signed'), cell: ({ signedOn }) => day(signedOn), figure: true },
              { head: t('report.firstDay'), cell: ({ startDate }) => day(startDate), figure: true },
              {
                head: t('report.licence'),
                cell: (one) => (needsLicence(one) ? t(one.licenceChecked ? 'report.checked' : 'report.open') : ''),
              },
              {
                head: t('report.cost'),
                cell: ({ monthlyCost = 0 }) => (monthlyCost > 0 ? money(monthlyCost, profile.currency) : ''),
                figure: true,
              },
            ]}
          />
          <Training plan={plan} schedule={schedule} />
          {worth !== null && <p>{worth}</p>}
        </>
      )}
      {mysteryCallsOf(plan).calls.length > 0 && <Calls plan={plan} />}
    </section>
  );
}

/** The modules with their dates and how many of those who need them have done them. */
function Training({ plan, schedule }: Pick<ReportProps, 'plan' | 'schedule'>) {
  const { t } = useTranslation('guideTeam');
  const { range } = useFormat();
  const { modules } = trainingReview(plan, lookAt(plan.tasks, schedule));
  return (
    <>
      <h2>{t('report.trainingTitle')}</h2>
      <PartTable
        rows={modules
          .map(({ key, known, name, runs }) => {
            const who = plan.people.filter((person) => needsModule(person, key));
            const done = who.filter(({ id }) => moduleDoneOn(plan, id, key) !== null);
            return { id: key, name: known === null ? name : t(`modules.${known}`), runs, who, done };
          })
          .filter(({ who }) => who.length > 0)}
        columns={[
          { head: t('report.module'), cell: ({ name }) => name },
          {
            head: t('report.dates'),
            cell: ({ runs }) => runs.map(({ start, finish }) => range(start, finish)).join('; '),
          },
          { head: t('report.done'), cell: ({ who, done }) => `${done.length} / ${who.length}`, figure: true },
        ]}
      />
    </>
  );
}

/** What the mystery calls say, as on the page of the guide. */
function Calls({ plan }: Pick<ReportProps, 'plan'>) {
  const { t } = useTranslation('guideTeam');
  const { percent } = useFormat();
  const { calls, answeredShare, score, weakest } = reviewCalls(plan);
  return (
    <>
      <h2>{t('report.callsTitle')}</h2>
      <p>
        {score !== null && t('calls.score', { score: percent(score), count: calls, target: percent(scoreTarget) })}{' '}
        {answeredShare !== null && t('calls.answered', { share: percent(answeredShare) })}{' '}
        {weakest &&
          t('calls.weakest', {
            criterion:
              weakest.criterion.known === null ? weakest.criterion.text : t(`criteria.${weakest.criterion.known}`),
            score: percent(weakest.score),
            lost: percent(weakest.lost),
          })}{' '}
        {weakest?.criterion.module && t('calls.trainNext', { module: t(`modules.${weakest.criterion.module}`) })}
      </p>
    </>
  );
}
