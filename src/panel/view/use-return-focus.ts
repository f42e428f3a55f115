import { useLayoutEffect } from 'react';

/** When a dialog closes, the keyboard is where it was when the dialog opened; where that is gone, nothing moves. */
export function useReturnFocus(isOpen: boolean): void {
  // Before the dialog's own effects move the focus into it.
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    const opener = document.activeElement;
    return () => {
      // After the dialog has left the page: it keeps the focus while it is there.
      requestAnimationFrame(() => opener instanceof HTMLElement && opener.isConnected && opener.focus());
    };
  }, [isOpen]);
}
