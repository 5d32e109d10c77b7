import type { Channel, Economics, Plan, Profile } from './schema.ts';
import { planFormat, schemaVersion } from './schema.ts';

/** What a new plan is made of; identity and time are the caller's. */
export interface NewPlan {
  readonly id: string;
  /** ISO date-time, UTC. */
  readonly now: string;
  readonly name: string;
  readonly profile: Profile;
  readonly tasks: Plan['tasks'];
  readonly milestones: Plan['milestones'];
  readonly channels: Channel[];
  readonly economics: Economics;
  readonly scenarios: Plan['scenarios'];
}

/** The region of public holidays that a country's plan starts with. */
export function defaultHolidayRegion(country: string): string {
  return country === 'GB' ? 'GB-ENG' : country;
}

/** A plan with everything that has been said so far, and empty places for the rest. */
export function createPlan({
  id,
  now,
  name,
  profile,
  tasks,
  milestones,
  channels,
  economics,
  scenarios,
}: NewPlan): Plan {
  return {
    format: planFormat,
    schemaVersion,
    id,
    name,
    createdAt: now,
    updatedAt: now,
    client: { name: '', contact: '', note: '' },
    profile,
    calendar: {
      workingWeekdays: [1, 2, 3, 4, 5],
      holidayRegion: defaultHolidayRegion(profile.country),
      extraDaysOff: [],
      extraWorkingDays: [],
    },
    audience: { segments: [], note: '' },
    positioning: { what: '', forWhom: '', whyBelieve: '', whyNotState: '', competitors: [] },
    sites: [],
    chosenSiteId: null,
    services: [],
    people: [],
    training: [],
    website: { items: {} },
    queries: [],
    tasks,
    milestones,
    channels,
    economics,
    uncertainty: {},
    scenarios,
    actuals: [],
    risks: {},
    decisions: [],
    baselines: [],
    brand: { consultantName: '', consultantContact: '', colour: null },
  };
}
