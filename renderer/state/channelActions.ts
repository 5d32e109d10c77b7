import type { Draft } from 'immer';
import type { Channel } from '#shared/plan/schema.ts';
import { changePlan } from './planStore.ts';

/** Changes one channel of the open plan, undoably. */
export function changeChannel(id: string, recipe: (channel: Draft<Channel>) => void): void {
  changePlan((plan) => {
    const channel = plan.channels.find((candidate) => candidate.id === id);
    if (channel) recipe(channel);
  });
}

/** Adds a channel that nothing is known of yet, with cautious figures, and returns its id. */
export function addChannel(name: string): string {
  const id = crypto.randomUUID();
  changePlan((plan) => {
    plan.channels.push({
      id,
      name,
      kind: 'other',
      active: true,
      response: {
        usualSpend: 500,
        costPerLead: 50,
        ceilingLeads: 30,
        shape: 1,
        carryover: 0.2,
        rampMonths: 2,
        keptWithoutWebsite: 0.5,
      },
      seasonality: Array.from({ length: 12 }, () => 1),
      funnel: { bookingRate: 0.35, showRate: 0.8 },
      spend: {},
    });
  });
  return id;
}

/** Removes a channel, what was recorded of it, the ranges of its inputs and its limits in the best split. */
export function removeChannel(id: string): void {
  changePlan((plan) => {
    plan.channels = plan.channels.filter((channel) => channel.id !== id);
    plan.actuals = plan.actuals.filter((actual) => actual.channelId !== id);
    for (const path of Object.keys(plan.uncertainty))
      if (path.startsWith(`channels.${id}.`)) delete plan.uncertainty[path];
    delete plan.splitWish?.least[id];
    delete plan.splitWish?.most[id];
  });
}
