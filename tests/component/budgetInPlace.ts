/** Answers what is asked of the budget's worker at once: jsdom has no workers. Stands in for `renderer/workers/askBudget.ts`. */
import type { askBudget as realAskBudget } from '#renderer/workers/askBudget.ts';
import { budgetAnswers, type BudgetAnswer } from '#renderer/workers/budgetAnswers.ts';

export const askBudget: typeof realAskBudget = (question, onAnswer) => {
  let given = false;
  queueMicrotask(() => {
    if (given) return;
    for (const answer of budgetAnswers(question)) onAnswer(answer as BudgetAnswer<typeof question>);
  });
  return () => void (given = true);
};
