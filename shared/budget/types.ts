/** What the projection takes and gives back; the rules are in `project.ts` and `docs/budget-model.md`. */
import type { IsoDate, IsoMonth } from '#shared/calendar/dates.ts';
import type { Channel, Economics } from '#shared/plan/schema.ts';

/** The parts of a plan, and the dates from its schedule, that decide the projection. */
export interface ProjectionInput {
  readonly planStart: IsoDate;
  readonly openingDate: IsoDate;
  readonly channels: readonly Pick<Channel, 'id' | 'active' | 'response' | 'seasonality' | 'funnel' | 'spend'>[];
  readonly economics: Economics;
  /** The day the website goes live (recommended or actual finish of its milestone); null: never. */
  readonly websiteLive: IsoDate | null;
  /** The day the front desk's training is finished; null: never. */
  readonly trained: IsoDate | null;
  /** One-off costs: the finish of a task and its cost in the plan's currency. */
  readonly costs: readonly (readonly [IsoDate, number])[];
}

/** One month of the projection. People and visits in numbers, money in the plan's currency. */
export interface ProjectedMonth {
  readonly month: IsoMonth;
  readonly spend: number;
  readonly leads: number;
  readonly booked: number;
  readonly demand: number;
  readonly waiting: number;
  readonly seen: number;
  readonly returning: number;
  /** Active patients at the month's start. */
  readonly active: number;
  readonly revenue: number;
  readonly contribution: number;
  readonly fixed: number;
  readonly oneOff: number;
  readonly net: number;
  readonly cash: number;
}

export interface ChannelMonth {
  readonly month: IsoMonth;
  readonly spend: number;
  readonly leads: number;
  readonly booked: number;
  readonly seen: number;
}

export interface ProjectedChannel {
  readonly id: string;
  readonly spend: number;
  readonly leads: number;
  readonly booked: number;
  readonly seen: number;
  /** Spend / seen; null where nobody is seen. */
  readonly costPerPatient: number | null;
  /** (seen * patient value - spend) / spend; null where nothing is spent. */
  readonly return: number | null;
  readonly months: readonly ChannelMonth[];
}

export interface ProjectionSummary {
  readonly fundingNeeded: number;
  readonly breakEvenMonth: IsoMonth | null;
  readonly paybackMonth: IsoMonth | null;
  readonly patientValue: number;
  readonly costPerPatient: number | null;
}

export interface Projection {
  readonly months: readonly ProjectedMonth[];
  readonly channels: readonly ProjectedChannel[];
  readonly summary: ProjectionSummary;
}
