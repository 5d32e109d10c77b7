/** Many projections with the uncertain inputs drawn anew each time: quantiles of every monthly line, and probabilities. */
import type { IsoMonth } from '#shared/calendar/dates.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import { runChannels } from './channelFlow.ts';
import { breakEvenIndex, modelOf, monthsOf, projectionLines, type LineName, type Model } from './model.ts';
import { runPatients } from './patientFlow.ts';
import { copyOfInputs, placeOf } from './paths.ts';
import { projectionProblems } from './project.ts';
import { quantilesOf } from './quantiles.ts';
import { uniform } from './random.ts';
import type { ProjectionInput } from './types.ts';
import { boundsOf, ceilingAboveUsual, spreadQuantile, uncertaintyProblems, type Spread } from './uncertainty.ts';

export interface Band {
  readonly p10: readonly number[];
  readonly p50: readonly number[];
  readonly p90: readonly number[];
}

/** What many draws say, by month where it is by month. */
export interface Uncertain {
  readonly months: readonly IsoMonth[];
  readonly bands: Readonly<Record<LineName, Band>>;
  /** The lowest cash of each draw, in whichever month it has it: P10 is passed downwards by one draw in ten. */
  readonly lowestCash: { readonly p10: number; readonly p50: number; readonly p90: number };
  readonly probabilities: {
    /** That cash falls below zero in some month. */
    readonly cashBelowZero: number;
    /** That the clinic has broken even by the end of each month from the opening on. */
    readonly breakEvenBy: Readonly<Record<IsoMonth, number>>;
    /** That a target is reached, by its place in the list that was asked for. */
    readonly targets: readonly number[];
  };
}

/** A line that is to be at least so much in a month. */
export interface Target {
  readonly line: LineName;
  readonly month: IsoMonth;
  readonly atLeast: number;
}

export interface MonteCarloSpec {
  readonly draws: number;
  /** 32 bits. */
  readonly seed: number;
  readonly targets?: readonly Target[];
}

/** A run that can be taken in pieces, so that a screen can show how far it is and break it off. */
export interface MonteCarlo {
  /** Makes some more draws; returns how many have been made in all. */
  advance(draws: number): number;
  /** What all draws made so far say. */
  result(): Uncertain;
}

interface Drawn {
  readonly holder: Record<string, number>;
  readonly key: string;
  readonly spread: Spread;
  readonly least: number;
  readonly most: number;
}

/**
 * Prepares the draws of a plan's uncertain inputs (`plan.uncertainty`), taken in the order of their paths. Fails where the
 * plan has no projection or an uncertain input is wrong.
 */
export function monteCarlo(
  plan: Pick<Plan, 'profile' | 'channels' | 'economics' | 'uncertainty'>,
  input: ProjectionInput,
  { draws, seed, targets = [] }: MonteCarloSpec,
): Outcome<MonteCarlo> {
  const problems = [...projectionProblems(input), ...uncertaintyProblems(plan)];
  if (problems.length > 0) return failure(problems);
  const copy = copyOfInputs(input);
  const model = modelOf(input, monthsOf(input));
  const sheet = sheetOf(model, draws);
  const drawInputs = drawsOf(plan, copy, seed);
  const brokeEvenIn = new Float64Array(model.names.length);
  const wanted = targets.map(({ line, month, atLeast }) => ({
    row: model.lines[line],
    m: model.names.indexOf(month),
    atLeast,
  }));
  const reached = targets.map(() => 0);
  let made = 0;
  let shortOfCash = 0;
  const lowest = new Float64Array(draws);
  return success({
    advance(count) {
      for (let end = Math.min(draws, made + count); made < end; made += 1) {
        drawInputs();
        runChannels(model, copy);
        runPatients(model, copy.economics);
        sheet.write(made);
        const low = leastOf(model.lines.cash);
        lowest[made] = low;
        if (low < 0) shortOfCash += 1;
        const breakEven = breakEvenIndex(model);
        if (breakEven >= 0) brokeEvenIn[breakEven]! += 1;
        for (let t = 0; t < wanted.length; t += 1) {
          const { row, m, atLeast } = wanted[t]!;
          if (m >= 0 && row[m]! >= atLeast) reached[t]! += 1;
        }
      }
      return made;
    },
    result() {
      let sum = 0;
      const [p10, p50, p90] = quantilesOf(made)(lowest);
      const breakEvenBy: Record<IsoMonth, number> = {};
      for (let m = model.openingMonth; m < model.names.length; m += 1) {
        sum += brokeEvenIn[m]!;
        breakEvenBy[model.names[m]!] = sum / made;
      }
      return {
        months: model.names,
        bands: sheet.bands(made),
        lowestCash: { p10, p50, p90 },
        probabilities: {
          cashBelowZero: shortOfCash / made,
          breakEvenBy,
          targets: reached.map((count) => count / made),
        },
      };
    },
  });
}

/**
 * Draws the uncertain inputs of a plan, in the order of their paths.
 * @param copy takes what is drawn; of the same inputs as the plan
 * @returns a function that draws them all anew
 */
function drawsOf(
  { uncertainty }: Pick<Plan, 'uncertainty'>,
  copy: Pick<ProjectionInput, 'channels' | 'economics'>,
  seed: number,
): () => void {
  const drawn = Object.keys(uncertainty)
    .toSorted()
    .map((path): Drawn => {
      const { holder, key } = placeOf(copy, path)!;
      const spread = uncertainty[path]!;
      const [least, most] = boundsOf(path, spread.low, spread.high);
      return { holder: holder as Record<string, number>, key, spread, least, most };
    });
  // A ceiling is drawn or stays what it is; either way it stays above the leads at usual spend, whatever these are drawn to be.
  const responses = copy.channels
    .map(({ response }) => ({
      response,
      keys: drawn.filter(({ holder }) => (holder as unknown) === response).map(({ key }) => key),
    }))
    .filter(({ keys }) => keys.length > 0)
    .map(({ response, keys }) => ({
      response,
      ceiling: keys.includes('ceilingLeads') ? null : response.ceilingLeads,
    }));
  const next = uniform(seed);
  return () => {
    for (const { holder, key, spread, least, most } of drawn)
      holder[key] = Math.min(most, Math.max(least, spreadQuantile(spread, next())));
    for (const { response, ceiling } of responses)
      response.ceilingLeads = ceilingAboveUsual(response, ceiling ?? response.ceilingLeads);
  };
}

/** What every screen, the report and a run without a wish of its own use, so that all show the same digits. */
export const usualDraws = { draws: 10_000, seed: 1 } as const;

/** All draws at once. */
export function uncertain(
  plan: Parameters<typeof monteCarlo>[0],
  input: ProjectionInput,
  spec: MonteCarloSpec,
): Outcome<Uncertain> {
  const run = monteCarlo(plan, input, spec);
  if (!run.ok) return run;
  run.value.advance(spec.draws);
  return success(run.value.result());
}

function leastOf(row: Float64Array): number {
  let least = Infinity;
  for (let m = 0; m < row.length; m += 1) if (row[m]! < least) least = row[m]!;
  return least;
}

/** Lines that no uncertain input changes. */
const certain: ReadonlySet<LineName> = new Set(['spend', 'oneOff']);

/** Draws that are kept in the order in which they come, before they are laid out by line and month. */
const blockDraws = 32;

/**
 * Every value of every draw: line by line, month by month, so that a month's draws lie side by side. Draws are laid out a
 * block at a time, because to go from month to month for each of them is to wait for the memory each time.
 */
function sheetOf({ sheet, lines, names }: Model, draws: number) {
  const count = names.length;
  const block = new Float64Array(blockDraws * sheet.length);
  const columns = projectionLines.map((name) => (certain.has(name) ? null : new Float64Array(count * draws)));
  const layOut = (from: number, to: number): void => {
    for (let l = 0; l < columns.length; l += 1) {
      const column = columns[l];
      if (!column) continue;
      for (let m = 0; m < count; m += 1)
        for (let draw = from, at = l * count + m; draw < to; draw += 1, at += sheet.length)
          column[m * draws + draw] = block[at]!;
    }
  };
  return {
    write(draw: number): void {
      block.set(sheet, (draw % blockDraws) * sheet.length);
      if ((draw + 1) % blockDraws === 0) layOut(draw + 1 - blockDraws, draw + 1);
    },
    bands(made: number): Uncertain['bands'] {
      layOut(made - (made % blockDraws), made);
      const quantiles = quantilesOf(made);
      const band = (name: LineName, l: number): Band => {
        const column = columns[l];
        if (!column) return { p10: [...lines[name]], p50: [...lines[name]], p90: [...lines[name]] };
        const months = names.map((_, m) => quantiles(column.subarray(m * draws, m * draws + made)));
        return {
          p10: months.map(([p10]) => p10),
          p50: months.map(([, p50]) => p50),
          p90: months.map(([, , p90]) => p90),
        };
      };
      return Object.fromEntries(projectionLines.map((name, l) => [name, band(name, l)])) as Record<LineName, Band>;
    },
  };
}
