/** Pictures of the built planner on its samples: `npm run screenshots -- FOLDER [language] [light|dark] [width]`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { headlessChromium } from '#host/chromium.ts';
import { rendererRoot } from '#host/paths.ts';
import { serve } from './serve.ts';

const [folder = 'docs/screenshots', language = 'en', scheme = 'light', width = '1280'] = process.argv.slice(2);
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
for (const [index, sample] of ['dental', 'kaunas', 'diagnostic'].entries()) {
  await page.goto(`http://127.0.0.1:${port}/#/`);
  await page.reload();
  await page.waitForSelector('main h1');
  if (index > 0) break;
  await page
    .locator('main li button')
    .nth(process.env['SAMPLE'] ? Number(process.env['SAMPLE']) : 0)
    .click();
  await page.waitForSelector('nav');
  await shot(`overview-${sample}`);
  const base = page.url().replace(/overview.*$/, '');
  for (const place of [
    'guide/kind',
    'guide/dates',
    'guide/money',
    'roadmap/checklist',
    'roadmap/timeline',
    'budget/grid',
    'budget/projection',
    'budget/economics',
    'report',
    'settings',
  ]) {
    await page.goto(`${base}${place}`);
    await page.waitForSelector('main h1');
    if (place === 'report') await page.waitForTimeout(2_500);
    await shot(place.replace('/', '-'));
  }
  await page.goto(`${base}roadmap/checklist`);
  await page.locator('[data-row]').nth(12).click();
  await shot('task-panel');
}
await page.goto(`http://127.0.0.1:${port}/#/`);
await page.waitForSelector('main li');
await shot('plans');
await browser.close();
outcome.server.close();
