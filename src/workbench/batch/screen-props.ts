import type { ComponentType } from 'react';
import type { BatchRun } from './batch-run';

/** What 批量检查 shows, and whom it tells. */
export interface BatchScreenProps {
  readonly run: BatchRun;
  /** The person wants to see a form. @param sheet where it stands in the file */
  readonly onOpen: (file: File, sheet: string | undefined) => void;
  readonly onLeave: () => void;
  /** Chinese: what went well. */
  readonly onSay: (text: string) => void;
}

/** 批量检查: what it has reviewed, and its screen. Its code comes with the first one. */
export interface BatchPart {
  readonly run: BatchRun;
  readonly Screen: ComponentType<BatchScreenProps>;
}
