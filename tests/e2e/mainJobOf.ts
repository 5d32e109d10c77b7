import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { saved } from './planPages.ts';

/** A running planner on some host, as the spec of the main job needs it. */
export interface RunningHost {
  page(): Page;
  /** Ends the program and starts it again on the same storage. */
  restart(): Promise<void>;
  /** Answers the host's way of asking where the report goes; resolves with how the report came out. */
  reportMade(click: () => Promise<void>): Promise<string>;
}

/** The main job, the same on every host: a new plan through the guide, a task ticked off, a restart, the report. */
export function describeMainJob(hostName: string, host: RunningHost, report: string): void {
  describe(`the main job in ${hostName}`, () => {
    it('leads a new dental clinic through the guide by mouse', async () => {
      const page = host.page();
      await page.getByRole('button', { name: 'New plan' }).click();
      await page.getByLabel('Name of the clinic or of this plan').fill('Harbour Dental');
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('radio', { name: 'Dental clinic' }).check();
      while ((await page.getByRole('button', { name: 'Show what to do this week' }).count()) === 0) {
        await page.getByRole('button', { name: 'Continue' }).click();
      }
      await page.getByRole('button', { name: 'Show what to do this week' }).click();
      await page.getByRole('heading', { name: 'Harbour Dental' }).waitFor();
      expect(await page.getByRole('heading', { level: 2 }).first().innerText()).toMatch(/^\d+ tasks? for this week$/);
    });

    it('ticks a task off', async () => {
      const page = host.page();
      await page.getByRole('link', { name: 'Road map', exact: true }).click();
      const row = page.locator('[data-row]').first();
      await row.getByRole('checkbox').click();
      await row.getByText('Done').waitFor();
      await saved(page);
      expect(await row.getByRole('checkbox').isChecked()).toBe(true);
    });

    it('is at the same place of the same plan after a restart', async () => {
      await host.restart();
      await host.page().getByRole('heading', { name: 'Road map', exact: true }).waitFor();
      await host.page().locator('[data-row]').first().getByText('Done').waitFor();
      expect(await host.page().locator('nav').innerText()).toContain('Harbour Dental');
    });

    it('makes the report', async () => {
      const page = host.page();
      await page.getByRole('link', { name: 'Report' }).click();
      await page.frameLocator('iframe').getByText('In one minute').waitFor();
      expect(
        await host.reportMade(() => page.getByRole('button', { name: /Make the PDF|Print or save/ }).click()),
      ).toBe(report);
    });
  });
}
