import type { IsoDate } from '#shared/calendar/dates.ts';
import { middleCase } from '#shared/budget/middleCase.ts';
import type { Uncertain } from '#shared/budget/monteCarlo.ts';
import type { Projection, ProjectionInput } from '#shared/budget/types.ts';
import type { PromotionWords } from '#shared/content/promotionWords.ts';
import type { Plan } from '#shared/plan/schema.ts';
import type { Outcome } from '#shared/problem.ts';
import type { Schedule } from '#shared/roadmap/types.ts';
import type { Statistics } from '#renderer/state/statistics.ts';
import { Assumptions } from './Assumptions.tsx';
import { BudgetPages } from './BudgetPages.tsx';
import { Cover } from './Cover.tsx';
import { ChecklistPages } from './ChecklistPages.tsx';
import { PromotionPages } from './PromotionPages.tsx';
import { RealityPage } from './RealityPage.tsx';
import { DecisionPages } from './DecisionPages.tsx';
import { NumbersPage } from './NumbersPage.tsx';
import { RiskPage } from './RiskPage.tsx';
import { SplitPage } from './SplitPage.tsx';
import { SummaryPage } from './SummaryPage.tsx';
import { SurePages } from './SurePages.tsx';
import { TimelinePage } from './TimelinePage.tsx';
import { WhatIfPages } from './WhatIfPages.tsx';

/** What every part of the report is drawn from. */
export interface ReportProps {
  readonly plan: Plan;
  readonly today: IsoDate;
  readonly holidays: readonly IsoDate[];
  readonly schedule: Schedule;
  /** What the numbers are: the forecast where the plan has statistics, else the plan's projection; and what it is made from. */
  readonly projection: Projection;
  readonly input: ProjectionInput;
}

interface WholeReport extends ReportProps {
  /** The plan without its statistics: what scenarios are measured against. */
  readonly planned: Pick<ReportProps, 'input' | 'projection'>;
  /** What many draws of these numbers say. */
  readonly uncertain: Outcome<Uncertain>;
  /** What the statistics say; null where there are none. */
  readonly statistics: Statistics | null;
  readonly words: PromotionWords;
}

/**
 * The document that is handed over: cover, one page for a busy owner, what was decided, the road map, how patients find the
 * clinic, the money with its uncertainty, what really happened, and what the numbers stand on.
 */
export function Report({ statistics, words, planned, uncertain, ...props }: WholeReport) {
  const middle = uncertain.ok ? middleCase(props.plan, props.input, props.projection, uncertain.value) : null;
  return (
    <>
      <Cover {...props} />
      <SummaryPage {...props} uncertain={uncertain} middle={middle} />
      <DecisionPages {...props} />
      <RiskPage {...props} />
      <TimelinePage {...props} />
      <ChecklistPages {...props} />
      <PromotionPages {...props} words={words} />
      <BudgetPages {...props} />
      <SplitPage {...props} statistics={statistics} />
      <SurePages plan={props.plan} uncertain={uncertain} middle={middle} />
      <WhatIfPages {...props} {...planned} />
      {statistics && <RealityPage statistics={statistics} />}
      <NumbersPage {...props} />
      <Assumptions {...props} />
    </>
  );
}
