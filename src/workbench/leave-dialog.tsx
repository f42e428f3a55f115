import { useEffect, useRef } from 'react';
import type { LeaveChoice } from './desk-state';

interface LeaveDialogProps {
  readonly isOpen: boolean;
  readonly onAnswer: (choice: LeaveChoice) => void;
}

/** Asks before changes that were not downloaded are put away. The browser's own dialog keeps the focus inside. */
export function LeaveDialog({ isOpen, onAnswer }: LeaveDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      className="workbench-dialog"
      aria-labelledby="leave-title"
      onCancel={() => onAnswer('stay')}
    >
      <h2 id="leave-title">修改还没有下载</h2>
      <p>离开这个文件后，这些修改就不在网页里了。</p>
      <div className="workbench-choices">
        <button type="button" onClick={() => onAnswer('download')}>
          先下载
        </button>
        <button type="button" onClick={() => onAnswer('discard')}>
          不下载，直接离开
        </button>
        <button type="button" onClick={() => onAnswer('stay')}>
          取消
        </button>
      </div>
    </dialog>
  );
}
