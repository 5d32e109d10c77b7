import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsLightAndDark } from './accessibility.ts';
import { somePlan, someTask } from '#tests/fixtures/somePlan.ts';
import { startEdition, type RunningEdition } from './browserEdition.ts';
import { goTo, planOf, saved } from './planPages.ts';
import { printed } from './printing.ts';

let edition: RunningEdition;
/** The address of the open plan. */
let plan = '';
beforeAll(async () => {
  edition = await startEdition();
});
afterAll(() => edition.stop());

const page = () => edition.page;
const button = (name: string | RegExp) => page().getByRole('button', { name });
const cell = (title: string): Locator => page().getByRole('gridcell', { name: title, exact: true });
const side = () => page().getByRole('complementary');
/** What each view has of its own. */
const views = {
  calendar: () => page().locator('[data-day]').first(),
  week: () => page().getByText(/is not listed here\.$/),
  checklist: () => cell('Sign the lease'),
};
const look = (view: keyof typeof views) => goTo(page(), plan, `roadmap/${view}`, views[view]());

/** Takes a plan in as a file and opens its road map. */
async function takeIn(document: unknown): Promise<void> {
  const file = join(mkdtempSync(join(tmpdir(), 'planner-files-')), 'plan.clinicplan');
  writeFileSync(file, JSON.stringify(document));
  await page().goto(page().url().replace(/#.*$/, '#/'));
  const chooser = page().waitForEvent('filechooser');
  await button('Open a plan file').click();
  await (await chooser).setFiles(file);
  await page().getByRole('link', { name: 'Road map', exact: true }).click();
  await page().getByRole('heading', { level: 1, name: 'Road map' }).waitFor();
  plan = planOf(page());
}

const tasks = [
  someTask({ id: 'lease', title: 'Sign the lease', owner: 'Rūta', durationDays: 10 }),
  someTask({
    id: 'design',
    title: 'Design the rooms',
    owner: 'Jonas',
    phase: 'premises',
    durationDays: 10,
    dependsOn: [{ taskId: 'lease', type: 'FS', lagDays: 0 }],
  }),
];

describe('the checklist in a real browser', () => {
  it('takes a list of tasks from the keyboard alone, and undo takes each back', async () => {
    await takeIn(somePlan({ name: 'Harbour', tasks }));
    await cell('Sign the lease').focus();
    await page().keyboard.type('nCall the landlord');
    await page().keyboard.press('Enter');
    await page().keyboard.type('Read the contract');
    await page().keyboard.press('Tab');
    await page().keyboard.type('jo');
    await page().keyboard.press('Tab');
    await page().keyboard.press('ControlOrMeta+A');
    await page().keyboard.type('3');
    await page().keyboard.press('Enter');
    const row = page().locator('[data-row]').filter({ hasText: 'Read the contract' });
    await row.getByText('Jonas').waitFor();
    await row.getByText('3 days').waitFor();
    await saved(page());
    for (const gone of ['3 days', 'Jonas', 'Read the contract', 'Call the landlord']) {
      await page().keyboard.press('ControlOrMeta+Z');
      await expect
        .poll(() => page().locator('[data-row]').filter({ hasText: gone }).count())
        .toBe(gone === 'Jonas' ? 1 : 0);
    }
  });

  it('draws only the rows in sight of a thousand, and goes to the last with End', async () => {
    const many = Array.from({ length: 1_000 }, (_, index) => someTask({ id: `t${index}`, title: `Task ${index + 1}` }));
    await takeIn(somePlan({ id: 'plan-many', name: 'A thousand', tasks: many }));
    await cell('Task 1').focus();
    expect(await page().locator('[data-row]').count()).toBeLessThan(60);
    await page().keyboard.press('End');
    await expect.poll(() => cell('Task 1000').evaluate((one) => one === document.activeElement)).toBe(true);
    await page().keyboard.press('ArrowUp');
    await expect.poll(() => cell('Task 999').evaluate((one) => one === document.activeElement)).toBe(true);
  });
});

describe('the month in a real browser', () => {
  it('is walked through with the arrows, names its holidays and opens a day with Enter', async () => {
    await takeIn(
      somePlan({
        id: 'plan-month',
        name: 'Month',
        tasks,
        calendar: { workingWeekdays: [1, 2, 3, 4, 5], holidayRegion: 'LT', extraDaysOff: [], extraWorkingDays: [] },
      }),
    );
    await look('calendar');
    await page().getByText('All Saints’ Day').or(page().getByText("All Saints' Day")).waitFor();
    await page().locator('[data-day="2026-11-24"]').focus();
    await page().keyboard.press('ArrowDown');
    await page().keyboard.press('Enter');
    const list = page().getByRole('dialog');
    await list.getByRole('button', { name: 'Sign the lease' }).press('Enter');
    await expect.poll(() => side().getByRole('heading', { level: 2 }).innerText()).toBe('Sign the lease');
  });

  it('prints as it is looked at', async () => {
    const { name, text } = await printed(page(), () => button('Print').click());
    expect(name).toBe('month-calendar.pdf');
    expect(text).toContain('December 2026');
    expect(text).toContain('Design the rooms');
    expect(text).not.toContain('In one minute');
  });
});

describe('the week in a real browser', () => {
  it('prints a page of one owner, with what is chosen', async () => {
    await look('week');
    await side().getByRole('button', { name: 'Close' }).click();
    await page().getByRole('combobox', { name: 'Owner' }).click();
    await page().getByRole('option', { name: 'Rūta' }).click();
    const { text } = await printed(page(), () => button('Print').click());
    expect(text).toContain('Rūta');
    expect(text).toContain('Sign the lease');
    expect(text).not.toContain('Jonas');
  });
});

describe('another opening date', () => {
  const opening = () =>
    page()
      .locator('nav')
      .getByText(/days? to the opening/)
      .innerText();

  it('is looked at task by task from the notice that the opening cannot hold, then applied, and undone at once', async () => {
    const late = somePlan({ id: 'plan-late', name: 'Late', tasks });
    await takeIn({ ...late, profile: { ...late.profile, openingDate: '2026-12-04' } });
    const before = await opening();
    await button('See what an opening on 22 December 2026 changes').click();
    await side().getByText('Everything fits.').waitFor();
    await side().getByText('The 2 tasks that hold it').click();
    await side().getByRole('listitem').filter({ hasText: 'Design the rooms' }).waitFor();
    expect(await opening()).toBe(before);
    await side().getByRole('button', { name: 'Move the opening to 22 December 2026' }).click();
    await page().getByText('The opening on 22 December 2026 holds.').waitFor();
    await button('Undo').click();
    await page().getByText('The opening on 4 December 2026 cannot hold.').waitFor();
    expect(await opening()).toBe(before);
  });

  it('is measured against a baseline that was saved before', async () => {
    await button('More').click();
    await page().getByRole('menuitem', { name: 'Baselines' }).click();
    await side().getByLabel('Name').fill('First promise');
    await side().getByRole('button', { name: 'Save a baseline' }).click();
    await button('Move the opening…').click();
    await side()
      .getByRole('button', { name: /^Move the opening to/ })
      .click();
    await button('More').click();
    await page().getByRole('menuitem', { name: 'Baselines' }).click();
    const slipped = side().getByText('The opening is 12 working days later.');
    await expect.poll(() => slipped.count()).toBe(1);
    await saved(page());
  });
});

describe('own templates in a real browser', () => {
  it('are saved from a plan, started from, and edited under their own mark', async () => {
    await button('More').click();
    await page().getByRole('menuitem', { name: 'Save as a template' }).click();
    await page().getByText('Saved as a template').waitFor();
    await page().getByRole('link', { name: 'All plans' }).click();
    await button('Start a plan from it').click();
    await page().getByLabel('Name of the clinic or of this plan').fill('Second clinic');
    await button('Start the plan').click();
    await page().getByRole('heading', { level: 1, name: 'Second clinic' }).waitFor();
    await page().getByRole('link', { name: 'All plans' }).click();
    await page()
      .getByRole('link', { name: /clinic, 24 November 2026|centre, 24 November 2026/ })
      .click();
    await expect.poll(() => page().getByText('You are editing a template.').count()).toBe(1);
    await cell('Sign the lease').waitFor();
  });
});

describe('the views of the road map', () => {
  it('have no serious accessibility fault, light and dark, with their panels open', async () => {
    const faults = await faultsLightAndDark(page(), async (check) => {
      for (const view of ['calendar', 'week', 'checklist'] as const) {
        await look(view);
        await check(view);
      }
      await cell('Sign the lease').click();
      await side().waitFor();
      await check('panel');
      await cell('Design the rooms').click({ modifiers: ['ControlOrMeta'] });
      await page().getByRole('toolbar').waitFor();
      await check('several tasks');
      for (const open of ['opening', 'baselines']) {
        if (open === 'opening') await button('Move the opening…').click();
        else {
          await button('More').click();
          await page().getByRole('menuitem', { name: 'Baselines' }).click();
          await page().getByRole('menu').waitFor({ state: 'hidden' });
        }
        await check(open);
      }
    });
    expect(faults).toEqual([]);
  });

  it('are found from anywhere: the search opens a task', async () => {
    await page().keyboard.press('ControlOrMeta+K');
    await page().getByPlaceholder('Search tasks and commands').fill('Sign the');
    await page().keyboard.press('Enter');
    await expect.poll(() => side().getByRole('heading', { level: 2 }).innerText()).toBe('Sign the lease');
  });

  it('made no error in the console and asked nothing of any other machine', () => {
    expect(edition.faults).toEqual([]);
  });
});
