import { useTranslation } from 'react-i18next';
import { comparedLines, isMoneyLine } from '#shared/budget/actuals/compare.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import type { Statistics } from '#renderer/state/statistics.ts';
import { useSigned } from './useSigned.ts';
import classes from './Statistics.module.css';

/** Plan beside reality for all channels together; nothing while no figure can be compared. */
export function ClinicTable({ statistics: { plan, clinic } }: { readonly statistics: Statistics }) {
  const { t } = useTranslation('statistics');
  const { number } = useFormat();
  const { signed, signedPercent } = useSigned();
  const known = comparedLines.filter((line) => clinic[line].actual !== null);
  if (known.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="statistics-clinic">
      <h2 id="statistics-clinic">{t('clinic.title')}</h2>
      <p className={classes.soft}>{t('clinic.text')}</p>
      <table className={classes.table} aria-labelledby="statistics-clinic">
        <thead>
          <tr>
            <th scope="col">{t('clinic.figure')}</th>
            <th scope="col">{t('compare.plan')}</th>
            <th scope="col">{t('compare.real')}</th>
            <th scope="col" colSpan={2}>
              {t('clinic.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {known.map((line) => {
            const { planned, actual } = clinic[line];
            const digits = isMoneyLine(line) ? 0 : 1;
            const difference = (actual ?? 0) - planned;
            return (
              <tr key={line}>
                <th scope="row">
                  {t(`lines.${line}`)}
                  {isMoneyLine(line) ? `, ${plan.profile.currency}` : ''}
                </th>
                <td className={classes.planned}>{number(planned, digits)}</td>
                <td>{number(actual ?? 0, digits)}</td>
                <td>{signed(difference, digits)}</td>
                <td className={classes.planned}>{planned > 0 ? signedPercent(difference / planned) : '–'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
