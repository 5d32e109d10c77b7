import { useEffect, useState } from 'react';
import type { Problem } from '#shared/problem.ts';
import { askBudget } from './askBudget.ts';
import type { BudgetAnswer, BudgetQuestion } from './budgetAnswers.ts';

type Value<Question extends BudgetQuestion> = Extract<BudgetAnswer<Question>, { ok: true }>['value'];

interface Answered<Question extends BudgetQuestion> {
  readonly question: Question;
  readonly value: Value<Question> | null;
  readonly problems: readonly Problem[];
}

/**
 * The answer to a question, worked out in a worker as soon as the question is another object. While the answer is not there
 * yet the last one stays, marked as stale; so it does where the new question cannot be answered, with its problems.
 */
export function useBudgetAnswer<Question extends BudgetQuestion>(question: Question) {
  const [answered, setAnswered] = useState<Answered<Question> | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(
    () =>
      askBudget(
        question,
        (answer) =>
          setAnswered((before) =>
            answer.ok
              ? { question, value: answer.value, problems: [] }
              : { question, value: before?.value ?? null, problems: answer.problems },
          ),
        setFault,
      ),
    [question],
  );
  if (fault !== null) throw new Error(fault);
  const problems = answered?.problems ?? [];
  return {
    value: answered?.value ?? null,
    problems,
    stale: answered?.question !== question || problems.length > 0,
  };
}
