import { solvedText } from '../plan/solved';
import type { CellRef, Receipt } from '../workbook/workbook';
import type { PanelState, Proposal } from './state';

const NO_UNDO = '此次写入不能用 Ctrl+Z 撤销，可点“恢复”。';

/** Chinese: what was written, whether it can be undone, and what is not quite as previewed. */
export function writtenText({ title, count }: Proposal, { isUndoable, remarks = [] }: Receipt): string {
  const written = `${title}：已写入 ${count} 项，并已逐一读回核对。`;
  return [isUndoable === false ? written + NO_UNDO : written, ...remarks].join('\n');
}

/** What the panel shows of a write that ended half way before it was opened. */
export function offerToPutBack(receipt: Receipt): Pick<PanelState, 'written' | 'notice'> {
  const text = '上一次写入没有完成，表格里可能只写入了一部分。请点“恢复”退回写入前的样子。';
  return {
    written: { receipt, title: '上一次写入', asksAgain: false },
    notice: { kind: 'error', text },
  };
}

/** Where the sheet goes after a plan was written: to its first cell; a report alone is a sheet of its own. */
export function placeWritten({ plan: { edits, newSheets }, form }: Proposal): CellRef | undefined {
  const [edit] = edits;
  const sheet = edit?.sheet ?? newSheets[0]?.name;
  if (sheet === undefined || (form.isHidden === true && sheet === form.sheet)) return undefined;
  return { sheet, cell: edit?.cell ?? { row: 1, column: 1 } };
}

/** The form was checked again after a fix: how many of its findings are gone, and how many there are. */
export function noticeOfSolved({ findings }: Proposal, state: PanelState): Pick<PanelState, 'notice'> {
  const { assessment, notice, phase } = state;
  if (phase !== 'ready' || !assessment || notice?.kind !== 'success') return { notice };
  return { notice: { ...notice, text: `${notice.text}${solvedText(findings, assessment.findings)}` } };
}
