import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { answerFile } from '#host/builtFiles.ts';
import { headlessChromium } from '#host/chromium.ts';
import { rendererRoot } from '#host/paths.ts';
import type { ReportRequest } from '#shared/bridge.ts';
import { Refusal } from './input.ts';

const origin = 'https://planner.invalid';

/**
 * Makes the report as a tagged PDF with an outline, in a headless Chromium that is given the built files alone: no port
 * is opened and no request leaves the machine. Builds the renderer first where that has not been done.
 */
export async function renderReport(request: ReportRequest): Promise<Buffer> {
  if (!existsSync(join(rendererRoot, 'print.html'))) {
    console.error('Building the report’s pages first …');
    const { buildRenderer } = await import('#scripts/build.ts');
    await buildRenderer();
  }
  const { executablePath, args } = await headlessChromium().catch((cause: Error) => {
    throw new Refusal(cause.message);
  });
  const browser = await chromium.launch({ executablePath, args: [...args], headless: true });
  try {
    const page = await browser.newPage();
    await serveBuiltFiles(page);
    await page.goto(`${origin}/print.html`);
    return await printReport(page, request);
  } finally {
    await browser.close();
  }
}

/** Answers every request of a page from the built files; anything else is refused. */
async function serveBuiltFiles(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== origin) return route.abort();
    const answer = await answerFile(rendererRoot, url.pathname);
    return route.fulfill({ status: answer.status, headers: { ...answer.headers }, body: answer.body });
  });
}

/** Hands a report request to an open print document and prints it. */
export async function printReport(page: Page, request: ReportRequest): Promise<Buffer> {
  await page.waitForSelector('html[data-report="waiting"][data-listening]', { state: 'attached' });
  await page.evaluate((message) => window.postMessage(message, window.location.origin), { type: 'report', request });
  await page.waitForSelector('html[data-report="ready"], html[data-report="failed"]', { state: 'attached' });
  if ((await page.getAttribute('html', 'data-report')) === 'failed') throw new Error(await page.innerText('body'));
  return page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
}
