/** The schema of the budget: channels, economics, uncertainty, scenarios and what really happened. */
import { z } from 'zod';
import { amount, id, money, month, share, shortText } from './schemaParts.ts';

export const channelKinds = [
  'contextual',
  'social',
  'seo',
  'banners',
  'forums',
  'directories',
  'television',
  'radio',
  'outdoor',
  'wordOfMouth',
  'other',
] as const;
export type ChannelKind = (typeof channelKinds)[number];

export const channelSchema = z.strictObject({
  id,
  name: z.string().min(1).max(200),
  kind: z.enum(channelKinds),
  active: z.boolean(),
  /** Why this channel is paid for; every advertisement runs for a known reason. */
  reason: shortText.optional(),
  response: z.strictObject({
    usualSpend: z.number().positive().max(1e9),
    costPerLead: z.number().positive().max(1e9),
    ceilingLeads: z.number().positive().max(1e9),
    shape: z.number().min(0.2).max(5),
    carryover: z.number().min(0).max(0.95),
    rampMonths: z.number().min(0).max(60),
    keptWithoutWebsite: share,
  }),
  seasonality: z.array(z.number().min(0).max(12)).length(12),
  funnel: z.strictObject({ bookingRate: share, showRate: share }),
  spend: z.record(month, money),
});

export const economicsSchema = z.strictObject({
  horizonMonths: z.int().min(1).max(84),
  startingCash: z.number().min(-1e12).max(1e12),
  fixedMonthlyBefore: money,
  fixedMonthlyAfter: money,
  firstVisitPrice: money,
  repeatVisitPrice: money,
  margin: share,
  visitsPerActivePerMonth: z.number().min(0).max(31),
  churn: z.number().positive().max(1),
  stayRate: share,
  capacityVisits: amount,
  walkInsPerMonth: amount,
  referralRate: z.number().min(0).max(10),
  broughtPatients: amount,
  broughtOverMonths: z.number().min(1).max(84),
  waitingKept: share,
  synergy: z.number().min(0).max(2),
  callCentre: z.strictObject({ untrained: z.number().min(0).max(2), trained: z.number().min(0).max(2) }),
  targetCostPerPatient: money.nullable(),
});

export const uncertaintySchema = z.record(
  z.string(),
  z.strictObject({ low: z.number(), typical: z.number(), high: z.number() }),
);

/** The courses that a scenario can follow; what they change is worked out from the plan's uncertain inputs. */
export const scenarioCourses = ['cautious', 'hopeful'] as const;

/** The lines of the projection that a target can be set for. */
export const targetLines = ['cash', 'net', 'revenue', 'seen', 'returning', 'active', 'leads', 'booked'] as const;

export const targetSchema = z.strictObject({
  line: z.enum(targetLines),
  month,
  atLeast: z.number().min(-1e12).max(1e12),
});

export const scenarioSchema = z.strictObject({
  id,
  name: z.string().min(1).max(200),
  /** The course whose changes it has without naming them (`shared/budget/courses.ts`); its own stand above them. */
  follows: z.enum(scenarioCourses).optional(),
  /** Path of an input to the value that it has in this scenario. */
  changes: z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()])),
});

/** What the best split of a month's money is asked for (`shared/budget/splitWish.ts`). */
export const splitWishSchema = z.strictObject({
  /** What is split, a month; null: as much as an average month has as planned. */
  monthly: z.number().positive().max(1e9).nullable(),
  /** So many channels get money at least, as far as so many are in use. */
  leastChannels: z.int().min(0).max(100),
  /** The least and the most a month by channel id; a channel that is not named has no limit. */
  least: z.record(id, amount),
  most: z.record(id, amount),
});

export const actualSchema = z.strictObject({
  channelId: id,
  month,
  spend: money.nullable(),
  leads: amount.nullable(),
  booked: amount.nullable(),
  attended: amount.nullable(),
  revenue: money.nullable(),
});

export type Channel = z.infer<typeof channelSchema>;
export type Economics = z.infer<typeof economicsSchema>;
export type Actual = z.infer<typeof actualSchema>;
