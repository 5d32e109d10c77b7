/**
 * How long a new channel must be tested before a verdict means anything. Patients are Poisson, so the logarithm of an
 * observed cost per patient has a variance of 1 / patients (delta method; Cameron and Trivedi, Regression Analysis of
 * Count Data, 2nd ed., 2.4). A verdict needs 80% certainty; a test that reaches it in 4 of 5 cases needs
 * patients = ((z80 + z80) / ln(ratio))^2, where the ratio is that of the true cost to the target.
 */
import { addMonths, monthOf, monthText } from '#shared/calendar/dates.ts';
import { callCentreIn, channelFlow, halfSaturation } from '../channelFlow.ts';
import type { ProjectionInput } from '../types.ts';

/** The 80% quantile of the standard normal distribution. */
const z80 = 0.8416212335729143;

/** A channel this much dearer or cheaper than the target should be told from it: half as much again, or a third less. */
export const tellingRatio = 1.5;

/** The longest test that is still a test, in months. */
export const testMonths = 3;
/** The longest that is looked for, in months. */
const longestMonths = 24;
const weeksAMonth = 365.25 / 12 / 7;

export interface TestPlan {
  readonly channelId: string;
  /** What must come before a verdict means anything. */
  readonly patients: number;
  readonly leads: number;
  /** Weeks until the leads have come at the channel's usual spend; null where they do not within two years. */
  readonly weeks: number | null;
  /** What the test costs at usual spend, in the plan's currency; null with `weeks`. */
  readonly cost: number | null;
  /** The least that brings the leads within 3 months, a month; null where that needs more than nine tenths of the ceiling. */
  readonly leastMonthly: number | null;
  /** Where 3 months are not enough: whole months at nine tenths of the ceiling; null where two years are not, or none are needed. */
  readonly longer: { readonly months: number; readonly monthly: number } | null;
}

/** Leads until a cost per patient `ratio` times the target is told from it; null for no difference at all. */
export function neededToDecide(ratio: number, patientsPerLead: number): number | null {
  const distance = Math.abs(Math.log(ratio));
  if (!(distance > 1e-6 && patientsPerLead > 0)) return null;
  return ((2 * z80) / distance) ** 2 / patientsPerLead;
}

const known = new WeakMap<ProjectionInput, readonly TestPlan[]>();

/**
 * The test plan of every channel, in the plan's order: alone, with the website live and the desk as it will be, without
 * season, ramp and carried spend as in the plan. Worked out once for an input.
 */
export function testPlans(input: ProjectionInput): readonly TestPlan[] {
  const plans = known.get(input) ?? plansOf(input);
  known.set(input, plans);
  return plans;
}

function plansOf(input: ProjectionInput): readonly TestPlan[] {
  return input.channels.map((channel) => {
    const { usualSpend, costPerLead, ceilingLeads, shape } = channel.response;
    const { perLead, leads, leadsAt } = testOf(channel, input);
    const weeks = weeksUntil(leads, leadsAt(usualSpend));
    const within = (monthly: number) => sumOf(leadsAt(monthly), testMonths) >= leads;
    // The spend that brings nine tenths of the ceiling: what is beyond is paid for in vain.
    const most = halfSaturation(usualSpend, costPerLead, ceilingLeads, shape) * 9 ** (1 / shape);
    const soon = within(most);
    const longer = soon ? null : weeksUntil(leads, leadsAt(most));
    return {
      channelId: channel.id,
      patients: leads * perLead,
      leads,
      weeks,
      cost: weeks === null ? null : (weeks / weeksAMonth) * usualSpend,
      leastMonthly: soon ? leastThat(most, within) : null,
      longer: longer === null ? null : { months: Math.ceil(round(longer / weeksAMonth)), monthly: most },
    };
  });
}

/** Weeks until a channel can be judged at so much a month; null where that takes more than two years. */
export function weeksToDecide(channel: TestedChannel, input: ProjectionInput, monthly: number): number | null {
  const { leads, leadsAt } = testOf(channel, input);
  return weeksUntil(leads, leadsAt(monthly));
}

type TestedChannel = ProjectionInput['channels'][number];

/** The leads that a verdict on a channel needs, and those that so much a month brings it, month by month. */
function testOf(channel: TestedChannel, input: ProjectionInput) {
  const start = monthOf('2000-01');
  const months = Array.from({ length: longestMonths }, (_, m) => addMonths(start, m));
  const ready = (date: string | null) => (date === null ? null : '1990-01-01');
  const settled = { ...input, websiteLive: ready(input.websiteLive), trained: ready(input.trained), learned: {} };
  const perLead = channel.funnel.bookingRate * callCentreIn(start, settled) * channel.funnel.showRate;
  const leadsAt = (monthly: number) => {
    const spend = Object.fromEntries(months.map((month) => [monthText(month), monthly]));
    const alone = { ...channel, active: true, spend, seasonality: channel.seasonality.map(() => 1) };
    return channelFlow({ ...settled, channels: [alone] }, months).leads[0]!;
  };
  return { perLead, leads: neededToDecide(tellingRatio, perLead) ?? Infinity, leadsAt };
}

/** Weeks until a monthly row has added up to a number, months filling evenly. */
function weeksUntil(wanted: number, row: Float64Array): number | null {
  let sum = 0;
  for (const [m, value] of row.entries()) {
    if (sum + value >= wanted) return (m + (wanted - sum) / value) * weeksAMonth;
    sum += value;
  }
  return null;
}

/** Without the last digits, which must not add a month. */
function round(value: number): number {
  return Number(value.toFixed(9));
}

function sumOf(row: Float64Array, count: number): number {
  return row.subarray(0, count).reduce((sum, value) => sum + value, 0);
}

/** The least value for which a condition holds that, once true, stays true. */
function leastThat(high: number, holds: (value: number) => boolean): number {
  let [low, top] = [0, high];
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + top) / 2;
    if (holds(middle)) top = middle;
    else low = middle;
  }
  return top;
}
