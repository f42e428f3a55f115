import type { WritePlan } from '../plan/plan';
import { solvedText } from '../plan/solved';
import { contentAt, type Sheet } from '../sheet/sheet';
import { sameContent } from '../workbook/same-content';
import type { CellRef, PanelWorkbook, Receipt } from '../workbook/workbook';
import type { PanelState, Proposal, Written } from './state';
import type { Store } from './store';

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

/** What was written and undone by Ctrl+Z since needs no 恢复 any more. @param sheet as it was just read */
export async function forgetTakenBack(
  store: Store,
  workbook: Pick<PanelWorkbook, 'sheets'>,
  sheet: Sheet,
): Promise<void> {
  const { written, task } = store.state;
  if (!written || task || !isTakenBack(written.receipt.plan, sheet)) return;
  const added = written.receipt.plan.newSheets.length > 0;
  const names = added ? (await workbook.sheets()).map(({ name }) => name) : [];
  if (!names.some((name) => isAdded(written, name)) && written === store.state.written)
    store.change({ written: undefined });
}

/** Whether a sheet is one that was added by what was written last. */
export function isAdded(written: Written | undefined, sheet: string): boolean {
  return written?.receipt.plan.newSheets.some(({ name }) => name === sheet) === true;
}

/** Whether every cell that a plan wrote on a sheet holds again what it held before. A plan for other sheets is none of this one's business. */
function isTakenBack({ edits, newSheets }: WritePlan, sheet: Sheet): boolean {
  if (edits.length === 0) return newSheets.length > 0;
  return edits.every(
    ({ sheet: name, cell, before }) => name === sheet.name && sameContent(contentAt(sheet, cell), before),
  );
}
