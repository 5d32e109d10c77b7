/**
 * What kind of number each input of the projection is, and what may be entered for it: for forms, ranges, draws and
 * sliders. The bounds are those of the plan's own schema.
 */
import type { z } from 'zod';
import { channelSchema, economicsSchema } from '#shared/plan/budgetSchema.ts';
import type { Channel, Economics } from '#shared/plan/schema.ts';
import { money } from '#shared/plan/schemaParts.ts';

/** A share is entered and shown as a percentage; money is in the plan's currency. */
export type InputUnit = 'money' | 'share' | 'number';

export interface InputField {
  readonly unit: InputUnit;
  /** Bounds of the value itself (of a share 0 to 1), both included. */
  readonly min: number;
  readonly max: number;
  /** Decimals as shown (of a percentage: decimals of the percent). */
  readonly digits: number;
}

type EconomicsField = Exclude<keyof Economics, 'callCentre'>;

/** @param least where the plan takes anything above 0: the least that is worth entering */
function field(unit: InputUnit, schema: z.ZodNumber, digits: number, least?: number): InputField {
  return { unit, min: least ?? schema.minValue ?? -Infinity, max: schema.maxValue ?? Infinity, digits };
}

const { shape: economics } = economicsSchema;
const { shape: channel } = channelSchema;

/** The economics, in the order of their form. */
export const economicsFields: Readonly<Record<EconomicsField, InputField>> = {
  startingCash: field('money', economics.startingCash, 2),
  fixedMonthlyBefore: field('money', economics.fixedMonthlyBefore, 2),
  fixedMonthlyAfter: field('money', economics.fixedMonthlyAfter, 2),
  firstVisitPrice: field('money', economics.firstVisitPrice, 2),
  repeatVisitPrice: field('money', economics.repeatVisitPrice, 2),
  margin: field('share', economics.margin, 1),
  capacityVisits: field('number', economics.capacityVisits, 0),
  visitsPerActivePerMonth: field('number', economics.visitsPerActivePerMonth, 2),
  stayRate: field('share', economics.stayRate, 1),
  churn: field('share', economics.churn, 1, 0.001),
  walkInsPerMonth: field('number', economics.walkInsPerMonth, 1),
  referralRate: field('share', economics.referralRate, 1),
  broughtPatients: field('number', economics.broughtPatients, 0),
  broughtOverMonths: field('number', economics.broughtOverMonths, 0),
  waitingKept: field('share', economics.waitingKept, 1),
  synergy: field('share', economics.synergy, 1),
  horizonMonths: field('number', economics.horizonMonths, 0),
  targetCostPerPatient: field('money', economics.targetCostPerPatient.unwrap(), 2),
};

/** What the front desk keeps of the bookings. */
export const callCentreFields: Readonly<Record<keyof Economics['callCentre'], InputField>> = {
  untrained: field('share', economics.callCentre.shape.untrained, 1),
  trained: field('share', economics.callCentre.shape.trained, 1),
};

/** What spend on a channel brings, in the order of its form. */
export const responseFields: Readonly<Record<keyof Channel['response'], InputField>> = {
  usualSpend: field('money', channel.response.shape.usualSpend, 2, 1),
  costPerLead: field('money', channel.response.shape.costPerLead, 2, 0.01),
  ceilingLeads: field('number', channel.response.shape.ceilingLeads, 1, 0.1),
  rampMonths: field('number', channel.response.shape.rampMonths, 1),
  carryover: field('share', channel.response.shape.carryover, 0),
  keptWithoutWebsite: field('share', channel.response.shape.keptWithoutWebsite, 0),
  shape: field('number', channel.response.shape.shape, 2),
};

/** From a lead to a visit. */
export const funnelFields: Readonly<Record<keyof Channel['funnel'], InputField>> = {
  bookingRate: field('share', channel.funnel.shape.bookingRate, 1),
  showRate: field('share', channel.funnel.shape.showRate, 1),
};

const byName: Readonly<Record<string, InputField>> = {
  ...economicsFields,
  ...callCentreFields,
  ...responseFields,
  ...funnelFields,
};

const spendField = field('money', money, 2);
const seasonField = field('number', channel.seasonality.element, 2);

/** The field of an input by its path (`shared/budget/paths.ts`); null where it is no number of these. */
export function inputFieldAt(path: string): InputField | null {
  if (/\.spend\.\d{4}-\d{2}$/.test(path)) return spendField;
  if (/\.seasonality\.\d+$/.test(path)) return seasonField;
  return byName[path.slice(path.lastIndexOf('.') + 1)] ?? null;
}
