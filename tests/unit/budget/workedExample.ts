import type { ProjectionInput } from '#shared/budget/types.ts';
import given from '#tests/fixtures/projection-1.json' with { type: 'json' };

/** The input of the worked example. */
export function workedExample(): ProjectionInput {
  return {
    ...given.profile,
    channels: given.channels.map((channel) => ({ ...channel, spend: { ...channel.spend } as Record<string, number> })),
    economics: given.economics,
    websiteLive: given.given.websiteLive,
    trained: given.given.trained,
    costs: given.given.costs as unknown as readonly [string, number][],
  };
}
