import { lowestMonth } from '#shared/budget/lowestCash.ts';
import { useTranslation } from 'react-i18next';
import type { Projection } from '#shared/budget/types.ts';
import classes from '#renderer/components/ProjectionTable.module.css';
import { useFormat } from '#renderer/i18n/format.ts';

interface Props {
  readonly before: Projection;
  readonly after: Projection;
  readonly currency: string;
  readonly label: string;
}

/** What a change of the budget does to patients and cash, before it is made. */
export function BudgetPreview({ before, after, currency, label }: Props) {
  const { t } = useTranslation('split');
  const { money, number } = useFormat();
  const sum = ({ months }: Projection, line: 'seen' | 'spend') => months.reduce((all, one) => all + one[line], 0);
  const lowest = (one: Projection) => lowestMonth(one).cash;
  const amount = (value: number) => money(value, currency);
  const rows = [
    { key: 'seen', of: (one: Projection) => sum(one, 'seen'), text: (value: number) => number(value) },
    { key: 'spend', of: (one: Projection) => sum(one, 'spend'), text: amount },
    { key: 'lowest', of: lowest, text: amount },
    { key: 'end', of: ({ months }: Projection) => months.at(-1)?.cash ?? 0, text: amount },
  ] as const;
  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('preview.figure')}</th>
          <th scope="col">{t('preview.before')}</th>
          <th scope="col">{t('preview.after')}</th>
          <th scope="col">{t('preview.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, of, text }) => {
          const [was, is] = [of(before), of(after)];
          const difference = Math.round(is) - Math.round(was);
          return (
            <tr key={key}>
              <th scope="row">{t(`preview.${key}`)}</th>
              <td>{text(was)}</td>
              <td>{text(is)}</td>
              <td>
                {difference > 0 ? '+' : difference < 0 ? '−' : ''}
                {text(Math.abs(difference))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
