/**
 * Services, prices and capacity (row G1.2 of the practitioners' guide): how broad the range is, how many visits a month
 * fit, and what an average visit brings. The figures are proposed to the economics of the plan, never put there unasked.
 */
import { addMonths, firstDayOf, monthOf, type IsoDate } from '#shared/calendar/dates.ts';
import type { Economics, Plan } from '#shared/plan/schema.ts';
import { calendarOf } from '#shared/roadmap/taskTable.ts';

type ServicePlan = Pick<Plan, 'profile' | 'calendar' | 'services' | 'openHours'>;

/** Hours of reception a working day, and the share of them that is filled with visits. Estimates, to be changed. */
export const usualHours = { perDay: 8, used: 0.8 } as const;

export interface Breadth {
  /** Different lines of service; one without a line counts by its name. */
  readonly lines: number;
  /** How many make a clinic broad enough for patients who want everything at one address. An estimate. */
  readonly wanted: number;
}

/** How broad the range of services is. */
export function breadthOf({ profile, services }: Pick<Plan, 'profile' | 'services'>): Breadth {
  const lines = new Set(services.map(({ line, name }) => (line.trim() === '' ? name : line).trim().toLowerCase()));
  const wanted = profile.clinicKind === 'multidisciplinary' ? 5 : profile.clinicKind === 'singleSpecialty' ? 2 : 4;
  return { lines: lines.size, wanted };
}

export interface Capacity {
  /** Visits that can run at once: the smaller of rooms and doctors. */
  readonly places: number;
  /** Working days a month, the mean of the twelve months from the opening. */
  readonly days: number;
  /** Mean length of a visit in minutes. */
  readonly minutes: number;
  readonly visits: number;
}

/**
 * Visits a month that fit: places x working days x hours a day x 60 x used share / mean minutes of a visit. Null while
 * no service has a length.
 */
export function capacityOf(plan: ServicePlan, holidays: readonly IsoDate[]): Capacity | null {
  const minutes = mean(plan.services.map((service) => service.minutes).filter((length) => length > 0));
  if (minutes === null) return null;
  const { rooms, doctors } = plan.profile.answers;
  const places = Math.min(rooms, doctors);
  const opening = monthOf(plan.profile.openingDate);
  const working = calendarOf(plan.calendar, holidays);
  const first = firstDayOf(opening);
  const days = (working.before(firstDayOf(addMonths(opening, 12))) - working.before(first)) / 12;
  const { perDay, used } = plan.openHours ?? usualHours;
  return { places, days, minutes, visits: Math.floor((places * days * perDay * 60 * used) / minutes) };
}

/** The figures of the economics that services, rooms and hours give. */
export type ServiceProposal = Partial<Pick<Economics, 'firstVisitPrice' | 'repeatVisitPrice' | 'capacityVisits'>>;

/** What services give the economics: mean prices of first and of other visits, and the capacity; only what differs. */
export function serviceProposal(
  plan: ServicePlan & Pick<Plan, 'economics'>,
  holidays: readonly IsoDate[],
): ServiceProposal {
  const priceOf = (first: boolean) =>
    mean(plan.services.filter((one) => (one.firstVisit ?? false) === first && one.price > 0).map(({ price }) => price));
  const found: Record<keyof ServiceProposal, number | null> = {
    firstVisitPrice: rounded(priceOf(true)),
    repeatVisitPrice: rounded(priceOf(false)),
    capacityVisits: capacityOf(plan, holidays)?.visits ?? null,
  };
  const proposal: Record<string, number> = {};
  for (const [field, value] of Object.entries(found) as [keyof ServiceProposal, number | null][]) {
    if (value !== null && value !== plan.economics[field]) proposal[field] = value;
  }
  return proposal;
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** To the smallest unit of money. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}
