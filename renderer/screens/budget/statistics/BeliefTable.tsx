import { useTranslation } from 'react-i18next';
import { priorStrength, type Belief, type ChannelBeliefs } from '#shared/budget/actuals/beliefs.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { IntervalPicture } from './IntervalPicture.tsx';
import classes from './Statistics.module.css';

const figures = ['yield', 'booking', 'show'] as const;

/** What was believed of a channel before its statistics and after, each with the interval of 8 cases in 10. */
export function BeliefTable({ belief }: { readonly belief: ChannelBeliefs }) {
  const { t } = useTranslation('statistics');
  const { percent } = useFormat();
  const range = ({ mean, low, high }: Belief) =>
    t('beliefs.range', { mean: percent(mean), low: percent(low), high: percent(high) });
  return (
    <>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('beliefs.figure')}</th>
            <th scope="col">{t('beliefs.before')}</th>
            <th scope="col">{t('beliefs.after')}</th>
            <th aria-hidden />
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => {
            const { before, after } = belief[figure];
            return (
              <tr key={figure}>
                <th scope="row">{t(`beliefs.${figure}`)}</th>
                <td className={classes.planned}>{range(before)}</td>
                <td>{range(after)}</td>
                <td>
                  <IntervalPicture
                    before={before}
                    after={after}
                    most={figure === 'yield' ? Math.max(2, before.high, after.high) : 1}
                    label={t('beliefs.picture', { before: percent(before.mean), after: percent(after.mean) })}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={classes.soft}>{t('beliefs.meaning', priorStrength)}</p>
    </>
  );
}
