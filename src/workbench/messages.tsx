import { useSyncExternalStore } from 'react';
import type { Desk } from './desk';
import { UnsavedChoice } from './unsaved-choice';

/** What the page has to say: over the grid's foot, pushing nothing. */
export function Messages({ desk }: { readonly desk: Desk }) {
  const { session } = useSyncExternalStore(desk.subscribe, desk.getState);
  return (
    <div className="workbench-messages">
      {session && <UnsavedChoice desk={desk} most={1} />}
      <Said desk={desk} />
    </div>
  );
}

function Said({ desk }: { readonly desk: Desk }) {
  const { message } = useSyncExternalStore(desk.subscribe, desk.getState);
  return (
    <div role="status" className="workbench-said">
      {message && (
        <p className={`workbench-${message.kind}`}>
          {message.text}
          {message.action && (
            <button type="button" onClick={message.action.act}>
              {message.action.text}
            </button>
          )}
          <button type="button" onClick={() => desk.dismiss()}>
            知道了
          </button>
        </p>
      )}
    </div>
  );
}
