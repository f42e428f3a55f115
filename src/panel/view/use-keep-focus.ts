import { type RefObject, useEffect } from 'react';

const STOPS =
  'button:not(:disabled), select:not(:disabled), input:not(:disabled), textarea, summary, [tabindex="0"]';

/**
 * The keyboard never falls out of the panel: where what had it is taken away, it goes to what stands in that place now.
 * Whoever clicks beside everything on purpose keeps what they did.
 */
export function useKeepFocus(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const panel = place.current;
    if (!panel) return undefined;
    let held: { readonly element: Element; readonly at: number } | undefined;
    const note = ({ target }: FocusEvent) => {
      if (target instanceof Element && panel.contains(target))
        held = { element: target, at: stops(panel).indexOf(target as HTMLElement) };
    };
    const keep = () => {
      if (!held || document.activeElement !== document.body || isStop(held.element)) return;
      const all = stops(panel);
      all[Math.min(Math.max(held.at, 0), all.length - 1)]?.focus();
    };
    document.addEventListener('focusin', note);
    const changes = new MutationObserver(keep);
    changes.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    return () => {
      document.removeEventListener('focusin', note);
      changes.disconnect();
    };
  }, [place]);
}

function stops(panel: HTMLElement): HTMLElement[] {
  return [...panel.querySelectorAll<HTMLElement>(STOPS)];
}

function isStop(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled');
}
