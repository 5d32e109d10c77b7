import { create } from 'zustand';
import type { IsoDate } from '#shared/calendar/dates.ts';
import { everyTask, type Grouping, type TaskQuery } from '#shared/roadmap/groups.ts';
import type { OpenedNumber } from './explained.ts';

interface View {
  /** The task whose panel is open. */
  readonly selectedTaskId: string | null;
  /** The baseline that the timeline and the comparison show. */
  readonly baselineId: string | null;
  /** What else stands beside the road map while no task is open. */
  readonly side: 'opening' | 'baselines' | null;
  readonly grouping: Grouping;
  readonly query: TaskQuery;
  /** Tasks that are shown although the query does not ask for them: those that were just added. */
  readonly kept: ReadonlySet<string>;
  /** The day that the calendar stands on; null for today. */
  readonly calendarDay: IsoDate | null;
  /** The page of the guide that was opened last. */
  readonly guidePage: string | null;
  /** The number whose formula is open. */
  readonly openedNumber: OpenedNumber | null;
  /** The path of an input whose field is to have the focus as soon as it is drawn. */
  readonly wantedInput: string | null;
  selectTask(id: string | null): void;
  /** Opens what stands beside the road map, in place of a task. */
  openSide(side: View['side']): void;
  showBaseline(id: string | null): void;
  groupBy(grouping: Grouping): void;
  ask(changes: Partial<TaskQuery>): void;
  keep(ids: readonly string[]): void;
  lookAtDay(date: IsoDate): void;
  visitGuide(page: string): void;
  openNumber(openedNumber: OpenedNumber | null): void;
  wantInput(path: string | null): void;
  /** Looks at another plan: nothing selected, everything shown. */
  reset(): void;
}

const everything = {
  selectedTaskId: null,
  baselineId: null,
  grouping: 'phase',
  query: everyTask,
  kept: new Set<string>(),
  side: null,
  calendarDay: null,
  guidePage: null,
  openedNumber: null,
  wantedInput: null,
} as const;

/** What is looked at, apart from the plan itself: not saved with it, not undone. */
export const useView = create<View>()((set) => ({
  ...everything,
  selectTask: (selectedTaskId) => set({ selectedTaskId }),
  openSide: (side) => set({ side, selectedTaskId: null }),
  showBaseline: (baselineId) => set({ baselineId }),
  groupBy: (grouping) => set({ grouping }),
  reset: () => set(everything),
  lookAtDay: (calendarDay) => set({ calendarDay }),
  ask: (changes) => set(({ query }) => ({ query: { ...query, ...changes }, kept: new Set() })),
  keep: (ids) => set(({ kept }) => ({ kept: new Set([...kept, ...ids]) })),
  openNumber: (openedNumber) => set({ openedNumber }),
  wantInput: (wantedInput) => set({ wantedInput }),
  visitGuide: (guidePage) => set({ guidePage }),
}));
