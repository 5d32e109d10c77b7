import { useTranslation } from 'react-i18next';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  XAxis,
  YAxis,
  Tooltip,
  ResponsiveContainer,
} from 'recharts';
import type { Opened } from '#shared/budget/explain/explain.ts';
import type { IsoDate, IsoMonth } from '#shared/calendar/dates.ts';
import { useExplain } from '#renderer/components/explain/useExplain.ts';
import { useFormat } from '#renderer/i18n/format.ts';
import { ChartTable } from './ChartTable.tsx';
import { monthStep } from './monthStep.ts';
import { placedApart } from './placedApart.ts';
import classes from './MonthChart.module.css';

/** One line of a chart: its values by month and the word at its end. */
export interface ChartLine {
  readonly name: string;
  /** null where nothing is known: the line has a gap there. */
  readonly values: readonly (number | null)[];
  /** Which number a point of the line is; it opens by a click on the point, and in the table behind. */
  readonly opened?: (month: IsoMonth) => Opened;
}

interface Props {
  /** The chart's one message, as a sentence. */
  readonly title: string;
  readonly months: readonly IsoMonth[];
  /** Told apart by colour and dash; up to five have a colour of their own. */
  readonly lines: readonly ChartLine[];
  /** The lines are the middle of a band, its low and its high edge: one colour, shaded between the edges. */
  readonly band?: boolean;
  /** The top of the scale, where it is not that of the values. */
  readonly most?: number;
  /** Marked where it lies among the months. */
  readonly openingDate: IsoDate;
  readonly format: (value: number) => string;
  /** Fixed width in pixels, for paper; without it the chart fills its place. */
  readonly width?: number;
  readonly height?: number;
}

interface OpeningLabelProps {
  /** Where the line of the opening stands; given by the chart. */
  readonly viewBox?: { readonly x?: number };
  readonly first: boolean;
  readonly children: string;
}

/** Pixels by which each line's name moves from its line's end, so that names of lines that end close together stand apart. */
function nameShifts(lines: readonly ChartLine[], plotHeight: number): number[] {
  const all = lines.flatMap((line) => line.values.map((value) => value ?? 0));
  const least = Math.min(...all, 0);
  const range = Math.max(...all, 0) - least || 1;
  const ends = lines.map((line) => ((least - (line.values.at(-1) ?? 0)) / range) * plotHeight);
  return placedApart(ends, 0).map((place, index) => place - ends[index]!);
}

/** The word at the opening; in the first month beside the axis, not across it. */
function OpeningLabel({ viewBox, first, children }: OpeningLabelProps) {
  return (
    <text x={viewBox?.x ?? 0} y={12} textAnchor={first ? 'start' : 'middle'} fill="var(--ink-soft)" fontSize={12}>
      {children}
    </text>
  );
}

/** The lines of a band from its low edge to its high one. */
function lowFirst([middle, low, high]: readonly ChartLine[]): readonly ChartLine[] {
  return [low, middle, high].filter((line) => line !== undefined);
}

/** Pixels for the amounts beside the axis, on paper. */
const paperAxis = 88;

/** The key of the shaded band among the names of lines. */
const shaded = ' band';

const dashes = ['0', '7 3', '2 3', '10 3 2 3', '4 4'];

/** The dash of a line; from the sixth on the colours come again, with other dashes. */
function dashOf(index: number): string {
  return dashes[(index + Math.floor(index / dashes.length)) % dashes.length]!;
}

/** Lines over months, each named at its end; the zero line strong, the opening marked. */
export function MonthChart(props: Props) {
  const { title, months, lines, band = false, most, openingDate, format, width, height = 260 } = props;
  const { t } = useTranslation('budget');
  const { shortMonth } = useFormat();
  const open = useExplain();
  const opens = openingDate.slice(0, 7);
  const data = months.map((month, m) => ({
    month,
    ...Object.fromEntries(lines.map((line) => [line.name, line.values[m]])),
    ...(band ? { [shaded]: [lines[1]?.values[m], lines[2]?.values[m]] } : {}),
  }));
  /** For the names at the lines' ends, in pixels. */
  const room = 20 + 7 * Math.max(...lines.map(({ name }) => name.length));
  // On paper, where text cannot be measured, as many months are named as fit beside each other.
  const nameWidth = 12 + 7 * shortMonth(opens).length;
  const named = width ? Math.max(2, Math.floor((width - paperAxis - room) / nameWidth)) : 9;
  const step = monthStep(months.length, named);
  const shifts = nameShifts(lines, height - 56);
  const colourOf = (index: number) => `var(--series-${band ? 1 : (index % dashes.length) + 1})`;
  const chart = (
    <ComposedChart
      data={data}
      margin={{ top: 18, right: room, bottom: 4, left: 0 }}
      {...(width ? { width, height } : {})}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="month"
        tickFormatter={shortMonth}
        // From the first month on in steps of the calendar, so that charts beside each other are marked alike.
        ticks={months.filter((_, m) => m % step === 0)}
        interval="equidistantPreserveStart"
        minTickGap={12}
        stroke="var(--line-strong)"
        tick={{ fill: 'var(--ink-soft)', fontSize: 12 }}
      />
      {/* On paper the width of the labels is not known while they are drawn. */}
      <YAxis
        tickFormatter={format}
        width={width ? paperAxis : 'auto'}
        {...(most === undefined ? {} : { domain: [0, most] })}
        stroke="none"
        tick={{ fill: 'var(--ink-soft)', fontSize: 12 }}
      />
      <ReferenceLine y={0} stroke="var(--ink)" strokeWidth={1.5} />
      <ReferenceLine
        x={opens}
        stroke="var(--ink-faint)"
        strokeDasharray="3 3"
        label={<OpeningLabel first={opens === months[0]}>{t('opening')}</OpeningLabel>}
      />
      {!width && (
        <Tooltip
          formatter={(value) => format(Number(value))}
          labelFormatter={(label) => (typeof label === 'string' ? shortMonth(label) : '')}
          contentStyle={{ background: 'var(--surface)', border: '1px solid var(--line)', borderRadius: 6 }}
        />
      )}
      {band && (
        <Area
          dataKey={shaded}
          fill="var(--series-1)"
          fillOpacity={0.16}
          stroke="none"
          tooltipType="none"
          activeDot={false}
          isAnimationActive={false}
        />
      )}
      {lines.map((line, index) => (
        <Line
          key={line.name}
          dataKey={line.name}
          stroke={colourOf(index)}
          strokeWidth={band && index > 0 ? 1 : 2}
          strokeDasharray={dashOf(index)}
          dot={false}
          activeDot={({ cx, cy, payload }) => (
            <circle
              cx={cx}
              cy={cy}
              r={open && line.opened ? 6 : 4}
              fill={colourOf(index)}
              stroke="var(--surface)"
              strokeWidth={2}
              {...(open && line.opened
                ? { cursor: 'pointer', onClick: () => open(line.opened!((payload as { month: IsoMonth }).month)) }
                : {})}
            />
          )}
          isAnimationActive={false}
          label={(props: {
            index?: number | undefined;
            x?: number | string | undefined;
            y?: number | string | undefined;
          }) =>
            props.index === months.length - 1 ? (
              <text
                x={Number(props.x) + 8}
                y={Number(props.y) + 4 + (shifts[index] ?? 0)}
                fill={colourOf(index)}
                fontSize={12}
                fontWeight={550}
              >
                {line.name}
              </text>
            ) : (
              <g />
            )
          }
        />
      ))}
    </ComposedChart>
  );
  return (
    <figure className={classes.figure}>
      <figcaption>{title}</figcaption>
      {width ? (
        chart
      ) : (
        <>
          <ResponsiveContainer width="100%" height={height}>
            {chart}
          </ResponsiveContainer>
          <ChartTable title={title} months={months} lines={band ? lowFirst(lines) : lines} format={format} />
        </>
      )}
    </figure>
  );
}
