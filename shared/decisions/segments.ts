/**
 * The groups of patients that a clinic of a kind usually has (row G3.1), with what worries them and what they wish for: a
 * proposal to be changed, an estimate. Words: `shared/content/<language>/segments.json`.
 */
import type { ClinicKind, Plan } from '#shared/plan/schema.ts';

export type SegmentKey =
  | 'families'
  | 'workers'
  | 'older'
  | 'anxious'
  | 'refused'
  | 'priceAware'
  | 'looks'
  | 'referred'
  | 'distant';

const segmentsOfKind: Readonly<Record<ClinicKind, readonly SegmentKey[]>> = {
  dental: ['families', 'workers', 'anxious', 'older'],
  multidisciplinary: ['families', 'workers', 'older', 'refused'],
  singleSpecialty: ['refused', 'referred', 'workers'],
  diagnostic: ['referred', 'priceAware', 'workers'],
  aesthetic: ['looks', 'anxious', 'priceAware'],
  remote: ['distant', 'workers', 'refused'],
};

/** The words of one group in the plan's language. */
export interface SegmentWords {
  readonly name: string;
  readonly worries: readonly string[];
  readonly wishes: readonly string[];
}

/** The usual groups of a clinic of this kind that are not in the plan yet, told apart by their names. */
export function proposedSegments(
  { profile, audience }: Pick<Plan, 'profile' | 'audience'>,
  words: Readonly<Record<SegmentKey, SegmentWords>>,
): readonly SegmentWords[] {
  const known = new Set(audience.segments.map(({ name }) => name.trim().toLowerCase()));
  return segmentsOfKind[profile.clinicKind]
    .map((key) => words[key])
    .filter(({ name }) => !known.has(name.trim().toLowerCase()));
}
