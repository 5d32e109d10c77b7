/**
 * Options compared on weighted criteria (sites, management systems): an additive score, and how far each weight can move
 * before another option wins. A criterion on which not every compared option has a score counts for none of them, so
 * that nothing wins because it was not looked at.
 */

/** Scores and weights run from 0 to this; a weight of 0 leaves its criterion out. */
export const topScore = 10;

export interface ComparedOption {
  readonly id: string;
  /** Criterion key to score, 0 (worst) to 10 (best). */
  readonly scores: Readonly<Record<string, number>>;
}

export interface WeightedCriterion {
  readonly key: string;
  readonly weight: number;
}

/** An option's place. */
export interface RankedOption {
  readonly id: string;
  /** Weighted mean of its scores, 0 to 10. */
  readonly score: number;
  /** What each counted criterion adds to the score; the parts sum up to it. */
  readonly parts: Readonly<Record<string, number>>;
}

/** The weight at which another option wins, everything else as it is. */
export interface Flip {
  readonly criterion: string;
  readonly weight: number;
  readonly winnerId: string;
}

export interface Comparison {
  /** Best first; equal scores keep the order in which they came. Empty where there is nothing to compare by. */
  readonly ranking: readonly RankedOption[];
  /** Null where nothing is compared or the best two are level. */
  readonly winnerId: string | null;
  /** Criteria with a weight that do not count, because an option that is compared has no score on them. */
  readonly uncounted: readonly string[];
  /** Options without any score; they are not compared. */
  readonly unscored: readonly string[];
  /** For each counted criterion, the nearest weights below and above its own at which the winner changes. */
  readonly flips: readonly Flip[];
}

/** Scores that differ by less than this are level. */
const level = 1e-9;

/** Compares options. Scores and weights outside 0 to 10 are the caller's to refuse (the plan's schema does). */
export function compareWeighted(
  criteria: readonly WeightedCriterion[],
  options: readonly ComparedOption[],
): Comparison {
  const weighted = criteria.filter(({ weight }) => weight > 0);
  const hasScore = (option: ComparedOption) => weighted.some(({ key }) => option.scores[key] !== undefined);
  const compared = options.filter(hasScore);
  const counts = ({ key }: WeightedCriterion) => compared.every(({ scores }) => scores[key] !== undefined);
  const counted = compared.length === 0 ? [] : weighted.filter(counts);
  const ranking = counted.length === 0 ? [] : rank(counted, compared);
  const [first, second] = ranking;
  const clear = first && (!second || first.score - second.score > level);
  return {
    ranking,
    winnerId: clear ? first.id : null,
    uncounted: weighted.filter((criterion) => !counted.includes(criterion)).map(({ key }) => key),
    unscored: options.filter((option) => !hasScore(option)).map(({ id }) => id),
    flips: clear ? findFlips(counted, compared, first.id) : [],
  };
}

function rank(criteria: readonly WeightedCriterion[], options: readonly ComparedOption[]): RankedOption[] {
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  return options
    .map(({ id, scores }) => {
      const parts = Object.fromEntries(criteria.map(({ key, weight }) => [key, (weight * scores[key]!) / total]));
      return { id, parts, score: Object.values(parts).reduce((sum, part) => sum + part, 0) };
    })
    .sort((a, b) => (Math.abs(a.score - b.score) > level ? b.score - a.score : 0));
}

/**
 * Against a rival the winner leads by `rest + weight * gap`, a straight line in the weight of one criterion: it is
 * overtaken where the line crosses nothing. Of the crossings between 0 and 10 the nearest on each side is kept.
 */
function findFlips(
  criteria: readonly WeightedCriterion[],
  options: readonly ComparedOption[],
  winnerId: string,
): Flip[] {
  const winner = options.find(({ id }) => id === winnerId)!;
  return criteria.flatMap(({ key, weight }) => {
    const crossings = options.flatMap((rival): Flip[] => {
      if (rival === winner) return [];
      const gap = winner.scores[key]! - rival.scores[key]!;
      const rest = criteria.reduce(
        (sum, other) =>
          other.key === key ? sum : sum + other.weight * (winner.scores[other.key]! - rival.scores[other.key]!),
        0,
      );
      const at = -rest / gap;
      return gap !== 0 && at >= 0 && at <= topScore ? [{ criterion: key, weight: at, winnerId: rival.id }] : [];
    });
    const below = crossings.filter((flip) => flip.weight < weight).sort((a, b) => b.weight - a.weight);
    const above = crossings.filter((flip) => flip.weight > weight).sort((a, b) => a.weight - b.weight);
    return [...below.slice(0, 1), ...above.slice(0, 1)];
  });
}
