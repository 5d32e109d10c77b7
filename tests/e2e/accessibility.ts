import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

interface Results {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/**
 * What breaks WCAG 2.2, levels A and AA, on a page as it stands, each fault with the name of what is looked at and its
 * first place. Waits until nothing fades: what does has the contrast of neither state.
 */
export async function accessibilityFaults(page: Page, name: string): Promise<string[]> {
  // A notification closes by itself, maybe in the middle of the look.
  await expect.poll(() => page.locator('.mantine-Notification-root').count(), { timeout: 10_000 }).toBe(0);
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
  // The policy of the page forbids foreign scripts; the checker comes in through the debugger.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<Results>(
    'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag22aa"] })',
  );
  return violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html.slice(0, 200)}`);
}
