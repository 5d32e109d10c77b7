import type { Sensitivity } from '#shared/budget/sensitivity.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { Tornado } from '#renderer/components/charts/Tornado.tsx';
import { useTornados } from './useTornados.ts';

interface Props {
  readonly plan: Plan;
  readonly sensitivity: Sensitivity;
  /** How many inputs a picture shows; the rest moves little. */
  readonly most?: number;
}

/** What lowest cash and break-even depend on most, as two pictures. */
export function Tornados({ plan, sensitivity, most = 10 }: Props) {
  return useTornados(plan, sensitivity, most).map(({ outcome, ...picture }) => <Tornado key={outcome} {...picture} />);
}
