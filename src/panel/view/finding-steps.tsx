import { useEffect } from 'react';
import { useSession } from './context';
import { SelectAll } from './select-all';

/** ‹ 3/18 ›, and F8 and Shift+F8 wherever the keyboard is on this page. */
export function FindingSteps({ shown, current }: FindingStepsProps) {
  const { walk } = useSession();
  const at = shown.indexOf(current ?? '');
  useStepKeys();
  if (shown.length === 0) return null;
  return (
    <div className="steps">
      <button type="button" onClick={() => void walk.step(-1)} aria-label="上一处" title="上一处（Shift+F8）">
        ‹
      </button>
      <span>
        {at < 0 ? '–' : at + 1}/{shown.length}
      </span>
      <button type="button" onClick={() => void walk.step(1)} aria-label="下一处" title="下一处（F8）">
        ›
      </button>
      <SelectAll keys={shown} />
    </div>
  );
}

interface FindingStepsProps {
  /** Keys in the order of the list. */
  readonly shown: readonly string[];
  readonly current: string | undefined;
}

function useStepKeys(): void {
  const { walk } = useSession();
  useEffect(() => {
    const step = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      void walk.step(event.shiftKey ? -1 : 1);
    };
    // Before the grid takes the key for itself.
    window.addEventListener('keydown', step, true);
    return () => window.removeEventListener('keydown', step, true);
  }, [walk]);
}
