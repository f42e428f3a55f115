import { useEffect } from 'react';
import type { Desk } from './desk';

const PANEL = '.workbench-panel';
const FOCUSABLE = 'button:not(:disabled), select, input, summary, [tabindex="0"]';

/** F6 goes from the grid to the panel and back, as between the parts of Office's windows. */
export function useRooms(desk: Desk): void {
  useEffect(() => {
    let last: HTMLElement | undefined;
    const change = (event: KeyboardEvent) => {
      if (event.key !== 'F6') return;
      // The grid would take the key for itself.
      event.preventDefault();
      event.stopPropagation();
      const panel = document.querySelector<HTMLElement>(PANEL);
      const at = document.activeElement;
      if (at instanceof HTMLElement && panel?.contains(at)) {
        last = at;
        desk.focusGrid();
      } else if (panel) {
        (last?.isConnected ? last : panel.querySelector<HTMLElement>(FOCUSABLE))?.focus();
      }
    };
    window.addEventListener('keydown', change, true);
    return () => window.removeEventListener('keydown', change, true);
  }, [desk]);
}
