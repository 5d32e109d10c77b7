import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SplitAdvice } from '#shared/budget/splitAdvice.ts';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { SplitBars } from '#renderer/components/split/SplitBars.tsx';
import { usePatients } from '#renderer/components/split/SplitSentences.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import classes from './SplitView.module.css';

type Limits = Readonly<Record<string, number>>;

interface Props {
  readonly advice: SplitAdvice;
  readonly least: Limits;
  readonly most: Limits;
  readonly onLimits: (changes: { least?: Record<string, number>; most?: Record<string, number> }) => void;
  readonly onClear: (() => void) | null;
}

/** Each channel in use: its limits, today's amount beside the best, and what the best brings. */
export function SplitTable({ advice, least, most, onLimits, onClear }: Props) {
  const { t } = useTranslation('split');
  const { number, money } = useFormat();
  const patients = usePatients();
  const plan = usePlan();
  const { currency } = plan.profile;
  const { current, best, moves, gain } = advice.comparison;
  const greatest = Math.max(...[...current.perChannel, ...best.perChannel].map(({ amount }) => amount));
  const signed = (value: number) => `${value >= 0.5 ? '+' : value <= -0.5 ? '−' : ''}${number(Math.abs(value))}`;
  const without = (limits: Limits, id: string) =>
    Object.fromEntries(Object.entries(limits).filter(([key]) => key !== id));
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
            {best.perChannel.map((channel, c) => {
              const name = plan.channels.find(({ id }) => id === channel.id)?.name ?? '';
              const { id } = channel;
              return (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td>
                    <NumberField
                      label={t('table.leastOf', { channel: name })}
                      hideLabel
                      unit="number"
                      digits={0}
                      min={0}
                      max={1e9}
                      width={72}
                      value={least[id] ?? null}
                      onEmpty={() => onLimits({ least: without(least, id) })}
                      onCommit={(value) => onLimits({ least: { ...least, [id]: value } })}
                    />
                  </td>
                  <td>
                    <NumberField
                      label={t('table.mostOf', { channel: name })}
                      hideLabel
                      unit="number"
                      digits={0}
                      min={0}
                      max={1e9}
                      width={72}
                      value={most[id] ?? null}
                      onEmpty={() => onLimits({ most: without(most, id) })}
                      onCommit={(value) => onLimits({ most: { ...most, [id]: value } })}
                    />
                  </td>
                  <td className={classes.soft}>{number(current.perChannel[c]?.amount ?? 0)}</td>
                  <td className={classes.strong}>{number(channel.amount)}</td>
                  <td>{signed(moves[c]?.amount ?? 0)}</td>
                  <td className={classes.bars}>
                    <SplitBars now={current.perChannel[c]?.amount ?? 0} best={channel.amount} most={greatest} />
                  </td>
                  <td>{number(channel.leads)}</td>
                  <td>{patients(channel.attended).shown}</td>
                  <td>
                    {channel.marginalCostPerPatient === null ? '–' : money(channel.marginalCostPerPatient, currency)}
                  </td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {t('table.total')}
              </th>
              <td>{number(current.monthly)}</td>
              <td>{number(advice.monthly - best.unspent)}</td>
              <td>{signed(advice.monthly - best.unspent - current.monthly)}</td>
              <td aria-hidden />
              <td>{number(best.perChannel.reduce((sum, { leads }) => sum + leads, 0))}</td>
              <td>{patients(best.attended).shown}</td>
              <td>{advice.next.next < 0.05 ? '–' : money(advice.step / advice.next.next, currency)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p className={classes.soft}>
        {t('table.against', {
          now: patients(current.attended).shown,
          best: patients(best.attended).shown,
          gain: `${gain < 0 ? '−' : '+'}${patients(Math.abs(gain)).shown}`,
        })}
      </p>
      {onClear && (
        <Button variant="default" size="xs" onClick={onClear}>
          {t('table.clearLimits')}
        </Button>
      )}
    </>
  );
}
