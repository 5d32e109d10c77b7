import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsLightAndDark } from './accessibility.ts';
import { startEdition, type RunningEdition } from './browserEdition.ts';
import { goTo, openVilnius, saved } from './planPages.ts';

let edition: RunningEdition;
/** The address of the open plan. */
let plan = '';
beforeAll(async () => {
  edition = await startEdition();
  plan = await openVilnius(edition.page);
  await edition.page.getByRole('link', { name: 'Budget' }).click();
});
afterAll(() => edition.stop());

const page = () => edition.page;
const title = (name: RegExp) => page().getByRole('heading', { level: 2, name });
const cell = (channel: string, column: number) =>
  page()
    .getByRole('row', { name: new RegExp(`^${channel}`) })
    .getByRole('cell')
    .nth(column);
const type = async (label: string, text: string) => {
  const field = page().getByLabel(label, { exact: true });
  await field.focus();
  await page().keyboard.press('ControlOrMeta+A');
  await page().keyboard.press('Delete');
  await page().keyboard.type(text);
  await page().keyboard.press('Enter');
};

describe('the best split in a real browser', () => {
  it('comes from its worker: title, table and the whole curve', async () => {
    await page().getByText('Best split', { exact: true }).click();
    await title(/^The same money brings [\d.]+ more patients a month: begin by moving/).waitFor();
    await page()
      .getByText(/the next patient costs (more|no more) than the usual target/)
      .waitFor();
    await page().getByText('The numbers behind the curve').click();
    const points = page().getByRole('table').filter({ hasText: 'Money a month' }).getByRole('row');
    expect(await points.count()).toBeGreaterThan(12);
  });

  it('keeps to a limit that is typed, and to another amount, by keyboard', async () => {
    await type('Word of mouth: most', '250');
    await expect.poll(() => cell('Word of mouth', 3).innerText()).toBe('250');
    await type('Money a month', '6000');
    await title(/^€[\d,]+ more a month, all of it split best, brings/).waitFor();
    await type('Money a month', '');
    await title(/^The same money brings/).waitFor();
  });

  it('goes into the budget from a month on, is taken back with one undo, and is kept', async () => {
    const before = await cell('Search advertising', 2).innerText();
    const best = await cell('Search advertising', 3).innerText();
    expect(best).not.toBe(before);
    await page().getByRole('table', { name: 'What it does to the projection' }).waitFor();
    await page()
      .getByRole('button', { name: /^Use this split from/ })
      .click();
    await title(/^Today’s split is as good as the best/).waitFor();
    await page().getByRole('heading', { name: 'Put it into the budget' }).click();
    await page().keyboard.press('ControlOrMeta+Z');
    await title(/^The same money brings/).waitFor();
    await expect.poll(() => cell('Search advertising', 2).innerText()).toBe(before);
    await page().keyboard.press('ControlOrMeta+Shift+Z');
    await title(/^Today’s split is as good as the best/).waitFor();
    await saved(page());
    await edition.restart();
    await goTo(page(), plan, 'budget/split', 'Put it into the budget');
    await expect.poll(() => cell('Search advertising', 2).innerText()).not.toBe(before);
    expect(await page().getByLabel('Word of mouth: most').inputValue()).toBe('250');
  });

  it('says so in the report', async () => {
    await page().getByRole('link', { name: 'Report' }).click();
    const report = page().frameLocator('iframe');
    await report.getByRole('heading', { name: 'The best split' }).waitFor();
    expect(await report.getByText(/^The next €[\d,]+ a month buys/).count()).toBe(1);
    expect(await report.getByText(/^Limits that hold: Word of mouth at most €250;/).count()).toBe(1);
  });
});

describe('a proposed budget in a real browser', () => {
  it('is asked for in the grid, shown, put into the plan, and taken back with one undo', async () => {
    await goTo(page(), plan, 'budget/grid', page().getByRole('grid', { name: 'Spend by month' }));
    const total = () =>
      page()
        .getByRole('row', { name: /^Total/ })
        .innerText();
    const before = await total();
    await page().getByRole('button', { name: 'Propose a budget' }).click();
    const dialog = page().getByRole('dialog');
    await dialog.getByText(/amounts that stand in your budget are replaced/).waitFor();
    await type('First visits a month', '60');
    await dialog.getByRole('heading', { level: 2, name: /60 first visits in|not 60/ }).waitFor();
    await dialog.getByRole('button', { name: 'Put this budget into the plan' }).click();
    await expect.poll(() => page().getByRole('dialog').count()).toBe(0);
    await expect.poll(total).not.toBe(before);
    await page().getByRole('button', { name: 'Undo' }).first().click();
    await expect.poll(total).toBe(before);
  });

  it('is a question of the guide', async () => {
    await goTo(page(), plan, 'guide/howMuch', 'How much, and for how many patients?');
    await page()
      .getByRole('heading', { level: 2, name: /first visits in/ })
      .waitFor();
    expect(await page().getByLabel('First visits a month').inputValue()).toBe('60');
  });

  it('has, like the best split, no serious accessibility fault, light and dark', async () => {
    const faults = await faultsLightAndDark(page(), async (check) => {
      for (const [part, heading] of [
        ['budget/split', 'Put it into the budget'],
        ['guide/howMuch', 'How much, and for how many patients?'],
      ] as const) {
        await goTo(page(), plan, part, heading);
        await page().getByRole('table').first().waitFor();
        await check(part);
      }
    });
    expect(faults).toEqual([]);
  });

  it('made no error in the console and asked nothing of any other machine', () => {
    expect(edition.faults).toEqual([]);
  });
});
