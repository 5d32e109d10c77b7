import { useTranslation } from 'react-i18next';
import { testPlans } from '#shared/budget/actuals/testPlan.ts';
import { verdictRules } from '#shared/budget/actuals/verdict.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import type { Statistics } from '#renderer/state/statistics.ts';
import classes from './Statistics.module.css';

/** For the channels that have not brought enough leads yet: how many a verdict needs, how long and how dear that is. */
export function TestPlans({ statistics: { plan, input, beliefs } }: { readonly statistics: Statistics }) {
  const { t } = useTranslation('statistics');
  const { number, money } = useFormat();
  const { currency } = plan.profile;
  const tests = testPlans(input);
  const rows = plan.channels.flatMap((channel, c) => {
    const test = tests[c];
    const untested = (beliefs[c]?.evidence.leads ?? 0) < verdictRules.leads;
    return test && untested ? [{ channel, test }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="statistics-tests">
      <h2 id="statistics-tests">{t('tests.title')}</h2>
      <p className={classes.soft}>{t('tests.text')}</p>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('tests.channel')}</th>
              <th scope="col">{t('tests.leads')}</th>
              <th scope="col">{t('tests.weeks')}</th>
              <th scope="col">{t('tests.cost')}</th>
              <th scope="col">{t('tests.least')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ channel, test }) => (
              <tr key={channel.id}>
                <th scope="row">{channel.name}</th>
                <td>{Number.isFinite(test.leads) ? number(Math.ceil(test.leads)) : '–'}</td>
                <td className={classes.words}>
                  {test.weeks === null ? t('tests.never') : number(Math.ceil(test.weeks))}
                </td>
                <td>{test.cost === null ? '–' : money(test.cost, currency)}</td>
                <td className={classes.words}>
                  {test.leastMonthly !== null
                    ? money(test.leastMonthly, currency)
                    : test.longer
                      ? t('tests.longer', { count: test.longer.months, amount: money(test.longer.monthly, currency) })
                      : t('tests.none')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
