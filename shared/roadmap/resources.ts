/** The optional resource check: one owner with two tasks at once is pointed out, never moved. */
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { LookedAtTask } from './look.ts';

/** Two unfinished tasks of one owner whose recommended dates overlap. */
export interface Overlap {
  readonly owner: string;
  /** The one that starts first, then the other. */
  readonly taskIds: readonly [string, string];
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * Every overlap, by owner and date. Milestones take no time, tasks without an owner bind nobody, and what is done is
 * past; none of them overlaps. Sweeps the tasks of an owner by their start, so the work grows with the overlaps found.
 */
export function overlaps(tasks: readonly LookedAtTask[]): readonly Overlap[] {
  const byOwner = new Map<string, LookedAtTask[]>();
  for (const one of tasks) {
    const owner = one.task.owner.trim();
    if (owner === '' || one.state === 'done' || one.task.durationDays === 0) continue;
    const own = byOwner.get(owner);
    if (own) own.push(one);
    else byOwner.set(owner, [one]);
  }
  const found: Overlap[] = [];
  for (const [owner, own] of byOwner) {
    own.sort((a, b) => (a.dates.recommendedStart < b.dates.recommendedStart ? -1 : 1));
    let open: LookedAtTask[] = [];
    for (const one of own) {
      open = open.filter((other) => other.dates.recommendedFinish >= one.dates.recommendedStart);
      for (const other of open) {
        const finishes = [other.dates.recommendedFinish, one.dates.recommendedFinish];
        found.push({
          owner,
          taskIds: [other.task.id, one.task.id],
          from: one.dates.recommendedStart,
          to: finishes[0]! < finishes[1]! ? finishes[0]! : finishes[1]!,
        });
      }
      open.push(one);
    }
  }
  return found;
}
