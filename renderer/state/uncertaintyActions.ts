import { movedRange, proposedRange, rangesOf } from '#shared/budget/ranges.ts';
import { inputAt } from '#shared/budget/paths.ts';
import { uncertaintyOf, type Spread } from '#shared/budget/uncertainty.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { changePlan, usePlanStore } from './planStore.ts';
import { putInput } from './putInput.ts';

/** Sets a range; with the first, the usual ranges of the others become the plan's own too. */
export function setRange(path: string, spread: Spread): void {
  changePlan((draft) => {
    draft.uncertainty = { ...uncertaintyOf(draft), [path]: spread };
  });
}

/** Makes an input uncertain with the range that is proposed for it. */
export function addRange(path: string): void {
  const { plan } = usePlanStore.getState();
  const typical = plan ? inputAt(plan, path) : undefined;
  if (plan && typeof typical === 'number') setRange(path, proposedRange(plan, path, typical));
}

/** Takes a range away: the input is certain then. Without any range the usual ones hold. */
export function removeRange(path: string): void {
  changePlan((draft) => {
    const { [path]: _removed, ...rest } = uncertaintyOf(draft);
    draft.uncertainty = rest;
  });
}

/** Gives up the plan's own ranges for the usual ones, which follow its values. */
export function takeUsualRanges(): void {
  changePlan((draft) => {
    draft.uncertainty = {};
  });
}

/** Sets the plan's own value of an input; a range of the plan's own moves along. */
export function setTypical(path: string, value: number): void {
  changePlan((draft) => {
    putInput(draft, path, value);
    const own = draft.uncertainty[path];
    if (own) draft.uncertainty[path] = movedRange(path, own, value);
  });
}

/** Moves ranges to the plan's present values: the one of a path, or all that stand around another value. */
export function bringAlong(path?: string): void {
  changePlan((draft) => {
    for (const { path: at, moved, ...spread } of rangesOf(draft))
      if (moved !== null && (path === undefined || path === at)) draft.uncertainty[at] = movedRange(at, spread, moved);
  });
}

/** A line of the projection that is to be at least so much in a month. */
export type Target = NonNullable<Plan['targets']>[number];

/** Replaces the plan's targets. */
export function setTargets(change: (targets: readonly Target[]) => readonly Target[]): void {
  changePlan((draft) => {
    draft.targets = [...change(draft.targets ?? [])];
  });
}
