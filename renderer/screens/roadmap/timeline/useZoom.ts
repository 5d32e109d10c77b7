import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { Plan } from '#shared/plan/schema.ts';
import type { LookedAtTask } from '#shared/roadmap/look.ts';
import { scaleOver, type Scale } from '#renderer/components/timeline/geometry.ts';

/** Pixels a day at each zoom. */
export const zooms = { day: 26, week: 12, month: 5, quarter: 2.4 } as const;
export type Zoom = keyof typeof zooms;

const steps = Object.keys(zooms) as Zoom[];

/**
 * How wide a day is, by buttons, + and -, or Ctrl and the wheel; the date in the middle stays in the middle. The scale
 * reaches over everything that is planned, and only changes when it has to.
 */
export function useZoom(plan: Plan, tasks: readonly LookedAtTask[], today: IsoDate) {
  const scroll = useRef<HTMLDivElement>(null);
  const [zoom, show] = useState<Zoom>('month');
  const middle = useRef<number | null>(null);
  const { planStart, openingDate } = plan.profile;
  const dates = tasks.flatMap((one) => [one.dates.recommendedStart, one.dates.recommendedFinish]);
  const first = dates.reduce((least, date) => (date < least ? date : least), planStart < today ? planStart : today);
  const last = dates.reduce((most, date) => (date > most ? date : most), openingDate);
  const { ref: measure, width } = useElementSize<HTMLDivElement>();
  const scale: Scale = useMemo(() => {
    const dayWidth = zooms[zoom];
    const needed = scaleOver([first, last], dayWidth, Math.ceil(360 / dayWidth));
    // The picture fills its place, however little is planned.
    return { ...needed, days: Math.max(needed.days, Math.ceil(width / dayWidth)) };
  }, [first, last, zoom, width]);
  const setZoom = (next: Zoom) => {
    const element = scroll.current;
    if (element) middle.current = (element.scrollLeft + element.clientWidth / 2) / scale.dayWidth;
    show(next);
  };
  const step = (by: 1 | -1) => {
    const next = steps[steps.indexOf(zoom) - by];
    if (next) setZoom(next);
  };
  useLayoutEffect(() => {
    const element = scroll.current;
    if (middle.current === null || !element) return;
    element.scrollLeft = middle.current * scale.dayWidth - element.clientWidth / 2;
    middle.current = null;
  }, [scale]);
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  useEffect(() => {
    const element = scroll.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      latest.current(event.deltaY < 0 ? 1 : -1);
    };
    // React listens passively, where the page's own zoom could not be kept away.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, []);
  const ref = useMergedRef(scroll, measure);
  return { scroll, ref, zoom, setZoom, step, scale };
}
