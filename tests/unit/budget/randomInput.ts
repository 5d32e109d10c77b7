/** Random inputs of the projection, as wide as the plan's schema and the problems of a projection allow. */
import fc from 'fast-check';
import type { ProjectionInput } from '#shared/budget/types.ts';
import { addMonths, monthOf, monthText } from '#shared/calendar/dates.ts';

/** To six decimals: what a person could have written. */
const number = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((value) => Math.max(min, Math.round(value * 1e6) / 1e6));
const share = number(0, 1);
/** Often exactly nothing, as in real plans. */
const sometimes = (min: number, max: number) => fc.oneof(fc.constant(0), number(min, max));
const date = (from: string, days: number) =>
  fc.integer({ min: 0, max: days }).map((day) => {
    const at = Date.parse(`${from}T00:00:00Z`) + day * 86_400_000;
    return new Date(at).toISOString().slice(0, 10);
  });

const spend = fc
  .array(fc.tuple(fc.integer({ min: -3, max: 30 }), sometimes(1, 20_000)), { maxLength: 24 })
  .map((months) =>
    Object.fromEntries(
      months.map(([m, amount]) => [monthText(addMonths(monthOf('2027-01'), m)), amount] as [string, number]),
    ),
  );

const channel = fc
  .record({
    active: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    usualSpend: number(50, 20_000),
    costPerLead: number(1, 500),
    /** The ceiling as a multiple of the usual leads. */
    room: number(1.05, 12),
    shape: fc.oneof(fc.constant(1), number(0.2, 5)),
    carryover: fc.oneof(fc.constant(0), number(0, 0.95)),
    rampMonths: fc.oneof(fc.constant(0), number(0, 12)),
    keptWithoutWebsite: share,
    seasonality: fc.array(sometimes(0.2, 2), { minLength: 12, maxLength: 12 }),
    bookingRate: share,
    showRate: share,
    spend,
  })
  .map(({ active, room, seasonality, bookingRate, showRate, spend, ...response }) => ({
    active,
    response: { ...response, ceilingLeads: (room * response.usualSpend) / response.costPerLead },
    seasonality,
    funnel: { bookingRate, showRate },
    spend,
  }));

/** Channels, economics, dates and costs at random; the grid is at most 50 months. */
export const randomInput: fc.Arbitrary<ProjectionInput> = fc.record({
  planStart: date('2026-11-01', 120),
  openingDate: date('2027-03-01', 250),
  channels: fc
    .array(channel, { maxLength: 6 })
    .map((channels) => channels.map((one, c) => ({ ...one, id: `channel-${c}` }))),
  economics: fc.record({
    horizonMonths: fc.integer({ min: 1, max: 30 }),
    startingCash: number(-50_000, 500_000),
    fixedMonthlyBefore: sometimes(100, 20_000),
    fixedMonthlyAfter: sometimes(100, 60_000),
    firstVisitPrice: sometimes(10, 500),
    repeatVisitPrice: sometimes(10, 500),
    margin: share,
    visitsPerActivePerMonth: sometimes(0.05, 4),
    churn: number(0.005, 1),
    stayRate: share,
    capacityVisits: sometimes(10, 2000),
    walkInsPerMonth: sometimes(1, 60),
    referralRate: sometimes(0.001, 0.2),
    broughtPatients: sometimes(1, 500),
    broughtOverMonths: number(1, 24),
    waitingKept: share,
    synergy: sometimes(0.01, 1),
    callCentre: fc.record({ untrained: share, trained: number(0, 1.5) }),
    targetCostPerPatient: fc.constant(null),
  }),
  websiteLive: fc.option(date('2026-10-01', 500)),
  trained: fc.option(date('2026-10-01', 500)),
  costs: fc.array(fc.tuple(date('2026-08-01', 900), number(0, 100_000)), { maxLength: 8 }),
});
