import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { headlessChromium } from '#host/chromium.ts';
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

function menuItem(id: string): MenuItem {
  const found = standin.menu.flatMap((menu) => menu.submenu ?? []).find((item) => item.id === id);
  if (!found) throw new Error(`the menu has no ${id}`);
  return found;
}

beforeAll(start);
afterAll(() => context.close());

describe('the desktop host, compiled, on a stand-in for the electron module', () => {
  it('opens a sandboxed window without Node on the list of plans', async () => {
    await page.getByRole('button', { name: 'New plan' }).waitFor();
    expect(standin.windows[0]?.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    });
  });

  it('makes a new plan from its menu and ticks a task off', async () => {
    menuItem('plan.new').click?.();
    await page.getByRole('heading', { name: 'What is the clinic called?' }).waitFor();
    await page.getByLabel('Name of the clinic or of this plan').fill('Desktop Dental');
    await page.getByRole('link', { name: 'Road map', exact: true }).click();
    const row = page.locator('[data-row]').first();
    await row.focus();
    await page.keyboard.press('Space');
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(await row.innerText()).toContain('Done');
  });

  it('shows the same plan at the same place after a restart', async () => {
    await context.close();
    await start();
    await page.getByRole('heading', { name: 'Road map', exact: true }).waitFor();
    await page.locator('[data-row]').first().getByText('Done').waitFor();
    expect(await page.locator('nav').innerText()).toContain('Desktop Dental');
  });

  it('makes the report as a tagged PDF file with an outline, in one click', async () => {
    const file = join(files, 'report.pdf');
    standin.saveDialog = { canceled: false, filePath: file };
    await page.getByRole('link', { name: 'Report' }).click();
    await page.getByRole('button', { name: 'Make the PDF' }).click();
    await page.getByText('File saved').waitFor();
    const pdf = readFileSync(file, 'latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Outlines');
    expect(readdirSync(files)).toEqual(['report.pdf']);
    expect(standin.windows).toHaveLength(1);
  });

  it('saves a plan file and opens it again through native dialogs', async () => {
    const file = join(files, 'plan.clinicplan');
    standin.saveDialog = { canceled: false, filePath: file };
    menuItem('plan.export').click?.();
    await vi.waitFor(() => expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ name: 'Desktop Dental' }));
    standin.openDialog = { canceled: false, filePaths: [file] };
    menuItem('plan.import').click?.();
    await page.getByRole('heading', { name: 'Desktop Dental (copy)' }).waitFor();
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
    expect(await page.locator('nav').innerText()).toContain('Desktop Dental');
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
