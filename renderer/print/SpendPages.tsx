import { useTranslation } from 'react-i18next';
import type { ProjectedChannel } from '#shared/budget/types.ts';
import type { IsoMonth } from '#shared/calendar/dates.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import type { ReportProps } from './Report.tsx';

/** How many months stand beside each other; more go on in another table. */
const columns = 12;

/** The budget itself: what each channel is to spend in each month, from the first with spend to the last. */
export function SpendPages({ plan, projection }: ReportProps) {
  const { t } = useTranslation('report');
  const channels = projection.channels.filter(({ spend }) => spend > 0);
  const spent = projection.months.map(({ spend }) => spend > 0);
  const [first, last] = [spent.indexOf(true), spent.lastIndexOf(true)];
  if (first < 0) return null;
  const months = projection.months.slice(first, last + 1).map(({ month }) => month);
  const tables = Array.from({ length: Math.ceil(months.length / columns) }, (_, table) =>
    months.slice(table * columns, (table + 1) * columns),
  );
  return (
    <section className="wide">
      <h1>{t('spendByMonth', { currency: plan.profile.currency })}</h1>
      {plan.actuals.length > 0 && <p className="label">{t('spendKnown')}</p>}
      {tables.map((some, table) => (
        <SpendTable
          key={some[0]}
          plan={plan}
          channels={channels}
          months={some}
          part={tables.length > 1}
          whole={table === tables.length - 1}
        />
      ))}
    </section>
  );
}

interface TableProps extends Pick<ReportProps, 'plan'> {
  readonly channels: readonly ProjectedChannel[];
  readonly months: readonly IsoMonth[];
  /** These are not all months, and so have a sum of their own. */
  readonly part: boolean;
  /** With the sum over all months. */
  readonly whole: boolean;
}

function SpendTable({ plan, channels, months, part, whole }: TableProps) {
  const { t } = useTranslation(['report', 'budget']);
  const { number, shortMonth } = useFormat();
  const shown = (spend: number) => (spend === 0 ? '–' : number(spend));
  const names = new Map(plan.channels.map(({ id, name }) => [id, name]));
  const opening = plan.profile.openingDate.slice(0, 7);
  const rows = channels.map((channel) => {
    const spend = new Map(channel.months.map((one) => [one.month, one.spend]));
    return { name: names.get(channel.id), spends: months.map((month) => spend.get(month) ?? 0), all: channel.spend };
  });
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const all = {
    name: t('total', { ns: 'budget' }),
    spends: months.map((_, m) => total(rows.map(({ spends }) => spends[m]!))),
    all: total(rows.map((row) => row.all)),
  };
  return (
    <table className="tasks months">
      <thead>
        <tr>
          <th>{t('columns.channel')}</th>
          {months.map((month) => (
            <th key={month} className="date">
              {shortMonth(month)}
              {month === opening && <div>{t('opening', { ns: 'budget' })}</div>}
            </th>
          ))}
          {part && <th className="date">{t('theseMonths')}</th>}
          {whole && <th className="date">{t('total', { ns: 'budget' })}</th>}
        </tr>
      </thead>
      <tbody>
        {[...rows, all].map((row) => (
          <tr key={row.name} className={row === all ? 'total' : undefined}>
            <td>{row.name}</td>
            {row.spends.map((spend, m) => (
              <td key={months[m]} className="date">
                {shown(spend)}
              </td>
            ))}
            {part && <td className="date">{shown(total(row.spends))}</td>}
            {whole && <td className="date">{shown(row.all)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
