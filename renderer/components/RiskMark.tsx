import type { RiskLevel } from '#shared/decisions/risks.ts';
import classes from './StateMark.module.css';

/** How grave a risk is, as a shape; its word stands beside it. */
export function RiskMark({ level }: { readonly level: RiskLevel }) {
  const state = { low: 'done', medium: 'atRisk', high: 'late' }[level];
  return (
    <span className={classes.mark} data-state={state} aria-hidden>
      {{ low: '✓', medium: '◆', high: '▲' }[level]}
    </span>
  );
}
