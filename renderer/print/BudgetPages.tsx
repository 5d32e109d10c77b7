import { useTranslation } from 'react-i18next';
import { CashChart, PatientsChart } from '#renderer/components/charts/ProjectionCharts.tsx';
import { ProjectionTable } from '#renderer/components/ProjectionTable.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import type { ReportProps } from './Report.tsx';

/** The budget: charts, channels, the projection month by month. */
export function BudgetPages({ plan, input, projection }: ReportProps) {
  const { t } = useTranslation(['report', 'budget']);
  const { money, number, percent } = useFormat();
  const { currency } = plan.profile;
  const names = new Map(plan.channels.map((channel) => [channel.id, channel.name]));
  return (
    <>
      <section className="sheet">
        <h1>{t('budget')}</h1>
        <PatientsChart plan={plan} projection={projection} width={640} />
        <CashChart plan={plan} projection={projection} width={640} />
        <h2>{t('channels')}</h2>
        <table className="tasks">
          <thead>
            <tr>
              <th>{t('columns.channel')}</th>
              <th className="date">{t('lines.spend', { ns: 'budget' })}</th>
              <th className="date">{t('lines.leads', { ns: 'budget' })}</th>
              <th className="date">{t('lines.seen', { ns: 'budget' })}</th>
              <th className="date">{t('figures.cost', { ns: 'budget' })}</th>
              <th className="date">{t('columns.return')}</th>
            </tr>
          </thead>
          <tbody>
            {projection.channels
              .filter((channel) => channel.spend > 0)
              .map((channel) => (
                <tr key={channel.id}>
                  <td>{names.get(channel.id)}</td>
                  <td className="date">{money(channel.spend, currency)}</td>
                  <td className="date">{number(channel.leads)}</td>
                  <td className="date">{number(channel.seen)}</td>
                  <td className="date">
                    {channel.costPerPatient === null ? '–' : money(channel.costPerPatient, currency)}
                  </td>
                  <td className="date">{channel.return === null ? '–' : percent(channel.return)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </section>
      <section className="wide figures">
        <h1>{t('byMonth', { currency })}</h1>
        <ProjectionTable projection={projection} room={input} />
      </section>
    </>
  );
}
