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
const key = async (...keys: string[]) => {
  for (const one of keys) await page().keyboard.press(one);
};
const open = (part: string, question: string) => goTo(page(), plan, `guide/${part}`, question);

describe('the people in a real browser', () => {
  it('are put on the list by the roles that the clinic needs, and undo takes them back', async () => {
    await open('people', 'Who works here?');
    const people = page().locator('form details');
    const add = page().getByRole('button', { name: /^Put the \d+ missing people on the list$/ });
    const missing = Number(/\d+/.exec(await add.innerText())?.[0]);
    const before = await people.count();
    await add.press('Enter');
    await expect.poll(() => people.count()).toBe(before + missing);
    await page().getByText('Everybody whom the clinic needs on its first day is on the list.').waitFor();
    await key('ControlOrMeta+Z');
    await expect.poll(() => people.count()).toBe(before);
  });

  it('have pay that becomes the fixed costs of the budget, and the lowest cash at once with it', async () => {
    await page().getByRole('button', { name: 'Add a person' }).press('Enter');
    const last = page().locator('form details').last();
    await last.getByLabel('Name', { exact: true }).fill('Asta Testė');
    await key('Enter');
    await last.getByLabel('Pay a month, with taxes').fill('2100');
    await key('Enter');
    const lowest = page().locator('aside dd').nth(3);
    const before = await lowest.innerText();
    await page().getByLabel('Other fixed costs a month from the opening').fill('30000');
    await key('Enter');
    await page()
      .getByText(/^Fixed costs a month from the opening: €32,100 instead of/)
      .waitFor();
    expect(await lowest.innerText()).toBe(before);
    await page().getByRole('button', { name: 'Take these figures into the budget' }).press('Enter');
    await expect.poll(() => lowest.innerText()).not.toBe(before);
  });
});

describe('the training in a real browser', () => {
  const cell = (name: string) => page().getByRole('checkbox', { name });

  it('is ticked from the keyboard and keeps its ticks over a restart', async () => {
    await open('training', 'What do they learn, and by when?');
    await cell('Asta Testė, Telephone script: not done yet').focus();
    await key('ArrowRight', 'Space');
    await cell('Asta Testė, Front desk: done on 24 Nov 2026').waitFor();
    await saved(page());
    await edition.restart();
    await open('training', 'What do they learn, and by when?');
    await cell('Asta Testė, Front desk: done on 24 Nov 2026').press('Space');
    await cell('Asta Testė, Front desk: not done yet').waitFor();
    await key('ControlOrMeta+Z');
    const ticked = cell('Asta Testė, Front desk: done on 24 Nov 2026');
    await expect.poll(() => ticked.getAttribute('aria-checked')).toBe('true');
  });

  it('is run again for somebody who comes too late: a task more in the road map, said beside the page', async () => {
    await open('people', 'Who works here?');
    const last = page().locator('form details').last();
    await last.locator('summary').press('Enter');
    await last.getByLabel('First day').fill('2027-07-22');
    await key('Tab');
    await last.getByText(/^◆ Comes after this training has begun: Telephone script/).waitFor();
    await open('training', 'What do they learn, and by when?');
    await page()
      .getByText(/Asta Testė: not there yet when this begins: Telephone script/)
      .waitFor();
    const again = page().getByRole('button', { name: /^Plan \d+ more runs from 22 July 2027$/ });
    const warnings = await again.count();
    await again.first().press('Enter');
    await page()
      .locator('aside')
      .getByText(/^\d tasks more$/)
      .waitFor();
    expect(await again.count()).toBe(warnings - 1);
  });
});

describe('mystery calls in a real browser', () => {
  it('are scored with arrow keys and say what to train next', async () => {
    await open('mysteryCalls', 'How does your clinic sound to a stranger?');
    await page().getByRole('button', { name: 'Record a call' }).press('Enter');
    const mark = (criterion: string, name: string) =>
      page().getByRole('radiogroup', { name: criterion }).getByRole('radio', { name, exact: true });
    await mark('Offers two times by itself', 'No').press('Space');
    await mark('Is warm and unhurried', 'No').press('Space');
    await key('ArrowRight', 'ArrowRight');
    // Nothing of weight 10 and all of weight 7.
    await page()
      .getByText(/^41% on average in 1 mystery call/)
      .waitFor();
    expect(await page().locator('form').innerText()).toContain('Train next: “Telephone script”.');
    await saved(page());
  });

  it('go into the report with the people and their training', async () => {
    await page().getByRole('link', { name: 'Report', exact: true }).click();
    const { text } = await printed(page(), () =>
      page()
        .getByRole('button', { name: /Print or save as PDF/ })
        .click(),
    );
    expect(text).toContain('Team and training');
    expect(text).toContain('Asta Testė');
    expect(text).toContain('41% on average in 1 mystery call');
  });
});

describe('what the training is worth in a real browser', () => {
  it('follows the shares of the desk', async () => {
    await open('trainingEffect', 'What is the training worth?');
    const sentence = page().getByText(/^Without training the first year would bring \d+ first visits fewer/);
    await sentence.waitFor();
    const before = await sentence.innerText();
    await page().getByLabel('Bookings of an untrained desk, against the booking rate').fill('100');
    await key('Enter');
    await page()
      .getByText(/^Trained or not, the first year brings the same/)
      .waitFor();
    // In a field the keys undo what was typed in it.
    await page().locator('form h1').focus();
    await key('ControlOrMeta+Z');
    await sentence.waitFor();
    expect(await sentence.innerText()).toBe(before);
  });
});

describe('a remote place in a real browser', () => {
  it('brings its tasks into the road map, and takes them out with the choice', async () => {
    await open('siteChoice', 'Which place is worth its rent?');
    const tasks = page().locator('aside dd').first();
    const before = await numberIn(tasks);
    for (const criterion of ['People living within walking distance', 'Workers in reach at lunch']) {
      await page().getByLabel(`Žirmūnų 68: ${criterion}`).fill('1');
      await key('Enter');
    }
    await page().getByRole('button', { name: 'Put 3 tasks into the road map' }).press('Enter');
    await expect.poll(() => numberIn(tasks)).toBe(before + 3);
    await key('ControlOrMeta+Z');
    await expect.poll(() => numberIn(tasks)).toBe(before);
  });
});

describe('the pages of the team', () => {
  it('break no rule of accessibility, in light and dark', async () => {
    const faults = await faultsLightAndDark(page(), async (check) => {
      for (const part of [
        'people',
        'training',
        'mysteryCalls',
        'trainingEffect',
        'services',
        'competitors',
        'siteChoice',
      ]) {
        await goToGuidePage(page(), plan, part);
        await check(part);
      }
    });
    expect(faults).toEqual([]);
  });

  it('made no error in the console and asked nothing of any other machine', () => {
    expect(edition.faults).toEqual([]);
  });
});
