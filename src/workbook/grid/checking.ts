import type { WritePlan } from '../../plan/plan';
import { type CellAddress, cellKey, formatA1, formatRange } from '../../sheet/address';
import type { CellContent } from '../../sheet/new-sheet';
import { cellAt, type Sheet } from '../../sheet/sheet';
import { WorkbookError } from '../workbook';
import { sameContent, sameEntry } from './content';

type ReadSheet = (name: string) => Sheet;

/** @throws {WorkbookError} the plan's obstacle, changed-meanwhile, merged-cell, bad-value, workbook-protected */
export function refuseUnwritable(plan: WritePlan, read: ReadSheet, isStructureProtected: boolean): void {
  const [obstacle] = plan.obstacles;
  if (obstacle) throw new WorkbookError(obstacle.code, obstacle.message);
  for (const { sheet, cell, before, after } of plan.edits) {
    const found = read(sheet);
    if (!sameEntry(contentAt(found, cell), before)) throw changed(sheet, cell);
    refuseCovered(found, cell, after);
    if (typeof after.value === 'number' && !Number.isFinite(after.value))
      throw new WorkbookError('bad-value', `工作表“${sheet}”的 ${formatA1(cell)} 的计算结果不是数，未写入。`);
  }
  if (isStructureProtected && plan.newSheets.some(({ replaces }) => replaces === undefined)) {
    const message = '工作簿的结构受保护，不能新增工作表。请先在 Excel 或 WPS 的“审阅—保护工作簿”撤销保护。';
    throw new WorkbookError('workbook-protected', message);
  }
}

function refuseCovered(sheet: Sheet, cell: CellAddress, { value }: CellContent): void {
  const merge = sheet.mergeByCell.get(cellKey(cell));
  if (!merge || value === null || (merge.top === cell.row && merge.left === cell.column)) return;
  const message = `工作表“${sheet.name}”的 ${formatA1(cell)} 被合并单元格盖住，写入后看不见，未写入。`;
  throw new WorkbookError('merged-cell', message);
}

function changed(sheet: string, cell: CellAddress): WorkbookError {
  const where = `工作表“${sheet}”的 ${formatA1(cell)}`;
  return new WorkbookError('changed-meanwhile', `${where} 的内容与预览时不同，未写入。请重新计算后再写回。`);
}

/** What a cell of a sheet holds. */
function contentAt(sheet: Sheet, { row, column }: CellAddress): CellContent {
  const cell = cellAt(sheet, row, column);
  if (!cell) return { value: null };
  return cell.formula === undefined ? { value: cell.value } : { value: cell.value, formula: cell.formula };
}

/** @returns how many cells were compared @throws {WorkbookError} verify-failed */
export function verify(plan: WritePlan, read: ReadSheet): number {
  const cells = [
    ...plan.edits.map(({ sheet, cell, after }) => ({ sheet, cell, content: after })),
    ...plan.newSheets.flatMap(({ name, cells: own }) =>
      own.map((content) => ({ sheet: name, cell: content.cell, content })),
    ),
  ];
  for (const { sheet, cell, content } of cells) {
    if (!sameContent(contentAt(read(sheet), cell), content)) throw failed(sheet, formatA1(cell));
  }
  for (const { sheet, range } of plan.merges) {
    const wanted = formatRange(range);
    if (!read(sheet).merges.some((each) => formatRange(each) === wanted)) throw failed(sheet, wanted);
  }
  return cells.length;
}

function failed(sheet: string, where: string): WorkbookError {
  const message = `写入后读回核对时，工作表“${sheet}”的 ${where} 与方案不一致，已恢复到写入前。`;
  return new WorkbookError('verify-failed', message);
}

/** Cells that no longer hold what a plan wrote. */
export function changedSince(plan: WritePlan, read: ReadSheet): readonly string[] {
  return plan.edits
    .filter(({ sheet, cell, after }) => !sameEntry(contentAt(read(sheet), cell), after))
    .map(({ cell }) => formatA1(cell));
}
