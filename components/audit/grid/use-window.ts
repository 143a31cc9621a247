import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Rows drawn above and below what can be seen. */
const MORE = 6;

interface Window {
  /** The first row drawn, and the one after the last. */
  first: number;
  end: number;
  /** Rows that can be seen at once. */
  page: number;
  /** Height of a row, in CSS pixels. */
  rowHeight: number;
}

/**
 * Which rows of a list can be seen. All are of one height, given in rem: it grows with the size of letters.
 *
 * @returns ref of the element that scrolls, its handler, and what to draw
 */
export function useWindow(count: number, rowRem: number) {
  const scroller = useRef<HTMLDivElement>(null);
  // How many can be seen is known as soon as there is something to measure.
  const [seen, setSeen] = useState<Window>({ first: 0, end: 1, page: 1, rowHeight: rowRem * 16 });
  const measure = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    const rowHeight = rowRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const page = Math.max(1, Math.floor(element.clientHeight / rowHeight) - 1);
    const top = Math.floor(element.scrollTop / rowHeight);
    const next = { first: Math.max(0, top - MORE), end: top + page + 2 + MORE, page, rowHeight };
    setSeen((now) => (isSame(now, next) ? now : next));
  }, [rowRem]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [measure]);
  const { first, end, page, rowHeight } = seen;
  return { scroller, measure, first: Math.min(first, count), end: Math.min(end, count), page, rowHeight };
}

const isSame = (a: Window, b: Window): boolean =>
  a.first === b.first && a.end === b.end && a.page === b.page && a.rowHeight === b.rowHeight;
