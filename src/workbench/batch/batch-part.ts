import type { BatchPart } from './screen-props';
import { BatchRun } from './batch-run';
import { BatchScreen } from './batch-screen';

/** 批量检查, begun with no file. Brings all that reviews many files: load with import(). */
export function newBatch(): BatchPart {
  return { run: new BatchRun(), Screen: BatchScreen };
}
