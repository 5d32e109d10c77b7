import { useTranslation } from 'react-i18next';
import { workKindOf } from '#shared/decisions/doctors.ts';
import { mysteryCallsOf, reviewCalls, scoreTarget } from '#shared/decisions/mysteryCalls.ts';
import { needsLicence, proposedRoles } from '#shared/decisions/staffing.ts';
import { trainingReview } from '#shared/decisions/training.ts';
import { trainingEffect } from '#shared/decisions/trainingEffect.ts';
import { lookAt } from '#shared/roadmap/look.ts';
import { useCriterionText } from '#renderer/components/useCriterionText.ts';
import { useEffectSentence } from '#renderer/components/useEffectSentence.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { PartTable } from './PartTable.tsx';
import type { ReportProps } from './Report.tsx';

/** Who works in the clinic, what they learn until when, and how the telephone sounds. */
export function TeamPart({ plan, schedule, input }: Pick<ReportProps, 'plan' | 'schedule' | 'input'>) {
  const { t } = useTranslation('guideTeam');
  const { money, number, shortDate } = useFormat();
  const { people, profile } = plan;
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
          <Worth input={input} currency={profile.currency} />
        </>
      )}
      {mysteryCallsOf(plan).calls.length > 0 && <Calls plan={plan} />}
    </section>
  );
}

/** What the training of the front desk is worth, where it makes a difference. */
function Worth({ input, currency }: Pick<ReportProps, 'input'> & { readonly currency: string }) {
  const sentence = useEffectSentence();
  const effect = trainingEffect(input);
  const worth = effect.ok ? sentence(effect.value, currency) : null;
  return worth === null ? null : <p>{worth}</p>;
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
        rows={modules.filter(({ needed }) => needed > 0).map((module) => ({ id: module.key, ...module }))}
        columns={[
          { head: t('report.module'), cell: ({ known, name }) => (known === null ? name : t(`modules.${known}`)) },
          {
            head: t('report.dates'),
            cell: ({ runs }) => runs.map(({ start, finish }) => range(start, finish)).join('; '),
          },
          { head: t('report.done'), cell: ({ needed, done }) => `${done} / ${needed}`, figure: true },
        ]}
      />
    </>
  );
}

/** What the mystery calls say, as on the page of the guide. */
function Calls({ plan }: Pick<ReportProps, 'plan'>) {
  const { t } = useTranslation('guideTeam');
  const { percent } = useFormat();
  const textOf = useCriterionText();
  const { calls, answeredShare, score, weakest } = reviewCalls(plan);
  return (
    <>
      <h2>{t('report.callsTitle')}</h2>
      <p>
        {score !== null && t('calls.score', { score: percent(score), count: calls, target: percent(scoreTarget) })}{' '}
        {answeredShare !== null && t('calls.answered', { share: percent(answeredShare) })}{' '}
        {weakest &&
          t('calls.weakest', {
            criterion: textOf(weakest.criterion),
            score: percent(weakest.score),
            lost: percent(weakest.lost),
          })}{' '}
        {weakest?.criterion.module && t('calls.trainNext', { module: t(`modules.${weakest.criterion.module}`) })}
      </p>
    </>
  );
}
