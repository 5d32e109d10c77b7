import { allocate, type Allocation, type AllocationLimits } from '#shared/budget/allocation.ts';
import { startingAmount } from '#shared/budget/splitAdvice.ts';
import { splitWishOf } from '#shared/budget/splitWish.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { orRefuse } from './input.ts';

export interface SplitOptions {
  readonly monthly?: number;
  readonly leastChannels?: number;
}

/** The best split that a plan asks for, with the limits that hold; what is given as an option stands above the plan. */
export function bestSplit(
  plan: Plan,
  { monthly, leastChannels }: SplitOptions,
): { readonly result: Allocation; readonly limits: AllocationLimits } {
  const wish = splitWishOf(plan);
  const kept = plan.splitWish ? wish.limits : {};
  const limits = leastChannels === undefined ? kept : { ...kept, leastChannels };
  const split = allocate(plan, monthly ?? wish.monthly ?? startingAmount(plan), limits);
  return { result: orRefuse(split, plan.profile.currency), limits };
}
