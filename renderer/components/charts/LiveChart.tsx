import { useElementSize } from '@mantine/hooks';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { addMonths, monthOf, monthText, type IsoDate, type IsoMonth } from '#shared/calendar/dates.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { ChartTable } from './ChartTable.tsx';
import type { ChartLine } from './MonthChart.tsx';
import { monthStep } from './monthStep.ts';
import { placedApart } from './placedApart.ts';
import { tickStep } from './tickStep.ts';
import classes from './LiveChart.module.css';

interface Props {
  /** The chart's one message, as a sentence. */
  readonly title: string;
  readonly months: readonly IsoMonth[];
  /** At most five; told apart by colour and dash. */
  readonly lines: readonly ChartLine[];
  readonly openingDate: IsoDate;
  readonly format: (value: number) => string;
}

const height = 300;
const plot = { top: 20, bottom: height - 24 };
const dashes = ['none', '7 3', '2 3', '10 3 2 3', '4 4'];

/**
 * Lines over months as `MonthChart` draws them, but drawn anew within a frame while a slider is dragged, which the chart
 * library is too slow for (`npm run bench:ui`).
 */
export function LiveChart({ title, months, lines, openingDate, format }: Props) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const room = 20 + 7 * Math.max(...lines.map(({ name }) => name.length));
  const values = lines.flatMap((line) => line.values.filter((value) => value !== null));
  const step = tickStep((Math.max(0, ...values) - Math.min(0, ...values)) / 4);
  const low = Math.floor(Math.min(0, ...values) / step);
  const high = Math.max(low + 1, Math.ceil(Math.max(0, ...values) / step));
  /** For the amounts beside the axis, in pixels. */
  const left = 16 + 7 * Math.max(...[low, high].map((tick) => format(tick * step).length));
  const right = Math.max(left + 60, width - room);
  const frame = { first: months[0] ?? openingDate.slice(0, 7), count: months.length, left, right, step, low, high };
  const scale = scaleOf(frame);
  const ends = lines.map(({ values: ofLine }) => scale.y(ofLine.findLast((value) => value !== null) ?? 0));
  const names = placedApart(ends, plot.bottom);
  return (
    <figure className={classes.figure}>
      <figcaption aria-live="polite">{title}</figcaption>
      <div ref={ref}>
        {width > 0 && (
          <svg height={height} aria-hidden>
            <Axes {...frame} openingDate={openingDate} format={format} />
            {lines.map((line, index) => (
              <path
                key={line.name}
                className={classes.line}
                stroke={`var(--series-${index + 1})`}
                strokeDasharray={dashes[index]}
                d={pathOf(line, scale)}
              />
            ))}
            {lines.map((line, index) => (
              <text
                key={line.name}
                className={classes.name}
                style={{ fill: `var(--series-${index + 1})` }}
                x={right + 8}
                y={names[index]! + 4}
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

/** What the scale follows from: plain values, so that the axes are drawn anew only where one of them changes. */
interface Frame {
  readonly first: IsoMonth;
  readonly count: number;
  /** Pixels from the left to where the lines begin, and to where they end. */
  readonly left: number;
  readonly right: number;
  /** What lies between two ticks, and the lowest and highest tick, in steps. */
  readonly step: number;
  readonly low: number;
  readonly high: number;
}

/** Pixels of a month (from 0) and of a value. */
function scaleOf({ count, left, right, step, low, high }: Frame) {
  return {
    x: (m: number) => left + (m / Math.max(1, count - 1)) * (right - left),
    y: (value: number) => plot.bottom - ((value / step - low) / (high - low)) * (plot.bottom - plot.top),
  };
}

/** What stays as it is while the lines move. */
const Axes = memo(function Axes({ openingDate, format, ...frame }: Frame & Pick<Props, 'openingDate' | 'format'>) {
  const { t } = useTranslation('budget');
  const { shortMonth } = useFormat();
  const { first, count, left, right, step, low, high } = frame;
  const scale = scaleOf(frame);
  const months = Array.from({ length: count }, (_, m) => monthText(addMonths(monthOf(first), m)));
  const ticks = Array.from({ length: high - low + 1 }, (_, tick) => low + tick);
  const every = monthStep(count, Math.max(2, Math.floor((right - left) / 60)));
  const opens = months.indexOf(openingDate.slice(0, 7));
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <path className={tick === 0 ? classes.zero : classes.grid} d={`M${left} ${scale.y(tick * step)}H${right}`} />
          <text x={left - 8} y={scale.y(tick * step) + 4} textAnchor="end">
            {format(tick * step)}
          </text>
        </g>
      ))}
      {months.map((month, m) =>
        m % every === 0 ? (
          <text key={month} x={scale.x(m)} y={height - 6} textAnchor="middle">
            {shortMonth(month)}
          </text>
        ) : null,
      )}
      {opens >= 0 && (
        <>
          <path className={classes.opening} d={`M${scale.x(opens)} ${plot.top}V${plot.bottom}`} />
          <text x={scale.x(opens)} y={plot.top - 7} textAnchor={opens === 0 ? 'start' : 'middle'}>
            {t('opening')}
          </text>
        </>
      )}
    </>
  );
});

function pathOf({ values }: ChartLine, { x, y }: ReturnType<typeof scaleOf>): string {
  let path = '';
  for (const [m, value] of values.entries())
    if (value !== null)
      path += `${m > 0 && (values[m - 1] ?? null) !== null ? 'L' : 'M'}${x(m).toFixed(1)} ${y(value).toFixed(1)}`;
  return path;
}
