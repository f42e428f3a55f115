import { type RefObject, useEffect } from 'react';
import type { Desk } from './desk';

/** Milliseconds after which a width is one to stay: a window is drawn through many. */
const SETTLED = 200;

/** A form is read across: it fits again when the window or the panel changes the grid's width. */
export function useFit(desk: Desk, grid: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!grid.current) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new ResizeObserver(([entry]) => {
      clearTimeout(timer);
      timer = setTimeout(() => entry && desk.fit(entry.contentRect.width), SETTLED);
    });
    observer.observe(grid.current);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [desk, grid]);
}
