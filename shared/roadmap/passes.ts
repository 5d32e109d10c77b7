import type { TaskGraph } from '#shared/plan/taskGraph.ts';
import { unlimited, type TaskTable } from './taskTable.ts';

/** The boundaries that the passes fill in, one a task. Late ones are meaningful where the table says `hasLate`. */
export interface Passes {
  readonly earlyStart: Int32Array;
  readonly earlyEnd: Int32Array;
  readonly lateEnd: Int32Array;
  readonly recommendedStart: Int32Array;
  readonly recommendedEnd: Int32Array;
}

/**
 * The least start that one dependency allows its successor, from the predecessor's start and end. By type:
 * FS s2 >= e1 + lag, SS s2 >= s1 + lag, FF e2 >= e1 + lag, SF e2 >= s1 + lag.
 */
export function startFor(type: number, start: number, end: number, lag: number, successorDuration: number): number {
  const from = type === 0 || type === 2 ? end : start;
  return from + lag - (type >= 2 ? successorDuration : 0);
}

/** As early as possible: facts for what has begun, else the calendar's least start and every dependency. */
export function forwardPass(table: TaskTable, graph: TaskGraph): Passes {
  const { count } = table;
  const passes: Passes = {
    earlyStart: new Int32Array(count),
    earlyEnd: new Int32Array(count),
    lateEnd: new Int32Array(count).fill(unlimited),
    recommendedStart: new Int32Array(count),
    recommendedEnd: new Int32Array(count),
  };
  const { earlyStart, earlyEnd } = passes;
  for (const i of graph.order) {
    if (table.begun[i] || table.done[i]) {
      earlyStart[i] = table.factStart[i]!;
      earlyEnd[i] = table.factEnd[i]!;
      continue;
    }
    earlyStart[i] = Math.max(table.leastStart[i]!, dependencyStart(table, graph, i, earlyStart, earlyEnd));
    earlyEnd[i] = earlyStart[i] + table.duration[i]!;
  }
  return passes;
}

/** The least start that all dependencies of a task allow, from the given starts and ends; very small without any. */
function dependencyStart(table: TaskTable, graph: TaskGraph, i: number, starts: Int32Array, ends: Int32Array): number {
  let least = -unlimited;
  for (let edge = graph.first[i]!; edge < graph.first[i + 1]!; edge += 1) {
    const from = graph.predecessor[edge]!;
    least = Math.max(
      least,
      startFor(graph.type[edge]!, starts[from]!, ends[from]!, graph.lag[edge]!, table.duration[i]!),
    );
  }
  return least;
}

/** As late as possible, for what is unfinished and before the opening. What has begun no longer binds its predecessors. */
export function backwardPass(table: TaskTable, graph: TaskGraph, passes: Passes): void {
  const { lateEnd } = passes;
  for (let at = graph.order.length - 1; at >= 0; at -= 1) {
    const i = graph.order[at]!;
    if (!table.hasLate[i]) continue;
    lateEnd[i] = Math.min(lateEnd[i]!, table.latestEnd[i]!);
    if (table.begun[i]) continue;
    const lateStart = lateEnd[i] - table.duration[i]!;
    for (let edge = graph.first[i]!; edge < graph.first[i + 1]!; edge += 1) {
      const from = graph.predecessor[edge]!;
      const type = graph.type[edge]!;
      const bindsStart = type === 1 || type === 3;
      // The start of what has begun is a fact: only its end can still be bound.
      if (bindsStart && table.begun[from]) continue;
      const bound = (type >= 2 ? lateEnd[i] : lateStart) - graph.lag[edge]!;
      lateEnd[from] = Math.min(lateEnd[from]!, bound + (bindsStart ? table.duration[from]! : 0));
    }
  }
}

/**
 * Recommended dates in topological order: the lead rule's date (without one the early start), pushed to what the
 * predecessors' recommended dates allow, kept between early and late start, the early start where the two conflict.
 */
export function recommend(table: TaskTable, graph: TaskGraph, passes: Passes): void {
  const { earlyStart, earlyEnd, lateEnd, recommendedStart, recommendedEnd } = passes;
  for (const i of graph.order) {
    if (table.begun[i] || table.done[i]) {
      recommendedStart[i] = earlyStart[i]!;
      recommendedEnd[i] = earlyEnd[i]!;
      continue;
    }
    const wanted = table.leadStart[i]! >= 0 ? table.leadStart[i]! : earlyStart[i]!;
    const allowed = Math.max(wanted, dependencyStart(table, graph, i, recommendedStart, recommendedEnd));
    const latest = table.hasLate[i] ? lateEnd[i]! - table.duration[i]! : unlimited;
    recommendedStart[i] = Math.max(earlyStart[i]!, Math.min(allowed, latest));
    recommendedEnd[i] = recommendedStart[i] + table.duration[i]!;
  }
}

/**
 * Total float: late minus early boundary (start; of what has begun the end). Free float: how far a task can slip before
 * it moves the early dates of a successor that still waits for it; without one, its total float. Working days.
 */
export function floats(table: TaskTable, graph: TaskGraph, passes: Passes) {
  const { earlyStart, earlyEnd, lateEnd } = passes;
  const totalFloat = new Int32Array(table.count);
  const slack = new Int32Array(table.count).fill(unlimited);
  for (let i = 0; i < table.count; i += 1) {
    totalFloat[i] = lateEnd[i]! - earlyEnd[i]!;
    if (table.begun[i] || table.done[i]) continue;
    for (let edge = graph.first[i]!; edge < graph.first[i + 1]!; edge += 1) {
      const from = graph.predecessor[edge]!;
      const type = graph.type[edge]!;
      if (table.begun[from] && (type === 1 || type === 3)) continue;
      const allowed = startFor(type, earlyStart[from]!, earlyEnd[from]!, graph.lag[edge]!, table.duration[i]!);
      slack[from] = Math.min(slack[from]!, earlyStart[i]! - allowed);
    }
  }
  const freeFloat = slack.map((days, i) => (days === unlimited ? totalFloat[i]! : days));
  return { totalFloat, freeFloat };
}
