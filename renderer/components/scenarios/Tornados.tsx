import type { Sensitivity } from '#shared/budget/sensitivity.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { Tornado } from '#renderer/components/charts/Tornado.tsx';
import { useTornados } from './useTornados.ts';

/** What lowest cash and break-even depend on most, as two pictures. */
export function Tornados({ plan, sensitivity }: { readonly plan: Plan; readonly sensitivity: Sensitivity }) {
  return useTornados(plan, sensitivity).map(({ outcome, ...picture }) => <Tornado key={outcome} {...picture} />);
}
