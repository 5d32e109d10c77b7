import { useTranslation } from 'react-i18next';
import { compareSites, rentCases, siteWeights, weightSwings } from '#shared/decisions/sites.ts';
import type { Comparison } from '#shared/decisions/weighted.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { PartTable } from './PartTable.tsx';
import type { ReportProps } from './Report.tsx';

/** The sites that were compared, their scores by criterion where there are any, and which is chosen. */
export function SitePart({ plan }: Pick<ReportProps, 'plan'>) {
  const { t } = useTranslation('guideLocation');
  const { money, number } = useFormat();
  const { sites, chosenSiteId, profile } = plan;
  const chosen = sites.find(({ id }) => id === chosenSiteId);
  const { ranking } = compareSites(plan);
  const swings = weightSwings(plan);
  const changed = swings.filter(({ changes }) => changes).length;
  const dearer = rentCases(plan).filter(({ more, patients }) => more > 0 && patients !== null);
  return (
    <section className="part">
      <h1>{t('reportTitle')}</h1>
      <p>{chosen ? t('chosen', { name: chosen.name }) : t('notYet')}</p>
      <PartTable
        rows={sites}
        columns={[
          { head: t('name'), cell: ({ name }) => name },
          { head: t('address'), cell: ({ address }) => address },
          {
            head: t('rent'),
            cell: ({ monthlyRent }) => (monthlyRent > 0 ? money(monthlyRent, profile.currency) : ''),
            figure: true,
          },
        ]}
      />
      <Scores plan={plan} ranking={ranking} />
      {swings.length > 0 && <p>{changed === 0 ? t('swings.none') : t('swings.some', { count: changed })}</p>}
      {dearer.map(({ siteId, multiple, more, patients }) => (
        <p key={siteId}>
          {t('rentCase', {
            name: sites.find(({ id }) => id === siteId)?.name,
            more: money(more, profile.currency),
            multiple: number(multiple ?? 0, 1),
            patients: number(patients ?? 0, 1),
          })}
        </p>
      ))}
    </section>
  );
}

/** The criteria on which a site has a score, for the sites that have one. */
function Scores({ plan, ranking }: Pick<ReportProps, 'plan'> & Pick<Comparison, 'ranking'>) {
  const { t } = useTranslation('guideLocation');
  const { number } = useFormat();
  const scored = plan.sites.filter(({ scores }) => Object.keys(scores).length > 0);
  if (scored.length === 0) return null;
  const scoreOf = new Map(ranking.map(({ id, score }) => [id, score]));
  const criteria = siteWeights(plan).filter(({ key }) => scored.some(({ scores }) => scores[key] !== undefined));
  return (
    <table className="tasks">
      <thead>
        <tr>
          <th>{t('criterion')}</th>
          <th className="date">{t('weight')}</th>
          {scored.map(({ id, name }) => (
            <th key={id} className="date">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {criteria.map(({ key, weight }) => (
          <tr key={key}>
            <td>{t(`criteria.${key}`)}</td>
            <td className="date">{number(weight, 1)}</td>
            {scored.map(({ id, scores }) => (
              <td key={id} className="date">
                {scores[key] === undefined ? '' : number(scores[key], 1)}
              </td>
            ))}
          </tr>
        ))}
        {ranking.length > 0 && (
          <tr>
            <td colSpan={2}>{t('score')}</td>
            {scored.map(({ id }) => {
              const score = scoreOf.get(id);
              return (
                <td key={id} className="date">
                  <strong>{score === undefined ? '' : number(score, 1)}</strong>
                </td>
              );
            })}
          </tr>
        )}
      </tbody>
    </table>
  );
}
