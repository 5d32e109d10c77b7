import { useElementSize } from '@mantine/hooks';
import { memo } from 'react';
import { addMonths, monthOf, monthText, type IsoMonth } from '#shared/calendar/dates.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { ChartTable } from './ChartTable.tsx';
import type { ChartLine } from './MonthChart.tsx';
import classes from './LiveChart.module.css';

interface Props {
  /** The chart's one message, as a sentence. */
  readonly title: string;
  readonly months: readonly IsoMonth[];
  /** At most five; told apart by colour and dash. */
  readonly lines: readonly ChartLine[];
  readonly opening: { readonly month: IsoMonth; readonly label: string };
  readonly format: (value: number) => string;
}

const height = 300;
const plot = { left: 80, top: 20, bottom: height - 24 };
const dashes = ['none', '7 3', '2 3', '10 3 2 3', '4 4'];

/**
 * Lines over months as `MonthChart` draws them, but drawn anew within a frame while a slider is dragged, which the chart
 * library is too slow for (`npm run bench:ui`).
 */
export function LiveChart({ title, months, lines, opening, format }: Props) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const room = 20 + 7 * Math.max(...lines.map(({ name }) => name.length));
  const right = Math.max(plot.left + 60, width - room);
  const values = lines.flatMap((line) => line.values.filter((value) => value !== null));
  const step = tickStep((Math.max(0, ...values) - Math.min(0, ...values)) / 4);
  const low = Math.floor(Math.min(0, ...values) / step);
  const high = Math.max(low + 1, Math.ceil(Math.max(0, ...values) / step));
  const xOf = (m: number) => plot.left + (m / Math.max(1, months.length - 1)) * (right - plot.left);
  const yOf = (value: number) => plot.bottom - ((value / step - low) / (high - low)) * (plot.bottom - plot.top);
  const ends = lines.map(({ values: ofLine }) => yOf(ofLine.findLast((value) => value !== null) ?? 0));
  return (
    <figure className={classes.figure}>
      <figcaption aria-live="polite">{title}</figcaption>
      <div ref={ref}>
        {width > 0 && (
          <svg height={height} aria-hidden>
            <Axes
              first={months[0] ?? opening.month}
              count={months.length}
              opening={opening}
              format={format}
              right={right}
              step={step}
              low={low}
              high={high}
            />
            {lines.map((line, index) => (
              <path
                key={line.name}
                className={classes.line}
                stroke={`var(--series-${index + 1})`}
                strokeDasharray={dashes[index]}
                d={pathOf(line, xOf, yOf)}
              />
            ))}
            {lines.map((line, index) => (
              <text
                key={line.name}
                className={classes.name}
                style={{ fill: `var(--series-${index + 1})` }}
                x={right + 8}
                y={apart(ends, index) + 4}
              >
                {line.name}
              </text>
            ))}
          </svg>
        )}
      </div>
      <ChartTable title={title} months={months} lines={lines} format={format} />
    </figure>
  );
}

interface AxesProps extends Pick<Props, 'opening' | 'format'> {
  readonly first: IsoMonth;
  readonly count: number;
  readonly right: number;
  readonly step: number;
  readonly low: number;
  readonly high: number;
}

/** What stays as it is while the lines move. */
const Axes = memo(function Axes({ first, count, opening, format, right, step, low, high }: AxesProps) {
  const { shortMonth } = useFormat();
  const months = Array.from({ length: count }, (_, m) => monthText(addMonths(monthOf(first), m)));
  const ticks = Array.from({ length: high - low + 1 }, (_, tick) => low + tick);
  const yOf = (tick: number) => plot.bottom - ((tick - low) / (high - low)) * (plot.bottom - plot.top);
  const xOf = (m: number) => plot.left + (m / Math.max(1, months.length - 1)) * (right - plot.left);
  const every = Math.ceil(months.length / Math.max(2, Math.floor((right - plot.left) / 80)));
  const opens = months.indexOf(opening.month);
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <path className={tick === 0 ? classes.zero : classes.grid} d={`M${plot.left} ${yOf(tick)}H${right}`} />
          <text x={plot.left - 8} y={yOf(tick) + 4} textAnchor="end">
            {format(tick * step)}
          </text>
        </g>
      ))}
      {months.map((month, m) =>
        m % every === 0 ? (
          <text key={month} x={xOf(m)} y={height - 6} textAnchor="middle">
            {shortMonth(month)}
          </text>
        ) : null,
      )}
      {opens > 0 && (
        <>
          <path className={classes.opening} d={`M${xOf(opens)} ${plot.top}V${plot.bottom}`} />
          <text x={xOf(opens)} y={plot.top - 7} textAnchor="middle">
            {opening.label}
          </text>
        </>
      )}
    </>
  );
});

function pathOf({ values }: ChartLine, xOf: (m: number) => number, yOf: (value: number) => number): string {
  let path = '';
  for (const [m, value] of values.entries())
    if (value !== null)
      path += `${m > 0 && (values[m - 1] ?? null) !== null ? 'L' : 'M'}${xOf(m).toFixed(1)} ${yOf(value).toFixed(1)}`;
  return path;
}

/** Where a line's name stands, so that the names of lines that end close together stand apart. */
function apart(ends: readonly number[], index: number): number {
  const order = ends.map((_, line) => line).toSorted((a, b) => ends[a]! - ends[b]!);
  let above = -Infinity;
  for (const line of order) {
    above = Math.max(ends[line]!, above + 14);
    if (line === index) return above;
  }
  return above;
}

/** The next larger of 1, 2, 2.5 and 5 times a power of ten. */
function tickStep(size: number): number {
  if (!(size > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(size));
  const digit = [1, 2, 2.5, 5].find((one) => one * power >= size) ?? 10;
  return digit * power;
}
