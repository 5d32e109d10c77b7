import type { TaskGraph } from '#shared/plan/taskGraph.ts';
import { startFor, type Passes } from './passes.ts';
import type { TaskTable } from './taskTable.ts';
import type { ConflictKind } from './types.ts';

/** A conflict by task indexes. */
interface FoundConflict {
  readonly task: number;
  readonly days: number;
  readonly kind: ConflictKind;
  readonly chain: readonly number[];
}

/**
 * Every task whose early finish (for a fixed start, its start) passes a limit of its own: the limit missed by most, and
 * the chain that causes it. Of the tasks that pass the opening, only those with no successor that passes it too.
 */
export function findConflicts(table: TaskTable, graph: TaskGraph, passes: Passes): FoundConflict[] {
  const { earlyStart, earlyEnd } = passes;
  const passesOpening = (i: number) => table.hasLate[i] === 1 && earlyEnd[i]! > table.opening;
  const hasPassingSuccessor = new Uint8Array(table.count);
  for (let i = 0; i < table.count; i += 1) {
    if (!passesOpening(i)) continue;
    for (let edge = graph.first[i]!; edge < graph.first[i + 1]!; edge += 1)
      hasPassingSuccessor[graph.predecessor[edge]!] = 1;
  }
  const conflicts: FoundConflict[] = [];
  for (let i = 0; i < table.count; i += 1) {
    if (!table.hasLate[i]) continue;
    const misses: readonly (readonly [ConflictKind, number])[] = [
      ['opening', hasPassingSuccessor[i] ? 0 : earlyEnd[i]! - table.opening],
      ['leadRule', earlyEnd[i]! - table.leadEnd[i]!],
      ['notAfter', earlyEnd[i]! - table.notAfter[i]!],
      ['fixedStart', earlyStart[i]! - table.fixedStart[i]!],
    ];
    const [kind, days] = misses.reduce((worst, miss) => (miss[1] > worst[1] ? miss : worst));
    if (days > 0) conflicts.push({ task: i, days, kind, chain: drivingChain(table, graph, passes, i) });
  }
  return conflicts;
}

/** From the first task that cannot move to the given one, along the dependencies that hold each early start. */
export function drivingChain(table: TaskTable, graph: TaskGraph, passes: Passes, last: number): number[] {
  const chain = [last];
  for (let at: number | null = last; at !== null;) {
    at = drivingPredecessor(table, graph, passes, at);
    if (at !== null) chain.push(at);
  }
  return chain.toReversed();
}

/** The unfinished predecessor that holds a task's early start, or null where none does. */
function drivingPredecessor(table: TaskTable, graph: TaskGraph, passes: Passes, i: number): number | null {
  if (table.begun[i] || table.done[i]) return null;
  for (let edge = graph.first[i]!; edge < graph.first[i + 1]!; edge += 1) {
    const from = graph.predecessor[edge]!;
    const allowed = startFor(
      graph.type[edge]!,
      passes.earlyStart[from]!,
      passes.earlyEnd[from]!,
      graph.lag[edge]!,
      table.duration[i]!,
    );
    if (!table.done[from] && allowed === passes.earlyStart[i]) return from;
  }
  return null;
}
