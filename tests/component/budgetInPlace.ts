/** Answers what is asked of the budget's worker at once: jsdom has no workers. Use: `vi.mock('#renderer/workers/budget.ts', () => import('...'))`. */
import { splitSteps } from '#shared/budget/splitAdvice.ts';
import type { askBudget as realAskBudget } from '#renderer/workers/budget.ts';

export const askBudget: typeof realAskBudget = ({ plan, wish }, onAnswer) => {
  let given = false;
  queueMicrotask(() => {
    if (!given) for (const step of splitSteps(plan, wish)) onAnswer(step);
  });
  return () => void (given = true);
};
