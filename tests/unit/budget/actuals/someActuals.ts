import type { ProjectionInput } from '#shared/budget/types.ts';
import type { Actual } from '#shared/plan/schema.ts';
import { somePlan } from '#tests/fixtures/somePlan.ts';

type Channel = ProjectionInput['channels'][number];

/** A channel without ramp, carryover, season or need of a website: 1,000 a month bring 25 leads, 40% book, 80% come. */
export function plainChannel(changes: Partial<Channel> = {}): Channel {
  return {
    id: 'search',
    active: true,
    response: {
      usualSpend: 1000,
      costPerLead: 40,
      ceilingLeads: 100,
      shape: 1,
      carryover: 0,
      rampMonths: 0,
      keptWithoutWebsite: 1,
    },
    seasonality: Array.from({ length: 12 }, () => 1),
    funnel: { bookingRate: 0.4, showRate: 0.8 },
    spend: { '2027-02': 1000, '2027-03': 1000, '2027-04': 1000, '2027-05': 1000, '2027-06': 1000 },
    ...changes,
  };
}

/** A clinic that opened in January 2027 with a trained desk; a patient is worth 552, so the target is 184. */
export function openClinic(channels: readonly Channel[] = [plainChannel()]): ProjectionInput {
  const { economics } = somePlan();
  return {
    planStart: '2027-01-01',
    openingDate: '2027-01-01',
    channels,
    economics: { ...economics, horizonMonths: 12, synergy: 0, capacityVisits: 10_000 },
    websiteLive: null,
    trained: '2026-12-01',
    costs: [],
  };
}

/** Statistics of a month; what is not given is not known. */
export function month(name: string, figures: Partial<Actual> = {}): Actual {
  return {
    channelId: 'search',
    month: name,
    spend: null,
    leads: null,
    booked: null,
    attended: null,
    revenue: null,
    ...figures,
  };
}
