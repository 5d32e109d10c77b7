import { useEffect, useMemo } from 'react';
import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Uncertain } from '#shared/budget/monteCarlo.ts';
import type { Problem } from '#shared/problem.ts';
import {
  drawsRequest,
  runDraws,
  type DrawsRequest,
  type DrawsRun,
  type DrawsRunner,
} from '#renderer/workers/runDraws.ts';
import { usePlan } from './planStore.ts';
import { useProjected } from './projected.ts';

/** Milliseconds that a plan rests before its draws begin, and that they run before their progress is shown. */
const rest = 300;
const longRun = 500;

/** `waiting`: the plan has just changed; `failed`: the draws could not be made, for `problems` of the plan or a `fault`. */
type DrawsState = 'none' | 'waiting' | 'running' | 'done' | 'cancelled' | 'failed';

interface DrawsStore {
  /** Makes the draws; tests put another in its place. */
  readonly runner: DrawsRunner;
  /** What was asked for last, as text, so that a change that moves no draw starts none. */
  readonly asked: string | null;
  readonly state: DrawsState;
  readonly made: number;
  readonly long: boolean;
  readonly problems: readonly Problem[];
  readonly fault: string | null;
  /** The last good result and what it was asked with. */
  readonly last: { readonly planId: string; readonly asked: string; readonly uncertain: Uncertain } | null;
  /** Asks for the draws of a plan; what was asked before is broken off. */
  ask(planId: string, request: DrawsRequest): void;
  cancel(): void;
  /** Begins anew what was cancelled or failed. */
  again(): void;
}

let wanted: { readonly planId: string; readonly request: DrawsRequest } | null = null;
let running: DrawsRun | null = null;
let timers: ReturnType<typeof setTimeout>[] = [];
/** Counts what was begun, so that a run that was broken off for another says nothing any more. */
let begun = 0;

function breakOff(): void {
  for (const timer of timers) clearTimeout(timer);
  timers = [];
  running?.cancel();
  running = null;
  begun += 1;
}

/** The draws of the open plan: one run at a time, shared by every screen that shows what they say. */
export const useDrawsStore = create<DrawsStore>()((set, get) => {
  async function start(): Promise<void> {
    const { asked, runner } = get();
    if (!wanted || asked === null) return;
    const { planId, request } = wanted;
    const mine = begun;
    set({ state: 'running' });
    timers.push(setTimeout(() => set({ long: true }), longRun));
    running = runner(request, (made) => mine === begun && set({ made }));
    const end = await running.end;
    if (mine !== begun || end.kind === 'cancelled') return;
    breakOff();
    if (end.kind === 'failed') set({ state: 'failed', fault: end.reason });
    else if (end.outcome.ok) set({ state: 'done', last: { planId, asked, uncertain: end.outcome.value } });
    else set({ state: 'failed', problems: end.outcome.problems });
  }
  const fresh = { made: 0, long: false, problems: [], fault: null } as const;
  return {
    runner: runDraws,
    asked: null,
    state: 'none',
    last: null,
    ...fresh,
    ask(planId, request) {
      const asked = JSON.stringify([planId, request]);
      if (asked === get().asked) return;
      breakOff();
      wanted = { planId, request };
      set({ asked, state: get().last?.asked === asked ? 'done' : 'waiting', ...fresh });
      if (get().state === 'waiting') timers.push(setTimeout(() => void start(), rest));
    },
    cancel() {
      breakOff();
      set({ state: 'cancelled' });
    },
    again() {
      breakOff();
      set(fresh);
      void start();
    },
  };
});

/** What many draws of the open plan say, and how far they are. */
export interface UncertainNow extends Pick<DrawsStore, 'state' | 'problems' | 'fault' | 'cancel' | 'again'> {
  /** The last good result; null before the first. */
  readonly uncertain: Uncertain | null;
  /** False where `uncertain` is that of the plan before its last change. */
  readonly current: boolean;
}

/** The draws of the open plan with what its statistics teach; begun when it changes and has come to rest. */
export function useUncertain(): UncertainNow {
  const plan = usePlan();
  const shown = useProjected();
  const request = useMemo(() => shown && drawsRequest(shown.plan, shown.forecastInput), [shown]);
  const { ask, asked, last, state, problems, fault, cancel, again } = useDrawsStore(
    // Not how many have been made: a screen of charts would be drawn anew at every report.
    useShallow(({ made: _made, long: _long, runner: _runner, ...rest }) => rest),
  );
  useEffect(() => {
    if (request) ask(plan.id, request);
  }, [plan.id, request, ask]);
  const mine = last?.planId === plan.id ? last : null;
  return {
    state,
    problems,
    fault,
    cancel,
    again,
    uncertain: mine?.uncertain ?? null,
    current: shown !== null && shown.current && mine !== null && mine.asked === asked,
  };
}

/** How many draws have been made, of a run that takes long; else null. */
export function useDrawsMade(): number | null {
  return useDrawsStore(({ state, long, made }) => (state === 'running' && long ? made : null));
}
