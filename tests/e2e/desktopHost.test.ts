import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { headlessChromium } from '#host/chromium.ts';
import { projectRoot } from '#host/paths.ts';
import { describeMainJob } from './mainJobOf.ts';
import { describePdf, taggedPdf } from './pdf.ts';
import type { MenuItem, standin as standinOfModule } from '#tests/standin/electron.ts';

type Standin = typeof standinOfModule;

const profile = mkdtempSync(join(tmpdir(), 'planner-desktop-'));
const files = mkdtempSync(join(tmpdir(), 'planner-desktop-files-'));
let context: BrowserContext;
let standin: Standin;
let page: Page;

/** Starts the compiled main process anew on the stand-in, with the same profile as before. */
async function start(): Promise<void> {
  const { executablePath, args } = await headlessChromium();
  context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...args],
    viewport: { width: 1280, height: 800 },
    locale: 'en',
  });
  vi.resetModules();
  ({ standin } = await import('#tests/standin/electron.ts'));
  standin.context = context;
  standin.userData = profile;
  // @ts-expect-error -- compiled by the build, without types
  await import('../../dist/electron/main.js');
  await vi.waitFor(() => expect(standin.windows[0]?.webContents.page?.url()).toContain('planner.invalid'), {
    timeout: 20_000,
  });
  page = standin.windows[0]?.webContents.page as Page;
}

async function restart(): Promise<void> {
  await context.close();
  await start();
}

function menuItem(id: string): MenuItem {
  const found = standin.menu.flatMap((menu) => menu.submenu ?? []).find((item) => item.id === id);
  if (!found) throw new Error(`the menu has no ${id}`);
  return found;
}

beforeAll(start);
afterAll(() => context.close());

/** Names the file in the save dialog and says what was written there. */
async function reportMade(click: () => Promise<void>): Promise<string> {
  const file = join(files, 'report.pdf');
  standin.saveDialog = { canceled: false, filePath: file };
  await click();
  await page.getByText('File saved').waitFor();
  return describePdf(file);
}

describeMainJob(
  'the desktop host on a stand-in for the electron module',
  { page: () => page, restart, reportMade },
  taggedPdf,
);

describe('the desktop host, compiled, on a stand-in for the electron module', () => {
  it('has one sandboxed window without Node', async () => {
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(standin.windows).toHaveLength(1);
    expect(standin.windows[0]?.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    });
  });

  it('saves a plan file and opens it again through native dialogs', async () => {
    const file = join(files, 'plan.clinicplan');
    standin.saveDialog = { canceled: false, filePath: file };
    menuItem('plan.export').click?.();
    await vi.waitFor(() => expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ name: 'Harbour Dental' }));
    standin.openDialog = { canceled: false, filePaths: [file] };
    menuItem('plan.import').click?.();
    await page.getByRole('heading', { name: 'Harbour Dental (copy)' }).waitFor();
  });

  it('opens an export of an advertising system in its own encoding', async () => {
    standin.openDialog = {
      canceled: false,
      filePaths: [join(projectRoot, 'tests/fixtures/exports/google-ads-en.csv')],
    };
    await page.getByRole('link', { name: 'Budget' }).click();
    await page.getByText('Statistics', { exact: true }).click();
    await page.getByRole('button', { name: 'Import a file' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await page.getByRole('dialog').innerText()).toContain('An export of Google Ads');
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  });

  it('makes a PDF of one view of the road map', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'planner-desktop-view-')), 'checklist.pdf');
    standin.saveDialog = { canceled: false, filePath: file };
    await page.getByRole('link', { name: 'Road map', exact: true }).click();
    await page.getByRole('button', { name: 'Make a PDF' }).click();
    await vi.waitFor(() => expect(describePdf(file)).toBe(taggedPdf), { timeout: 20_000 });
  });

  it('says why a file was not written, and leaves no half of it', async () => {
    standin.saveDialog = { canceled: false, filePath: join(files, 'no-such-folder', 'plan.clinicplan') };
    menuItem('plan.export').click?.();
    await page.getByText('The file was not saved').waitFor();
    expect(readdirSync(files).toSorted()).toEqual(['plan.clinicplan', 'report.pdf']);
  });

  it('refuses a damaged file in words', async () => {
    const file = join(files, 'damaged.clinicplan');
    writeFileSync(file, '{');
    standin.openDialog = { canceled: false, filePaths: [file] };
    menuItem('plan.import').click?.();
    await page.getByText('The file is damaged').waitFor();
    expect(await page.locator('nav').innerText()).toContain('Harbour Dental');
  });

  it('refuses messages that are not of the contract', async () => {
    const answer = await page.evaluate(() =>
      (window as unknown as { ipcInvoke: (channel: string, payload: unknown) => Promise<unknown> })
        .ipcInvoke('file:save', { kind: 'exe', suggestedName: 'x', text: '' })
        .then(
          () => 'accepted',
          () => 'refused',
        ),
    );
    expect(answer).toBe('refused');
  });
});

describe('a second start of the desktop host', () => {
  it('ends itself without a window of its own', async () => {
    vi.resetModules();
    const second = (await import('#tests/standin/electron.ts')).standin;
    second.lockIsFree = false;
    // @ts-expect-error -- compiled by the build, without types
    await import('../../dist/electron/main.js');
    expect(second.quits).toBe(1);
    expect(second.windows).toHaveLength(0);
  });
});
