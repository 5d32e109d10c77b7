import { readFileSync, writeFileSync, mkdtempSync } from 'node:fs';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsLightAndDark } from './accessibility.ts';
import { projectRoot } from '#host/paths.ts';
import { serve, webAddress } from '#scripts/serve.ts';
import { describeMainJob } from './mainJobOf.ts';
import { printed } from './printing.ts';
import { startEdition, type RunningEdition } from './browserEdition.ts';
import { goTo, goToGuidePage, planOf, saved } from './planPages.ts';

let edition: RunningEdition;
beforeAll(async () => {
  edition = await startEdition();
});
afterAll(() => edition.stop());

const reportMade = async (click: () => Promise<void>) => (await printed(edition.page, click)).name;

describe('the first start of the browser edition', () => {
  it('offers a new plan, a file and four samples on the first start', async () => {
    await edition.page.getByRole('button', { name: 'New plan' }).waitFor();
    expect(await edition.page.locator('main li button').count()).toBe(4);
  });
});

describeMainJob(
  'the browser edition',
  { page: () => edition.page, restart: () => edition.restart(), reportMade },
  'harbour-dental.pdf',
);

describe('the browser edition', () => {
  it('asks a founder through the guide with the keyboard alone, and tailors the road map at once', async () => {
    const { page } = edition;
    await page.getByRole('link', { name: 'All plans' }).click();
    await page.getByRole('button', { name: 'New plan' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What is the clinic called?' }).waitFor();
    const name = page.getByLabel('Name of the clinic or of this plan');
    await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('River Dental');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What kind of clinic is it?' }).waitFor();
    for (const heading of [
      'Where does it open?',
      'When do you start',
      'In what state are the premises?',
      'Will there be X-ray?',
    ]) {
      await page.getByRole('button', { name: 'Continue' }).press('Enter');
      await page.getByRole('heading', { name: heading }).waitFor();
    }
    const before = Number.parseInt(await page.locator('aside dd').first().innerText(), 10);
    await page.getByRole('radio', { name: 'No' }).check();
    await expect
      .poll(async () => Number.parseInt(await page.locator('aside dd').first().innerText(), 10))
      // The radiation officer, the permit and the shielding.
      .toBe(before - 3);
    const last = page.getByRole('button', { name: 'Show what to do this week' });
    while ((await last.count()) === 0) await page.getByRole('button', { name: 'Continue' }).press('Enter');
    await last.press('Enter');
    await page.getByRole('heading', { name: 'River Dental' }).waitFor();
    await saved(page);
  });

  it('ticks a task off and takes it back with undo', async () => {
    const { page } = edition;
    await page.getByRole('link', { name: 'Road map', exact: true }).click();
    const row = page.locator('[data-row]').first();
    const title = row.locator('[data-column="title"]');
    await title.focus();
    await page.keyboard.press('Space');
    await row.getByText('Done').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => row.getByText('Done').count()).toBe(0);
    await title.focus();
    await page.keyboard.press('Space');
    await row.getByText('Done').waitFor();
    await saved(page);
  });

  it('refuses an amount that is none in the budget, and takes one that is', async () => {
    const { page } = edition;
    await page.getByRole('link', { name: 'Budget' }).click();
    const cell = page.locator('[data-cell="0.0"]');
    await cell.focus();
    await page.keyboard.type('-5');
    await page.keyboard.press('Enter');
    await page.getByText('“-5” is not an amount').waitFor();
    await page.keyboard.press('Escape');
    await cell.focus();
    await page.keyboard.type('1 250,50'.replace(' ', ''));
    await page.keyboard.press('Enter');
    await expect.poll(() => cell.innerText()).toBe('1,250.5');
    await saved(page);
  });

  it('refuses a damaged and a foreign file with a sentence, and keeps what is stored', async () => {
    const { page } = edition;
    const folder = mkdtempSync(join(tmpdir(), 'planner-files-'));
    await page.getByRole('link', { name: 'All plans' }).click();
    await page.getByRole('heading', { name: 'Plans' }).waitFor();
    for (const [name, text, sentence] of [
      ['damaged.clinicplan', '{ "format": "clinicplan", ', 'The file is damaged'],
      ['foreign.clinicplan', '{ "hello": 1 }', 'This is not a plan of the Clinic Launch Planner'],
    ] as const) {
      writeFileSync(join(folder, name), text);
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Open a plan file' }).click();
      await (await chooser).setFiles(join(folder, name));
      await page.getByText(sentence).waitFor();
    }
    expect(await page.locator('main li').count()).toBe(2);
  });

  it('exports a plan and takes the file in again beside the first', async () => {
    const { page } = edition;
    await page.getByRole('link', { name: /River Dental/ }).click();
    await page.getByRole('heading', { name: 'River Dental' }).waitFor();
    const download = page.waitForEvent('download');
    await page.keyboard.press('ControlOrMeta+S');
    const file = await (await download).path();
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 'clinicplan', name: 'River Dental' });
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('ControlOrMeta+O');
    await (await chooser).setFiles(file);
    await page.getByRole('heading', { name: 'River Dental (copy)' }).waitFor();
  });

  it('deletes a plan and puts it back', async () => {
    const { page } = edition;
    await page.getByRole('link', { name: 'All plans' }).click();
    await page.getByRole('button', { name: 'More for River Dental (copy)' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect.poll(() => page.locator('main li').count()).toBe(2);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.locator('main li').count()).toBe(3);
  });

  it('has no serious accessibility fault on its screens, light and dark', async () => {
    const { page } = edition;
    await page.getByRole('link', { name: /River Dental(?! \(copy\))/ }).click();
    await page.waitForURL(/\/overview$/);
    const plan = planOf(page);
    const faults = await faultsLightAndDark(page, async (check) => {
      for (const [part, own] of [
        ['overview', 'River Dental'],
        ['roadmap/checklist', page.locator('[data-row]').first()],
        ['roadmap/timeline', page.locator('[data-part="move"]').first()],
        ['budget/grid', page.getByRole('grid', { name: 'Spend by month' })],
        ['budget/projection', 'What each channel brings'],
        ['settings', 'Settings'],
      ] as const) {
        await goTo(page, plan, part, own);
        await check(part);
      }
      await goToGuidePage(page, plan, 'kind');
      await check('guide/kind');
    });
    expect(faults).toEqual([]);
  });

  it('made no error in the console and asked nothing of any other machine', () => {
    expect(edition.faults).toEqual([]);
  });
});

describe('the server of the browser edition', () => {
  const ask = (path: string, headers: Record<string, string> = {}, port = edition.port) =>
    new Promise<{ status: number; policy: string; body: string }>((resolve, reject) => {
      const call = httpRequest({ host: '127.0.0.1', port, path, headers }, (answer) => {
        let body = '';
        answer.on('data', (part: Buffer) => (body += part.toString()));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, policy: String(answer.headers['content-security-policy']), body }),
        );
      });
      call.on('error', reject);
      call.end();
    });

  it('sends a strict policy with every page, with a nonce of its own', async () => {
    const [first, second] = [await ask('/'), await ask('/')];
    expect(first.policy).toContain("default-src 'none'");
    expect(first.policy).not.toContain('unsafe');
    expect(first.policy).not.toBe(second.policy);
    expect(first.body).not.toContain('__CSP_NONCE__');
  });

  it('refuses other hosts and everything outside of the built files', async () => {
    expect((await ask('/', { host: 'evil.example' })).status).toBe(403);
    expect((await ask('/..%2f..%2fpackage.json')).status).toBe(404);
    expect((await ask('/%2e%2e/%2e%2e/package.json')).status).toBe(404);
  });

  it('recognises another planner at its port, and anything else as taken', async () => {
    expect((await serve(projectRoot, edition.port)).kind).toBe('planner');
    const other = createServer((_request, response) => response.end('something else'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    expect((await serve(projectRoot, (other.address() as AddressInfo).port)).kind).toBe('taken');
    other.close();
    expect(webAddress()).toBe('http://127.0.0.1:47823/');
  });
});
