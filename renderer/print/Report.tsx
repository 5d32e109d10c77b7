import type { IsoDate } from '#shared/calendar/dates.ts';
import type { Projection } from '#shared/budget/types.ts';
import type { Plan } from '#shared/plan/schema.ts';
import type { Schedule } from '#shared/roadmap/types.ts';
import { Assumptions } from './Assumptions.tsx';
import { BudgetPages } from './BudgetPages.tsx';
import { Cover } from './Cover.tsx';
import { ChecklistPages } from './ChecklistPages.tsx';
import { SummaryPage } from './SummaryPage.tsx';
import { TimelinePage } from './TimelinePage.tsx';

/** What every part of the report is drawn from. */
export interface ReportProps {
  readonly plan: Plan;
  readonly today: IsoDate;
  readonly holidays: readonly IsoDate[];
  readonly schedule: Schedule;
  readonly projection: Projection;
}

/** The document that is handed over: cover, one page for a busy owner, timeline, checklist, budget, assumptions. */
export function Report(props: ReportProps) {
  return (
    <>
      <Cover {...props} />
      <SummaryPage {...props} />
      <TimelinePage {...props} />
      <ChecklistPages {...props} />
      <BudgetPages {...props} />
      <Assumptions {...props} />
    </>
  );
}
