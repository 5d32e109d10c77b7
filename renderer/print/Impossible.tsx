import type { Plan } from '#shared/plan/schema.ts';
import type { Problem } from '#shared/problem.ts';
import { usePlacedProblem } from '#renderer/components/usePlacedProblem.ts';

interface Props {
  readonly plan: Plan;
  readonly problems: readonly Problem[];
}

/** What keeps the plan from having a report, by the names that its screens use. */
export function Impossible({ plan, problems }: Props) {
  const placed = usePlacedProblem(plan);
  return (
    <section className="sheet">
      {problems.map(placed).map(({ sentence }) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
}
