import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { headlessChromium } from '#host/chromium.ts';
import { rendererRoot } from '#host/paths.ts';
import { serve, webAddress } from '#scripts/serve.ts';

const port = 47933;

/** Milliseconds from the navigation to a list of 50 plans that can be clicked; the median of five starts. */
export async function startTime(sampleFile: string): Promise<number> {
  const outcome = await serve(rendererRoot, port);
  if (outcome.kind !== 'serving') throw new Error(`port ${port} is taken`);
  const { executablePath, args } = await headlessChromium();
  const browser = await chromium.launch({ executablePath, args: [...args] });
  try {
    const page = await browser.newPage();
    await page.goto(webAddress(port));
    await page.waitForSelector('main li button');
    await page.evaluate(fillDatabase, readFileSync(sampleFile, 'utf8'));
    const times: number[] = [];
    for (let start = 0; start < 6; start += 1) {
      await page.goto('about:blank');
      await page.goto(webAddress(port), { waitUntil: 'commit' });
      await page.waitForFunction(() => document.querySelectorAll('main li a').length === 50, null, { polling: 'raf' });
      times.push(await page.evaluate(() => performance.now()));
    }
    // The first start fills the browser's own caches.
    return times.slice(1).toSorted((a, b) => a - b)[2] ?? NaN;
  } finally {
    await browser.close();
    outcome.server.close();
  }
}

/** Runs in the page: stores 50 plans as the planner does. */
function fillDatabase(text: string): Promise<void> {
  const plan = JSON.parse(text) as { id: string; name: string };
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('clinic-launch-planner');
    opening.addEventListener('error', () => reject(new Error('the database does not open')));
    opening.addEventListener('success', () => {
      const writing = opening.result.transaction(['plans', 'cards'], 'readwrite');
      for (let index = 0; index < 50; index += 1) {
        const id = `bench-${index}`;
        const name = `${plan.name} ${index}`;
        writing.objectStore('plans').put({ id, revision: 1, document: { ...plan, id, name } });
        writing.objectStore('cards').put({
          id,
          name,
          clientName: '',
          city: '',
          clinicKind: 'dental',
          openingDate: '2027-07-26',
          updatedAt: '2026-11-24T08:00:00.000Z',
          tasks: 80,
          tasksDone: 12,
        });
      }
      writing.addEventListener('complete', () => {
        opening.result.close();
        resolve();
      });
    });
  });
}
