import { channelKinds, type ChannelKind } from '#shared/plan/budgetSchema.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { defaultBudget, type ChannelNames } from '../defaults.ts';
import type { FigureKey } from '../figures.ts';
import type { Explained, Origin } from './types.ts';

/** Where each input comes from, by its path; the planner's own proposal is computed once. */
export function originsOf({ plan, scenario }: Pick<Explained, 'plan' | 'scenario'>): (path: string) => Origin {
  const names = Object.fromEntries(channelKinds.map((kind) => [kind, kind])) as Record<ChannelKind, string>;
  const proposal = defaultBudget(plan.profile, names satisfies ChannelNames);
  return (path) => {
    if (scenario && path in scenario.changes) return { kind: 'scenario', path, scenarioId: scenario.id };
    const parts = path.split('.');
    const proposed = valueAt(proposal, parts);
    return {
      kind: 'plan',
      path,
      source: proposed !== undefined && proposed === valueAt(plan, parts) ? 'estimate' : 'own',
      published: publishedBeside(plan, parts),
    };
  };
}

/** The value at a path, channels by their id; undefined where there is none. */
function valueAt(root: object, parts: readonly string[]): unknown {
  let value: unknown = root;
  for (const part of parts) {
    if (Array.isArray(value) && !/^\d+$/.test(part)) {
      value = value.find((one: unknown) => typeof one === 'object' && one !== null && 'id' in one && one.id === part);
    } else if (typeof value === 'object' && value !== null) {
      value = Object.entries(value).find(([name]) => name === part)?.[1];
    } else {
      return undefined;
    }
  }
  return value;
}

/** The published figure that an input can be compared with. None is local: `figures.ts` names the market of each. */
function publishedBeside(plan: Plan, parts: readonly string[]): FigureKey | null {
  const [group, id, , name] = parts;
  if (group === 'channels') {
    const kind = plan.channels.find((channel) => channel.id === id)?.kind;
    if (name === 'costPerLead' && kind === 'contextual')
      return plan.profile.clinicKind === 'dental' ? 'costPerLeadDental' : 'costPerLeadMedical';
    if (name === 'bookingRate') return 'bookingRate';
  }
  return group === 'economics' && id === 'callCentre' ? 'trainedDesk' : null;
}
