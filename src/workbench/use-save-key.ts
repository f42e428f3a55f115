import { useEffect } from 'react';
import type { Desk } from './desk';

/** Ctrl+S gives the person their file, instead of the browser's copy of this page. */
export function useSaveKey(desk: Desk): void {
  useEffect(() => {
    const save = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.shiftKey && !event.repeat && desk.getState().fileName !== undefined) void desk.download();
    };
    window.addEventListener('keydown', save, true);
    return () => window.removeEventListener('keydown', save, true);
  }, [desk]);
}
