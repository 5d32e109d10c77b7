/**
 * `npm run bench:ui`: frames in a real Chromium. On a plan of 1,000 tasks, the timeline while a bar with many successors is
 * dragged by real mouse events (the plan is scheduled anew for every day it passes) and while it is scrolled. On the plan of
 * a whole new clinic, the sliders of What if while one is dragged (the plan is projected anew at every step, figures and
 * chart follow) and while the opening date is (the road map is scheduled anew, too). What a frame cost is the time from
 * its first input event until a message posted from its callback is delivered: the events' and the frame's script, style,
 * layout and painting lie between. Only frames in which the pointer or the wheel moved count. Exits with 1 where a median
 * passes its limit.
 */
import { chromium, type Locator, type Page } from 'playwright-core';
import { headlessChromium } from '#host/chromium.ts';
import { rendererRoot } from '#host/paths.ts';
import { newPlanFromTemplate, startingProfile } from '#shared/exchange/newPlan.ts';
import { writePlanFile } from '#shared/exchange/planFile.ts';
import type { Plan } from '#shared/plan/schema.ts';
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

/** Counts in the page what each frame cost in which an event of these kinds came, from its first move on. */
async function startCounting(page: Page, kinds: readonly ('pointermove' | 'wheel' | 'input')[]): Promise<void> {
  await page.evaluate((kinds) => {
    const frames: number[] = [];
    let began: number | null = null;
    let counts = false;
    let started = 0;
    const after = new MessageChannel();
    after.port1.addEventListener('message', () => frames.push(performance.now() - started));
    after.port1.start();
    for (const event of ['pointermove', 'wheel'])
      window.addEventListener(event, () => (began ??= performance.now()), true);
    for (const kind of kinds) window.addEventListener(kind, () => (counts = true), true);
    const frame = () => {
      if (began !== null && counts) {
        started = began;
        after.port2.postMessage(null);
      }
      began = null;
      counts = false;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    Object.assign(window, { countedFrames: frames });
  }, kinds);
}

/** The frames counted since the last call, in milliseconds. */
async function counted(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => (window as unknown as { countedFrames: number[] }).countedFrames.splice(0));
}

/** Takes a plan in as a file, as a user does. */
async function openPlan(page: Page, plan: Plan): Promise<void> {
  await page.goto(webAddress(port));
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a plan file' }).click();
  await (
    await chooser
  ).setFiles({
    name: 'bench.clinicplan',
    mimeType: 'application/json',
    buffer: Buffer.from(writePlanFile(plan)),
  });
  await page.waitForSelector('nav');
}

/** Moves the pressed mouse to and fro over a stretch, a step a frame; returns what the frames cost. */
async function dragToAndFro(page: Page, x: number, y: number, stretch: number): Promise<readonly number[]> {
  for (let step = 0; step < 240; step += 1) {
    await page.mouse.move(x + Math.abs(((step * 5) % (2 * stretch)) - stretch), y);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  return counted(page);
}

async function boxOf(part: Locator) {
  await part.waitFor();
  const box = await part.boundingBox();
  if (!box) throw new Error('it is not drawn');
  return box;
}

async function timelineFrames(page: Page): Promise<boolean[]> {
  const plan = timelinePlan(1_000);
  await openPlan(page, plan);
  await page.goto(`${webAddress(port)}#/plan/${plan.id}/roadmap/timeline`);
  const bar = page.locator('[data-part="move"][data-task="t8"]');
  const box = await boxOf(bar);
  console.log(`1,000 tasks, ${await page.locator('[data-part="move"]').count()} of them drawn.`);
  const resting = await bar.getAttribute('aria-label');
  await page.mouse.move(box.x + 8, box.y + 8);
  await page.mouse.down();
  await startCounting(page, ['pointermove', 'wheel']);
  const dragged = await dragToAndFro(page, box.x + 8, box.y + 8, 400);
  if ((await bar.getAttribute('aria-label')) === resting) throw new Error('the drag moves nothing');
  await page.mouse.up();
  await page.mouse.move(900, 700);
  await counted(page);
  for (let step = 0; step < 120; step += 1) await page.mouse.wheel(0, 180);
  const scrolled = await counted(page);
  return [report('dragging a bar', dragged), report('scrolling', scrolled)];
}

async function sliderFrames(page: Page): Promise<boolean[]> {
  const starting = startingProfile('2026-11-24', 'en');
  const profile = { ...starting, country: 'LT', currency: 'EUR', openingDate: '2027-09-01' };
  const plan = await newPlanFromTemplate({ id: 'sliders', now: '2026-11-24T08:00:00.000Z', name: 'Sliders', profile });
  await openPlan(page, plan);
  await page.goto(`${webAddress(port)}#/plan/${plan.id}/budget/scenarios`);
  await startCounting(page, ['input']);
  const drag = async (name: string, slider: Locator) => {
    const box = await boxOf(slider);
    const middle = box.y + box.height / 2;
    const cash = () => page.locator('[data-figure="lowestCash"]').innerText();
    const resting = await cash();
    await page.mouse.move(box.x + box.width * 0.2, middle);
    await page.mouse.down();
    const frames = await dragToAndFro(page, box.x + box.width * 0.2, middle, box.width * 0.6);
    if ((await cash()) === resting) throw new Error('the slider moves nothing');
    await page.mouse.up();
    return report(name, frames);
  };
  const sliders = page.locator('input[type="range"]');
  const first = await drag('dragging a slider', sliders.first());
  const choice = page.getByRole('combobox', { name: 'Another input' });
  await choice.fill('Opening date');
  await page.getByRole('option', { name: 'Opening date' }).click();
  return [first, await drag('dragging the opening date', sliders.last())];
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
  console.log(`Browser: ${name}.`);
  const newPage = () => browser.newPage({ viewport: { width: 1920, height: 1080 }, locale: 'en' });
  const results = [...(await timelineFrames(await newPage())), ...(await sliderFrames(await newPage()))];
  process.exitCode = results.every(Boolean) ? 0 : 1;
} finally {
  await browser.close();
  outcome.server.close();
}
