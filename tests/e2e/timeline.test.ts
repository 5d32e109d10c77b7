/** The timeline by mouse and keyboard, in a real Chromium on the dental sample. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEdition, type RunningEdition } from './browserEdition.ts';
import { openVilnius } from './planPages.ts';

let edition: RunningEdition;
let page: Page;

beforeAll(async () => {
  edition = await startEdition();
  ({ page } = edition);
  await openVilnius(page);
  await page.getByRole('link', { name: 'Road map', exact: true }).click();
  await page.getByText('Timeline', { exact: true }).click();
  await bar('concept.financing').waitFor();
});
afterAll(() => edition.stop());

const bar = (id: string) => page.locator(`[data-part="move"][data-task="${id}"]`);
const dates = async (id: string) => /: (.*)$/.exec((await bar(id).getAttribute('aria-label')) ?? '')?.[1];

/** Presses at a place of an element, moves by some pixels in steps, and lets go unless told otherwise. */
async function drag(from: { x: number; y: number }, to: { x: number; y: number }, letGo = true): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  if (letGo) await page.mouse.up();
}

async function boxOf(id: string) {
  const box = await bar(id).boundingBox();
  if (!box) throw new Error(`${id} is not drawn`);
  return box;
}

describe('the timeline', () => {
  it('moves a bar where it is dropped, as one change that can be undone', async () => {
    const box = await boxOf('concept.financing');
    const middle = { x: box.x + 60, y: box.y + 8 };
    expect(await dates('concept.financing')).toBe('24 Nov 2026 to 21 Dec 2026');
    // 35 pixels at 5 a day are a week.
    await drag(middle, { x: middle.x + 35, y: middle.y });
    await expect.poll(() => dates('concept.financing')).toBe('1 Dec 2026 to 30 Dec 2026');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => dates('concept.financing')).toBe('24 Nov 2026 to 21 Dec 2026');
  });

  it('shows every bar that follows while it drags, and lets go with Escape', async () => {
    // The milestone that waits for the financing.
    const before = await dates('concept.go');
    const box = await boxOf('concept.financing');
    const middle = { x: box.x + 60, y: box.y + 8 };
    await drag(middle, { x: middle.x + 600, y: middle.y }, false);
    await expect.poll(() => dates('concept.go')).not.toBe(before);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect.poll(() => dates('concept.financing')).toBe('24 Nov 2026 to 21 Dec 2026');
    await expect.poll(() => dates('concept.go')).toBe(before);
  });

  it('stretches a bar by its end', async () => {
    const box = await boxOf('concept.financing');
    const end = { x: box.x + box.width - 1, y: box.y + 8 };
    await drag(end, { x: end.x + 35, y: end.y });
    await expect.poll(() => dates('concept.financing')).toBe('24 Nov 2026 to 28 Dec 2026');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => dates('concept.financing')).toBe('24 Nov 2026 to 21 Dec 2026');
  });

  it('refuses what has begun, and a day before what is possible, with the reason', async () => {
    const box = await boxOf('concept.financing');
    const middle = { x: box.x + 60, y: box.y + 8 };
    await drag(middle, { x: middle.x - 60, y: middle.y });
    await page.getByText('“Secure the financing” cannot start before').waitFor();
    expect(await dates('concept.financing')).toBe('24 Nov 2026 to 21 Dec 2026');
  });

  it('draws a dependency from bar to bar, and refuses one that would close a circle by naming it', async () => {
    const source = await boxOf('concept.financing');
    const target = await boxOf('concept.risks');
    await bar('concept.financing').hover();
    const handle = { x: source.x + source.width + 7, y: source.y + 8 };
    await drag(handle, { x: target.x + 2, y: target.y + 8 });
    await expect.poll(() => dates('concept.risks')).toContain('22 Dec 2026');
    const back = await boxOf('concept.risks');
    const start = await boxOf('concept.financing');
    await bar('concept.risks').hover();
    await drag({ x: back.x + back.width + 7, y: back.y + 8 }, { x: start.x + 2, y: start.y + 8 });
    await page.getByText('wait for each other in a circle').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
  });

  it('says why a bar stands on its date, and moves and stretches it by keyboard', async () => {
    await bar('concept.financing').focus();
    await page.getByRole('tooltip').getByText('it can start today').waitFor();
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(() => dates('concept.financing')).toBe('25 Nov 2026 to 22 Dec 2026');
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await expect.poll(() => dates('concept.financing')).toBe('25 Nov 2026 to 23 Dec 2026');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset['part'])).toBe('move');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'Task' }).waitFor();
  });

  it('leaves no error in the console', () => {
    expect(edition.faults).toEqual([]);
  });
});
