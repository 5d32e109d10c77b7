import { happened } from '#shared/budget/actuals/happened.ts';
import { rebased } from '#shared/budget/actuals/rebase.ts';
import { project, projectionInput, projectionProblems } from '#shared/budget/project.ts';
import { formatOf } from '#shared/content/format.ts';
import { evidenceSentence, riskName } from '#shared/content/riskSentence.ts';
import { riskReview, type Risk } from '#shared/decisions/risks.ts';
import { adviceOn, type Advice } from '#shared/exchange/advise.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import { lookAt } from '#shared/roadmap/look.ts';
import type { Schedule } from '#shared/roadmap/types.ts';

/** A risk with its name and what adds most to it, in the plan's language; '' where nothing does. */
export interface WordedRisk extends Risk {
  readonly name: string;
  readonly reason: string;
}

/**
 * The advice of a plan on a day: verdicts by channel, the seven risks as the forecast shows them, the gravest first, and the
 * tasks of the week. Fails where the plan cannot be projected.
 */
export function advise(plan: Plan, schedule: Schedule, today: string): Outcome<Advice<WordedRisk>> {
  const input = projectionInput(plan, schedule);
  const problems = projectionProblems(input);
  if (problems.length > 0) return failure(problems);
  const forecast = project(rebased(input, happened(plan.actuals, today)));
  if (!forecast.ok) return forecast;
  const { language, currency } = plan.profile;
  const format = formatOf(language);
  const risks = riskReview(plan, schedule, forecast.value)
    .risks.map((risk): WordedRisk => {
      const worst = risk.evidence.find(({ points }) => points > 0);
      return {
        ...risk,
        name: riskName(risk.key, language),
        reason: worst ? evidenceSentence(worst, language, currency, format) : '',
      };
    })
    .toSorted((a, b) => b.score - a.score);
  return success(adviceOn({ plan, input, tasks: lookAt(plan.tasks, schedule), today, risks, format }));
}
