import { Checkbox, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { networkAdvice, networksLookedAt, type NetworkAdvice } from '#shared/decisions/networks.ts';
import { socialPlan, socialWarnings } from '#shared/decisions/social.ts';
import { audienceAges } from '#shared/plan/decisionSchema.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { usePromotionWords, useScreenLanguage } from '#renderer/state/promotionWords.ts';
import { Note } from '../../parts/Note.tsx';
import parts from '../../parts/parts.module.css';
import { changeSocial } from './socialChanges.ts';
import classes from './Social.module.css';

const aboutNetworks = ['noNetwork', 'tooManyNetworks', 'limitedNetwork'] as const;

/** Where to talk to patients: the ages of the audience, and the networks of the country that reach them. */
export default function NetworksPage() {
  const { t } = useTranslation('guideSocial');
  const { date } = useFormat();
  const plan = usePlan();
  const social = socialPlan(plan);
  const words = usePromotionWords(useScreenLanguage());
  if (!words) return null;
  const advice = networkAdvice(plan.profile.country, social.ages);
  const warnings = socialWarnings(plan);
  const sources = [...new Set(advice.map(({ source }) => source))];
  const choose = (key: string, chosen: boolean) =>
    changeSocial({ networks: [...social.networks.filter((one) => one !== key), ...(chosen ? [key] : [])] });
  return (
    <>
      <Checkbox.Group
        label={t('ages')}
        value={social.ages}
        onChange={(chosen) => changeSocial({ ages: audienceAges.filter((age) => chosen.includes(age)) })}
      >
        <Group gap="lg" mt="xs">
          {audienceAges.map((age) => (
            <Checkbox key={age} value={age} label={t(`age.${age}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <div className={parts.notes} aria-live="polite">
        {aboutNetworks
          .filter((code) => warnings.includes(code))
          .map((code) => (
            <Note key={code} kind={code === 'limitedNetwork' ? 'late' : 'risk'}>
              {t(`warnings.${code}`)}
            </Note>
          ))}
      </div>
      <ul className={parts.list}>
        {advice.map((network) => (
          <li key={network.key} className={classes.network}>
            <Checkbox
              checked={social.networks.includes(network.key)}
              label={words.social.networks[network.key].name}
              classNames={{ label: classes.networkName ?? '' }}
              onChange={(event) => choose(network.key, event.currentTarget.checked)}
            />
            <div>
              <p>{words.social.networks[network.key].good}</p>
              {network.limit !== null && (
                <p className={classes.limit}>
                  <span aria-hidden>▲ </span>
                  {words.social.limits[network.limit]}
                </p>
              )}
            </div>
            <Fit network={network} />
          </li>
        ))}
      </ul>
      <p className={parts.soft}>
        {t('sources', { date: date(networksLookedAt) })}{' '}
        {sources.map((source) => words.social.sources[source]).join('; ')}.
      </p>
    </>
  );
}

/** How well a network fits, and how much it is used. */
function Fit({ network: { fit, share, measure } }: { readonly network: NetworkAdvice }) {
  const { t } = useTranslation('guideSocial');
  const { percent } = useFormat();
  const kind = fit === 'first' ? 'good' : fit === 'avoid' ? 'late' : undefined;
  return (
    <div className={classes.fit}>
      <span className={parts.mark} data-kind={kind}>
        {t(`fit.${fit}`)}
      </span>
      {share !== null && <span className={parts.soft}>{t(`measure.${measure}`, { share: percent(share) })}</span>}
    </div>
  );
}
