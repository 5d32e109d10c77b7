/** Where things stand in the timeline's picture. Pixels; x grows with calendar days, y with rows. */
import {
  addDays,
  addMonths,
  dayOf,
  firstDayOf,
  monthOf,
  monthText,
  weekdayOf,
  dateOf,
  type DayNumber,
  type IsoDate,
  type IsoMonth,
} from '#shared/calendar/dates.ts';
import type { Phase } from '#shared/plan/schema.ts';
import type { LookedAtTask } from '#shared/roadmap/look.ts';

export const rowHeight = 30;
export const barHeight = 16;

/** The stretch of time that is drawn, and how wide a day is. */
export interface Scale {
  readonly from: DayNumber;
  readonly days: number;
  readonly dayWidth: number;
}

/** A scale over every date that the picture shows, from a Monday, with a week before and room for titles after. */
export function scaleOver(dates: readonly IsoDate[], dayWidth: number, daysAfter = 28): Scale {
  const days = dates.map(dayOf);
  const earliest = days.reduce((least, day) => (day < least ? day : least));
  const latest = days.reduce((most, day) => (day > most ? day : most));
  const from = addDays(earliest, -6 - weekdayOf(earliest));
  return { from, days: latest - from + daysAfter, dayWidth };
}

/** The left edge of a day. */
export function xOf(scale: Scale, date: IsoDate): number {
  return (dayOf(date) - scale.from) * scale.dayWidth;
}

/** The months of the picture with their left edge and width. */
export function monthsOf(
  scale: Scale,
): readonly { readonly month: IsoMonth; readonly x: number; readonly width: number }[] {
  const end = addDays(scale.from, scale.days);
  const found = [];
  for (let month = monthOf(dateOf(scale.from)); firstDayOf(month) < end; month = addMonths(month, 1)) {
    const x = Math.max(0, (firstDayOf(month) - scale.from) * scale.dayWidth);
    const next = Math.min(scale.days, firstDayOf(addMonths(month, 1)) - scale.from) * scale.dayWidth;
    found.push({ month: monthText(month), x, width: next - x });
  }
  return found;
}

/** The Mondays of the picture with their left edge. */
export function weeksOf(scale: Scale): readonly { readonly date: IsoDate; readonly x: number }[] {
  return Array.from({ length: Math.ceil(scale.days / 7) }, (_, week) => ({
    date: dateOf(addDays(scale.from, week * 7)),
    x: week * 7 * scale.dayWidth,
  }));
}

/** One row: a phase's band with its summary, or a task. */
export type Row =
  | {
      readonly kind: 'phase';
      readonly phase: Phase;
      readonly start: IsoDate;
      readonly finish: IsoDate;
      readonly y: number;
    }
  | { readonly kind: 'task'; readonly one: LookedAtTask; readonly y: number };

/** The rows of the picture: each phase, then its tasks unless the phase is folded. */
export function rowsOf(
  tasks: readonly LookedAtTask[],
  phases: readonly Phase[],
  folded: ReadonlySet<Phase>,
): readonly Row[] {
  const rows: Row[] = [];
  for (const phase of phases) {
    const own = tasks.filter(({ task }) => task.phase === phase);
    if (own.length === 0) continue;
    const start = own.map(({ dates }) => dates.recommendedStart).toSorted()[0]!;
    const finish = own
      .map(({ dates }) => dates.recommendedFinish)
      .toSorted()
      .at(-1)!;
    rows.push({ kind: 'phase', phase, start, finish, y: rows.length * rowHeight });
    if (folded.has(phase)) continue;
    for (const one of own) rows.push({ kind: 'task', one, y: rows.length * rowHeight });
  }
  return rows;
}

/** Pixels from the left edge of a bar to the place where a dependency leaves or meets it. */
export interface BarPlace {
  readonly x: number;
  readonly width: number;
  readonly milestone: boolean;
}

/** Where a task's bar stands by its recommended dates; a milestone's diamond is centred on the morning of its day. */
export function placeOf(scale: Scale, { task, dates }: LookedAtTask): BarPlace {
  const milestone = task.durationDays === 0;
  const bar = barOf(scale, dates.recommendedStart, dates.recommendedFinish);
  return milestone ? { x: bar.x - barHeight / 2, width: barHeight, milestone } : { ...bar, milestone };
}

/** A bar's left edge and width: whole days, the finish included. */
export function barOf(scale: Scale, start: IsoDate, finish: IsoDate): { readonly x: number; readonly width: number } {
  const x = xOf(scale, start);
  return { x, width: Math.max(3, xOf(scale, finish) + scale.dayWidth - x) };
}

/** The path of a dependency from one point to another, with rounded elbows. */
export function elbow(fromX: number, fromY: number, toX: number, toY: number): string {
  const radius = 4;
  const down = toY > fromY ? 1 : -1;
  const turn = Math.max(fromX + 8, toX - 8) > toX - radius ? fromX + 8 : toX - 8;
  if (turn + radius <= toX) {
    return `M${fromX} ${fromY} H${turn - radius} q${radius} 0 ${radius} ${radius * down} V${toY - radius * down} q0 ${radius * down} ${radius} ${radius * down} H${toX}`;
  }
  const middle = toY - (down * rowHeight) / 2;
  return `M${fromX} ${fromY} H${fromX + 8 - radius} q${radius} 0 ${radius} ${radius * down} V${middle - radius * down} q0 ${radius * down} ${-radius} ${radius * down} H${toX - 8 + radius} q${-radius} 0 ${-radius} ${radius * down} V${toY - radius * down} q0 ${radius * down} ${radius} ${radius * down} H${toX}`;
}
