import { useEffect } from 'react';
import type { Session } from '../session';

/** Looks again when the person comes back to the panel: events miss some changes (drop-down lists, filling down). */
export function useReturn(session: Session): void {
  useEffect(() => {
    const look = () => session.revisit();
    const lookIfSeen = () => document.visibilityState === 'visible' && look();
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', lookIfSeen);
    return () => {
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', lookIfSeen);
    };
  }, [session]);
}
