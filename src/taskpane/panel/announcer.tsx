import { useEffect, useState } from 'react';
import { countsOf, countsText } from './counts';
import { usePanelState } from './context';

/** Milliseconds after which the newest count is announced, so that a person who types is not talked over. */
const CALM = 1200;

/** Tells a screen reader what changed: counts when they have settled. Notices announce themselves. */
export function Announcer() {
  const { assessment, phase } = usePanelState();
  const [said, setSaid] = useState('');
  const text = phase === 'ready' && assessment ? countsText(countsOf(assessment.findings)) : '';
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), CALM);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div role="status" className="only-heard">
      {said}
    </div>
  );
}
