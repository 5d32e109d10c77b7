/**
 * The ranges of a plan's uncertain inputs as they are edited. The typical value of a range is meant to be the plan's own
 * value. A plan without ranges of its own has the usual ones, which follow its values; ranges of its own stay where they
 * are when the plan's value changes, are then `moved`, and can be brought along.
 */
import type { Plan } from '#shared/plan/schema.ts';
import { channelOfPath, inputAt, type PathPlan } from './paths.ts';
import { boundsOf, uncertaintyOf, usualUncertainty, type Spread } from './uncertainty.ts';

/** A range at its place in the list. */
export interface Range extends Spread {
  readonly path: string;
  /** The plan's own value where it is no longer the typical one of the range; else null. */
  readonly moved: number | null;
}

/** The ranges that a plan's draws use, clinic first, then channel by channel in the plan's order. */
export function rangesOf(plan: PathPlan & Pick<Plan, 'uncertainty'>): readonly Range[] {
  const rank = (path: string) => {
    if (path.startsWith('economics.')) return -1;
    const found = channelOfPath(plan.channels, path);
    return found ? plan.channels.indexOf(found.channel) : plan.channels.length;
  };
  return Object.entries(uncertaintyOf(plan))
    .map(([path, spread]) => {
      const now = inputAt(plan, path);
      return { path, ...spread, moved: typeof now === 'number' && now !== spread.typical ? now : null };
    })
    .toSorted((a, b) => rank(a.path) - rank(b.path));
}

/** Ranges of the clinic, of a channel, or of inputs that the plan has no more. */
export interface RangeGroup {
  readonly of: 'clinic' | 'channel' | 'nothing';
  /** The name of the channel; empty for the others. */
  readonly channel: string;
  readonly ranges: readonly Range[];
}

/** The ranges that a plan's draws use, in groups: the clinic, then each channel that has any in the plan's order. */
export function rangeGroups(plan: PathPlan & Pick<Plan, 'uncertainty'>): readonly RangeGroup[] {
  const ranges = rangesOf(plan);
  const ofClinic = ({ path }: Range) => path.startsWith('economics.');
  const channelOf = ({ path }: Range) => channelOfPath(plan.channels, path)?.channel ?? null;
  const groups: readonly RangeGroup[] = [
    { of: 'clinic', channel: '', ranges: ranges.filter(ofClinic) },
    ...plan.channels.map((channel) => ({
      of: 'channel' as const,
      channel: channel.name,
      ranges: ranges.filter((range) => channelOf(range) === channel),
    })),
    { of: 'nothing', channel: '', ranges: ranges.filter((range) => !ofClinic(range) && channelOf(range) === null) },
  ];
  return groups.filter((group) => group.ranges.length > 0);
}

/**
 * A range moved to another typical value: low and high in proportion (by the same difference where the typical value is
 * not above 0), within the bounds of the input.
 */
export function movedRange(path: string, { low, typical, high }: Spread, to: number): Spread {
  const [least, most] = boundsOf(path, to);
  const move = (value: number) => {
    const moved = typical > 0 && to > 0 ? Number((value * (to / typical)).toPrecision(4)) : value + to - typical;
    return Math.min(most, Math.max(least, moved));
  };
  return { low: Math.min(to, move(low)), typical: to, high: Math.max(to, move(high)) };
}

/** The range that an input is proposed with: the usual one, or a fifth to either side. */
export function proposedRange(plan: PathPlan, path: string, typical: number): Spread {
  const fifth = Math.abs(typical) / 5;
  return usualUncertainty(plan)[path] ?? movedRange(path, { low: -fifth, typical: 0, high: fifth }, typical);
}
