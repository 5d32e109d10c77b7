/**
 * The budget a new plan starts with: the channels of the guide (G4) and the economics of a clinic of its kind and size.
 * Published figures are in `figures.ts`; every other number is an estimate to be overridden, in euros, scaled to the
 * plan's currency by `currencyScale`.
 */
import { addMonths, monthOf, monthText, type MonthNumber } from '#shared/calendar/dates.ts';
import type { Channel, ChannelKind, ClinicKind, Economics, Profile } from '#shared/plan/schema.ts';
import { leadMonths, needsWebsite, usualMonthsBefore } from './spendPlan.ts';

/** Rough units of a currency for one euro, only to give the defaults a sensible size; the user sees and changes them. */
const unitsPerEuro: Readonly<Record<string, number>> = { EUR: 1, USD: 1.1, GBP: 0.85, RUB: 100, PLN: 4.3, CHF: 0.95 };

/** What a euro default is multiplied by in a currency; 1 for a currency that the table does not know. */
export function currencyScale(currency: string): number {
  return unitsPerEuro[currency] ?? 1;
}

/** The shape of a channel: [usual spend, cost per lead, ceiling, carryover, ramp, kept without a website, booking, show]. */
type ChannelFigures = readonly [number, number, number, number, number, number, number, number];

interface DefaultChannel {
  readonly kind: ChannelKind;
  readonly figures: ChannelFigures;
  /** The share of the usual spend in the first months of spend, and in every month after them. */
  readonly opening: readonly number[];
  readonly after: number;
  /** Not part of a first proposal unless asked for. */
  readonly optional?: true;
}

/** The site is live 8 weeks before the opening (F1). */
const siteMonthsBefore = 2;

const defaultChannels: readonly DefaultChannel[] = [
  {
    kind: 'contextual',
    figures: [1500, 45, 110, 0.05, 2, 0.15, 0.4, 0.85],
    opening: [0.6, 1, 1.2, 1.2],
    after: 1,
  },
  {
    kind: 'social',
    figures: [900, 32, 90, 0.3, 3, 0.6, 0.3, 0.8],
    opening: [0.4, 0.7, 1, 1.2, 1.2],
    after: 1,
  },
  { kind: 'seo', figures: [700, 35, 70, 0.7, 6, 0, 0.4, 0.85], opening: [1, 1, 1], after: 1 },
  { kind: 'directories', figures: [150, 20, 30, 0.5, 3, 0.7, 0.4, 0.85], opening: [1, 1, 1], after: 1 },
  { kind: 'banners', figures: [300, 60, 25, 0.2, 1, 0.2, 0.3, 0.8], opening: [0.5, 1, 1], after: 0 },
  { kind: 'forums', figures: [150, 30, 20, 0.5, 4, 0.5, 0.35, 0.8], opening: [1, 1, 1], after: 0.7 },
  { kind: 'outdoor', figures: [600, 60, 35, 0.5, 1, 0.6, 0.35, 0.85], opening: [1, 1.3, 0.6], after: 0.3 },
  {
    kind: 'radio',
    figures: [1800, 110, 40, 0.5, 0, 0.3, 0.35, 0.8],
    opening: [0.8, 0.8],
    after: 0,
    optional: true,
  },
  {
    kind: 'television',
    figures: [6000, 140, 90, 0.6, 0, 0.25, 0.35, 0.8],
    opening: [0.5, 0.5],
    after: 0,
    optional: true,
  },
  { kind: 'wordOfMouth', figures: [200, 18, 40, 0.6, 4, 0.9, 0.6, 0.92], opening: [1, 1, 1], after: 1 },
];

/** First visit, repeat visit (EUR), margin before fixed costs, visits a month of an active patient. Estimates. */
const kinds: Readonly<
  Record<ClinicKind, { first: number; repeat: number; margin: number; visits: number; fixedPerDoctor: number }>
> = {
  dental: { first: 80, repeat: 140, margin: 0.62, visits: 0.28, fixedPerDoctor: 3200 },
  multidisciplinary: { first: 75, repeat: 90, margin: 0.6, visits: 0.38, fixedPerDoctor: 2600 },
  singleSpecialty: { first: 80, repeat: 95, margin: 0.6, visits: 0.36, fixedPerDoctor: 2700 },
  diagnostic: { first: 140, repeat: 130, margin: 0.58, visits: 0.2, fixedPerDoctor: 3200 },
  aesthetic: { first: 100, repeat: 170, margin: 0.6, visits: 0.24, fixedPerDoctor: 3200 },
  remote: { first: 45, repeat: 45, margin: 0.7, visits: 0.5, fixedPerDoctor: 1500 },
};

/** Names of the channels in the plan's language. */
export type ChannelNames = Readonly<Record<ChannelKind, string>>;

/** Channels and economics for a new plan. `months` of spend run from before the opening to the end of the horizon. */
export function defaultBudget(profile: Profile, names: ChannelNames): { channels: Channel[]; economics: Economics } {
  const economics = defaultEconomics(profile);
  return {
    channels: defaultChannels.map((channel) => makeChannel(channel, profile, names, economics.horizonMonths)),
    economics,
  };
}

function makeChannel(
  { kind, figures, opening, after, optional }: DefaultChannel,
  profile: Profile,
  names: ChannelNames,
  horizonMonths: number,
): Channel {
  const scale = currencyScale(profile.currency);
  const size = Math.max(0.6, profile.answers.doctors / 4);
  const [usual, costPerLead, ceiling, carryover, rampMonths, keptWithoutWebsite, bookingRate, showRate] = figures;
  const usualSpend = roundTo(usual * size * scale, 10 * Math.max(1, scale / 10));
  const wanted = !optional || (kind === 'television' && profile.answers.television);
  const openingMonth = monthOf(profile.openingDate);
  const spend: Record<string, number> = {};
  const lead = leadMonths(kind, usualMonthsBefore);
  const from = -(needsWebsite({ kind, response: { keptWithoutWebsite } }) ? Math.min(lead, siteMonthsBefore) : lead);
  for (let m = from; wanted && m <= horizonMonths; m += 1) {
    const amount = roundTo(usualSpend * (opening[m - from] ?? after), 10);
    const month: MonthNumber = addMonths(openingMonth, m);
    if (amount > 0 && month >= monthOf(profile.planStart)) spend[monthText(month)] = amount;
  }
  return {
    id: kind,
    name: names[kind],
    kind,
    active: wanted,
    response: {
      usualSpend,
      costPerLead: roundTo(costPerLead * scale, 0.5),
      // A ceiling well above the usual leads, whatever the rounding of the spend.
      ceilingLeads: Math.ceil(Math.max(ceiling * size, (1.5 * usual * size) / costPerLead)),
      shape: 1,
      carryover,
      rampMonths,
      keptWithoutWebsite,
    },
    seasonality: [1.05, 1.05, 1.05, 1, 1, 0.95, 0.85, 0.85, 1.05, 1.05, 1.05, 1.05],
    funnel: { bookingRate, showRate },
    spend,
  };
}

/** What a clinic of this kind and size earns and costs. Estimates, to be overridden. */
function defaultEconomics({ clinicKind, currency, answers }: Profile): Economics {
  const scale = currencyScale(currency);
  const kind = kinds[clinicKind];
  const doctors = Math.max(1, answers.doctors);
  const capacityVisits = Math.max(1, Math.min(answers.rooms || doctors, doctors)) * 170;
  const fixedMonthlyAfter = roundTo((5000 + kind.fixedPerDoctor * doctors) * scale, 100);
  return {
    horizonMonths: 36,
    startingCash: roundTo((120_000 + 70_000 * doctors) * scale, 1000),
    fixedMonthlyBefore: roundTo(fixedMonthlyAfter * 0.15, 100),
    fixedMonthlyAfter,
    firstVisitPrice: roundTo(kind.first * scale, 1),
    repeatVisitPrice: roundTo(kind.repeat * scale, 1),
    margin: kind.margin,
    visitsPerActivePerMonth: kind.visits,
    churn: 0.025,
    stayRate: 0.6,
    capacityVisits,
    walkInsPerMonth: clinicKind === 'remote' ? 0 : 6 * doctors,
    referralRate: 0.02,
    broughtPatients: answers.doctorsBringPatients ? 80 * doctors : 0,
    broughtOverMonths: 6,
    waitingKept: 0.7,
    synergy: 0.15,
    callCentre: { untrained: 0.7, trained: 1 },
    targetCostPerPatient: null,
  };
}

/** Rounded to a step, without the tails of binary fractions. */
function roundTo(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toFixed(2));
}
