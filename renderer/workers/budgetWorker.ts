/** Answers questions about the budget off the main thread: a search over S-shaped channels can take seconds. */
import { splitSteps } from '#shared/budget/splitAdvice.ts';
import type { BudgetAnswer, BudgetQuestion } from './budget.ts';

addEventListener('message', ({ data: question }: MessageEvent<BudgetQuestion>) => {
  for (const advice of splitSteps(question.plan, question.wish)) postMessage(advice satisfies BudgetAnswer);
});
