import { useEffect } from 'react';
import type { Desk } from './desk';

/** There the keys take back what is being typed, or belong to the grid itself. */
const OWN = 'input, textarea, [contenteditable], .workbench-grid, dialog, [role="dialog"]';

/** Ctrl+Z and Ctrl+Y beside the grid go over the grid as well: after 写入 the keyboard is still in the panel. */
export function useUndoKeys(desk: Desk): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const which = stepOf(event);
      if (!which || (event.target instanceof Element && event.target.closest(OWN))) return;
      event.preventDefault();
      void desk.step(which);
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, [desk]);
}

function stepOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' ? 'redo' : undefined;
}
