import { useEffect, useReducer } from 'react';
import type { PageWorkbook } from '../workbook/grid-file/file-in-grid';
import { OnceAPicture } from './once-a-picture';

/** Draws anew, at most once a picture, when cells are drawn elsewhere: scrolled, zoomed, another sheet, another window. */
export function useMoved(page: PageWorkbook | undefined): void {
  const [, drawAnew] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const { ask, cancel } = new OnceAPicture(drawAnew);
    const end = page?.places.onMoved(ask);
    // What was drawn while the cells were still being laid out is drawn again with the next picture.
    ask();
    window.addEventListener('resize', ask);
    return () => {
      cancel();
      end?.();
      window.removeEventListener('resize', ask);
    };
  }, [page]);
}
