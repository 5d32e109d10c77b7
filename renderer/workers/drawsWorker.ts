/** The draws of a plan's uncertainty, off the main thread. One worker makes one run: to break it off is to end it. */
import { monteCarlo } from '#shared/budget/monteCarlo.ts';
import { success } from '#shared/problem.ts';
import type { DrawsMessage, DrawsRequest } from './runDraws.ts';

/** Draws between two reports of how far it is. */
const aReport = 250;

self.addEventListener('message', ({ data }: MessageEvent<DrawsRequest>) => {
  const { plan, input, spec } = data;
  const run = monteCarlo(plan, input, spec);
  if (!run.ok) return answer({ kind: 'done', outcome: run });
  for (let made = 0; made < spec.draws;) {
    made = run.value.advance(aReport);
    answer({ kind: 'progress', made });
  }
  answer({ kind: 'done', outcome: success(run.value.result()) });
});

function answer(message: DrawsMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker speaks to its maker alone
  self.postMessage(message);
}
