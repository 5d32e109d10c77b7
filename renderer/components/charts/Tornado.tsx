import classes from './Tornado.module.css';

/** One end of a bar: the input's value, and what the outcome then is; null for an outcome that is never reached. */
interface End {
  readonly value: string;
  readonly outcome: number | null;
}

export interface TornadoRow {
  readonly name: string;
  readonly low: End;
  readonly high: End;
}

interface Props {
  /** The one message, as a sentence. */
  readonly title: string;
  readonly planned: number | null;
  /** The row that moves the outcome most first. */
  readonly rows: readonly TornadoRow[];
  /** The outcome as text; null where it is never reached. */
  readonly format: (outcome: number | null) => string;
}

/** Percent of the picture's width that is kept free on either side for the values at the bars' ends. */
const margin = 20;

/** What each input alone does to an outcome: bars from the planned outcome to those at the input's low and high value. */
export function Tornado({ title, ...picture }: Props) {
  return (
    <figure className={classes.figure}>
      <figcaption>{title}</figcaption>
      {picture.rows.length > 0 && <Rows {...picture} />}
    </figure>
  );
}

function Rows({ planned, rows, format }: Omit<Props, 'title'>) {
  const outcomes = [planned, ...rows.flatMap(({ low, high }) => [low.outcome, high.outcome])];
  const known = outcomes.filter((outcome) => outcome !== null);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const lost = outcomes.includes(null);
  // What is never reached stands a little beyond the last one that is.
  const end = lost ? most + Math.max(1, (most - least) * 0.15) : most;
  const xOf = (outcome: number | null) =>
    margin + (((outcome ?? end) - least) / (end - least || 1)) * (100 - 2 * margin);
  const base = xOf(planned);
  return (
    <ul className={classes.rows} aria-hidden>
      {rows.map(({ name, low, high }) => (
        <li key={name}>
          <span>{name}</span>
          <svg>
            <Bar className={classes.low} from={base} to={xOf(low.outcome)} />
            <Bar className={classes.high} from={base} to={xOf(high.outcome)} />
            <line className={classes.planned} x1={`${base}%`} x2={`${base}%`} y1={0} y2={32} />
            <EndLabel base={base} at={xOf(low.outcome)} other={xOf(high.outcome)} text={low.value} />
            <EndLabel base={base} at={xOf(high.outcome)} other={xOf(low.outcome)} text={high.value} />
          </svg>
        </li>
      ))}
      <li className={classes.axis}>
        <span />
        <svg>
          <text x={`${margin}%`} y={16} textAnchor="middle">
            {format(least)}
          </text>
          {end !== least && (
            <text x={`${100 - margin}%`} y={16} textAnchor="middle">
              {format(lost ? null : most)}
            </text>
          )}
        </svg>
      </li>
    </ul>
  );
}

interface BarProps {
  readonly className: string | undefined;
  readonly from: number;
  readonly to: number;
}

function Bar({ className, from, to }: BarProps) {
  return (
    <rect className={className} x={`${Math.min(from, to)}%`} width={`${Math.abs(to - from)}%`} y={8} height={16} />
  );
}

interface LabelProps {
  readonly base: number;
  readonly at: number;
  readonly other: number;
  readonly text: string;
}

/** The value at a bar's end; of two ends on the same side only the farther one has room for it. */
function EndLabel({ base, at, other, text }: LabelProps) {
  const left = at < base || (at === base && other > base);
  const sameSide = left ? other < base : other > base;
  if (sameSide && Math.abs(other - base) >= Math.abs(at - base)) return null;
  return (
    <text x={`${at}%`} dx={left ? -6 : 6} y={20} textAnchor={left ? 'end' : 'start'}>
      {text}
    </text>
  );
}
