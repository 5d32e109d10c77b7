import { useTranslation } from 'react-i18next';
import { channelWarnings, internetShare, runs, type ChannelWarning } from '#shared/decisions/channelAdvice.ts';
import { testPlans } from '#shared/budget/actuals/testPlan.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { usePromotionWords, useScreenLanguage } from '#renderer/state/promotionWords.ts';
import { Note } from '../../parts/Note.tsx';
import parts from '../../parts/parts.module.css';
import { ChannelRow } from './ChannelRow.tsx';

/** Which channels run and why: each with what is good and bad about it, what must come first, what a test of it takes. */
export default function ChannelsPage() {
  const { t } = useTranslation('guideChannels');
  const { percent } = useFormat();
  const plan = usePlan();
  const { input, projection } = useDerived();
  const words = usePromotionWords(useScreenLanguage());
  if (!words || !input) return null;
  const warnings = channelWarnings(plan, input);
  const general = warnings.filter((one) => !('channelId' in one));
  const nameless = warnings.filter(({ code }) => code === 'noReason').length;
  const tests = testPlans(input);
  const share = internetShare(plan);
  const results = projection.ok ? projection.value.channels : [];
  return (
    <>
      <p className={parts.headline} aria-live="polite">
        {t('running', { count: plan.channels.filter(runs).length })}{' '}
        {share !== null && t('internet', { share: percent(share) })}
      </p>
      <div className={parts.notes} aria-live="polite">
        {general.map((warning) => (
          <Note key={warning.code} kind="late">
            <WarningSentence warning={warning} />
          </Note>
        ))}
        {nameless > 0 && <Note kind="risk">{t('warnings.noReason', { count: nameless })}</Note>}
      </div>
      <ul className={parts.list}>
        {plan.channels.map((channel, index) => (
          <ChannelRow
            key={channel.id}
            channel={channel}
            words={words.channels.kinds[channel.kind]}
            warnings={warnings.filter(
              (one) => one.code !== 'noReason' && 'channelId' in one && one.channelId === channel.id,
            )}
            test={tests[index]}
            costPerPatient={results.find(({ id }) => id === channel.id)?.costPerPatient ?? null}
          />
        ))}
      </ul>
    </>
  );
}

/** A warning in words, with the plan's own dates and money. */
export function WarningSentence({ warning }: { readonly warning: ChannelWarning }) {
  const { t } = useTranslation('guideChannels');
  const { date, money, month } = useFormat();
  const { currency } = usePlan().profile;
  switch (warning.code) {
    case 'fewChannels':
      return t('warnings.fewChannels', { count: warning.running });
    case 'noInternet':
      return t('warnings.noInternet');
    case 'noReason':
      return t('warnings.noReason', { count: 1 });
    case 'beforeWebsite': {
      const figures = {
        from: month(warning.from),
        spent: money(warning.spent, currency),
        lost: money(warning.lost, currency),
      };
      return warning.live === null
        ? t('warnings.neverLive', figures)
        : t('warnings.beforeWebsite', { ...figures, live: date(warning.live) });
    }
    case 'thin':
      return warning.least === null
        ? t('warnings.thinForever', { monthly: money(warning.monthly, currency) })
        : t('warnings.thin', { monthly: money(warning.monthly, currency), least: money(warning.least, currency) });
  }
}
