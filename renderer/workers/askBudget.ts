import type { BudgetAnswer, BudgetQuestion } from './budgetAnswers.ts';

/**
 * Asks a worker of its own, so that giving up is ending it.
 * @param onAnswer called with every step of the answer
 * @param onFault called where the worker fails, which only a fault in the program can make it do
 * @returns gives the question up
 */
export function askBudget<Question extends BudgetQuestion>(
  question: Question,
  onAnswer: (answer: BudgetAnswer<Question>) => void,
  onFault: (message: string) => void,
): () => void {
  const worker = new Worker(new URL('budgetWorker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<BudgetAnswer<Question>>) => onAnswer(data));
  worker.addEventListener('error', ({ message }) => onFault(message));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  worker.postMessage(question);
  return () => worker.terminate();
}
