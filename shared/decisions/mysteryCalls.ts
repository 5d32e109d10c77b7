/**
 * Mystery calls (rows G2.8 and G9): strangers ask for an appointment, each call is scored on one sheet, and the sheet says
 * what to train next. Criteria and weights are an estimate of our own, to be changed; the target of 80% is that of the road
 * map's task, the share of missed calls to compare with is from Invoca, as quoted by greetmate.ai (29 to 30%, US).
 */
import type { Plan } from '#shared/plan/schema.ts';
import { mean } from './mean.ts';
import type { ModuleKey } from './training.ts';

interface Criterion {
  /** 0 to 10. */
  readonly weight: number;
  /** The module in which it is learnt. */
  readonly module: ModuleKey;
}

const criteria = {
  greeting: { weight: 5, module: 'telephone' },
  tone: { weight: 7, module: 'frontDesk' },
  need: { weight: 8, module: 'telephone' },
  explains: { weight: 6, module: 'frontDesk' },
  price: { weight: 7, module: 'telephone' },
  offer: { weight: 10, module: 'telephone' },
  doubts: { weight: 7, module: 'conflict' },
  details: { weight: 6, module: 'system' },
  source: { weight: 4, module: 'telephone' },
  close: { weight: 6, module: 'telephone' },
} as const satisfies Readonly<Record<string, Criterion>>;

export type CriterionKey = keyof typeof criteria;

/** A desk that books has this mean score or more (the road map's task 'Make mystery calls'). */
export const scoreTarget = 0.8;
/** Calls that a clinic usually misses; Invoca, US, as quoted by greetmate.ai. */
export const usualMissedShare = 0.3;
/** Of every call that is missed one may be a new patient; a share that a desk with a stand-in keeps. An estimate. */
export const missedTarget = 0.1;

export type MysteryCalls = NonNullable<Plan['mysteryCalls']>;
export type MysteryCall = MysteryCalls['calls'][number];
type CallPlan = Pick<Plan, 'mysteryCalls'>;

/** The calls of a plan; empty where nobody has begun. */
export function mysteryCallsOf({ mysteryCalls }: CallPlan): MysteryCalls {
  return mysteryCalls ?? { weights: {}, ownCriteria: [], calls: [], months: [] };
}

/** A line of the sheet: one of the planner's by its key, or one of the owner's in their own words. */
export interface SheetCriterion {
  readonly key: string;
  readonly known: CriterionKey | null;
  readonly text: string;
  readonly weight: number;
  /** The module in which it is learnt; null for one of the owner's own. */
  readonly module: ModuleKey | null;
}

/** How much a criterion of the owner's own weighs until they say. */
const ownWeight = 5;

/** The sheet by which calls are scored, with the weights in use. */
export function callSheet(plan: CallPlan): readonly SheetCriterion[] {
  const { weights, ownCriteria } = mysteryCallsOf(plan);
  return [
    ...(Object.keys(criteria) as CriterionKey[]).map((key) => ({
      key,
      known: key,
      text: '',
      weight: weights[key] ?? criteria[key].weight,
      module: criteria[key].module,
    })),
    ...ownCriteria.map(({ id, text }) => ({
      key: id,
      known: null,
      text,
      weight: weights[id] ?? ownWeight,
      module: null,
    })),
  ];
}

/** Weighted mean of the scores that a call has, 0 to 1; null for one that nobody answered or that is not scored yet. */
export function callScore(
  call: Pick<MysteryCall, 'answered' | 'scores'>,
  sheet: readonly SheetCriterion[],
): number | null {
  if (!call.answered) return null;
  const scored = sheet.filter(({ key, weight }) => weight > 0 && call.scores[key] !== undefined);
  const weights = scored.reduce((sum, { weight }) => sum + weight, 0);
  return weights === 0 ? null : scored.reduce((sum, { key, weight }) => sum + weight * call.scores[key]!, 0) / weights;
}

export interface CallReview {
  readonly calls: number;
  /** Share of the mystery calls that somebody answered; null without a call. */
  readonly answeredShare: number | null;
  /** Mean of the scored calls; null without one. */
  readonly score: number | null;
  /** Mean of the latest three less that of the three before; null before there are four. */
  readonly trend: number | null;
  /** The criterion on which most of the score is lost; null where nothing is. */
  readonly weakest: WeakCriterion | null;
  /** Mean score by who answered, the weakest first. */
  readonly people: readonly { readonly personId: string; readonly score: number; readonly calls: number }[];
}

export interface WeakCriterion {
  readonly criterion: SheetCriterion;
  /** Mean of its scores. */
  readonly score: number;
  /** What it takes off the total score, 0 to 1. */
  readonly lost: number;
}

/** How many calls make one side of the trend. */
const trendCalls = 3;

/** What the calls say together. */
export function reviewCalls(plan: CallPlan): CallReview {
  const sheet = callSheet(plan);
  const calls = mysteryCallsOf(plan).calls.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const scored = calls.flatMap((call) => {
    const score = callScore(call, sheet);
    return score === null ? [] : [{ call, score }];
  });
  const scores = scored.map(({ score }) => score);
  const [latest, before] = [scores.slice(-trendCalls), scores.slice(-2 * trendCalls, -trendCalls)];
  const byPerson = Map.groupBy(
    scored.filter(({ call }) => call.personId !== null),
    ({ call }) => call.personId!,
  );
  return {
    calls: calls.length,
    answeredShare: calls.length === 0 ? null : calls.filter(({ answered }) => answered).length / calls.length,
    score: mean(scores),
    trend: before.length === 0 ? null : mean(latest)! - mean(before)!,
    weakest: weakestOf(
      sheet,
      scored.map(({ call }) => call),
    ),
    people: [...byPerson]
      .map(([personId, own]) => ({ personId, calls: own.length, score: mean(own.map(({ score }) => score))! }))
      .sort((a, b) => a.score - b.score),
  };
}

/** Lost = weight x (1 - mean score) / sum of the weights that are scored at all. */
function weakestOf(sheet: readonly SheetCriterion[], calls: readonly MysteryCall[]): WeakCriterion | null {
  const seen = sheet.flatMap((criterion) => {
    const score = mean(calls.flatMap(({ scores }) => scores[criterion.key] ?? []));
    return score === null || criterion.weight === 0 ? [] : [{ criterion, score }];
  });
  const weights = seen.reduce((sum, { criterion }) => sum + criterion.weight, 0);
  const lost = seen.map((one) => ({ ...one, lost: (one.criterion.weight * (1 - one.score)) / weights }));
  const [worst] = lost.toSorted((a, b) => b.lost - a.lost);
  return worst && worst.lost > 0 ? worst : null;
}

/** Share of the real calls that nobody answered, over all months that are known; null without a call. */
export function missedShare(plan: CallPlan): number | null {
  const { months } = mysteryCallsOf(plan);
  const calls = months.reduce((sum, one) => sum + one.calls, 0);
  return calls === 0 ? null : months.reduce((sum, one) => sum + Math.min(one.calls, one.missed), 0) / calls;
}

/** True where the road map has the front desk's training behind it while its mystery calls are under the target. */
export function trainedTooSoon(plan: CallPlan & Pick<Plan, 'tasks' | 'milestones'>): boolean {
  const trained = plan.tasks.find(({ id }) => id === plan.milestones.frontDeskTrained);
  const { score } = reviewCalls(plan);
  return (trained?.progress.actualFinish ?? null) !== null && score !== null && score < scoreTarget;
}
