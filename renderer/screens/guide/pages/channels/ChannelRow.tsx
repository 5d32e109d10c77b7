import { Button, Switch } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { TestPlan } from '#shared/budget/actuals/testPlan.ts';
import type { PromotionWords } from '#shared/content/promotionWords.ts';
import { channelFit, runs, type ChannelWarning } from '#shared/decisions/channelAdvice.ts';
import { withTest } from '#shared/decisions/channelTests.ts';
import type { Channel } from '#shared/plan/schema.ts';
import { TextField } from '#renderer/components/TextField.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { changePlan, usePlan } from '#renderer/state/planStore.ts';
import { Note } from '../../parts/Note.tsx';
import { Proposals } from '../../parts/Proposals.tsx';
import parts from '../../parts/parts.module.css';
import { WarningSentence } from './ChannelsPage.tsx';
import classes from './Channels.module.css';

interface Props {
  readonly channel: Channel;
  readonly words: PromotionWords['channels']['kinds'][Channel['kind']];
  readonly warnings: readonly ChannelWarning[];
  readonly test: TestPlan | undefined;
  /** By the projection; null where nobody is seen. */
  readonly costPerPatient: number | null;
}

const proposedReasons = ['worked', 'looked', 'audience', 'test', 'free'] as const;

/** One channel: on or off, why it runs, what to know about it. */
export function ChannelRow({ channel, words, warnings, test, costPerPatient }: Props) {
  const { t } = useTranslation('guideChannels');
  const { money, number } = useFormat();
  const { profile } = usePlan();
  const listId = useId();
  const fit = channelFit(channel.kind, profile);
  const total = Object.values(channel.spend).reduce((sum, amount) => sum + amount, 0);
  const planned = runs(channel);
  const change = (recipe: (draft: Channel) => Channel) =>
    changePlan(
      (draft) => void (draft.channels = draft.channels.map((one) => (one.id === channel.id ? recipe(one) : one))),
    );
  return (
    <li className={parts.row} aria-label={channel.name}>
      <div className={parts.line}>
        <Switch
          checked={channel.active}
          label={channel.name}
          classNames={{ label: classes.name ?? '' }}
          onChange={(event) => {
            const active = event.currentTarget.checked;
            change((one) => ({ ...one, active }));
          }}
        />
        <span className={parts.mark} data-kind={fit === 'always' ? 'good' : fit === 'seldom' ? 'risk' : undefined}>
          {t(`fit.${fit}`)}
        </span>
        <span className={`${parts.grow} ${parts.soft}`}>
          {planned
            ? t(costPerPatient === null ? 'planned' : 'plannedWithCost', {
                total: money(total, profile.currency),
                cost: money(costPerPatient ?? 0, profile.currency),
              })
            : t('notRunning')}
        </span>
        {channel.active && !planned && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => change((one) => withTest(one, profile.openingDate.slice(0, 7), one.response.usualSpend))}
          >
            {t('planTest', { monthly: money(channel.response.usualSpend, profile.currency) })}
          </Button>
        )}
      </div>
      {planned && (
        <>
          <Proposals id={listId} texts={proposedReasons.map((reason) => t(`reasons.${reason}`))} />
          <div className={classes.reason}>
            <TextField
              label={t('reasonOf', { channel: channel.name })}
              hideLabel
              list={listId}
              placeholder={t('reason')}
              value={channel.reason ?? ''}
              onCommit={(reason) => change((one) => ({ ...one, reason }))}
            />
          </div>
        </>
      )}
      <div className={parts.notes}>
        {warnings.map((warning) => (
          <Note key={warning.code} kind={warning.code === 'beforeWebsite' && warning.strict ? 'late' : 'risk'}>
            <WarningSentence warning={warning} />
          </Note>
        ))}
      </div>
      <details className={classes.details}>
        <summary>{t('know')}</summary>
        <div className={classes.know}>
          {(['strengths', 'weaknesses', 'traps'] as const).map((list) => (
            <div key={list}>
              <h3>{t(list)}</h3>
              <ul>
                {words[list].map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </div>
          ))}
        </div>
        <dl className={classes.facts}>
          <dt>{t('fits')}</dt>
          <dd>{words.fits}</dd>
          <dt>{t('needs')}</dt>
          <dd>{words.needs}</dd>
          {test && (
            <>
              <dt>{t('test')}</dt>
              <dd>
                {test.leastMonthly === null
                  ? t('testNever', { leads: number(test.leads) })
                  : t('testTakes', {
                      leads: number(test.leads),
                      least: money(test.leastMonthly, profile.currency),
                    })}{' '}
                {test.weeks !== null &&
                  test.cost !== null &&
                  t('testUsual', {
                    count: Math.ceil(test.weeks),
                    cost: money(test.cost, profile.currency),
                  })}
              </dd>
            </>
          )}
        </dl>
      </details>
    </li>
  );
}
