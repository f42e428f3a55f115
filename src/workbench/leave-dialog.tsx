import type { LeaveChoice } from './desk-state';
import { NativeDialog } from '../panel/view/native-dialog';

interface LeaveDialogProps {
  readonly isOpen: boolean;
  readonly onAnswer: (choice: LeaveChoice) => void;
}

/** Asks before changes that were not downloaded are put away. */
export function LeaveDialog({ isOpen, onAnswer }: LeaveDialogProps) {
  return (
    <NativeDialog
      className="workbench-dialog"
      isOpen={isOpen}
      title="修改还没有下载"
      onClose={() => onAnswer('stay')}
    >
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
    </NativeDialog>
  );
}
