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
  /** By channel id; see `actuals/rebase.ts`. */
  readonly learned?: Readonly<Record<string, LearnedChannel>>;
}

/** What a channel really did, and what has been learned from it: both stand in place of the plan's own figures. */
export interface LearnedChannel {
  /** The first month that is forecast with the learned figures. */
  readonly from: IsoMonth;
  /** Leads against what the response model expects, from then on; 1 is as planned. */
  readonly yield: number;
  readonly bookingRate: number;
  readonly showRate: number;
  /** Months with statistics; null where a figure is not known and the model's stays. */
  readonly months: Readonly<Record<IsoMonth, KnownMonth>>;
}

export interface KnownMonth {
  /** What was really spent, which then stands in the channel's spend too. */
  readonly spend?: number | null;
  readonly leads: number | null;
  readonly booked: number | null;
  readonly attended: number | null;
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
