/** `npm test`: static checks, build, then every suite; the last line counts them all. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headlessChromium } from '#host/chromium.ts';
import { projectRoot } from '#host/paths.ts';
import { buildAll } from './build.ts';

const bin = (name: string) => join(projectRoot, 'node_modules/.bin', name);

const checks: readonly (readonly [string, string, readonly string[]])[] = [
  ['types: shared', bin('tsc'), ['-p', 'shared']],
  ['types: renderer', bin('tsc'), ['-p', 'renderer']],
  ['types: electron', bin('tsc'), ['-p', 'electron']],
  ['types: the rest', bin('tsc'), []],
  ['lint, import rules', bin('oxlint'), ['--type-aware']],
  ['format', bin('oxfmt'), ['--check']],
  ['unused code', bin('knip'), ['--no-progress']],
];

interface Ran {
  readonly code: number;
  readonly output: string;
}

function run(command: string, args: readonly string[], show = false): Promise<Ran> {
  return new Promise((resolve) => {
    // The build before it has set this process to production; the screens are tested in React's development form.
    const env = { ...process.env, NODE_ENV: 'test' };
    const child = spawn(command, args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'], env });
    let output = '';
    const take = (text: Buffer) => {
      output += text.toString();
      if (show) process.stdout.write(text);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', (cause) => resolve({ code: 127, output: String(cause) }));
    child.once('exit', (code) => resolve({ code: code ?? 1, output }));
  });
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

let passed = 0;
let failed = 0;
let skipped = 0;

const results = await Promise.all(
  checks.map(async ([name, command, args]) => ({ name, ...(await run(command, args)) })),
);
for (const { name, code, output } of results) {
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  if (code === 0) passed += 1;
  else {
    failed += 1;
    console.log(output);
  }
}

try {
  await buildAll();
  passed += 1;
  console.log('ok     build');
} catch (cause) {
  failed += 1;
  console.log('FAILED build', cause);
}
console.log(`Browser of the end-to-end tests: ${(await headlessChromium()).name}`);
console.log('Desktop runtime: the compiled main process and preload run on a stand-in for the electron module.');

mkdirSync(join(projectRoot, 'dist'), { recursive: true });
const reportFile = join(projectRoot, 'dist/test-report.json');
const vitest = await run(
  process.execPath,
  [
    join(projectRoot, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
  ],
  true,
);
const report = JSON.parse(readFileSync(reportFile, 'utf8')) as VitestReport;
passed += report.numPassedTests;
// A file that could not even be read has no tests to count, and is a failure all the same.
const brokenFiles = report.testResults.filter(
  (file) => file.status === 'failed' && file.assertionResults.length === 0,
).length;
failed += report.numFailedTests + brokenFiles;
skipped += report.numPendingTests + report.numTodoTests;
if (vitest.code !== 0 && report.numFailedTests + brokenFiles === 0) failed += 1;

console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed === 0 ? 0 : 1;
