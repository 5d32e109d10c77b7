import { phases } from '#shared/plan/schema.ts';
import type { LookedAtTask } from '#shared/roadmap/look.ts';

/** The fewest tasks of a phase that stand under its band at the foot or the head of a page. */
const fewest = 3;

/**
 * The tasks of a timeline by page, phase by phase: pages are filled evenly, and a phase that does not fit goes on under
 * its band on the next page.
 * @param rows how many rows, bands included, a page has room for
 * @param taken how many of them the first page needs for something else
 */
export function timelinePages(
  tasks: readonly LookedAtTask[],
  rows: number,
  taken = 0,
): readonly (readonly LookedAtTask[])[] {
  const byPhase = phases
    .map((phase) => tasks.filter(({ task }) => task.phase === phase))
    .filter((own) => own.length > 0);
  const all = byPhase.reduce((sum, own) => sum + own.length + 1, taken);
  // A band that is repeated takes a row as well: one a page is reckoned with.
  const pageCount = Math.ceil(all / (rows - 1));
  const full = Math.min(rows, Math.ceil(all / Math.max(1, pageCount)) + 1);
  const pages: LookedAtTask[][] = [];
  let room = 0;
  for (const own of byPhase) {
    let left = own;
    while (left.length > 0) {
      const fits = room - 1;
      const fitting = fits >= left.length ? left.length : Math.min(fits, left.length - fewest);
      if (fitting < Math.min(fewest, left.length)) {
        room = pages.length === 0 ? full - taken : full;
        pages.push([]);
        continue;
      }
      pages.at(-1)!.push(...left.slice(0, fitting));
      left = left.slice(fitting);
      room -= fitting + 1;
    }
  }
  return pages;
}
