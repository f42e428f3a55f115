import { usePanelState } from './context';
import { countsText } from './counts';
import { useSettled } from './use-settled';

/** Tells a screen reader what changed: counts when they have settled. Notices announce themselves. */
export function Announcer() {
  const { assessment, phase } = usePanelState();
  const text = phase === 'ready' && assessment ? countsText(assessment) : '';
  return (
    <div role="status" className="only-heard">
      {useSettled(text)}
    </div>
  );
}
