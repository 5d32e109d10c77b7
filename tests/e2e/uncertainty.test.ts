import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsLightAndDark } from './accessibility.ts';
import { projectRoot, rendererRoot } from '#host/paths.ts';
import { uncertain } from '#shared/budget/monteCarlo.ts';
import { projectionInput } from '#shared/budget/project.ts';
import { readPlanFile } from '#shared/exchange/planFile.ts';
import { planSchedule } from '#shared/roadmap/planSchedule.ts';
import { drawsRequest, type DrawsMessage, type DrawsRequest } from '#renderer/workers/runDraws.ts';
import { orThrow } from '#tests/fixtures/outcomes.ts';
import { startEdition, type RunningEdition } from './browserEdition.ts';
import { openVilnius } from './planPages.ts';

let edition: RunningEdition;
beforeAll(async () => {
  edition = await startEdition();
});
afterAll(() => edition.stop());

/** What the draws of the sample are made from, worked out in Node. */
function sampleRequest(): DrawsRequest {
  const file = readFileSync(join(projectRoot, 'assets/samples/vilnius-dental.clinicplan'), 'utf8');
  const { plan } = orThrow(readPlanFile(file));
  const input = projectionInput(plan, orThrow(planSchedule(plan, '2026-11-24')));
  return drawsRequest({ ...plan, targets: [{ line: 'cash', month: '2028-06', atLeast: 10_000 }] }, input);
}

/** Runs the built worker in the page; returns its last message as text, to the last digit. */
function inWorker(page: Page, request: DrawsRequest): Promise<string> {
  const file = readdirSync(join(rendererRoot, 'assets')).find((name) => /^drawsWorker-.*\.js$/.test(name));
  return page.evaluate(
    ([url, asked]) =>
      new Promise<string>((resolve, reject) => {
        const worker = new Worker(url, { type: 'module' });
        worker.addEventListener('error', (event) => reject(new Error(event.message)));
        worker.addEventListener('message', ({ data }: MessageEvent<DrawsMessage>) => {
          if (data.kind === 'done') resolve(JSON.stringify(data.outcome));
        });
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- only this worker hears it
        worker.postMessage(asked);
      }),
    [`/assets/${file}`, request] as const,
  );
}

const answer = () => edition.page.getByRole('heading', { name: /^Cash runs out in/ });
const earlier = () => edition.page.getByText('These are the numbers from before the last change of the plan.');
/** Waits until the numbers on the screen are those of the plan. */
const atRest = () => earlier().waitFor({ state: 'detached' });

describe('how sure the numbers are, in the browser edition', () => {
  it('a seed gives the same digits in the worker of Chromium as in Node, to the last bit', async () => {
    const request = sampleRequest();
    const here = uncertain(request.plan, request.input, request.spec);
    expect(here.ok).toBe(true);
    expect(await inWorker(edition.page, request)).toBe(JSON.stringify(here));
  });

  it('is answered on the overview, and opened from there', async () => {
    const { page } = edition;
    await openVilnius(page);
    await page.getByText(/Cash runs out in .* of 100 cases\./).waitFor();
    const said = await page.getByText(/Cash runs out in/).innerText();
    await page.getByRole('link', { name: 'How sure is that?' }).click();
    await answer().waitFor();
    expect(said).toContain(await answer().innerText());
    await page.getByText(/In 8 of 10 cases cash at the end of .* is between/).waitFor();
  });

  it('marks the numbers of before a change until those of the plan have come', async () => {
    const { page } = edition;
    const before = await answer().innerText();
    const typical = page.getByLabel('Typical: Average repeat visit');
    await typical.fill('300');
    await typical.press('Enter');
    await earlier().waitFor();
    await atRest();
    expect(await answer().innerText()).not.toBe(before);
    await page.getByRole('button', { name: 'Undo' }).click();
    await earlier().waitFor();
    await atRest();
    expect(await answer().innerText()).toBe(before);
  });

  it('shows how far the draws are on a slow machine, and stops them there', async () => {
    const { page } = edition;
    // A worker that takes a tenth of a second for every report.
    const slowly = `const post = self.postMessage.bind(self);
      self.postMessage = (message) => { for (const end = performance.now() + 100; performance.now() < end; ); post(message); };`;
    await page.route('**/assets/drawsWorker-*.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${slowly}${await response.text()}` });
    });
    const low = page.getByLabel('Low: Average repeat visit');
    await low.fill('110');
    await low.press('Enter');
    await page.getByText(/of 10,000 draws$/).waitFor();
    await page.getByRole('button', { name: 'Stop the draws' }).click();
    await page.getByText('The draws were stopped.').waitFor();
    // The last good numbers stay, marked as such.
    expect([await answer().count(), await earlier().count()]).toEqual([1, 1]);
    await page.unroute('**/assets/drawsWorker-*.js');
    await page.getByRole('button', { name: 'Make the draws' }).click();
    await page.getByText('The draws were stopped.').waitFor({ state: 'detached' });
    await atRest();
    await page.getByRole('button', { name: 'Back to the usual ranges' }).click();
    await earlier().waitFor();
    await atRest();
  });

  it('is in the report with the same words', async () => {
    const { page } = edition;
    const said = await answer().innerText();
    await page.getByRole('link', { name: 'Report' }).click();
    const report = page.frameLocator('iframe');
    await report.getByRole('heading', { name: 'How sure these numbers are' }).waitFor();
    // In the summary and on its own page.
    expect(await report.getByText(said).count()).toBe(2);
  });

  it('has no serious accessibility fault, light and dark', async () => {
    const { page } = edition;
    await page.goBack();
    const faults = await faultsLightAndDark(page, async (check) => {
      await page.reload();
      await answer().waitFor();
      await check('how sure');
    });
    expect(faults).toEqual([]);
  });

  it('made no error in the console and asked nothing of any other machine', () => {
    expect(edition.faults).toEqual([]);
  });
});
