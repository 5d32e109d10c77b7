import { describe, expect, it } from 'vitest';
import { phases } from '#shared/plan/schema.ts';
import { lookAt } from '#shared/roadmap/look.ts';
import { timelinePages } from '#renderer/print/timelinePages.ts';
import { scheduled } from '#tests/fixtures/outcomes.ts';
import { somePlan, someTask } from '#tests/fixtures/somePlan.ts';

/** Tasks of the first phases, so many in each. */
function looked(counts: readonly number[]) {
  const tasks = counts.flatMap((count, at) =>
    Array.from({ length: count }, (_, index) => someTask({ id: `${at} ${index}`, phase: phases[at]! })),
  );
  return lookAt(tasks, scheduled(somePlan({ tasks })));
}

const rowsOn = (page: ReturnType<typeof looked>) => page.length + new Set(page.map(({ task }) => task.phase)).size;

describe('the pages of a printed timeline', () => {
  it('hold every task once and in order, never more rows than a page has, and are filled alike', () => {
    for (const counts of [
      [5, 3],
      [12, 30, 6, 13, 20, 12, 10, 9, 11, 5, 13, 8, 7, 16, 7, 16],
      [60],
      [1, 1, 1],
      [24, 4, 23, 5],
    ]) {
      const tasks = looked(counts);
      const pages = timelinePages(tasks, 23);
      expect(pages.flat().map(({ task }) => task.id)).toEqual(tasks.map(({ task }) => task.id));
      const rows = pages.map((page) => rowsOn(page));
      expect(Math.max(...rows)).toBeLessThanOrEqual(23);
      // No page but the last is left half empty.
      if (rows.length > 1) expect(Math.min(...rows.slice(0, -1)), String(rows)).toBeGreaterThanOrEqual(15);
    }
  });

  it('leave room on the first for what stands above the picture', () => {
    const rows = timelinePages(looked([40]), 23, 3).map((page) => rowsOn(page));
    expect(rows[0]).toBeLessThanOrEqual(20);
    expect(rows).toHaveLength(2);
  });

  it('never leave a phase with one or two of its tasks alone under its band', () => {
    for (const page of timelinePages(looked([21, 22, 4, 3, 20]), 23)) {
      const byPhase = new Map<string, number>();
      for (const { task } of page) byPhase.set(task.phase, (byPhase.get(task.phase) ?? 0) + 1);
      for (const count of byPhase.values()) expect(count).toBeGreaterThanOrEqual(3);
    }
  });
});
