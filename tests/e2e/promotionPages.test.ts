import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsLightAndDark } from './accessibility.ts';
import { startEdition, type RunningEdition } from './browserEdition.ts';
import { goTo, goToGuidePage, numberIn, openVilnius, saved } from './planPages.ts';
import { printed } from './printing.ts';

let edition: RunningEdition;
/** The address of the open plan. */
let plan = '';
beforeAll(async () => {
  edition = await startEdition();
  plan = await openVilnius(edition.page);
});
afterAll(() => edition.stop());

const page = () => edition.page;
const button = (name: string | RegExp) => page().getByRole('button', { name });
const open = (key: string, question: string) => goTo(page(), plan, `guide/${key}`, question);

describe('the website brief in a real browser', () => {
  it('is filled in from the keyboard, keeps what was said over a restart, and undo takes it back', async () => {
    await open('websiteBrief', 'What must the website have?');
    await page().getByText('3 of 52 lines ready').waitFor();
    await page()
      .getByRole('tab', { name: /^Texts/ })
      .focus();
    await page().keyboard.press('ArrowDown');
    await page().getByRole('checkbox', { name: 'Ready: Opening hours, holidays included' }).focus();
    await page().keyboard.press('Space');
    await page().getByText('4 of 52 lines ready').waitFor();
    await page().keyboard.press('Tab');
    await page().keyboard.type('Asta');
    await page().keyboard.press('Enter');
    await saved(page());
    await edition.restart();
    await open('websiteBrief', 'What must the website have?');
    await page()
      .getByRole('tab', { name: /^About the clinic/ })
      .click();
    const owner = page().getByLabel('Responsible: Opening hours, holidays included');
    expect(await owner.inputValue()).toBe('Asta');
    await page().getByRole('checkbox', { name: 'Ready: Opening hours, holidays included' }).press('Space');
    await page().getByText('3 of 52 lines ready').waitFor();
    await page().keyboard.press('ControlOrMeta+Z');
    await page().getByText('4 of 52 lines ready').waitFor();
  });

  it('is printed by itself for an agency', async () => {
    const { name, text } = await printed(page(), () => button('Print the brief for an agency').click());
    expect(name).toMatch(/website-brief\.pdf$/);
    expect(text).toContain('Website brief');
    expect(text).toContain('Withdrawing is as easy as giving');
    expect(text).toContain('Asta');
    expect(text).not.toContain('Only if you want it');
  });
});

describe('the search plan in a real browser', () => {
  it('makes queries of topics and places, and saves them as a table', async () => {
    await open('searchTopics', 'What do you treat, and where?');
    await page().getByLabel('Add a place').fill('Žirmūnai');
    await page().keyboard.press('Enter');
    await page().getByText('dentist in Žirmūnai').waitFor();
    await open('queries', 'What will patients find you by?');
    await button(/^Add \d+ proposed queries$/).click();
    await page().getByLabel('Find a query').fill('Žirmūnai');
    await page().getByRole('checkbox', { name: 'Use: dentist in Žirmūnai' }).uncheck();
    const download = page().waitForEvent('download');
    await button('Save as a table (CSV)').click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/-queries\.csv$/);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text.startsWith('\uFEFFQuery,Group,Leads to,Used\r\n')).toBe(true);
    expect(text).toContain('dentist in Žirmūnai,Specialty,Page of the specialty or the doctor,no\r\n');
    expect(text).toContain('dental implant cost in Vilnius,Procedure,Page of the service,yes\r\n');
  });
});

describe('channels in a real browser', () => {
  it('show at once what a channel that is switched off takes from the plan', async () => {
    await open('channels', 'Which channels, and for what reason?');
    const patients = page().locator('aside dd').nth(2);
    const before = await numberIn(patients);
    await page().getByRole('switch', { name: 'Search advertising' }).press('Space');
    await expect.poll(() => numberIn(patients)).toBeLessThan(before);
    await page()
      .locator('aside')
      .getByText(/First visits in the first year/)
      .first()
      .waitFor();
    await page().keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => numberIn(patients)).toBe(before);
  });

  it('go into the report with their reasons', async () => {
    await page().getByLabel('Why Search advertising runs').fill('People look for us there');
    await page().keyboard.press('Enter');
    await page().getByRole('link', { name: 'Report', exact: true }).click();
    const { text } = await printed(page(), () => button('Print or save as PDF').click());
    expect(text).toContain('Channels and their reasons');
    expect(text).toContain('People look for us there');
  });
});

describe('the pages of promotion and the management system', () => {
  it('break no rule of accessibility, in light and dark', async () => {
    const faults = await faultsLightAndDark(page(), async (check) => {
      for (const key of [
        'websiteBrief',
        'searchTopics',
        'queries',
        'networks',
        'posts',
        'replies',
        'channels',
        'sameMoney',
        'tests',
        'systemNeeds',
        'systemChoice',
        'weekly',
      ]) {
        await goToGuidePage(page(), plan, key);
        await check(key);
      }
    });
    expect(faults).toEqual([]);
  });

  it('made no error in the console and asked nothing of any other machine', () => {
    expect(edition.faults).toEqual([]);
  });
});
