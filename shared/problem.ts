/**
 * What is wrong with an input, as a value: code, place and figures. The sentence that a user reads is made from it in
 * the user's language by `shared/content/messages.ts`; nothing in here is text for a screen.
 */

/** Every kind of problem the domain can report; each has its sentence in every language (a test holds it to that). */
export const problemCodes = [
  'file.tooLarge',
  'file.damaged',
  'file.foreign',
  'file.newerVersion',
  'value.missing',
  'value.wrongType',
  'value.notOneOf',
  'value.tooSmall',
  'value.tooBig',
  'value.tooShort',
  'value.tooLong',
  'value.impossibleDate',
  'value.impossibleMonth',
  'value.unknownField',
  'value.duplicateId',
  'value.other',
  'plan.openingBeforeStart',
  'plan.noWorkingDay',
  'plan.unknownHolidayRegion',
  'plan.unknownCurrency',
  'task.missing',
  'task.dependsOnItself',
  'task.cycle',
  'task.dependsOnAfterOpening',
  'task.milestoneWithDuration',
  'task.leadWindowReversed',
  'task.constraintImpossible',
  'task.finishBeforeStart',
  'task.finishWithoutStart',
  'task.titleEmpty',
  'task.durationOutOfRange',
  'task.dependencyTwice',
  'task.dependencyMerged',
  'task.lagOutOfRange',
  'task.tooEarly',
  'task.alreadyBegun',
  'task.alreadyDone',
  'schedule.outsideCalendar',
  'channel.ceilingTooLow',
  'channel.negativeSpend',
  'projection.tooLong',
  'input.unknown',
  'input.outOfRange',
  'input.spreadOutOfOrder',
  'scenario.unknown',
  'scenario.none',
  'allocation.amountNotPositive',
  'allocation.noChannel',
  'allocation.limitsImpossible',
  'allocation.channelsOutOfRange',
  'allocation.leastAboveAmount',
  'reference.missing',
  'statistics.empty',
  'statistics.tooLarge',
  'statistics.noHeaders',
  'statistics.noFigures',
  'statistics.noMonth',
  'statistics.noChannel',
  'statistics.noChannelColumn',
  'statistics.unknownChannel',
  'statistics.notAMonth',
  'statistics.ambiguousDate',
  'statistics.spansMonths',
  'statistics.notANumber',
  'statistics.negative',
  'statistics.otherCurrency',
  'statistics.notYet',
  'statistics.totalDiffers',
  'statistics.noLeads',
  'statistics.mixedLeads',
  'statistics.resultsUnnamed',
  'statistics.moreBooked',
  'statistics.moreCame',
  'statistics.revenueWithoutVisits',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** One problem. `path` leads to the place in the plan document, from its root; empty where it is about the whole. */
export interface Problem {
  readonly code: ProblemCode;
  readonly path: readonly (string | number)[];
  readonly params: Readonly<Record<string, string | number>>;
}

/** Either a value or the problems that kept it from being made; never an exception for bad input. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A problem at a place. */
export function problem(
  code: ProblemCode,
  path: readonly (string | number)[] = [],
  params: Readonly<Record<string, string | number>> = {},
): Problem {
  return { code, path, params };
}

/** A successful outcome. */
export function success<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** A failed outcome. */
export function failure(problems: readonly Problem[]): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems };
}
