import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsLightAndDark } from './accessibility.ts';
import { projectRoot } from '#host/paths.ts';
import { startEdition, type RunningEdition } from './browserEdition.ts';
import { openVilnius, saved } from './planPages.ts';

let edition: RunningEdition;
beforeAll(async () => {
  edition = await startEdition();
});
afterAll(() => edition.stop());

const exported = (name: string) => join(projectRoot, 'tests/fixtures/exports', name);

/** Chooses a file in the dialog that the import opens. */
async function importFile(name: string): Promise<void> {
  const { page } = edition;
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import a file' }).click();
  await (await chooser).setFiles(exported(name));
  await page.getByRole('dialog').waitFor();
}

describe('statistics by channel in the browser edition', () => {
  it('begin with a sentence that says what belongs here', async () => {
    const { page } = edition;
    await openVilnius(page);
    await page.getByRole('link', { name: 'Budget' }).click();
    await page.getByText('Statistics', { exact: true }).click();
    await page.getByRole('heading', { name: 'No statistics yet' }).waitFor();
    expect(await page.getByText('How long a test must last').count()).toBe(1);
  });

  it('cannot be entered for months to come; the sheet grows as they begin', async () => {
    const { page } = edition;
    const grid = page.getByRole('grid', { name: 'What really happened' });
    expect(await grid.locator('[data-cell^="0."]').count()).toBe(3);
    await importFile('google-ads-en.csv');
    await page.getByRole('dialog').getByText('Line 4: 2027-06 has not begun').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await page.clock.setFixedTime(new Date('2027-08-10T10:00:00'));
    await page.reload();
    await grid.getByRole('columnheader', { name: 'Aug 27' }).waitFor();
  });

  it('come in from an export of Google Ads in UTF-16, its days added up', async () => {
    const { page } = edition;
    await importFile('google-ads-en.csv');
    const dialog = page.getByRole('dialog');
    expect(await dialog.innerText()).toContain('An export of Google Ads');
    await dialog.getByRole('button', { name: 'Take them in' }).click();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    const row = page.getByRole('row', { name: /^Search advertising/ }).filter({ has: page.locator('[data-cell]') });
    await expect.poll(async () => (await row.innerText()).replace(/\s+/g, ' ')).toMatch(/3\.5 21 .*24\.5/);
    await saved(page);
  });

  it('with bad rows and another currency come in only when that is seen and agreed to', async () => {
    const { page } = edition;
    await importFile('yandex-direct.csv');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('The file has amounts in RUB; the plan is in EUR').waitFor();
    await dialog.getByText('Line 8: “31.06.2027” is no month and no date.').waitFor();
    const take = dialog.getByRole('button', { name: 'Take them in' });
    expect(await take.isDisabled()).toBe(true);
    await dialog.getByRole('checkbox', { name: 'Leave these rows out' }).check();
    await take.click();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.getByText('24.5').count()).toBeGreaterThan(0);
  });

  it('are typed in from the keyboard, and move the forecast and the verdict', async () => {
    const { page } = edition;
    const grid = page.getByRole('grid', { name: 'What really happened' });
    await grid.locator('[data-cell="0.0"]').click();
    await page.keyboard.type('60');
    await page.keyboard.press('Tab');
    await page.keyboard.type('55');
    await page.keyboard.press('Enter');
    await page.getByText('Booked', { exact: true }).click();
    await grid.locator('[data-cell="0.0"]').click();
    await page.keyboard.type('30');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Search advertising: details' }).click();
    await page.getByRole('heading', { name: 'Before and after the statistics' }).waitFor();
    const verdict = page.getByRole('listitem').filter({ hasText: 'Search advertising' });
    expect(await verdict.innerText()).toMatch(/likely that a patient costs less than|a verdict needs/);
    await page.getByText(/the forecast uses what the statistics have taught/).waitFor();
    await saved(page);
  });

  it('are in the report', async () => {
    const { page } = edition;
    await page.getByRole('link', { name: 'Report' }).click();
    const report = page.frameLocator('iframe');
    await report.getByRole('heading', { name: 'What really happened' }).waitFor();
    expect(await report.getByText(/The plan said/).count()).toBe(1);
  });

  it('have no serious accessibility fault, light and dark, the import dialog neither', async () => {
    const { page } = edition;
    await page.goBack();
    await page.getByRole('heading', { name: 'What really happened' }).waitFor();
    const faults = await faultsLightAndDark(page, async (check) => {
      await page.reload();
      await page.getByRole('heading', { name: 'What really happened' }).waitFor();
      await check('statistics');
      await importFile('meta-ads-ru.csv');
      await check('import');
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    });
    expect(faults).toEqual([]);
  });

  it('made no error in the console and asked nothing of any other machine', () => {
    expect(edition.faults).toEqual([]);
  });
});
