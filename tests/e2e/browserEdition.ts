/** The browser edition in a real Chromium: the real server, a profile that outlives a restart. */
import { mkdtempSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { headlessChromium } from '#host/chromium.ts';
import { rendererRoot } from '#host/paths.ts';
import { serve, webAddress } from '#scripts/serve.ts';

/** A port that nothing listens on, so that two runs on one machine do not meet. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

export interface RunningEdition {
  readonly port: number;
  page: Page;
  /** Everything that went wrong or out: console errors, page errors, requests to other places. */
  readonly faults: string[];
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the built browser edition on a fresh profile. The browser's clock says 24 November 2026. */
export async function startEdition(): Promise<RunningEdition> {
  const port = await freePort();
  const outcome = await serve(rendererRoot, port);
  if (outcome.kind !== 'serving') throw new Error(`port ${port} is taken`);
  const { executablePath, args } = await headlessChromium();
  const profile = mkdtempSync(join(tmpdir(), 'planner-e2e-'));
  const faults: string[] = [];
  let context: BrowserContext;
  const open = async (): Promise<Page> => {
    context = await chromium.launchPersistentContext(profile, {
      executablePath,
      args: [...args],
      viewport: { width: 1280, height: 800 },
      locale: 'en',
      acceptDownloads: true,
    });
    const page = context.pages()[0] ?? (await context.newPage());
    await page.clock.setFixedTime(new Date('2026-11-24T10:00:00'));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
    });
    // Listened to from the start: a dialog that opens while listening is only being arranged is cancelled unseen.
    page.on('filechooser', () => {});
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(webAddress(port)) && !url.startsWith('blob:') && !url.startsWith('data:')) faults.push(url);
    });
    await page.goto(webAddress(port));
    return page;
  };
  const edition: RunningEdition = {
    port,
    page: await open(),
    faults,
    async restart() {
      await context.close();
      edition.page = await open();
    },
    async stop() {
      await context.close();
      outcome.server.close();
    },
  };
  return edition;
}
