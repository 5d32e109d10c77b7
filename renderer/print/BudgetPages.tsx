import { useTranslation } from 'react-i18next';
import { totalOfChannels } from '#shared/budget/channelTotals.ts';
import { CashChart, MoreCharts, PatientsChart } from '#renderer/components/charts/ProjectionCharts.tsx';
import { Figures } from '#renderer/components/Figures.tsx';
import { ProjectionTable } from '#renderer/components/ProjectionTable.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { Basis } from './Basis.tsx';
import type { ReportProps } from './Report.tsx';
import { SpendPages } from './SpendPages.tsx';

/** The money: its figures and charts, what each channel brings, the spend itself, and the projection by month and quarter. */
export function BudgetPages(props: ReportProps) {
  const { plan, input, projection } = props;
  const { t } = useTranslation(['report', 'budget']);
  const { currency } = plan.profile;
  return (
    <>
      <section className="sheet">
        <h1>{t('budget')}</h1>
        <Basis plan={plan} />
        <Figures projection={projection} currency={currency} />
        <PatientsChart plan={plan} projection={projection} width={640} height={140} />
        <CashChart plan={plan} projection={projection} width={640} height={140} />
        <h2>{t('channels')}</h2>
        <ChannelTable {...props} />
      </section>
      <SpendPages {...props} />
      <section className="wide">
        <h1>{t('charts')}</h1>
        <Basis plan={plan} />
        <div className="charts">
          <MoreCharts plan={plan} projection={projection} width={480} height={150} />
        </div>
      </section>
      {(['month', 'quarter'] as const).map((period) => (
        <section key={period} className="wide figures">
          <h1>{t(period === 'month' ? 'byMonth' : 'byQuarter', { currency })}</h1>
          <Basis plan={plan} />
          <ProjectionTable projection={projection} room={input} period={period} />
        </section>
      ))}
    </>
  );
}

function ChannelTable({ plan, projection }: ReportProps) {
  const { t } = useTranslation(['report', 'budget']);
  const { money, number, percent } = useFormat();
  const { currency } = plan.profile;
  const names = new Map(plan.channels.map(({ id, name }) => [id, name]));
  const used = projection.channels.filter(({ spend, leads }) => spend > 0 || leads > 0);
  const total = { id: '', ...totalOfChannels(projection) };
  return (
    <table className="tasks byChannel">
      <thead>
        <tr>
          <th>{t('columns.channel')}</th>
          {(['spend', 'leads', 'booked', 'seen'] as const).map((line) => (
            <th key={line} className="date">
              {t(`lines.${line}`, { ns: 'budget' })}
            </th>
          ))}
          <th className="date">{t('figures.cost', { ns: 'budget' })}</th>
          <th className="date">{t('columns.return')}</th>
        </tr>
      </thead>
      <tbody>
        {[...used, total].map((channel) => (
          <tr key={channel.id} className={channel === total ? 'total' : undefined}>
            <td>{channel === total ? t('total', { ns: 'budget' }) : names.get(channel.id)}</td>
            <td className="date">{money(channel.spend, currency)}</td>
            <td className="date">{number(channel.leads)}</td>
            <td className="date">{number(channel.booked)}</td>
            <td className="date">{number(channel.seen)}</td>
            <td className="date">{channel.costPerPatient === null ? '–' : money(channel.costPerPatient, currency)}</td>
            <td className="date">{channel.return === null ? '–' : percent(channel.return)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
