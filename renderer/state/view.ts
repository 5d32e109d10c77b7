import { create } from 'zustand';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { Grouping, TaskQuery } from '#shared/roadmap/groups.ts';

interface View {
  /** The task whose panel is open. */
  readonly selectedTaskId: string | null;
  /** The baseline that the timeline and the comparison show. */
  readonly baselineId: string | null;
  readonly grouping: Grouping;
  readonly query: TaskQuery;
  /** The day that the calendar stands on; null for today. */
  readonly calendarDay: IsoDate | null;
  selectTask(id: string | null): void;
  showBaseline(id: string | null): void;
  groupBy(grouping: Grouping): void;
  ask(changes: Partial<TaskQuery>): void;
  lookAtDay(date: IsoDate): void;
  /** Looks at another plan: nothing selected, everything shown. */
  reset(): void;
}

const everything = {
  selectedTaskId: null,
  baselineId: null,
  grouping: 'phase',
  query: { filter: 'all', owner: null, search: '' },
  calendarDay: null,
} as const;

/** What is looked at, apart from the plan itself: not saved with it, not undone. */
export const useView = create<View>()((set) => ({
  ...everything,
  selectTask: (selectedTaskId) => set({ selectedTaskId }),
  showBaseline: (baselineId) => set({ baselineId }),
  groupBy: (grouping) => set({ grouping }),
  reset: () => set(everything),
  lookAtDay: (calendarDay) => set({ calendarDay }),
  ask: (changes) => set(({ query }) => ({ query: { ...query, ...changes } })),
}));
