import { CashChart, MoreCharts, PatientsChart } from '#renderer/components/charts/ProjectionCharts.tsx';
import type { Projection } from '#shared/budget/types.ts';
import type { Plan } from '#shared/plan/schema.ts';
import classes from './ProjectionView.module.css';

interface Props {
  readonly plan: Plan;
  readonly projection: Projection;
}

/** The projection's charts, each with its message; a chunk of its own, loaded when first looked at. */
export default function Charts(props: Props) {
  return (
    <div className={classes.charts}>
      <CashChart {...props} />
      <PatientsChart {...props} />
      <MoreCharts {...props} />
    </div>
  );
}
