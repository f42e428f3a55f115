import { useEffect, useReducer } from 'react';
import type { PageWorkbook } from '../workbook/grid-file/file-in-grid';

/** Draws anew, at most once a picture, when cells are drawn elsewhere: scrolled, zoomed, another sheet, another window. */
export function useMoved(page: PageWorkbook | undefined): void {
  const [, drawAnew] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    let frame = 0;
    const moved = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(drawAnew);
    };
    const end = page?.places.onMoved(moved);
    // What was drawn while the cells were still being laid out is drawn again with the next picture.
    moved();
    window.addEventListener('resize', moved);
    return () => {
      cancelAnimationFrame(frame);
      end?.();
      window.removeEventListener('resize', moved);
    };
  }, [page]);
}
