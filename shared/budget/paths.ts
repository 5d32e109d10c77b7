/**
 * Inputs of the projection by their path, as scenarios and uncertainty name them: `economics.churn`,
 * `economics.callCentre.trained`, `channels.<id>.response.costPerLead`, `channels.<id>.funnel.showRate`,
 * `channels.<id>.active`, `channels.<id>.spend.2027-06`, `profile.openingDate`.
 */
import { isIsoDate, isIsoMonth } from '#shared/calendar/dates.ts';
import { channelSchema, economicsSchema } from '#shared/plan/budgetSchema.ts';
import type { Economics, Plan } from '#shared/plan/schema.ts';
import { failure, problem, success, type Outcome, type Problem } from '#shared/problem.ts';
import type { ProjectionInput } from './types.ts';

export type Scenario = Plan['scenarios'][number];
export type Changes = Scenario['changes'];
export type InputValue = Changes[string];
type Tree = { [key: string]: unknown };

/** The parts of a plan that a path can lead into. */
export type PathPlan = Pick<Plan, 'profile' | 'channels' | 'economics'>;

/** Every input that is a number and can be uncertain, with its value. Amounts of spend are decisions, not beliefs. */
export function uncertainPaths(plan: PathPlan): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'number') found.set(path, value);
    else if (typeof value === 'object' && value !== null)
      for (const [key, part] of Object.entries(value)) walk(part, `${path}.${key}`);
  };
  const { horizonMonths: _fixed, targetCostPerPatient: _goal, ...economics } = plan.economics;
  walk(economics, 'economics');
  for (const { id, response, funnel } of plan.channels) walk({ response, funnel }, `channels.${id}`);
  return found;
}

/** A copy of the inputs whose parts can be changed without changing the plan's. */
export function copyOfInputs<C extends ProjectionInput['channels'][number]>({
  channels,
  economics,
}: {
  readonly channels: readonly C[];
  readonly economics: Economics;
}) {
  return {
    channels: channels.map((channel) => ({
      ...channel,
      response: { ...channel.response },
      funnel: { ...channel.funnel },
      spend: { ...channel.spend },
      seasonality: [...channel.seasonality],
    })),
    economics: { ...economics, callCentre: { ...economics.callCentre } },
  };
}

/** The value that a path leads to; undefined where it leads nowhere. */
export function inputAt(plan: PathPlan, path: string): InputValue | undefined {
  const place = placeOf(plan, path);
  return place?.holder[place.key] as InputValue | undefined;
}

/**
 * A plan with other values at some paths. What is changed is checked as the plan's own schema checks it; a path that leads
 * nowhere or a value that may not stand there is named.
 */
export function withInputs<P extends PathPlan>(
  plan: P,
  changes: Changes,
  at: readonly (string | number)[] = [],
): Outcome<P> {
  const changed = { profile: { ...plan.profile }, ...copyOfInputs(plan) };
  const problems: Problem[] = [];
  for (const [path, value] of Object.entries(changes)) {
    const place = placeOf(changed, path);
    if (!place) problems.push(problem('input.unknown', [...at, path], { path }));
    else place.holder[place.key] = value;
  }
  if (problems.length > 0) return failure(problems);
  const touched = new Set(Object.keys(changes).map((path) => channelOfPath(changed.channels, path)?.channel));
  const faults = [
    ...(economicsSchema.safeParse(changed.economics).error?.issues ?? []).map(({ path }) => ['economics', ...path]),
    ...changed.channels
      .filter((channel) => touched.has(channel))
      .flatMap((channel) =>
        (channelSchema.safeParse(channel).error?.issues ?? []).map(({ path }) => ['channels', channel.id, ...path]),
      ),
    ...(isIsoDate(changed.profile.openingDate) ? [] : [['profile', 'openingDate']]),
  ].map((path) => path.join('.'));
  if (faults.length > 0)
    return failure(
      faults.map((path) => problem('input.outOfRange', [...at, path], { path, value: String(changes[path]) })),
    );
  return success({ ...plan, ...changed });
}

/** Where a path leads: the object and its key; null where it leads nowhere that may change. */
export function placeOf(
  plan: Pick<ProjectionInput, 'channels' | 'economics'> & { readonly profile?: Plan['profile'] },
  path: string,
): { readonly holder: Tree; readonly key: string } | null {
  if (path === 'profile.openingDate') return plan.profile ? { holder: plan.profile, key: 'openingDate' } : null;
  const [root, ...rest] = path.split('.');
  if (root === 'economics') return leafOf(plan.economics, rest);
  if (root !== 'channels') return null;
  const found = channelOfPath(plan.channels, path);
  if (!found) return null;
  const { channel, keys } = found;
  const [first, month = ''] = keys;
  if (first === 'spend' && keys.length === 2 && isIsoMonth(month)) return { holder: channel.spend, key: month };
  if (first === 'active' && keys.length === 1) return { holder: channel, key: 'active' };
  return first === 'response' || first === 'funnel' || first === 'seasonality' ? leafOf(channel, keys) : null;
}

/** The channel that a path leads into and what is behind its id; null where it leads into none. */
export function channelOfPath<C extends { readonly id: string }>(
  channels: readonly C[],
  path: string,
): { readonly channel: C; readonly keys: readonly string[] } | null {
  // A channel's id may hold dots itself: the longest id that the path begins with.
  const channel = channels
    .filter(({ id }) => path.startsWith(`channels.${id}.`))
    .toSorted((a, b) => b.id.length - a.id.length)[0];
  return channel ? { channel, keys: path.slice(`channels.${channel.id}.`.length).split('.') } : null;
}

function leafOf(tree: Tree, keys: readonly string[]): { readonly holder: Tree; readonly key: string } | null {
  let holder = tree;
  for (const key of keys.slice(0, -1)) {
    const next = Object.hasOwn(holder, key) ? holder[key] : undefined;
    if (typeof next !== 'object' || next === null) return null;
    holder = next as Tree;
  }
  const key = keys.at(-1) ?? '';
  if (!Object.hasOwn(holder, key)) return null;
  const value = holder[key];
  return typeof value !== 'object' || value === null ? { holder, key } : null;
}
