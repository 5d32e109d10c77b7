import { usualDraws, type monteCarlo, type MonteCarloSpec, type Uncertain } from '#shared/budget/monteCarlo.ts';
import type { ProjectionInput } from '#shared/budget/types.ts';
import { uncertaintyOf } from '#shared/budget/uncertainty.ts';
import type { Plan } from '#shared/plan/schema.ts';
import type { Outcome } from '#shared/problem.ts';

/** What a run of draws is made from; nothing else of the plan goes to the worker. */
export interface DrawsRequest {
  readonly plan: Parameters<typeof monteCarlo>[0];
  readonly input: ProjectionInput;
  readonly spec: MonteCarloSpec;
}

/** What the worker says. */
export type DrawsMessage =
  | { readonly kind: 'progress'; readonly made: number }
  | { readonly kind: 'done'; readonly outcome: Outcome<Uncertain> };

/** How a run ends. `failed` is a fault of the program or the machine, not of the plan. */
export type DrawsEnd =
  | { readonly kind: 'done'; readonly outcome: Outcome<Uncertain> }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: string };

export interface DrawsRun {
  readonly end: Promise<DrawsEnd>;
  readonly cancel: () => void;
}

/** Starts a run; `onProgress` is told how many draws have been made. */
export type DrawsRunner = (request: DrawsRequest, onProgress: (made: number) => void) => DrawsRun;

/** The run that every screen and the report show for a plan: its ranges or the usual ones, its targets, the usual draws. */
export function drawsRequest(plan: Plan, input: ProjectionInput): DrawsRequest {
  const { profile, channels, economics, targets = [] } = plan;
  return {
    plan: { profile, channels, economics, uncertainty: uncertaintyOf(plan) },
    input,
    spec: { ...usualDraws, targets },
  };
}

/** Makes the draws in a worker of their own, which ends with the run. */
export const runDraws: DrawsRunner = (request, onProgress) => {
  const worker = new Worker(new URL('./drawsWorker.ts', import.meta.url), { type: 'module' });
  const { promise: end, resolve } = Promise.withResolvers<DrawsEnd>();
  const finish = (how: DrawsEnd) => {
    worker.terminate();
    resolve(how);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<DrawsMessage>) => {
    if (data.kind === 'progress') onProgress(data.made);
    else finish(data);
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    finish({ kind: 'failed', reason: event.message });
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- only this worker hears it
  worker.postMessage(request);
  return { end, cancel: () => finish({ kind: 'cancelled' }) };
};
