import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '#shared/budget/actuals/verdict.ts';
import { doubtedChannels, type SplitAdvice } from '#shared/budget/splitAdvice.ts';
import { channelLimits, type ChannelLimit } from '#shared/budget/splitWish.ts';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { Doubt } from '#renderer/components/split/Doubt.tsx';
import { SplitBars } from '#renderer/components/split/SplitBars.tsx';
import { ProposedLimits, SplitAgainst, usePatients } from '#renderer/components/split/SplitSentences.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { changeSplitWish, setSplitLimit } from '#renderer/state/splitActions.ts';
import { splitProblemsId } from './splitProblemsId.ts';
import classes from './SplitView.module.css';

interface TableProps {
  readonly advice: SplitAdvice | null;
  /** What the statistics say of the channels. */
  readonly verdicts: readonly Verdict[];
}

/** Each channel in use: its limits, today's amount beside the best, and what the best brings. Without advice the limits alone. */
export function SplitTable({ advice, verdicts }: TableProps) {
  const { t } = useTranslation('split');
  const plan = usePlan();
  const { currency } = plan.profile;
  const doubted = doubtedChannels(verdicts);
  const limits = new Map(channelLimits(plan).map((limit) => [limit.id, limit]));
  return (
    <>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('table.title')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('table.channel', { currency })}</th>
              <th scope="col">{t('table.least')}</th>
              <th scope="col">{t('table.most')}</th>
              <th scope="col">{t('table.now')}</th>
              <th scope="col">{t('table.best')}</th>
              <th scope="col">{t('table.move')}</th>
              <td className={classes.legend} aria-hidden>
                <span data-bar="now">{t('table.now')}</span>
                <span data-bar="best">{t('table.best')}</span>
              </td>
              <th scope="col">{t('table.leads')}</th>
              <th scope="col">{t('table.attended')}</th>
              <th scope="col">{t('table.nextPatient')}</th>
            </tr>
          </thead>
          <tbody>
            {plan.channels
              .filter(({ active }) => active)
              .map(({ id, name }) => (
                <tr key={id}>
                  <th scope="row">
                    {name} <Doubt verdict={doubted.get(id)} />
                  </th>
                  <td>
                    <LimitField edge="least" id={id} name={name} />
                  </td>
                  <td>
                    <LimitField edge="most" id={id} name={name} proposed={limits.get(id)} />
                  </td>
                  <Figures advice={advice} id={id} currency={currency} />
                </tr>
              ))}
          </tbody>
          {advice && <Total advice={advice} currency={currency} />}
        </table>
      </div>
      {advice && (
        <p className={classes.soft}>
          <SplitAgainst comparison={advice.comparison} />
        </p>
      )}
      {[...limits.values()].some(({ proposed }) => proposed) && (
        <p className={classes.soft}>
          <ProposedLimits plan={plan} /> {t('table.proposedChange')}
        </p>
      )}
      {[...limits.values()].some(({ least, most, proposed }) => least !== null || (most !== null && !proposed)) && (
        <Button variant="default" size="xs" onClick={() => changeSplitWish({ least: {}, most: {} })}>
          {t('table.clearLimits')}
        </Button>
      )}
    </>
  );
}

interface LimitProps {
  readonly edge: 'least' | 'most';
  readonly id: string;
  readonly name: string;
  /** The limits that hold, with what is proposed where the plan has no most. */
  readonly proposed?: ChannelLimit | undefined;
}

/** The least or the most of a channel a month; empty is no limit, or the proposed one, which it then shows. */
function LimitField({ edge, id, name, proposed }: LimitProps) {
  const { t } = useTranslation('split');
  const { number } = useFormat();
  const { splitWish } = usePlan();
  const contradicts = (splitWish?.least[id] ?? 0) > (splitWish?.most[id] ?? Infinity);
  return (
    <NumberField
      label={t(`table.${edge}Of`, { channel: name })}
      hideLabel
      unit="number"
      digits={0}
      min={0}
      max={1e9}
      width={72}
      value={splitWish?.[edge][id] ?? null}
      {...(proposed?.proposed ? { placeholder: number(proposed.most ?? 0) } : {})}
      {...(contradicts ? { wrong: splitProblemsId } : {})}
      onEmpty={() => setSplitLimit(edge, id, null)}
      onCommit={(amount) => setSplitLimit(edge, id, amount)}
    />
  );
}

interface FiguresProps {
  readonly advice: SplitAdvice | null;
  readonly id: string;
  readonly currency: string;
}

/** What one channel gets today and in the best split, and what it then brings. */
function Figures({ advice, id, currency }: FiguresProps) {
  const { number, money } = useFormat();
  const patients = usePatients();
  const signed = useSigned();
  const of = <T extends { readonly id: string }>(list: readonly T[] = []) => list.find((one) => one.id === id);
  const { current, best, moves } = advice?.comparison ?? {};
  const channel = of(best?.perChannel);
  const now = of(current?.perChannel)?.amount ?? 0;
  if (!current || !best || !channel)
    return ['now', 'best', 'move', 'bars', 'leads', 'attended', 'next'].map((column) => <td key={column}>–</td>);
  const greatest = Math.max(...[...current.perChannel, ...best.perChannel].map(({ amount }) => amount));
  const { amount, leads, attended, marginalCostPerPatient } = channel;
  return (
    <>
      <td className={classes.soft}>{number(now)}</td>
      <td className={classes.strong}>{number(amount)}</td>
      <td>{signed(of(moves)?.amount ?? 0)}</td>
      <td className={classes.bars}>
        <SplitBars now={now} best={amount} most={greatest} />
      </td>
      <td>{number(leads)}</td>
      <td>{patients(attended).shown}</td>
      <td>{marginalCostPerPatient === null ? '–' : money(marginalCostPerPatient, currency)}</td>
    </>
  );
}

function Total({ advice, currency }: { readonly advice: SplitAdvice; readonly currency: string }) {
  const { t } = useTranslation('split');
  const { number, money } = useFormat();
  const patients = usePatients();
  const signed = useSigned();
  const { current, best } = advice.comparison;
  const spent = advice.monthly - best.unspent;
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={3}>
          {t('table.total')}
        </th>
        <td>{number(current.monthly)}</td>
        <td>{number(spent)}</td>
        <td>{signed(spent - current.monthly)}</td>
        <td aria-hidden />
        <td>{number(best.perChannel.reduce((sum, { leads }) => sum + leads, 0))}</td>
        <td>{patients(best.attended).shown}</td>
        <td>{advice.next.next < 0.05 ? '–' : money(advice.step / advice.next.next, currency)}</td>
      </tr>
    </tfoot>
  );
}

/** A difference in whole money with its sign. */
function useSigned() {
  const { number } = useFormat();
  return (value: number) => `${value >= 0.5 ? '+' : value <= -0.5 ? '−' : ''}${number(Math.abs(value))}`;
}
