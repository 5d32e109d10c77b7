/** The ways through a plan that many specs share. A plan's address goes up to its screen: `…#/plan/<id>`. */
import type { Locator, Page } from 'playwright-core';

/** The address of the plan that is open. */
export const planOf = (page: Page): string => page.url().replace(/(\/plan\/[^/]+).*$/, '$1');

/** Opens the sample of the dental clinic in Vilnius on its overview; resolves with its address. */
export async function openVilnius(page: Page): Promise<string> {
  await page.locator('main li button').filter({ hasText: 'Vilnius' }).click();
  await page.waitForURL(/\/overview$/);
  return planOf(page);
}

/**
 * Opens a part of the plan by its address, and waits for something of its own: a heading by its name, or anything else.
 * What the part before has too would be there already.
 */
export async function goTo(page: Page, plan: string, part: string, own: string | Locator): Promise<void> {
  await page.goto(`${plan}/${part}`);
  await (typeof own === 'string' ? page.getByRole('heading', { name: own, exact: true }) : own).waitFor();
}

/** Opens another page of the guide by its address, and waits for its body, which takes the focus to itself or its question. */
export async function goToGuidePage(page: Page, plan: string, key: string): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.goto(`${plan}/guide/${key}`);
  await page.locator('form :focus').waitFor();
}

/** Waits until what was changed is stored. */
export const saved = (page: Page): Promise<void> => page.getByText('Saved', { exact: true }).waitFor();

/** The whole number that stands at a place, whatever separates its thousands. */
export const numberIn = async (place: Locator): Promise<number> => Number((await place.innerText()).replace(/\D/g, ''));
