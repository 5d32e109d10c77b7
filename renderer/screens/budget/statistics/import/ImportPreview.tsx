import { useTranslation } from 'react-i18next';
import { Fragment } from 'react';
import { comparedLines } from '#shared/budget/actuals/compare.ts';
import { doubtsAbout } from '#shared/budget/actuals/happened.ts';
import { mergeActuals, type ReadStatistics } from '#shared/exchange/csvStatistics.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { problemSentence } from '#renderer/i18n/sentences.ts';
import classes from './Import.module.css';

/** What comes in, by channel and month, whether it replaces something, and what of it cannot be. */
export function ImportPreview({ read, plan }: { readonly read: ReadStatistics; readonly plan: Plan }) {
  const { t } = useTranslation('statistics');
  const { shortMonth, number } = useFormat();
  const names = new Map(plan.channels.map(({ id, name }) => [id, name]));
  const known = new Set(plan.actuals.map(({ channelId, month }) => `${channelId} ${month}`));
  const doubts = doubtsAbout(mergeActuals(plan.actuals, read.actuals));
  return (
    <section className={classes.preview}>
      <h3>{t('import.preview')}</h3>
      {read.leftOut > 0 && <p className={classes.soft}>{t('import.leftOut', { rows: read.leftOut })}</p>}
      {read.actuals.length === 0 ? (
        <p>{t('import.nothing')}</p>
      ) : (
        <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('import.preview')}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('import.channel')}</th>
                <th scope="col">{t('compare.month')}</th>
                {comparedLines.map((line) => (
                  <th key={line} scope="col" className={classes.number}>
                    {t(`lines.${line}`)}
                  </th>
                ))}
                <th scope="col" aria-label={t('import.state')} />
              </tr>
            </thead>
            <tbody>
              {read.actuals.map((row) => (
                <Fragment key={`${row.channelId} ${row.month}`}>
                  <tr>
                    <th scope="row">{names.get(row.channelId)}</th>
                    <td>{shortMonth(row.month)}</td>
                    {comparedLines.map((line) => (
                      <td key={line} className={classes.number}>
                        {row[line] === null ? '–' : number(row[line], 2)}
                      </td>
                    ))}
                    <td className={classes.soft}>
                      {known.has(`${row.channelId} ${row.month}`) ? t('import.replaces') : t('import.new')}
                    </td>
                  </tr>
                  {doubts
                    .filter(({ channelId, month }) => channelId === row.channelId && month === row.month)
                    .map(({ problem }) => (
                      <tr key={problem.code}>
                        <td className={classes.doubt} colSpan={3 + comparedLines.length}>
                          {problemSentence(problem)}
                        </td>
                      </tr>
                    ))}
                </Fragment>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
