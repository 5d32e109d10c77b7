import type { Projection } from '#shared/budget/types.ts';
import type { Plan } from '#shared/plan/schema.ts';
import { CashChart, PatientsChart } from '#renderer/components/charts/ProjectionCharts.tsx';
import classes from './BudgetScreen.module.css';

/** The projection's charts; a chunk of its own, loaded when first looked at. */
export default function Charts(props: { readonly plan: Plan; readonly projection: Projection }) {
  return (
    <div className={classes.charts}>
      <CashChart {...props} />
      <PatientsChart {...props} />
    </div>
  );
}
