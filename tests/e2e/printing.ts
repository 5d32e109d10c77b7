import type { Page } from 'playwright-core';

/** What the browser edition would have printed: the document's name and its words. */
export interface Printed {
  readonly name: string;
  readonly text: string;
}

/** Does what prints, and reads the hidden print document instead of opening the print dialog. */
export async function printed(page: Page, click: () => Promise<void>): Promise<Printed> {
  await page.evaluate(() => {
    delete document.body.dataset['printed'];
    const watch = new MutationObserver((changes) => {
      for (const node of changes.flatMap((change) => [...change.addedNodes])) {
        if (!(node instanceof HTMLIFrameElement)) continue;
        node.addEventListener('load', () => {
          const frame = node.contentWindow;
          if (!frame) return;
          frame.print = () => {
            const name = node.title;
            document.body.dataset['printed'] = JSON.stringify({ name, text: frame.document.body.innerText });
          };
        });
      }
    });
    watch.observe(document.body, { childList: true });
  });
  await click();
  await page.waitForFunction(() => document.body.dataset['printed'] !== undefined);
  return JSON.parse(await page.evaluate(() => document.body.dataset['printed'] ?? '')) as Printed;
}
