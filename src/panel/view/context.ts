import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Lighting } from '../lighting';
import type { Session } from '../session';
import type { PanelState } from '../state';

/** The session that the panel shows. */
export const SessionContext = createContext<Session | undefined>(undefined);

/** How the panel is lit. */
export const LightingContext = createContext<Lighting>('light');

/** Who says, in Chinese, what could not be done: the panel, or the page around it. */
export const ComplaintContext = createContext<(text: string) => void>(() => undefined);

/** @throws {Error} outside of SessionContext: a mistake in the code */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no session around this component');
  return session;
}

/** The panel's state, kept up to date. */
export function usePanelState(): PanelState {
  const { store } = useSession();
  return useSyncExternalStore(store.subscribe, store.getState);
}
