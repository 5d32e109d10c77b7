import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsLightAndDark } from './accessibility.ts';
import { startEdition, type RunningEdition } from './browserEdition.ts';
import { openVilnius, saved } from './planPages.ts';

let edition: RunningEdition;
beforeAll(async () => {
  edition = await startEdition();
});
afterAll(() => edition.stop());

const figure = (name: string) => edition.page.locator(`[data-figure="${name}"]`);
const table = () => edition.page.getByRole('region', { name: 'Table of the scenarios' });

describe('what if, in the browser edition', () => {
  it('answers at every step of a slider that the arrow keys move, and stores nothing', async () => {
    const { page } = edition;
    await openVilnius(page);
    await page.getByRole('link', { name: 'Budget' }).click();
    await page.getByText('What if', { exact: true }).click();
    const slider = page.getByRole('slider', { name: 'First visits that stay as patients' });
    await slider.focus();
    const seen = new Set<string>();
    for (let step = 0; step < 5; step += 1) {
      await page.keyboard.press('ArrowRight');
      seen.add(await figure('cashAtEnd').innerText());
    }
    expect(seen.size).toBe(5);
    expect([...seen].every((text) => text.includes('more'))).toBe(true);
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
  });

  it('keeps what was tried as a scenario beside cautious, expected and hopeful; undo takes it back', async () => {
    const { page } = edition;
    await page.getByRole('button', { name: 'Keep as a scenario' }).click();
    const names = table().getByRole('textbox', { name: 'Name of the scenario' });
    await expect.poll(() => names.count()).toBe(4);
    expect(await names.nth(0).inputValue()).toBe('Cautious');
    expect(await names.nth(3).inputValue()).toBe('Scenario 4');
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await expect.poll(() => names.count()).toBe(3);
  });

  it('moves the opening on a slider and puts it into the plan, the road map with it', async () => {
    const { page } = edition;
    await page.getByRole('button', { name: 'Back to the plan' }).click();
    const days = page.getByText(/days to the opening$/);
    const before = await days.innerText();
    await page.getByRole('combobox', { name: 'Another input' }).fill('Opening date');
    await page.getByRole('option', { name: 'Opening date' }).click();
    await page.getByRole('slider', { name: 'Opening date' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText('1 week later').waitFor();
    await page.getByRole('button', { name: 'Put into the plan' }).click();
    await expect.poll(() => days.innerText()).toBe(before.replace(/\d+/, (count) => String(Number(count) + 7)));
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await expect.poll(() => days.innerText()).toBe(before);
  });

  it('takes a change typed into a scenario, refuses an impossible one at its field, and keeps both over a restart', async () => {
    const { page } = edition;
    const cell = table().getByRole('textbox', { name: 'First visits that stay as patients, Expected' });
    await cell.fill('130');
    await page.keyboard.press('Enter');
    await table().getByText('Enter a number from 0 to 100.').waitFor();
    await cell.fill('75');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell.inputValue()).toBe('75 %');
    await saved(page);
    const cash = await table()
      .getByRole('row', { name: /^Cash at the end/ })
      .innerText();
    await edition.restart();
    await expect
      .poll(() =>
        table()
          .getByRole('row', { name: /^Cash at the end/ })
          .innerText(),
      )
      .toBe(cash);
  });

  it('says what cash and break-even depend on most, and has all of it in the report', async () => {
    const { page } = edition;
    await page.getByText(/^Cash depends most on/).waitFor();
    await page.getByText(/^Break-even depends most on/).waitFor();
    await page.getByRole('link', { name: 'Report' }).click();
    const report = page.frameLocator('iframe');
    await report.getByRole('heading', { name: 'What if' }).waitFor();
    await expect.poll(() => report.getByText(/^(Cash|Break-even) depends most on/).count()).toBe(2);
    await page.goBack();
  });

  it('has no serious accessibility fault, light and dark', async () => {
    const { page } = edition;
    const faults = await faultsLightAndDark(page, async (check) => {
      await page.reload();
      await page.getByRole('heading', { name: 'Try it' }).waitFor();
      await check('what if');
    });
    expect(faults).toEqual([]);
  });

  it('made no error in the console and asked nothing of any other machine', () => {
    expect(edition.faults).toEqual([]);
  });
});
