import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsLightAndDark } from './accessibility.ts';
import { startEdition, type RunningEdition } from './browserEdition.ts';
import { openVilnius, saved } from './planPages.ts';

let edition: RunningEdition;
beforeAll(async () => {
  edition = await startEdition();
  const { page } = edition;
  await openVilnius(page);
  await page.getByRole('link', { name: 'Budget' }).click();
  await page.getByRole('grid', { name: 'Spend by month' }).waitFor();
});
afterAll(() => edition.stop());

const panel = () => edition.page.getByRole('complementary', { name: 'How this number is made' });
/** The number of that name and value is open and has the focus. */
const opened = async (name: RegExp) => {
  const group = panel().getByRole('group', { name });
  await group.waitFor();
  await expect.poll(() => group.evaluate((element) => element === document.activeElement)).toBe(true);
};

describe('the budget grid in the browser edition', () => {
  it('takes a block from a spreadsheet with tabs and decimal commas, fills right and undoes', async () => {
    const { page } = edition;
    const cell = (row: number, column: number) => page.locator(`[data-cell="${row}.${column}"]`);
    const shown = async (row: number, column: number) => (await cell(row, column).innerText()).trim();
    await cell(0, 0).click();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', '1\u00a0200,50\t300\r\n40\t5,5\r\n');
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    });
    await expect.poll(() => shown(0, 0)).toBe('1,200.5');
    expect([await shown(0, 1), await shown(1, 0), await shown(1, 1)]).toEqual(['300', '40', '5.5']);
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Control+r');
    await expect.poll(() => shown(0, 2)).toBe('1,200.5');
    await page.keyboard.press('Control+z');
    await expect.poll(() => shown(0, 1)).toBe('300');
    await page.keyboard.press('Control+z');
    await expect.poll(() => shown(0, 0)).toBe('');
    await saved(page);
  });
});

describe('an opened number in the browser edition', () => {
  it('is reached, opened to its inputs, changed at its place and left from the keyboard alone', async () => {
    const { page } = edition;
    await page.getByText('Projection', { exact: true }).first().click();
    const table = page.getByRole('region', { name: 'Projection' }).getByRole('grid');
    await table.locator('[tabindex="0"]').focus();
    await expect.poll(() => table.locator(':focus').count()).toBe(1);
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await opened(/^Cash, /);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await opened(/^Net, /);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await opened(/^Contribution, /);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await opened(/^Margin before fixed costs, 6\d%/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    // In the field of the economics now, the panel beside it.
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('input-economics.margin');
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toMatch(/^6\d$/);
    await page.keyboard.type('50');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('50 %');
    await panel().getByText('50%', { exact: true }).waitFor();
    await panel().getByText('Entered or decided in this plan.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await panel().getByText('50%', { exact: true }).waitFor({ state: 'detached' });
    await panel().getByRole('button', { name: 'Close' }).press('Escape');
    await panel().waitFor({ state: 'detached' });
    await saved(page);
  });

  it('has no serious accessibility fault, light and dark', async () => {
    const { page } = edition;
    const faults = await faultsLightAndDark(page, async (check) => {
      await page.getByText('Projection', { exact: true }).first().click();
      await page.getByRole('region', { name: 'What each channel brings' }).getByRole('gridcell').nth(1).click();
      await panel().getByRole('heading', { name: 'Formula' }).waitFor();
      await check('opened number');
    });
    expect(faults).toEqual([]);
  });

  it('is in the report for the headline numbers', async () => {
    const { page } = edition;
    await page.getByRole('link', { name: 'Report' }).click();
    const report = page.frameLocator('iframe');
    await report.getByRole('heading', { name: 'How the numbers are made' }).waitFor();
    expect(await report.getByText(/^Cost per patient = marketing ÷ first visits/).count()).toBe(1);
  });

  it('made no error in the console and asked nothing of any other machine', () => {
    expect(edition.faults).toEqual([]);
  });
});
