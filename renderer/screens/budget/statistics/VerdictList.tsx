import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verdict, VerdictKind } from '#shared/budget/actuals/verdict.ts';
import { verdictName, verdictSentence } from '#shared/content/verdictSentence.ts';
import { LastGoodMark } from '#renderer/components/LastGoodMark.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { languageNow } from '#renderer/i18n/sentences.ts';
import { ChannelDetails } from './ChannelDetails.tsx';
import { judgedVerdicts, verdictCounts, type Statistics } from '#renderer/state/statistics.ts';
import classes from './Statistics.module.css';

const shapes: Readonly<Record<VerdictKind, string>> = { keepAndGrow: '▲', keepTesting: '●', drop: '✕' };
const order: readonly VerdictKind[] = ['drop', 'keepAndGrow', 'keepTesting'];

/** A sentence a channel: what to do with it and why; each opens into the figures behind. */
export function VerdictList({ statistics }: { readonly statistics: Statistics }) {
  const { t } = useTranslation('statistics');
  const { money } = useFormat();
  const [opened, setOpened] = useState<string | null>(null);
  const { plan, target } = statistics;
  const shown = judgedVerdicts(statistics);
  const sorted = order.flatMap((kind) => shown.filter(({ verdict }) => verdict === kind));
  return (
    <section className={classes.section} aria-labelledby="statistics-verdicts">
      <h2 id="statistics-verdicts">
        {t('verdicts.title', verdictCounts(statistics))}
        <LastGoodMark />
      </h2>
      <p className={classes.soft}>
        {t('verdicts.target', {
          target: money(target, plan.profile.currency),
          source: plan.economics.targetCostPerPatient === null ? t('verdicts.thirdOfValue') : t('verdicts.ownTarget'),
        })}
      </p>
      <ul className={classes.verdicts}>
        {sorted.map((verdict) => (
          <VerdictRow
            key={verdict.channelId}
            verdict={verdict}
            statistics={statistics}
            opened={opened === verdict.channelId}
            onToggle={() => setOpened(opened === verdict.channelId ? null : verdict.channelId)}
          />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly verdict: Verdict;
  readonly statistics: Statistics;
  readonly opened: boolean;
  readonly onToggle: () => void;
}

function VerdictRow({ verdict: { channelId, verdict, cost, reason }, statistics, opened, onToggle }: RowProps) {
  const { t } = useTranslation('statistics');
  const format = useFormat();
  const language = languageNow();
  const { plan, comparisons } = statistics;
  const { currency } = plan.profile;
  const name = plan.channels.find(({ id }) => id === channelId)?.name ?? channelId;
  const hasDetails = comparisons.some((one) => one.channelId === channelId);
  return (
    <li data-verdict={verdict}>
      <div className={classes.verdict}>
        <span className={classes.mark}>
          <span aria-hidden>{shapes[verdict]}</span> {verdictName(verdict, language)}
        </span>
        <div>
          {hasDetails ? (
            <button
              type="button"
              className={classes.channel}
              aria-expanded={opened}
              aria-label={t('verdicts.details', { channel: name })}
              onClick={onToggle}
            >
              {name} <span aria-hidden>{opened ? '▾' : '▸'}</span>
            </button>
          ) : (
            <strong>{name}</strong>
          )}
          <p>{verdictSentence(reason, language, currency, format)}</p>
        </div>
        <span className={classes.cost}>
          {hasDetails && cost !== null && (
            <>
              {format.money(cost, currency)} <small>{t('verdicts.perPatient')}</small>
            </>
          )}
        </span>
      </div>
      {opened && <ChannelDetails channelId={channelId} name={name} statistics={statistics} />}
    </li>
  );
}
