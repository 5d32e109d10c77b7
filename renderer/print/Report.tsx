import type { IsoDate } from '#shared/calendar/dates.ts';
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
  /** What the plan's projection is made from. */
  readonly input: ProjectionInput;
  readonly projection: Projection;
}

interface WholeReport extends ReportProps {
  /** The projection with what the statistics teach: what is expected now. */
  readonly forecast: Projection;
  /** What many draws of the forecast say. */
  readonly uncertain: Outcome<Uncertain>;
  /** What the statistics say; null where there are none. */
  readonly statistics: Statistics | null;
  readonly words: PromotionWords;
}

/**
 * The document that is handed over: cover, one page for a busy owner, what was decided, the road map, how patients find the
 * clinic, the money with its uncertainty, what really happened, and what the numbers stand on.
 */
export function Report({ statistics, words, forecast, uncertain, ...props }: WholeReport) {
  return (
    <>
      <Cover {...props} />
      <SummaryPage {...props} projection={forecast} uncertain={uncertain} />
      <DecisionPages {...props} />
      <RiskPage {...props} projection={forecast} />
      <TimelinePage {...props} />
      <ChecklistPages {...props} />
      <PromotionPages {...props} words={words} />
      <BudgetPages {...props} />
      <SplitPage {...props} statistics={statistics} />
      <SurePages plan={props.plan} uncertain={uncertain} />
      <WhatIfPages {...props} />
      {statistics && <RealityPage statistics={statistics} />}
      <NumbersPage {...props} />
      <Assumptions {...props} />
    </>
  );
}
