import type { Economics } from '#shared/plan/schema.ts';

/** A figure of the economics that a decision gives. */
export type ProposedFigure =
  | 'firstVisitPrice'
  | 'repeatVisitPrice'
  | 'capacityVisits'
  | 'fixedMonthlyBefore'
  | 'fixedMonthlyAfter';

/** Figures that a plan's economics can take over. */
export type EconomicsProposal = Partial<Pick<Economics, ProposedFigure>>;

/** Of the figures that were found (null: not to be told), those that differ from the economics, in their order. */
export function changedFigures(
  economics: Economics,
  found: Readonly<Partial<Record<ProposedFigure, number | null>>>,
): EconomicsProposal {
  const changed: EconomicsProposal = {};
  for (const [field, value] of Object.entries(found) as [ProposedFigure, number | null][])
    if (value !== null && value !== economics[field]) changed[field] = value;
  return changed;
}
