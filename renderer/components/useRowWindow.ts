import { useLayoutEffect, useState, type RefObject } from 'react';

/** The rows of a long list that are drawn: from the first, up to but without the last. */
export interface RowWindow {
  readonly from: number;
  readonly to: number;
}

const overscan = 12;
/** Where nothing has been measured yet, as much as fits a large screen. */
const unmeasured = 1_600;

/** Which rows of one height a scrolled element shows, with some more on both sides, so that only those are drawn. */
export function useRowWindow(scroll: RefObject<HTMLElement | null>, count: number, rowHeight: number): RowWindow {
  const [window, setWindow] = useState<RowWindow>({ from: 0, to: Math.ceil(unmeasured / rowHeight) });
  useLayoutEffect(() => {
    const element = scroll.current;
    if (!element) return;
    const look = () => {
      const height = element.clientHeight || unmeasured;
      const from = Math.max(0, Math.floor(element.scrollTop / rowHeight) - overscan);
      const to = Math.ceil((element.scrollTop + height) / rowHeight) + overscan;
      // A new window only when the old one's margin is used up: scrolling a row redraws nothing.
      setWindow((known) =>
        Math.abs(known.from - from) < overscan / 2 && Math.abs(known.to - to) < overscan / 2 && from >= 0
          ? known
          : { from, to },
      );
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [scroll, rowHeight]);
  return { from: Math.min(window.from, count), to: Math.min(window.to, count) };
}
