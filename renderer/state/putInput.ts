import type { Draft } from 'immer';
import { placeOf, type InputValue } from '#shared/budget/paths.ts';
import type { Plan } from '#shared/plan/schema.ts';

/** Puts a value at the path of an input (`shared/budget/paths.ts`); a path that leads nowhere changes nothing. */
export function putInput(plan: Draft<Plan>, path: string, value: InputValue): void {
  const place = placeOf(plan, path);
  if (place) place.holder[place.key] = value;
}
