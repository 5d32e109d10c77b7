import { useTranslation } from 'react-i18next';
import { fixedCostProposal, staffCost } from '#shared/decisions/staffing.ts';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { useFormat } from '#renderer/i18n/format.ts';
import { changePlan, usePlan } from '#renderer/state/planStore.ts';
import { EconomicsProposal } from '../../parts/EconomicsProposal.tsx';
import parts from '../../parts/parts.module.css';
import classes from './Team.module.css';

/** What the people cost a month, and with the other fixed costs what the budget can take over. */
export function FixedCosts() {
  const { t } = useTranslation('guideTeam');
  const { money } = useFormat();
  const plan = usePlan();
  const { currency } = plan.profile;
  const { after, before, unknown } = staffCost(plan);
  const site = plan.sites.find(({ id }) => id === plan.chosenSiteId);
  const other = plan.otherFixedMonthly ?? { before: null, after: null };
  return (
    <>
      <section className={parts.section}>
        <h2 className={parts.heading}>{t('cost.title')}</h2>
        <p aria-live="polite">
          {after === 0
            ? t('cost.none')
            : t('cost.pay', { after: money(after, currency), before: money(before, currency) })}{' '}
          {after > 0 && unknown > 0 && t('cost.unknown', { count: unknown })}
        </p>
        <p className={parts.soft}>{t('cost.share')}</p>
        <div className={classes.fields}>
          {(['before', 'after'] as const).map((when) => (
            <NumberField
              key={when}
              label={t(`cost.${when}`)}
              value={other[when]}
              unit="money"
              currency={currency}
              min={0}
              max={1e9}
              onEmpty={() => changePlan((draft) => void (draft.otherFixedMonthly = { ...other, [when]: null }))}
              onCommit={(value) => changePlan((draft) => void (draft.otherFixedMonthly = { ...other, [when]: value }))}
            />
          ))}
        </div>
        {site && site.monthlyRent > 0 && (
          <p className={parts.soft}>{t('cost.rent', { name: site.name, rent: money(site.monthlyRent, currency) })}</p>
        )}
      </section>
      <EconomicsProposal proposal={fixedCostProposal(plan)} />
    </>
  );
}
