import { channelFlow } from '#shared/budget/channelFlow.ts';
import { gridOf } from '#shared/budget/model.ts';
import type { ProjectionInput } from '#shared/budget/types.ts';
import {
  addMonths,
  monthOf,
  monthsBetween,
  monthText,
  type IsoMonth,
  type MonthNumber,
} from '#shared/calendar/dates.ts';
import type { ChannelKind, Plan } from '#shared/plan/schema.ts';
import { internetKinds, spentMonths } from './channelAdvice.ts';

/** What the same money brings, on top of the rest of the plan, in one channel or spread over several. */
export interface SpendTried {
  /** Channel to its share of the money; the shares sum to 1. */
  readonly shares: Readonly<Record<string, number>>;
  readonly leads: number;
  /** Booked and expected to come. */
  readonly patients: number;
  /** Null where nobody comes. */
  readonly costPerPatient: number | null;
}

/** The same money tried in several ways: `perMonth` for `months` from `from`. */
export interface SpendComparison {
  readonly from: IsoMonth;
  readonly months: number;
  readonly perMonth: number;
  /** Television, search advertising and social networks by themselves, as far as the plan has them. */
  readonly alone: readonly SpendTried[];
  /** Spread over the internet so that it brings most; null for a plan without such channels. */
  readonly spread: SpendTried | null;
}

/** The kinds that reach the same people directly. */
const insteadOfTelevision: readonly ChannelKind[] = ['social', 'contextual'];

/** In how many equal parts the money is spread. */
const spreadParts = 10;

/**
 * The trap of television in the plan's own numbers (G2.4): what so much a month for so many months would bring on
 * television, in social networks, in search advertising, and spread over the internet, by the plan's response curves, site
 * and front desk. The plan's own spend on television counts for none of them; each gain is the demand of the whole plan
 * with the money less without, so what carries over into later months counts too, up to the end of the projection. The
 * spread gives each tenth of the money to the channel where it brings most, the curves being saturating.
 * @returns null for a plan without a television channel
 */
export function televisionTrap(
  plan: Pick<Plan, 'channels'>,
  input: ProjectionInput,
  perMonth: number,
  months = 2,
): SpendComparison | null {
  const television = plan.channels.find(({ kind }) => kind === 'television');
  if (!television) return null;
  const { first, last } = gridOf(input);
  const wished = spentMonths(television)[0]?.[0] ?? input.openingDate;
  const from = Math.min(Math.max(monthOf(wished), first), last) as MonthNumber;
  const grid = monthsBetween(first, last);
  const flowOf = (shares: SpendTried['shares']) => {
    const channels = input.channels.map((channel) => {
      const spend = channel.id === television.id ? {} : { ...(channel.active ? channel.spend : {}) };
      const share = shares[channel.id] ?? 0;
      for (let m = 0; share > 0 && m < months; m += 1) {
        const month = monthText(addMonths(from, m));
        spend[month] = (spend[month] ?? 0) + perMonth * share;
      }
      return { ...channel, active: channel.active || share > 0, spend };
    });
    const flow = channelFlow({ ...input, channels, learned: {} }, grid);
    return { leads: sumOf(flow.leads), patients: sumOf(flow.demand) };
  };
  const without = flowOf({});
  const tried = (shares: SpendTried['shares']): SpendTried => {
    const withIt = flowOf(shares);
    const patients = withIt.patients - without.patients;
    return {
      shares,
      leads: withIt.leads - without.leads,
      patients,
      costPerPatient: patients > 1e-9 ? (perMonth * months) / patients : null,
    };
  };
  const internet = plan.channels.filter(({ kind }) => internetKinds.includes(kind)).map(({ id }) => id);
  const others = plan.channels.filter(({ kind }) => insteadOfTelevision.includes(kind));
  return {
    from: monthText(from),
    months,
    perMonth,
    alone: [television, ...others].map(({ id }) => tried({ [id]: 1 })),
    spread: internet.length === 0 ? null : tried(bestSpread(internet, (shares) => flowOf(shares).patients)),
  };
}

/** Money spread in equal parts, each to the channel where it adds most to what is already spread. */
function bestSpread(
  ids: readonly string[],
  patientsOf: (shares: SpendTried['shares']) => number,
): SpendTried['shares'] {
  let shares: SpendTried['shares'] = {};
  for (let part = 1; part <= spreadParts; part += 1) {
    const options = ids.map((id) => ({ ...shares, [id]: ((shares[id] ?? 0) * spreadParts + 1) / spreadParts }));
    const gains = options.map(patientsOf);
    shares = options[gains.indexOf(Math.max(...gains))]!;
  }
  return shares;
}

function sumOf(rows: readonly Float64Array[]): number {
  return rows.reduce((sum, row) => sum + row.reduce((all, value) => all + value, 0), 0);
}
