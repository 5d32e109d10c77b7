/**
 * The place of the clinic (row G1.3 of the practitioners' guide): candidate sites on weighted criteria, and what a
 * dearer one must bring. A right place is said to be worth a rent two to three times higher; here that becomes a number.
 */
import { patientValue } from '#shared/budget/project.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { compareWeighted, topScore, type Comparison } from './weighted.ts';

/** The criteria with their proposed weights, 0 to 10. The weights are an estimate, to be changed by the owner. */
export const siteCriteria = [
  { key: 'residents', weight: 9 },
  { key: 'workers', weight: 7 },
  { key: 'transport', weight: 6 },
  { key: 'parking', weight: 4 },
  { key: 'visibility', weight: 6 },
  { key: 'competitors', weight: 5 },
  { key: 'premises', weight: 7 },
  { key: 'rent', weight: 5 },
] as const;
export type SiteCriterion = (typeof siteCriteria)[number]['key'];

type Site = Plan['sites'][number];
type SitePlan = Pick<Plan, 'sites' | 'siteWeights'>;

/** The weights in use: the owner's own, or else the proposed ones. */
export function siteWeights({ siteWeights: own }: Pick<Plan, 'siteWeights'>): { key: SiteCriterion; weight: number }[] {
  return siteCriteria.map(({ key, weight }) => ({ key, weight: own?.[key] ?? weight }));
}

/** The candidates against each other. */
export function compareSites(plan: SitePlan): Comparison {
  return compareWeighted(siteWeights(plan), plan.sites);
}

/** Between which weights of a criterion, everything else as it is, the winner stays the winner. */
export interface WeightRange {
  readonly key: SiteCriterion;
  readonly weight: number;
  readonly from: number;
  readonly to: number;
}

/** The criteria of which some weight from 0 to 10 changes the winner; empty where none does. */
export function winnerRanges(plan: SitePlan): WeightRange[] {
  const { flips } = compareSites(plan);
  return siteWeights(plan).flatMap(({ key, weight }) => {
    const own = flips.filter((flip) => flip.criterion === key);
    if (own.length === 0) return [];
    const from = own.find((flip) => flip.weight < weight)?.weight ?? 0;
    const to = own.find((flip) => flip.weight > weight)?.weight ?? topScore;
    return [{ key, weight, from, to }];
  });
}

/** Who wins with one weight at half and at double its value, everything else as it is; null where the best two are level. */
export interface WeightSwing {
  readonly key: SiteCriterion;
  readonly weight: number;
  readonly half: string | null;
  readonly double: string | null;
  /** One of the two makes another win. */
  readonly changes: boolean;
}

/** Half and double of every weight that counts; empty where there is nothing to compare. */
export function weightSwings(plan: SitePlan): WeightSwing[] {
  const weights = siteWeights(plan);
  const { ranking, uncounted, winnerId } = compareSites(plan);
  if (ranking.length < 2) return [];
  const winnerWith = (key: SiteCriterion, factor: number) =>
    compareWeighted(
      weights.map((one) => (one.key === key ? { ...one, weight: one.weight * factor } : one)),
      plan.sites,
    ).winnerId;
  return weights
    .filter(({ key, weight }) => weight > 0 && !uncounted.includes(key))
    .map(({ key, weight }) => {
      const [half, double] = [winnerWith(key, 0.5), winnerWith(key, 2)];
      return { key, weight, half, double, changes: half !== winnerId || double !== winnerId };
    });
}

/** What a site's rent asks for, against the cheapest candidate. */
export interface RentCase {
  readonly siteId: string;
  /** Rent as a multiple of the cheapest rent; null where that is 0. */
  readonly multiple: number | null;
  /** Rent more a month than the cheapest, in the plan's currency. */
  readonly more: number;
  /** New patients a month more that it must bring to pay for itself; null where a patient brings nothing. */
  readonly patients: number | null;
}

/**
 * For every site with a rent: the rent above the cheapest divided by what a new patient brings over the years
 * (`patientValue`: margin x (first visit + stay rate x visits a month x repeat visit / churn)). That is the steady state: a
 * patient won this month pays over later months.
 */
export function rentCases({ sites, economics }: Pick<Plan, 'sites' | 'economics'>): RentCase[] {
  const rented = sites.filter(({ monthlyRent }) => monthlyRent > 0);
  const cheapest = Math.min(...rented.map(({ monthlyRent }) => monthlyRent));
  const value = patientValue({ economics });
  return rented.map(({ id, monthlyRent }) => {
    const more = monthlyRent - cheapest;
    return {
      siteId: id,
      multiple: cheapest > 0 ? monthlyRent / cheapest : null,
      more,
      patients: value > 0 ? more / value : null,
    };
  });
}

/** Few live near and few work near: such a place lives on the newest equipment and the best specialists alone. */
export function isRemoteSite({ scores }: Pick<Site, 'scores'>): boolean {
  const { residents, workers } = scores;
  return residents !== undefined && workers !== undefined && residents <= 3 && workers <= 3;
}

/** What the answer about a remote site should be by the choice; null where it is as it should be. */
export function remoteAnswer({
  sites,
  chosenSiteId,
  profile: { clinicKind, answers },
}: Pick<Plan, 'sites' | 'chosenSiteId' | 'profile'>): boolean | null {
  const chosen = sites.find(({ id }) => id === chosenSiteId);
  const remote = clinicKind !== 'remote' && chosen !== undefined && isRemoteSite(chosen);
  return remote === (answers.remoteSite ?? false) ? null : remote;
}
