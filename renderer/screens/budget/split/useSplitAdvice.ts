import { useEffect, useMemo, useState } from 'react';
import type { SplitAdvice, SplitWish } from '#shared/budget/splitAdvice.ts';
import type { Plan } from '#shared/plan/schema.ts';
import type { Problem } from '#shared/problem.ts';
import { askBudget } from '#renderer/workers/budget.ts';

interface Answered {
  /** What was asked; another wish or plan is another object. */
  readonly asked: object;
  readonly advice: SplitAdvice | null;
  readonly problems: readonly Problem[];
}

const nothing: Answered = { asked: {}, advice: null, problems: [] };

/**
 * The advice on a wish, worked out in a worker. While a new one is not there yet the last one stays, marked as `stale`; so
 * it does where the new wish is impossible, with its problems.
 */
export function useSplitAdvice({ channels, economics, profile }: Plan, wish: SplitWish) {
  const question = useMemo(
    () => ({ plan: { channels, economics, profile }, wish }),
    [channels, economics, profile, wish],
  );
  const [answered, setAnswered] = useState(nothing);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(
    () =>
      askBudget(
        question,
        (answer) =>
          setAnswered(({ advice }) =>
            answer.ok
              ? { asked: question, advice: answer.value, problems: [] }
              : { asked: question, advice, problems: answer.problems },
          ),
        setFault,
      ),
    [question],
  );
  if (fault !== null) throw new Error(fault);
  const { advice, problems } = answered;
  return { advice, problems, stale: answered.asked !== question || problems.length > 0 };
}
