import { useTranslation } from 'react-i18next';
import {
  comparedLines,
  isMoneyLine,
  type ChannelComparison,
  type Compared,
  type ComparedLine,
} from '#shared/budget/actuals/compare.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import classes from './Statistics.module.css';

interface Props {
  readonly comparison: ChannelComparison;
  readonly currency: string;
}

/** Plan beside reality, a row a month; totals over the months in which the real figure is known. */
export function ComparisonTable({ comparison: { months, total }, currency }: Props) {
  const { t } = useTranslation('statistics');
  const { shortMonth } = useFormat();
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('compare.month')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t('compare.month')}
            </th>
            {comparedLines.map((line) => (
              <th key={line} scope="colgroup" colSpan={2}>
                {t(`lines.${line}`)}
                {isMoneyLine(line) ? `, ${currency}` : ''}
              </th>
            ))}
          </tr>
          <tr>
            {comparedLines.map((line) => (
              <Pair key={line} as="th" plan={t('compare.plan')} real={t('compare.real')} />
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month.month}>
              <th scope="row">{shortMonth(month.month)}</th>
              {comparedLines.map((line) => (
                <Figures key={line} line={line} compared={month[line]} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('compare.total')}</th>
            {comparedLines.map((line) => (
              <Figures key={line} line={line} compared={total[line]} />
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Figures({ line, compared }: { readonly line: ComparedLine; readonly compared: Compared }) {
  const { number } = useFormat();
  const digits = isMoneyLine(line) ? 0 : 1;
  return (
    <Pair
      as="td"
      plan={number(compared.planned, digits)}
      real={compared.actual === null ? '–' : number(compared.actual, digits)}
    />
  );
}

/** Two cells side by side, the planned one soft. */
function Pair({ as: Cell, plan, real }: { readonly as: 'th' | 'td'; readonly plan: string; readonly real: string }) {
  const scope = Cell === 'th' ? { scope: 'col' } : {};
  return (
    <>
      <Cell className={classes.planned} {...scope}>
        {plan}
      </Cell>
      <Cell {...scope}>{real}</Cell>
    </>
  );
}
