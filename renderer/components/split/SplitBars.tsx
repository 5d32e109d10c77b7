import classes from './SplitBars.module.css';

interface Props {
  /** A month, today and in the best split. */
  readonly now: number;
  readonly best: number;
  /** The greatest of all channels, which fills the width. */
  readonly most: number;
}

/** Two thin bars, today above the best; a picture of the numbers beside it, so hidden from those who hear. */
export function SplitBars({ now, best, most }: Props) {
  const part = (amount: number) => ({ width: `${most > 0 ? (amount / most) * 100 : 0}%` });
  return (
    <div className={classes.bars} aria-hidden>
      <div className={classes.now} style={part(now)} />
      <div className={classes.best} style={part(best)} />
    </div>
  );
}
