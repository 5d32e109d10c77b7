import { useTranslation } from 'react-i18next';
import { compareSites, rentCases, siteWeights } from '#shared/decisions/sites.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import type { ReportProps } from './Report.tsx';

/** The sites that were compared, their scores by criterion, and which is chosen. Nothing where there are none. */
export function SitePage({ plan }: Pick<ReportProps, 'plan'>) {
  const { t } = useTranslation('guideLocation');
  const { money, number } = useFormat();
  if (plan.sites.length === 0) return null;
  const scoreOf = new Map(compareSites(plan).ranking.map(({ id, score }) => [id, score]));
  const chosen = plan.sites.find(({ id }) => id === plan.chosenSiteId);
  const dearer = rentCases(plan).filter(({ more, patients }) => more > 0 && patients !== null);
  return (
    <section className="sheet">
      <h1>{t('reportTitle')}</h1>
      <p>{chosen ? t('chosen', { name: chosen.name }) : t('notYet')}</p>
      <table className="tasks">
        <thead>
          <tr>
            <th>{t('criterion')}</th>
            <th className="date">{t('weight')}</th>
            {plan.sites.map(({ id, name }) => (
              <th key={id} className="date">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {siteWeights(plan).map(({ key, weight }) => (
            <tr key={key}>
              <td>{t(`criteria.${key}`)}</td>
              <td className="date">{number(weight, 1)}</td>
              {plan.sites.map(({ id, scores }) => (
                <td key={id} className="date">
                  {scores[key] === undefined ? '–' : number(scores[key], 1)}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <td>{t('score')}</td>
            <td>–</td>
            {plan.sites.map(({ id }) => {
              const score = scoreOf.get(id);
              return (
                <td key={id} className="date">
                  <strong>{score === undefined ? '–' : number(score, 1)}</strong>
                </td>
              );
            })}
          </tr>
          <tr>
            <td>{t('rent')}</td>
            <td>–</td>
            {plan.sites.map(({ id, monthlyRent }) => (
              <td key={id} className="date">
                {money(monthlyRent, plan.profile.currency)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      {dearer.map(({ siteId, multiple, more, patients }) => (
        <p key={siteId}>
          {t('rentCase', {
            name: plan.sites.find(({ id }) => id === siteId)?.name,
            more: money(more, plan.profile.currency),
            multiple: number(multiple ?? 0, 1),
            patients: number(patients ?? 0, 1),
          })}
        </p>
      ))}
    </section>
  );
}
