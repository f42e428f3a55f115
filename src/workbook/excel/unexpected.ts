import { WorkbookError } from '../workbook';
import type { Difference } from './comparison';
import { listCells } from './inspection';

/** What was read back is not what was planned. */
export function unexpected({ sheet, kind, cell }: Difference): WorkbookError {
  if (kind === 'missing-sheet')
    return new WorkbookError('sheet-not-found', `工作表“${sheet}”已不存在，可能已被删除或改名。`);
  const where = cell ? `的 ${listCells([cell])} ` : '';
  return new WorkbookError(
    'verify-failed',
    `写入后读回核对时，工作表“${sheet}”${where}与方案不一致，已放弃写入。`,
  );
}
