import { channelKinds, type ChannelKind } from '#shared/plan/budgetSchema.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { defaultBudget, type ChannelNames } from '../defaults.ts';
import type { FigureKey } from '../figures.ts';
import { channelOfPath, inputAt } from '../paths.ts';
import type { Explained, Origin } from './types.ts';

/** Where each input comes from, by its path; the planner's own proposal is computed once. */
export function originsOf({ plan, scenario }: Pick<Explained, 'plan' | 'scenario'>): (path: string) => Origin {
  const names = Object.fromEntries(channelKinds.map((kind) => [kind, kind])) as Record<ChannelKind, string>;
  const proposal = { profile: plan.profile, ...defaultBudget(plan.profile, names satisfies ChannelNames) };
  return (path) => {
    if (scenario && path in scenario.changes) return { kind: 'scenario', path, scenarioId: scenario.id };
    const proposed = path === 'profile.openingDate' ? undefined : inputAt(proposal, path);
    const value = inputAt(plan, path);
    const source = value === undefined ? 'none' : value === proposed ? 'estimate' : 'own';
    return { kind: 'plan', path, source, published: publishedBeside(plan, path) };
  };
}

/** The published figure that an input can be compared with. None is local: `figures.ts` names the market of each. */
function publishedBeside(plan: Plan, path: string): FigureKey | null {
  if (path.startsWith('economics.callCentre.')) return 'trainedDesk';
  const found = channelOfPath(plan.channels, path);
  const name = found?.keys.join('.');
  if (name === 'funnel.bookingRate') return 'bookingRate';
  if (name !== 'response.costPerLead' || found?.channel.kind !== 'contextual') return null;
  return plan.profile.clinicKind === 'dental' ? 'costPerLeadDental' : 'costPerLeadMedical';
}
