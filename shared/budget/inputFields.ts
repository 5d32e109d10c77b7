/** What kind of number each input of the projection is, and what may be entered for it: for forms, ranges and sliders. */
import type { Channel, Economics } from '#shared/plan/schema.ts';

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

const field = (unit: InputUnit, min: number, max: number, digits: number): InputField => ({ unit, min, max, digits });

/** The economics, in the order of their form. */
export const economicsFields: Readonly<Record<EconomicsField, InputField>> = {
  startingCash: field('money', -1e12, 1e12, 2),
  fixedMonthlyBefore: field('money', 0, 1e12, 2),
  fixedMonthlyAfter: field('money', 0, 1e12, 2),
  firstVisitPrice: field('money', 0, 1e9, 2),
  repeatVisitPrice: field('money', 0, 1e9, 2),
  margin: field('share', 0, 1, 1),
  capacityVisits: field('number', 0, 1e6, 0),
  visitsPerActivePerMonth: field('number', 0, 31, 2),
  stayRate: field('share', 0, 1, 1),
  churn: field('share', 0.001, 1, 1),
  walkInsPerMonth: field('number', 0, 1e6, 1),
  referralRate: field('share', 0, 1, 1),
  broughtPatients: field('number', 0, 1e6, 0),
  broughtOverMonths: field('number', 1, 84, 0),
  waitingKept: field('share', 0, 1, 1),
  synergy: field('share', 0, 2, 1),
  horizonMonths: field('number', 1, 84, 0),
  targetCostPerPatient: field('money', 0, 1e9, 2),
};

/** What the front desk keeps of the bookings. */
export const callCentreFields: Readonly<Record<keyof Economics['callCentre'], InputField>> = {
  untrained: field('share', 0, 2, 1),
  trained: field('share', 0, 2, 1),
};

/** What spend on a channel brings, in the order of its form. */
export const responseFields: Readonly<Record<keyof Channel['response'], InputField>> = {
  usualSpend: field('money', 1, 1e9, 2),
  costPerLead: field('money', 0.01, 1e9, 2),
  ceilingLeads: field('number', 0.1, 1e9, 1),
  rampMonths: field('number', 0, 60, 1),
  carryover: field('share', 0, 0.95, 0),
  keptWithoutWebsite: field('share', 0, 1, 0),
  shape: field('number', 0.2, 5, 2),
};

/** From a lead to a visit. */
export const funnelFields: Readonly<Record<keyof Channel['funnel'], InputField>> = {
  bookingRate: field('share', 0, 1, 1),
  showRate: field('share', 0, 1, 1),
};

const byName: Readonly<Record<string, InputField>> = {
  ...economicsFields,
  ...callCentreFields,
  ...responseFields,
  ...funnelFields,
};

/** The field of an input by its path (`shared/budget/paths.ts`); null where it is no number of these. */
export function inputFieldAt(path: string): InputField | null {
  if (/\.spend\.\d{4}-\d{2}$/.test(path)) return field('money', 0, 1e12, 2);
  if (/\.seasonality\.\d+$/.test(path)) return field('number', 0, 12, 2);
  return byName[path.slice(path.lastIndexOf('.') + 1)] ?? null;
}
