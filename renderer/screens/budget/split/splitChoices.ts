import { create } from 'zustand';
import { fewestChannels } from '#shared/budget/allocation.ts';
import type { SplitWish } from '#shared/budget/splitAdvice.ts';

type Limits = Readonly<Record<string, number>>;

interface Choices {
  /** Null: as much as an average month has today. */
  readonly monthly: number | null;
  readonly leastChannels: number;
  readonly least: Limits;
  readonly most: Limits;
}

const usual: Choices = { monthly: null, leastChannels: fewestChannels, least: {}, most: {} };

interface SplitChoices {
  /** The plan that they are made for; another begins anew. */
  readonly planId: string;
  readonly choices: Choices;
  choose(planId: string, changes: Partial<Choices>): void;
}

/** What was asked of the best split, kept while the planner is open; no part of the plan. */
const useChoicesStore = create<SplitChoices>()((set) => ({
  planId: '',
  choices: usual,
  choose: (planId, changes) =>
    set((before) => ({ planId, choices: { ...(before.planId === planId ? before.choices : usual), ...changes } })),
}));

/** The choices for a plan, and how they change. */
export function useSplitChoices(planId: string) {
  const { planId: madeFor, choices, choose } = useChoicesStore();
  return {
    choices: madeFor === planId ? choices : usual,
    choose: (changes: Partial<Choices>) => choose(planId, changes),
  };
}

/** The choices as the wish that the domain takes; never more channels than are in use. */
export function wishOf({ monthly, leastChannels, least, most }: Choices, inUse: number): SplitWish {
  return { monthly, limits: { least, most, leastChannels: Math.min(leastChannels, inUse) } };
}
