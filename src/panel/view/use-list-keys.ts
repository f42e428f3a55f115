import type { KeyboardEvent } from 'react';

/** Up, down, Home and End go from line to line of a list whose lines are buttons of the class «finding-line». */
export function useListKeys() {
  return (event: KeyboardEvent<HTMLElement>) => {
    const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('.finding-line')];
    const at = lines.findIndex((line) => line === document.activeElement);
    const next = at < 0 ? undefined : lines[target(event.key, at, lines.length)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
}

function target(key: string, at: number, count: number): number {
  if (key === 'ArrowDown') return at + 1;
  if (key === 'ArrowUp') return at - 1;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : -1;
}
