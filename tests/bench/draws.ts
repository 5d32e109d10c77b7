/** Ten thousand draws of the large projection, here and in numpy: the same model, each as fast as its language lets it. */
import { spawnSync } from 'node:child_process';
import { uncertain } from '#shared/budget/monteCarlo.ts';
import { modelOf, monthsOf } from '#shared/budget/model.ts';
import type { PathPlan } from '#shared/budget/paths.ts';
import { boundsOf, usualUncertainty } from '#shared/budget/uncertainty.ts';
import { somePlan } from '#tests/fixtures/somePlan.ts';
import { largeProjection } from './inputs.ts';

const draws = 10_000;
const input = largeProjection();
const plan: PathPlan = {
  profile: somePlan().profile,
  channels: input.channels.map((channel) => ({ ...channel, kind: 'other' as const, name: channel.id })),
  economics: input.economics,
};
const uncertainty = usualUncertainty(plan);

/** All draws and the P10, P50 and P90 of every line; the last month's P50 of cash. */
export function drawAll(): number {
  const result = uncertain({ ...plan, uncertainty }, input, { draws, seed: 1 });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.bands.cash.p50.at(-1)!;
}

/** The median of some runs in numpy, in milliseconds, and its P50 of cash; null where python3 has no numpy. */
export function drawAllInNumpy(): { readonly ms: number; readonly cash: number } | null {
  if (spawnSync('python3', ['-c', 'import numpy']).status !== 0) return null;
  const { open, online, trained, channels } = modelOf(input, monthsOf(input));
  const { callCentre, targetCostPerPatient: _goal, ...economics } = input.economics;
  const given = {
    draws,
    runs: 3,
    open: [...open],
    online: [...online],
    trained: [...trained],
    untrained: callCentre.untrained,
    callCentreTrained: callCentre.trained,
    economics,
    channels: input.channels.map(({ id, response, funnel }, c) => ({
      id,
      response,
      funnel,
      spend: [...channels[c]!.spend],
      season: [...channels[c]!.season],
      monthsSpent: [...channels[c]!.monthsSpent],
    })),
    uncertainty: Object.fromEntries(
      Object.entries(uncertainty).map(([path, spread]) => {
        const [least, most] = boundsOf(path, spread.low, spread.high);
        return [path, { ...spread, least, most: Math.min(most, 1e18) }];
      }),
    ),
  };
  const { status, stdout, stderr } = spawnSync('python3', ['tests/bench/monteCarlo.py'], {
    input: JSON.stringify(given),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as { ms: number; cash: number };
}
