import { produce, type Draft } from 'immer';
import { create } from 'zustand';
import type { Plan } from '#shared/plan/schema.ts';
import type { Projected } from './projected.ts';
import { repository } from '#renderer/storage/index.ts';

/** `changedElsewhere`: another window has saved this plan; nothing is written until the user chooses. */
export type SaveState = 'saved' | 'saving' | 'failed' | 'changedElsewhere';

/** How many changes can be undone. */
const undoDepth = 200;

interface PlanStore {
  readonly plan: Plan | null;
  readonly saveState: SaveState;
  readonly past: readonly Plan[];
  readonly future: readonly Plan[];
  /** The plan when it could last be projected since it was opened (`useProjected`). */
  readonly lastProjected: Projected | null;
  /** Opens a stored plan; false where there is none of that id. */
  open(id: string): Promise<boolean>;
  /** Closes the plan once everything is saved. */
  close(): Promise<void>;
  /** Makes one undoable change and saves it. A recipe that changes nothing leaves no trace. */
  change(recipe: (draft: Draft<Plan>) => void): void;
  undo(): void;
  redo(): void;
  /** Tries to save again after a failure. */
  retrySave(): void;
}

let revision = 0;
let writing: Promise<void> | null = null;

/** The open plan, its undo history and whether it is saved. */
export const usePlanStore = create<PlanStore>()((set, get) => {
  /** Writes the newest plan until nothing newer is left; one write at a time, so a burst of changes costs few. */
  function save(): void {
    if (get().saveState === 'changedElsewhere') return;
    set({ saveState: 'saving' });
    writing ??= writeUntilCurrent();
  }

  async function writeUntilCurrent(): Promise<void> {
    let written: Plan | null = null;
    let ended: SaveState = 'saved';
    // What is awaited comes first: the promise is in `writing` before this ends, and out of it in the step that ends it.
    while (ended === 'saved' && written !== get().plan) {
      const plan: Plan | null = get().plan;
      written = plan;
      ended = plan ? await write(plan) : await Promise.resolve<SaveState>('saved');
    }
    writing = null;
    set({ saveState: ended });
  }

  async function write(plan: Plan): Promise<SaveState> {
    try {
      const outcome = await repository.save(plan, revision);
      if (outcome.kind === 'changedElsewhere') return 'changedElsewhere';
      revision = outcome.revision;
      return 'saved';
    } catch (cause) {
      // oxlint-disable-next-line no-console -- the state says that it failed; the console says why
      console.error('The plan could not be saved.', cause);
      return 'failed';
    }
  }

  function step(plan: Plan, past: readonly Plan[], future: readonly Plan[]): void {
    set({ plan: { ...plan, updatedAt: new Date().toISOString() }, past, future });
    save();
  }

  return {
    plan: null,
    saveState: 'saved',
    past: [],
    future: [],
    lastProjected: null,
    async open(id) {
      await get().close();
      const stored = await repository.read(id);
      if (!stored) return false;
      revision = stored.revision;
      set({ plan: stored.plan, saveState: 'saved', past: [], future: [], lastProjected: null });
      return true;
    },
    async close() {
      // What could not be saved is tried once more before it would be out of sight.
      get().retrySave();
      await writing;
      set({ plan: null, saveState: 'saved', past: [], future: [], lastProjected: null });
    },
    change(recipe) {
      const { plan, past } = get();
      if (!plan) return;
      const changed = produce(plan, recipe);
      if (changed !== plan) step(changed, [...past, plan].slice(-undoDepth), []);
    },
    undo() {
      const { plan, past, future } = get();
      const previous = past.at(-1);
      if (plan && previous) step(previous, past.slice(0, -1), [plan, ...future]);
    },
    redo() {
      const { plan, past, future } = get();
      const next = future[0];
      if (plan && next) step(next, [...past, plan], future.slice(1));
    },
    retrySave() {
      if (get().saveState === 'failed') save();
    },
  };
});

/** The open plan. @throws Error where no plan is open: screens of a plan are drawn only while one is. */
export function usePlan(): Plan {
  const plan = usePlanStore((state) => state.plan);
  if (!plan) throw new Error('no plan is open');
  return plan;
}

/** Makes one undoable change to the open plan and saves it. */
export function changePlan(recipe: (draft: Draft<Plan>) => void): void {
  usePlanStore.getState().change(recipe);
}
