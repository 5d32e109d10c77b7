/** Pictures of the built planner on its samples: `npm run screenshots -- FOLDER [language] [light|dark] [width] [number of the sample, from 0]`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { headlessChromium } from '#host/chromium.ts';
import { rendererRoot } from '#host/paths.ts';
import { serve } from './serve.ts';

const [folder = 'docs/screenshots', language = 'en', scheme = 'light', width = '1280', sample = '0'] =
  process.argv.slice(2);
const places = [
  'guide/kind',
  'guide/howMuch',
  'guide/siteChoice',
  'guide/people',
  'guide/channels',
  'guide/risks',
  'roadmap/checklist',
  'roadmap/timeline',
  'roadmap/calendar',
  'roadmap/week',
  'budget/grid',
  'budget/projection',
  'budget/uncertainty',
  'budget/scenarios',
  'budget/split',
  'budget/statistics',
  'budget/economics',
  'report',
  'settings',
];
const size = { width: Number(width), height: width === '1920' ? 1080 : 800 };
const port = 47999;
const outcome = await serve(rendererRoot, port);
if (outcome.kind !== 'serving') throw new Error(`port ${port} is taken`);
const { executablePath, args } = await headlessChromium();
const browser = await chromium.launch({ executablePath, args: [...args] });
const page = await browser.newPage({
  viewport: size,
  colorScheme: scheme === 'dark' ? 'dark' : 'light',
  locale: language,
});
await page.clock.setFixedTime(new Date('2026-11-24T10:00:00'));
page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
page.on('pageerror', (error) => console.error(error));
mkdirSync(folder, { recursive: true });
const shot = async (name: string) => {
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(folder, `${name}-${language}-${scheme}-${width}.png`) });
};
await page.goto(`http://127.0.0.1:${port}/`);
await page.waitForSelector('main li button');
await shot('first-run');
await page.locator('main li button').nth(Number(sample)).click();
await page.waitForSelector('nav');
await shot('overview');
const base = page.url().replace(/overview.*$/, '');
for (const place of places) {
  await page.goto(`${base}${place}`);
  await page.waitForSelector('main h1');
  // The preview of the report and the draws of the uncertainty take their time.
  if (place === 'report' || place === 'budget/uncertainty') await page.waitForTimeout(3_000);
  await shot(place.replace('/', '-'));
}
await page.goto(`${base}roadmap/checklist`);
await page.locator('[data-row]').nth(12).click();
await shot('task-panel');
await page.goto(`http://127.0.0.1:${port}/#/`);
await page.waitForSelector('main li');
await shot('plans');
await browser.close();
outcome.server.close();
