import { Button, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  compareSites,
  isRemoteSite,
  remoteAnswer,
  rentCases,
  siteWeights,
  weightSwings,
  winnerRanges,
} from '#shared/decisions/sites.ts';
import { tailoringDifference } from '#shared/roadmap/tailor.ts';
import { NumberField } from '#renderer/components/NumberField.tsx';
import notice from '#renderer/components/Notice.module.css';
import { useFormat } from '#renderer/i18n/format.ts';
import { Note } from '#renderer/screens/guide/parts/Note.tsx';
import { changePlan, usePlan } from '#renderer/state/planStore.ts';
import { changeAnswers } from '#renderer/state/profileActions.ts';
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
        <section className={classes.section}>
          <h2>{winnerId === null ? t('level') : t('winner', { name: nameOf.get(winnerId) })}</h2>
          {winnerId !== null && <Sureness />}
          <Swings winnerId={winnerId} />
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
      <RemoteTasks />
    </>
  );
}

/** The tasks that a remote site needs: put into the road map when one is chosen, taken out when it no longer is. */
function RemoteTasks() {
  const { t } = useTranslation('guideLocation');
  const plan = usePlan();
  const remoteSite = remoteAnswer(plan);
  if (remoteSite === null) return null;
  const { answers } = plan.profile;
  const { added, removed } = tailoringDifference(plan.profile, {
    ...plan.profile,
    answers: { ...answers, remoteSite },
  });
  return (
    <Note
      kind={remoteSite ? 'risk' : 'info'}
      actions={
        <Button size="compact-sm" onClick={() => changeAnswers({ remoteSite })}>
          {remoteSite
            ? t('addRemoteTasks', { count: added.length })
            : t('removeRemoteTasks', { count: removed.length })}
        </Button>
      }
    >
      {t(remoteSite ? 'remoteTasks' : 'notRemoteNow')}
    </Note>
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

/** How sure the winner is: within which range of each weight it stays, and who wins with each weight halved or doubled. */
function Sureness() {
  const { t } = useTranslation('guideLocation');
  const { number } = useFormat();
  const plan = usePlan();
  const ranges = winnerRanges(plan);
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

/** Half and double of every weight, with the site that then wins; a change is marked and said. */
function Swings({ winnerId }: { readonly winnerId: string | null }) {
  const { t } = useTranslation('guideLocation');
  const { number } = useFormat();
  const plan = usePlan();
  const swings = weightSwings(plan);
  const nameOf = (id: string | null) => plan.sites.find((site) => site.id === id)?.name ?? t('levelShort');
  const changed = swings.filter(({ changes }) => changes).length;
  return (
    <>
      <p>{changed === 0 ? t('swings.none') : t('swings.some', { count: changed })}</p>
      <details open={changed > 0}>
        <summary>{t('swings.each')}</summary>
        <table className={classes.scores}>
          <thead>
            <tr>
              <th scope="col">{t('criterion')}</th>
              <th scope="col">{t('weight')}</th>
              <th scope="col">{t('swings.half')}</th>
              <th scope="col">{t('swings.double')}</th>
            </tr>
          </thead>
          <tbody>
            {swings.map(({ key, weight, half, double }) => (
              <tr key={key}>
                <th scope="row">{t(`criteria.${key}`)}</th>
                <td>{number(weight, 1)}</td>
                {[half, double].map((id, index) => (
                  <td key={index === 0 ? 'half' : 'double'} className={id === winnerId ? undefined : classes.swing}>
                    {id === winnerId ? '' : '◆ '}
                    {nameOf(id)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
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
