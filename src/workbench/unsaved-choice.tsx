import { useSyncExternalStore } from 'react';
import type { Desk } from './desk';

/** Work of an earlier visit: taken up or dropped. */
export function UnsavedChoice({ desk }: { readonly desk: Desk }) {
  const { unsaved, isBusy } = useSyncExternalStore(desk.subscribe, desk.getState);
  return (
    <div role="status" className="workbench-said">
      {unsaved && (
        <p>
          {`上次对“${unsaved.fileName}”的修改（${dayAndTime(unsaved.savedAt)}）还没有下载。`}
          <button type="button" disabled={isBusy} onClick={() => void desk.takeUp()}>
            继续编辑
          </button>
          <button type="button" disabled={isBusy} onClick={() => void desk.dropUnsaved()}>
            不要了
          </button>
        </p>
      )}
    </div>
  );
}

function dayAndTime(milliseconds: number): string {
  return new Date(milliseconds).toLocaleString('zh-CN', { dateStyle: 'short', timeStyle: 'short' });
}
