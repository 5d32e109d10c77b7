import { usualWish, type KeptWish } from '#shared/budget/splitWish.ts';
import { changePlan } from './planStore.ts';

/** Changes what the best split of the open plan is asked for, undoably; what is not named stays. */
export function changeSplitWish(changes: Partial<KeptWish>): void {
  changePlan((plan) => void (plan.splitWish = { ...(plan.splitWish ?? usualWish), ...changes }));
}

/** Sets the least or the most of a channel in the best split, in money a month; null takes it away. */
export function setSplitLimit(edge: 'least' | 'most', channelId: string, amount: number | null): void {
  changePlan((plan) => {
    const wish = { ...(plan.splitWish ?? usualWish) };
    const { [channelId]: _before, ...others } = wish[edge];
    wish[edge] = amount === null ? others : { ...others, [channelId]: amount };
    plan.splitWish = wish;
  });
}
