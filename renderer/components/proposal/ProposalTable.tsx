import { useTranslation } from 'react-i18next';
import type { Proposal } from '#shared/budget/proposal/proposal.ts';
import table from '#renderer/components/ProjectionTable.module.css';
import { SplitBars } from '#renderer/components/split/SplitBars.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { usePlan } from '#renderer/state/planStore.ts';
import classes from './ProposeBudget.module.css';

/** Each channel in use: from when, how much a month against today's plan, and what it brings. */
export function ProposalTable({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useTranslation('proposal');
  const { number, money, shortMonth } = useFormat();
  const plan = usePlan();
  const { currency } = plan.profile;
  const shown = proposal.channels.filter(({ monthly, now }) => monthly > 0 || now > 0);
  const most = Math.max(...shown.map(({ monthly, now }) => Math.max(monthly, now)));
  const sum = (of: 'now' | 'monthly' | 'seen') => shown.reduce((all, channel) => all + channel[of], 0);
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('table.title')}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('table.channel', { currency })}</th>
            <th scope="col">{t('table.from')}</th>
            <th scope="col">{t('table.now')}</th>
            <th scope="col">{t('table.monthly')}</th>
            <td aria-hidden />
            <th scope="col">{t('table.seen')}</th>
            <th scope="col">{t('table.cost')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((channel) => (
            <tr key={channel.id}>
              <th scope="row">{plan.channels.find(({ id }) => id === channel.id)?.name}</th>
              <td>{channel.from === null || channel.monthly === 0 ? '–' : shortMonth(channel.from)}</td>
              <td>{number(channel.now)}</td>
              <td className={classes.strong}>{number(channel.monthly)}</td>
              <td className={classes.bars}>
                <SplitBars now={channel.now} best={channel.monthly} most={most} />
              </td>
              <td>{number(channel.seen)}</td>
              <td>
                {channel.costPerPatient === null || channel.monthly === 0
                  ? '–'
                  : money(channel.costPerPatient, currency)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('table.total')}</th>
            <td aria-hidden />
            <td>{number(sum('now'))}</td>
            <td className={classes.strong}>{number(sum('monthly'))}</td>
            <td aria-hidden />
            <td>{number(sum('seen'))}</td>
            <td aria-hidden />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
