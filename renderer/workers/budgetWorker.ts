/** Answers questions about the budget off the main thread: a search over S-shaped channels can take seconds. */
import { budgetAnswers, type BudgetQuestion } from './budgetAnswers.ts';

addEventListener('message', ({ data }: MessageEvent<BudgetQuestion>) => {
  for (const answer of budgetAnswers(data)) postMessage(answer);
});
