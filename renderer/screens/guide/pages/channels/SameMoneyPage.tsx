import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runs } from '#shared/decisions/channelAdvice.ts';
import { televisionTrap, type SpendComparison, type SpendTried } from '#shared/decisions/televisionTrap.ts';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { useDerived } from '#renderer/state/derived.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import { Note } from '../../parts/Note.tsx';
import parts from '../../parts/parts.module.css';
import classes from './Channels.module.css';

/** The trap of television in the plan's own numbers: the same money there, in social networks and in search advertising. */
export default function SameMoneyPage() {
  const { t } = useTranslation('guideChannels');
  const plan = usePlan();
  const { input } = useDerived();
  const television = plan.channels.find(({ kind }) => kind === 'television');
  const [perMonth, setPerMonth] = useState(television?.response.usualSpend ?? 0);
  const [months, setMonths] = useState(2);
  const comparison = useMemo(
    () => (input && television ? televisionTrap(plan, input, perMonth, months) : null),
    [plan, input, television, perMonth, months],
  );
  if (!television || !comparison) return <Note kind="info">{t('sameMoney.noTelevision')}</Note>;
  return (
    <>
      <div className={parts.end}>
        <NumberField
          label={t('sameMoney.perMonth')}
          unit="money"
          currency={plan.profile.currency}
          digits={0}
          min={1}
          max={1e9}
          width={180}
          value={perMonth}
          onCommit={setPerMonth}
        />
        <NumberField
          label={t('sameMoney.months')}
          unit="number"
          digits={0}
          min={1}
          max={12}
          width={120}
          value={months}
          onCommit={setMonths}
        />
      </div>
      <Tried comparison={comparison} />
      {!runs(television) && <Note kind="done">{t('sameMoney.notPlanned')}</Note>}
      <p className={parts.soft}>{t('sameMoney.how')}</p>
      <p className={parts.soft}>{t('sameMoney.story')}</p>
    </>
  );
}

/** What each way brings for the money, with a bar of patients beside it; the sentence names the best. */
function Tried({ comparison: { alone, spread, from, months, perMonth } }: { readonly comparison: SpendComparison }) {
  const { t } = useTranslation('guideChannels');
  const { money, month, number, percent } = useFormat();
  const plan = usePlan();
  const { currency } = plan.profile;
  const nameOf = (id: string | undefined) => plan.channels.find((channel) => channel.id === id)?.name ?? '';
  const tried = [...alone, ...(spread ? [spread] : [])];
  const television = alone[0]!;
  const best = tried.reduce((a, b) => (b.patients > a.patients ? b : a));
  const titleOf = (one: SpendTried) => (one === spread ? t('sameMoney.spread') : nameOf(Object.keys(one.shares)[0]));
  const most = Math.max(1e-9, best.patients);
  const cost = (value: number | null) => (value === null ? '–' : money(value, currency));
  return (
    <div aria-live="polite">
      <p className={parts.headline}>
        {best === television
          ? t('sameMoney.televisionWins', {
              sum: money(perMonth * months, currency),
              patients: number(television.patients),
              cost: cost(television.costPerPatient),
            })
          : t('sameMoney.otherWins', {
              sum: money(perMonth * months, currency),
              television: number(television.patients),
              televisionCost: cost(television.costPerPatient),
              best: titleOf(best),
              patients: number(best.patients),
              cost: cost(best.costPerPatient),
            })}
      </p>
      <table className={parts.table}>
        <caption className={classes.caption}>{t('sameMoney.caption', { month: month(from) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sameMoney.channel')}</th>
            <th scope="col" className={parts.number}>
              {t('sameMoney.leads')}
            </th>
            <th scope="col" className={parts.number}>
              {t('sameMoney.patients')}
            </th>
            <td className={parts.barCell} aria-hidden />
            <th scope="col" className={parts.number}>
              {t('sameMoney.cost')}
            </th>
          </tr>
        </thead>
        <tbody>
          {tried.map((one) => (
            <tr key={titleOf(one)}>
              <th scope="row">
                {titleOf(one)}
                {one === spread && (
                  <p className={parts.soft}>
                    {Object.entries(one.shares)
                      .map(([id, share]) => t('sameMoney.spreadParts', { channel: nameOf(id), share: percent(share) }))
                      .join(', ')}
                  </p>
                )}
              </th>
              <td className={parts.number}>{number(one.leads)}</td>
              <td className={parts.number}>{number(one.patients)}</td>
              <td className={parts.barCell} aria-hidden>
                <div
                  className={parts.bar}
                  data-strong={one === best ? '' : undefined}
                  style={{ width: `${(Math.max(0, one.patients) / most) * 100}%` }}
                />
              </td>
              <td className={parts.number}>{cost(one.costPerPatient)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
