import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EconomicsProposal as Proposal, ProposedFigure } from '#shared/decisions/changedFigures.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { changePlan, usePlan } from '#renderer/state/planStore.ts';
import parts from './parts.module.css';

/** The figures that the budget can take over from a page, beside those that it has; nothing where there are none. */
export function EconomicsProposal({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useTranslation('guide');
  const { number, money } = useFormat();
  const { economics, profile } = usePlan();
  const changed = Object.entries(proposal) as [ProposedFigure, number][];
  if (changed.length === 0) return null;
  const text = (field: ProposedFigure, value: number) =>
    field === 'capacityVisits' ? number(value) : money(value, profile.currency);
  return (
    <section className={parts.section}>
      <h2 className={parts.heading}>{t('proposal.title')}</h2>
      <ul className={parts.points}>
        {changed.map(([field, value]) => (
          <li key={field}>
            {t(`proposal.change.${field}`, { from: text(field, economics[field]), to: text(field, value) })}
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={() => changePlan((draft) => void Object.assign(draft.economics, proposal))}>
          {t('proposal.apply')}
        </Button>
      </div>
    </section>
  );
}
