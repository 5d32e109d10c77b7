/** `npm run bench`: medians of what must be fast, beside their limits. Exits with 1 where one is passed. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { project } from '#shared/budget/project.ts';
import type { ProjectionInput } from '#shared/budget/types.ts';
import { rendererRoot, projectRoot } from '#host/paths.ts';
import { schedule } from '#shared/roadmap/schedule.ts';
import { drawAll, drawAllInNumpy } from '#tests/bench/draws.ts';
import { largePlan, largeProjection } from '#tests/bench/inputs.ts';
import { startTime } from '#tests/bench/startTime.ts';
import { buildRenderer } from './build.ts';

let failed = false;

function report(name: string, value: number, limit: number, unit: string): void {
  if (value > limit) failed = true;
  console.log(
    `${value > limit ? 'OVER' : 'ok  '} ${name}: ${value.toFixed(2)} ${unit} (at most ${Number(limit.toFixed(2))} ${unit})`,
  );
}

function median(times: number, run: () => unknown): number {
  for (let warm = 0; warm < 5; warm += 1) run();
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return taken.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? NaN;
}

for (const [tasks, limit, times] of [
  [10_000, 15, 31],
  [100_000, 200, 11],
] as const) {
  const input = largePlan(tasks);
  report(
    `schedule ${tasks} tasks, ${tasks * 2} dependencies`,
    median(times, () => schedule(input, '2027-01-04', [])),
    limit,
    'ms',
  );
}
const projection: ProjectionInput = largeProjection();
report(
  'project 12 channels over 84 months',
  median(201, () => project(projection)),
  1,
  'ms',
);
const drawsTook = median(5, drawAll);
const drawsOfIt = '10,000 draws of it with the bands of every line';
report(drawsOfIt, drawsTook, 1000, 'ms');
const numpy = drawAllInNumpy();
if (numpy === null) console.log('skip the same draws in numpy: python3 has no numpy here');
else {
  console.log(
    `     in numpy ${numpy.ms.toFixed(2)} ms, P50 of the last cash ${numpy.cash.toFixed(0)}; here ${drawAll().toFixed(0)}`,
  );
  report(`${drawsOfIt}, against numpy`, drawsTook, numpy.ms, 'ms');
}

await buildRenderer();
const html = readFileSync(join(rendererRoot, 'index.html'), 'utf8');
const initial = new Set([...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? ''));
const bytes = [...initial].reduce((sum, file) => sum + gzipSync(readFileSync(join(rendererRoot, file))).length, 0);
report(
  `initial JavaScript, ${initial.size} of ${readdirSync(join(rendererRoot, 'assets')).length} files, gzipped`,
  bytes / 1024,
  350,
  'KB',
);
report(
  'start to an interactive list of 50 plans',
  await startTime(join(projectRoot, 'assets/samples/vilnius-dental.clinicplan')),
  1000,
  'ms',
);
process.exitCode = failed ? 1 : 0;
