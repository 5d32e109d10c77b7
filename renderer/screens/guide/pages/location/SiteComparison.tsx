import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { compareSites, isRemoteSite, rentCases, siteWeights, winnerRanges } from '#shared/decisions/sites.ts';
import { NumberField } from '#renderer/components/NumberField.tsx';
import notice from '#renderer/components/Notice.module.css';
import { useFormat } from '#renderer/i18n/format.ts';
import { changePlan, usePlan } from '#renderer/state/planStore.ts';
import classes from './location.module.css';

/** The sites on weighted criteria: scores, weights, the winner and how sure it is, the rent against patients, the choice. */
export default function SiteComparison() {
  const { t } = useTranslation('guideLocation');
  const { number } = useFormat();
  const plan = usePlan();
  const { sites, chosenSiteId } = plan;
  const { ranking, winnerId, uncounted } = compareSites(plan);
  const scoreOf = new Map(ranking.map(({ id, score }) => [id, score]));
  const nameOf = new Map(sites.map(({ id, name }) => [id, name]));
  if (sites.length === 0) return <p>{t('none')}</p>;
  return (
    <>
      <p className={classes.soft}>{t('scale')}</p>
      <div className={classes.scroll}>
        <table className={classes.scores}>
          <thead>
            <tr>
              <th scope="col">{t('criterion')}</th>
              <th scope="col">{t('weight')}</th>
              {sites.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {siteWeights(plan).map(({ key, weight }) => (
              <tr key={key}>
                <th scope="row">
                  {t(`criteria.${key}`)}
                  {uncounted.includes(key) && <small>{t('uncounted')}</small>}
                </th>
                <td>
                  <Score
                    label={t('weightOf', { criterion: t(`criteria.${key}`) })}
                    value={weight}
                    onCommit={(value) =>
                      changePlan((draft) => void (draft.siteWeights = { ...draft.siteWeights, [key]: value }))
                    }
                  />
                </td>
                {sites.map(({ id, name, scores }, index) => (
                  <td key={id}>
                    <Score
                      label={`${name}: ${t(`criteria.${key}`)}`}
                      value={scores[key] ?? null}
                      onCommit={(value) => changePlan((draft) => void (draft.sites[index]!.scores[key] = value))}
                      onEmpty={() => changePlan((draft) => void delete draft.sites[index]!.scores[key])}
                    />
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{t('score')}</th>
              <td>–</td>
              {sites.map(({ id }) => {
                const score = scoreOf.get(id);
                return (
                  <td key={id} className={classes.total}>
                    {score === undefined ? '–' : number(score, 1)}
                  </td>
                );
              })}
            </tr>
          </tbody>
        </table>
      </div>
      {ranking.length > 1 && (
        <section>
          <h2>{winnerId === null ? t('level') : t('winner', { name: nameOf.get(winnerId) })}</h2>
          {winnerId !== null && <Sureness />}
        </section>
      )}
      <Rents />
      <Radio.Group
        label={t('choose')}
        value={chosenSiteId ?? ''}
        onChange={(id) => changePlan((draft) => void (draft.chosenSiteId = id === '' ? null : id))}
      >
        <div className={classes.choice}>
          {sites.map(({ id, name }) => (
            <Radio key={id} value={id} label={name} />
          ))}
          <Radio value="" label={t('notYet')} />
        </div>
      </Radio.Group>
      {sites.filter(isRemoteSite).map(({ id, name }) => (
        <p key={id} className={notice.notice} data-kind="risk" role="status">
          {t('remote', { name })}
        </p>
      ))}
    </>
  );
}

interface ScoreProps {
  readonly label: string;
  readonly value: number | null;
  readonly onCommit: (value: number) => void;
  readonly onEmpty?: () => void;
}

function Score(props: ScoreProps) {
  return <NumberField {...props} hideLabel unit="number" min={0} max={10} digits={1} width={72} />;
}

/** Between which weights the winner stays the winner. */
function Sureness() {
  const { t } = useTranslation('guideLocation');
  const { number } = useFormat();
  const ranges = winnerRanges(usePlan());
  if (ranges.length === 0) return <p>{t('sure')}</p>;
  return (
    <>
      <p>{t('stays')}</p>
      <ul className={classes.list}>
        {ranges.map(({ key, weight, from, to }) => (
          <li key={key}>
            {t('range', {
              criterion: t(`criteria.${key}`),
              from: number(from, 1),
              to: number(to, 1),
              weight: number(weight, 1),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What each dearer rent asks for in new patients. */
function Rents() {
  const { t } = useTranslation('guideLocation');
  const { money, number } = useFormat();
  const plan = usePlan();
  const nameOf = new Map(plan.sites.map(({ id, name }) => [id, name]));
  const dearer = rentCases(plan).filter(({ more }) => more > 0);
  if (dearer.length === 0) return null;
  return (
    <section>
      <h2>{t('rents')}</h2>
      <ul className={classes.list}>
        {dearer.map(({ siteId, multiple, more, patients }) => (
          <li key={siteId}>
            {t(patients === null ? 'rentNoValue' : 'rentCase', {
              name: nameOf.get(siteId),
              more: money(more, plan.profile.currency),
              multiple: number(multiple ?? 0, 1),
              patients: number(patients ?? 0, 1),
            })}
          </li>
        ))}
      </ul>
      <p className={classes.soft}>{t('rentFormula')}</p>
    </section>
  );
}
