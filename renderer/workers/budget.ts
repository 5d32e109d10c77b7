import type { SplitAdvice, SplitWish } from '#shared/budget/splitAdvice.ts';
import type { Plan } from '#shared/plan/schema.ts';
import type { Outcome } from '#shared/problem.ts';

/** What is asked of the worker; it answers step by step. */
export interface BudgetQuestion {
  readonly plan: Pick<Plan, 'channels' | 'economics' | 'profile'>;
  readonly wish: SplitWish;
}

export type BudgetAnswer = Outcome<SplitAdvice>;

/**
 * Asks a worker of its own, so that giving up is ending it.
 * @param onAnswer called with every step of the answer
 * @param onFault called where the worker fails, which only a fault in the program can make it do
 * @returns gives the question up
 */
export function askBudget(
  question: BudgetQuestion,
  onAnswer: (answer: BudgetAnswer) => void,
  onFault: (message: string) => void,
): () => void {
  const worker = new Worker(new URL('budgetWorker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<BudgetAnswer>) => onAnswer(data));
  worker.addEventListener('error', ({ message }) => onFault(message));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  worker.postMessage(question);
  return () => worker.terminate();
}
