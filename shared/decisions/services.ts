/**
 * Services, prices and capacity (row G1.2 of the practitioners' guide): how broad the range is, how many visits a month
 * fit, and what an average visit brings. The figures are proposed to the economics of the plan, never put there unasked.
 */
import { addMonths, firstDayOf, monthOf, type IsoDate, type IsoMonth } from '#shared/calendar/dates.ts';
import type { Plan, Profile } from '#shared/plan/schema.ts';
import { calendarOf } from '#shared/roadmap/taskTable.ts';
import { capital } from './capital.ts';
import { changedFigures, type EconomicsProposal } from './changedFigures.ts';
import { mean } from './mean.ts';
import { topicsFor, type TopicKey } from './queries.ts';

type ServicePlan = Pick<Plan, 'profile' | 'calendar' | 'services' | 'openHours'>;

/** Hours of reception a working day, and the share of them that is filled with visits. Estimates, to be changed. */
export const usualHours = { perDay: 8, used: 0.8 } as const;

type Service = Plan['services'][number];

/** The services that are offered in a month: those without a month of their own from the opening. */
function servicesIn({ services }: Pick<Plan, 'services'>, month: IsoMonth): readonly Service[] {
  return services.filter(({ startMonth }) => startMonth === null || startMonth <= month);
}

export interface Breadth {
  /** Different lines of service on the day of the opening; one without a line counts by its name. */
  readonly lines: number;
  /** The same once everything that starts later is there too. */
  readonly later: number;
  /** How many make a clinic broad enough for patients who want everything at one address. An estimate. */
  readonly wanted: number;
}

/** How broad the range of services is. */
export function breadthOf(plan: Pick<Plan, 'profile' | 'services'>): Breadth {
  const { clinicKind, openingDate } = plan.profile;
  const linesOf = (services: readonly Service[]) =>
    new Set(services.map(({ line, name }) => (line.trim() === '' ? name : line).trim().toLowerCase())).size;
  const wanted = clinicKind === 'multidisciplinary' ? 5 : clinicKind === 'singleSpecialty' ? 2 : 4;
  return { lines: linesOf(servicesIn(plan, openingDate.slice(0, 7))), later: linesOf(plan.services), wanted };
}

/** What keeps more visits from fitting: all places together, one room, or one doctor. */
export type CapacityLimit =
  | { readonly kind: 'places' }
  | { readonly kind: 'room'; readonly room: string }
  | { readonly kind: 'doctor'; readonly doctorId: string };

export interface Capacity {
  /** Visits that can run at once (`placesOf`). */
  readonly places: number;
  /** Working days a month, the mean of the twelve months from the opening. */
  readonly days: number;
  /** Mean length of a visit in minutes. */
  readonly minutes: number;
  readonly visits: number;
  readonly limit: CapacityLimit;
}

/** Places at which doctors work at the same time: each needs a room, but in a remote clinic, to which nobody comes. */
export function placesOf({ clinicKind, answers }: Pick<Profile, 'clinicKind' | 'answers'>): number {
  return clinicKind === 'remote' ? answers.doctors : Math.min(answers.rooms, answers.doctors);
}

/**
 * Visits a month that fit with the services of a month (by default the opening's), as many visits of each (an estimate):
 * places x working days x hours a day x 60 x used share / mean minutes of a visit. What only one room or one doctor can
 * do must also fit into the hours of that one place: hours x number of services / minutes of theirs together. The least
 * counts. Null while no service has a length or the
 * size of the clinic is not said.
 */
export function capacityOf(
  plan: ServicePlan,
  holidays: readonly IsoDate[],
  month: IsoMonth = plan.profile.openingDate.slice(0, 7),
): Capacity | null {
  const timed = servicesIn(plan, month).filter(({ minutes }) => minutes > 0);
  const minutes = mean(timed.map((service) => service.minutes));
  if (minutes === null) return null;
  const places = placesOf(plan.profile);
  if (places === 0) return null;
  const days = workingDays(plan, holidays);
  const { perDay, used } = plan.openHours ?? usualHours;
  const minutesAPlace = days * perDay * 60 * used;
  const alone = (own: readonly Service[]) =>
    (minutesAPlace * timed.length) / own.reduce((sum, service) => sum + service.minutes, 0);
  const limits: { readonly visits: number; readonly limit: CapacityLimit }[] = [
    { visits: (minutesAPlace * places) / minutes, limit: { kind: 'places' } },
    ...groups(timed, ({ room = '' }) => room.trim()).map(([room, own]) => ({
      visits: alone(own),
      limit: { kind: 'room', room } as const,
    })),
    ...groups(timed, ({ doctorId }) => doctorId ?? '').map(([doctorId, own]) => ({
      visits: alone(own),
      limit: { kind: 'doctor', doctorId } as const,
    })),
  ];
  const least = limits.reduce((a, b) => (b.visits < a.visits ? b : a));
  return { places, days, minutes, visits: Math.floor(least.visits), limit: least.limit };
}

/** Services by what they share; those without it are left out. */
function groups(services: readonly Service[], keyOf: (service: Service) => string): (readonly [string, Service[]])[] {
  return [...Map.groupBy(services, keyOf)].filter(([key]) => key !== '');
}

function workingDays({ profile, calendar }: ServicePlan, holidays: readonly IsoDate[]): number {
  const opening = monthOf(profile.openingDate);
  const working = calendarOf(calendar, holidays);
  return (working.before(firstDayOf(addMonths(opening, 12))) - working.before(firstDayOf(opening))) / 12;
}

/** How many visits fit from each month on in which a service starts after the opening, in order. */
export function laterCapacities(
  plan: ServicePlan,
  holidays: readonly IsoDate[],
): readonly { readonly month: IsoMonth; readonly capacity: Capacity }[] {
  const opening = plan.profile.openingDate.slice(0, 7);
  const months = new Set(plan.services.flatMap(({ startMonth }) => startMonth ?? []));
  return [...months]
    .filter((month) => month > opening)
    .toSorted()
    .flatMap((month) => {
      const capacity = capacityOf(plan, holidays, month);
      return capacity ? [{ month, capacity }] : [];
    });
}

/** Minutes of a visit until the owner says; an estimate. */
export const usualMinutes = 30;

/** A line of service with its usual services, by name. */
export interface ProposedLine {
  readonly line: string;
  readonly names: readonly string[];
}

/**
 * The usual lines of a clinic of this kind, each with the services of it that the plan does not have; those that it has in
 * full are left out.
 * @param words the topics of the search plan in the plan's language: a line is a topic, its services are the procedures
 */
export function proposedLines(
  { profile, services }: Pick<Plan, 'profile' | 'services'>,
  words: {
    readonly topics: Readonly<Record<TopicKey, { readonly name: string; readonly procedure: readonly string[] }>>;
  },
): readonly ProposedLine[] {
  const known = new Set(services.map(({ name }) => name.trim().toLowerCase()));
  return topicsFor(profile.clinicKind).flatMap((topic) => {
    const { name, procedure } = words.topics[topic];
    const names = procedure.filter((one) => !known.has(one.toLowerCase())).map(capital);
    return names.length === 0 ? [] : [{ line: name, names }];
  });
}

/**
 * What the services of the opening give the economics: mean prices of first and of other visits, and the capacity; only
 * what differs.
 */
export function serviceProposal(
  plan: ServicePlan & Pick<Plan, 'economics'>,
  holidays: readonly IsoDate[],
): EconomicsProposal {
  const offered = servicesIn(plan, plan.profile.openingDate.slice(0, 7));
  const priceOf = (first: boolean) =>
    mean(offered.filter((one) => (one.firstVisit ?? false) === first && one.price > 0).map(({ price }) => price));
  return changedFigures(plan.economics, {
    firstVisitPrice: rounded(priceOf(true)),
    repeatVisitPrice: rounded(priceOf(false)),
    capacityVisits: capacityOf(plan, holidays)?.visits ?? null,
  });
}

/** To the smallest unit of money. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}
