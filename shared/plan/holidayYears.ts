import type { Plan } from './schema.ts';

/**
 * The first and last year whose public holidays a plan needs: from the year before its start to eight years after its
 * opening, which covers the longest projection (84 months) and what is moved late.
 */
export function holidayYears(plan: {
  readonly profile: Pick<Plan['profile'], 'planStart' | 'openingDate'>;
}): readonly [number, number] {
  const yearOf = (date: string) => Number(date.slice(0, 4));
  const { planStart, openingDate } = plan.profile;
  return [Math.min(yearOf(planStart), yearOf(openingDate)) - 1, Math.max(yearOf(planStart), yearOf(openingDate)) + 8];
}
