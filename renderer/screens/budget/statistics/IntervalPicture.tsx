import type { Belief } from '#shared/budget/actuals/beliefs.ts';

interface Props {
  readonly before: Belief;
  readonly after: Belief;
  /** The value at the picture's right end. */
  readonly most: number;
  readonly label: string;
}

const width = 180;

/** Two intervals with their means, the earlier one faint above the later. */
export function IntervalPicture({ before, after, most, label }: Props) {
  const x = (value: number) => 4 + (Math.min(value, most) / most) * (width - 8);
  const interval = ({ low, mean, high }: Belief, y: number, colour: string) => (
    <>
      <line x1={x(low)} x2={x(high)} y1={y} y2={y} stroke={colour} strokeWidth={3} strokeLinecap="round" />
      <circle cx={x(mean)} cy={y} r={4} fill={colour} />
    </>
  );
  return (
    <svg width={width} height={26} role="img" aria-label={label}>
      <line x1={4} x2={width - 4} y1={13} y2={13} stroke="var(--line)" />
      {interval(before, 7, 'var(--line-strong)')}
      {interval(after, 19, 'var(--primary)')}
    </svg>
  );
}
