import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsLightAndDark } from './accessibility.ts';
import { startEdition, type RunningEdition } from './browserEdition.ts';
import { goTo, goToGuidePage, planOf } from './planPages.ts';

let edition: RunningEdition;
/** The address of the open plan. */
let plan: string;
beforeAll(async () => {
  edition = await startEdition();
  const { page } = edition;
  await page.getByRole('button', { name: 'New plan' }).click();
  await page.getByRole('heading', { name: 'What is the clinic called?' }).waitFor();
  plan = planOf(page);
});
afterAll(() => edition.stop());

/** Goes to a page by its address and waits for its question. */
async function open(key: string, question: string): Promise<Page> {
  const { page } = edition;
  await goTo(page, plan, `guide/${key}`, question);
  return page;
}

/** Types into a field that is reached by its label, and leaves it with Tab. */
async function type(page: Page, label: string, text: string, which = 0): Promise<void> {
  const field = page.getByLabel(label, { exact: true }).nth(which);
  await field.focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

const nextQuestion = async (page: Page, question: string) => {
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.getByRole('heading', { name: question, level: 1 }).waitFor();
};

describe('the decisions of the guide, by keyboard alone', () => {
  it('asks for the patients and goes on with Ctrl+Enter, storing what is being typed', async () => {
    const page = await open('segments', 'Who are your patients?');
    await page.getByRole('button', { name: 'Add a group of patients' }).press('Enter');
    await type(page, 'Group of patients', 'Families nearby');
    await page.getByLabel('What worries them, one a line').focus();
    await page.keyboard.type('Pain');
    await page.keyboard.press('Enter');
    await page.keyboard.type('The price');
    await nextQuestion(page, 'Who else can they choose?');
    await page.goBack();
    await expect.poll(() => page.getByLabel('What worries them, one a line').inputValue()).toBe('Pain\nThe price');
  });

  it('points out what any clinic can say, and takes it back when it is said better', async () => {
    const page = await open('difference', 'How does your clinic differ, in one sentence?');
    await type(page, 'What do you offer?', 'Quality services');
    await page.getByText('“Quality services”: every clinic says so.').waitFor();
    await type(page, 'What do you offer?', 'Implants in one day');
    await type(page, 'For whom?', 'people over 50');
    await type(page, 'Why should they believe it?', '1,200 implants since 2015');
    await type(page, 'Why not the state clinic?', 'a chair within three days');
    await page.getByText('It says what, for whom, why to believe it').waitFor();
    expect(await page.getByText('“Quality services”: every clinic says so.').count()).toBe(0);
    await page
      .getByText('Implants in one day – people over 50. 1,200 implants since 2015. A chair within three days.')
      .waitFor();
  });

  it('compares sites, says who wins and what a dearer rent must bring', async () => {
    const page = await open('sites', 'Which places do you look at?');
    for (const [index, [name, rent]] of [
      ['Centre', '6000'],
      ['Suburb', '2000'],
    ].entries()) {
      await page.getByRole('button', { name: 'Add a site' }).press('Enter');
      await type(page, 'Site', name!, index);
      await type(page, 'Rent a month', rent!, index);
    }
    await nextQuestion(page, 'Which place is worth its rent?');
    await type(page, 'Centre: People living within walking distance', '2');
    await type(page, 'Suburb: People living within walking distance', '8');
    await type(page, 'Centre: Workers in reach at lunch', '3');
    await type(page, 'Suburb: Workers in reach at lunch', '6');
    await page.getByRole('heading', { name: 'Suburb wins' }).waitFor();
    await page.getByText(/^Centre costs \S*4,000 a month more than the cheapest \(3 times its rent\)/).waitFor();
    await page.getByText('Centre is far from where people live and work.').waitFor();
    await page.getByRole('radio', { name: 'Suburb' }).press('Space');
    await expect.poll(() => page.getByRole('radio', { name: 'Suburb' }).isChecked()).toBe(true);
  });

  it('takes prices and capacity of the services into the budget as one change', async () => {
    const page = await open('services', 'What do you offer, and at what price?');
    await page.getByRole('button', { name: 'Add a service' }).press('Enter');
    await type(page, 'Price', '66');
    await page.getByText(/^Average first visit: \S*66 instead of/).waitFor();
    await page.getByRole('button', { name: 'Take these figures into the budget' }).press('Enter');
    await expect.poll(() => page.getByText(/^Average first visit: \S*66 instead of/).count()).toBe(0);
    await page.keyboard.press('ControlOrMeta+Z');
    await page.getByText(/^Average first visit: \S*66 instead of/).waitFor();
  });

  it('shows the seven risks with what they rest on, and what the answers have lowered', async () => {
    const page = await open('risks', 'What could keep patients away?');
    await expect.poll(() => page.locator('summary').count()).toBe(7);
    const advantage = page.locator('details').filter({ hasText: 'No advantage over others' });
    await advantage.locator('summary').focus();
    await page.keyboard.press('Enter');
    await advantage.getByText('Parts of the sentence of difference that are written: 4 of 4.').waitFor();
    await advantage
      .getByRole('link', { name: /Open the task/ })
      .first()
      .press('Enter');
    await page.getByRole('complementary', { name: 'Task' }).waitFor();
  });

  it('has no serious accessibility fault on these pages, light and dark', async () => {
    const { page } = edition;
    const faults = await faultsLightAndDark(page, async (check) => {
      for (const key of ['segments', 'competitors', 'difference', 'sites', 'siteChoice', 'services', 'risks']) {
        await goToGuidePage(page, plan, key);
        await check(key);
      }
    });
    expect(faults).toEqual([]);
  });

  it('made no error in the console and asked nothing of any other machine', () => {
    expect(edition.faults).toEqual([]);
  });
});
