/** Answers questions about the budget off the main thread: a search over S-shaped channels can take seconds. */
import { budgetAnswers, type BudgetQuestion } from './budgetAnswers.ts';
import { paced } from './paced.ts';

/** Milliseconds between two steps of an answer: each is drawn as a whole view. */
const pace = 200;

addEventListener('message', ({ data }: MessageEvent<BudgetQuestion>) => {
  for (const answer of paced(budgetAnswers(data), pace, () => performance.now())) postMessage(answer);
});
