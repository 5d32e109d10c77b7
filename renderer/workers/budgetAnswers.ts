/** The questions about the budget that can take long, and what answers them. */
import type { BudgetGoal, ProposalPlan } from '#shared/budget/proposal/mix.ts';
import { proposeBudget, type Proposal } from '#shared/budget/proposal/proposal.ts';
import { splitSteps, type SplitAdvice, type SplitWish } from '#shared/budget/splitAdvice.ts';
import type { ProjectionInput } from '#shared/budget/types.ts';
import type { IsoMonth } from '#shared/calendar/dates.ts';
import type { Plan } from '#shared/plan/schema.ts';
import type { Outcome } from '#shared/problem.ts';

type BudgetPlan = Pick<Plan, 'channels' | 'economics' | 'profile'>;

export type BudgetQuestion =
  | { readonly kind: 'split'; readonly plan: BudgetPlan; readonly wish: SplitWish }
  | {
      readonly kind: 'proposal';
      readonly plan: ProposalPlan;
      readonly input: ProjectionInput;
      readonly goal: BudgetGoal;
      readonly thisMonth: IsoMonth;
    };

/** What a question is answered with; a long answer comes step by step. */
export type BudgetAnswer<Question extends BudgetQuestion> = Question extends { kind: 'split' }
  ? Outcome<SplitAdvice>
  : Outcome<Proposal>;

/** Answers a question. */
export function* budgetAnswers(question: BudgetQuestion): Generator<BudgetAnswer<BudgetQuestion>> {
  switch (question.kind) {
    case 'split':
      yield* splitSteps(question.plan, question.wish);
      return;
    case 'proposal':
      yield proposeBudget(question.plan, question.input, question.goal, question.thisMonth);
  }
}
