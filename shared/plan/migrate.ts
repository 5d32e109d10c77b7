import { failure, problem, success, type Outcome } from '#shared/problem.ts';
import { planFormat, schemaVersion } from './schema.ts';

/** One step of the chain: turns a document of version `from` into one of `from + 1`. */
export interface Migration {
  readonly from: number;
  /** Why the format changed. */
  readonly reason: string;
  migrate(document: Readonly<Record<string, unknown>>): Record<string, unknown>;
}

/** The chain, oldest first. Version 1 is the first, so it is still empty; every step has a test of its own. */
export const migrations: readonly Migration[] = [];

/** A chain must lead from each version to the next without a gap, up to the version that this planner writes. */
export function checkChain(chain: readonly Migration[], newest: number): void {
  for (const [index, step] of chain.entries()) {
    if (step.from !== index + 1)
      throw new Error(`migration ${index} starts from ${step.from} and not from ${index + 1}`);
  }
  if (chain.length !== newest - 1) throw new Error(`the chain of migrations ends before version ${newest}`);
}
checkChain(migrations, schemaVersion);

/**
 * Brings a document up to the version of this planner. Refuses what is no plan (`file.foreign`) and what a newer
 * planner wrote (`file.newerVersion`). The document itself is not touched.
 */
export function migratePlan(
  document: unknown,
  chain: readonly Migration[] = migrations,
  newest: number = schemaVersion,
): Outcome<{ readonly document: Record<string, unknown>; readonly from: number }> {
  if (!isRecord(document) || document['format'] !== planFormat) return failure([problem('file.foreign')]);
  const from = document['schemaVersion'];
  if (typeof from !== 'number' || !Number.isInteger(from) || from < 1) {
    return failure([problem('value.wrongType', ['schemaVersion'], { expected: '1' })]);
  }
  if (from > newest)
    return failure([problem('file.newerVersion', ['schemaVersion'], { version: from, known: newest })]);
  let current: Record<string, unknown> = document;
  for (const step of chain.slice(from - 1)) current = { ...step.migrate(current), schemaVersion: step.from + 1 };
  return success({ document: current, from });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
