import classes from './SpendGrid.module.css';

const width = 48;
const height = 14;

/** A year of amounts as steps of one line; a picture beside numbers that say the same, so hidden from those who hear. */
export function Sparkline({ values }: { readonly values: readonly number[] }) {
  const most = Math.max(...values, 0);
  if (most === 0) return <span className={classes.noLine} />;
  const step = width / values.length;
  const path = values
    .map((value, m) => `${m === 0 ? 'M' : 'L'}${m * step} ${height - 1 - (value / most) * (height - 2)} h${step}`)
    .join(' ');
  return (
    <svg className={classes.sparkline} width={width} height={height} aria-hidden>
      <path d={path} />
    </svg>
  );
}
