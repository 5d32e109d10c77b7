import { create } from 'zustand';

interface View {
  /** The task whose panel is open. */
  readonly selectedTaskId: string | null;
  selectTask(id: string | null): void;
}

/** What is looked at, apart from the plan itself: not saved with it, not undone. */
export const useView = create<View>()((set) => ({
  selectedTaskId: null,
  selectTask: (selectedTaskId) => set({ selectedTaskId }),
}));
