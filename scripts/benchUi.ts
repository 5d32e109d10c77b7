/**
 * `npm run bench:ui`: frames of the timeline on a plan of 1,000 tasks, in a real Chromium: while a bar with many
 * successors is dragged by real mouse events (the plan is scheduled anew for every day it passes), and while it is
 * scrolled. What a frame cost is the time from its first callback until a message posted there is delivered: script,
 * style, layout and painting lie between. Only frames in which the pointer or the wheel moved count. Exits with 1 where a
 * median passes its limit.
 */
import { chromium, type Page } from 'playwright-core';
import { headlessChromium } from '#host/chromium.ts';
import { rendererRoot } from '#host/paths.ts';
import { writePlanFile } from '#shared/exchange/planFile.ts';
import { timelinePlan } from '#tests/bench/inputs.ts';
import { buildRenderer } from './build.ts';
import { serve, webAddress } from './serve.ts';

const port = 47935;
const limit = 16;

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? NaN;
}

function report(name: string, frames: readonly number[]): boolean {
  const median = quantile(frames, 0.5);
  const ok = median <= limit;
  const mean = frames.reduce((sum, frame) => sum + frame, 0) / frames.length;
  console.log(
    `${ok ? 'ok  ' : 'OVER'} ${name}: median ${median.toFixed(1)} ms a frame (at most ${limit} ms), ` +
      `mean ${mean.toFixed(1)} ms, 95% ${quantile(frames, 0.95).toFixed(1)} ms, over ${frames.length} frames with input`,
  );
  return ok;
}

/** Counts in the page what each frame cost in which the pointer or the wheel moved. */
async function startCounting(page: Page): Promise<void> {
  await page.evaluate(() => {
    const frames: number[] = [];
    let moved = false;
    let started = 0;
    const after = new MessageChannel();
    after.port1.addEventListener('message', () => frames.push(performance.now() - started));
    after.port1.start();
    for (const event of ['pointermove', 'wheel']) window.addEventListener(event, () => (moved = true), true);
    const frame = () => {
      started = performance.now();
      if (moved) after.port2.postMessage(null);
      moved = false;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    Object.assign(window, { countedFrames: frames });
  });
}

/** The frames counted since the last call, in milliseconds. */
async function counted(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => (window as unknown as { countedFrames: number[] }).countedFrames.splice(0));
}

await buildRenderer();
const outcome = await serve(rendererRoot, port);
if (outcome.kind !== 'serving') throw new Error(`port ${port} is taken`);
const { executablePath, args, name } = await headlessChromium();
const browser = await chromium.launch({
  executablePath,
  args: [...args, '--disable-frame-rate-limit', '--disable-gpu-vsync'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 }, locale: 'en' });
  await page.goto(webAddress(port));
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a plan file' }).click();
  const plan = timelinePlan(1_000);
  await (
    await chooser
  ).setFiles({
    name: 'bench.clinicplan',
    mimeType: 'application/json',
    buffer: Buffer.from(writePlanFile(plan)),
  });
  await page.waitForSelector('nav');
  await page.goto(`${webAddress(port)}#/plan/${plan.id}/roadmap/timeline`);
  const bar = page.locator('[data-part="move"][data-task="t8"]');
  await bar.waitFor();
  const box = await bar.boundingBox();
  if (!box) throw new Error('no bar is drawn');
  console.log(`Browser: ${name}; 1,000 tasks, ${await page.locator('[data-part="move"]').count()} of them drawn.`);

  const resting = await bar.getAttribute('aria-label');
  await page.mouse.move(box.x + 8, box.y + 8);
  await page.mouse.down();
  await startCounting(page);
  for (let step = 0; step < 240; step += 1) {
    await page.mouse.move(box.x + 8 + Math.abs(((step * 5) % 800) - 400), box.y + 8);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  const dragged = await counted(page);
  if ((await bar.getAttribute('aria-label')) === resting) throw new Error('the drag moves nothing');
  await page.mouse.up();
  await page.mouse.move(900, 700);
  await counted(page);
  for (let step = 0; step < 120; step += 1) await page.mouse.wheel(0, 180);
  const scrolled = await counted(page);
  const results = [report('dragging a bar', dragged), report('scrolling', scrolled)];
  process.exitCode = results.every(Boolean) ? 0 : 1;
} finally {
  await browser.close();
  outcome.server.close();
}
