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
async function accessibilityFaults(page: Page, name: string): Promise<string[]> {
  // The policy of the page forbids foreign scripts; the checker comes in through the debugger.
  await page.evaluate(axe.source);
  const isStill = () => page.evaluate(() => document.getAnimations().length === 0);
  const notificationsNow = () => page.locator('.mantine-Notification-root').count();
  for (;;) {
    await expect.poll(isStill).toBe(true);
    const notifications = await notificationsNow();
    const { violations } = await page.evaluate<Results>(
      'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag22aa"] })',
    );
    // A notification closes by itself, maybe in the middle of the look: then it is looked at again without it.
    if ((await isStill()) && (await notificationsNow()) === notifications)
      return violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html.slice(0, 200)}`);
  }
}

/** All the faults that a walk through the page meets, made once in light and once in dark; it calls `check` at each place. */
export async function faultsLightAndDark(
  page: Page,
  walk: (check: (place: string) => Promise<void>) => Promise<void>,
): Promise<string[]> {
  const faults: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await walk(async (place) => {
      faults.push(...(await accessibilityFaults(page, `${scheme} ${place}`)));
    });
  }
  return faults;
}
