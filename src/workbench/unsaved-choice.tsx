import { useSyncExternalStore } from 'react';
import type { Desk } from './desk';

/** Work of earlier visits, the newest first: taken up or dropped. @param most so many at a time; the next ones follow */
export function UnsavedChoice({ desk, most = Infinity }: { readonly desk: Desk; readonly most?: number }) {
  const { unsaved, isBusy } = useSyncExternalStore(desk.subscribe, desk.getState);
  return (
    <div role="status" className="workbench-said">
      {unsaved.slice(0, most).map((work) => (
        <p key={work.id}>
          {`上次对“${work.fileName}”的修改（${dayAndTime(work.savedAt)}）还没有下载。`}
          <button
            type="button"
            disabled={isBusy}
            aria-label={`继续编辑“${work.fileName}”`}
            onClick={() => void desk.takeUp(work)}
          >
            继续编辑
          </button>
          <button
            type="button"
            disabled={isBusy}
            aria-label={`不要了：“${work.fileName}”的修改`}
            onClick={() => void desk.dropUnsaved(work)}
          >
            不要了
          </button>
        </p>
      ))}
    </div>
  );
}

function dayAndTime(milliseconds: number): string {
  return new Date(milliseconds).toLocaleString('zh-CN', { dateStyle: 'short', timeStyle: 'short' });
}
