import { formatA1, formatRange } from '../../sheet/address';
import type { CellAddress } from '../../sheet/address';
import type { CellContent } from '../../sheet/new-sheet';
import { cellAt, type Sheet } from '../../sheet/sheet';
import type { WritePlan } from '../../plan/plan';
import { WorkbookError } from '../workbook';
import type { XlsxReading } from './reading';
import { absoluteReference } from './workbook-patch';
import { isMainNamespace, namespaceOfPart } from './xml';

/**
 * Reads back what a plan wrote.
 * @returns how many cells were compared
 * @throws {WorkbookError} verify-failed when anything differs from the plan
 */
export function verifyPlan(reading: XlsxReading, plan: WritePlan): number {
  for (const { sheet, cell, after } of plan.edits) verifyCell(reading.sheet(sheet), cell, after);
  for (const { sheet, range } of plan.merges) {
    const wanted = formatRange(range);
    if (!reading.sheet(sheet).merges.some((merge) => formatRange(merge) === wanted))
      throw failed(sheet, wanted);
  }
  for (const { name, cells } of plan.newSheets) {
    cells.forEach((cell) => verifyCell(reading.sheet(name), cell.cell, cell));
  }
  verifyNames(reading, plan);
  verifyNamespaces(reading, plan);
  return plan.edits.length + plan.newSheets.reduce((sum, { cells }) => sum + cells.length, 0);
}

/** Whether a cell holds exactly a content; empty text counts as nothing. */
export function holds(sheet: Sheet, { row, column }: CellAddress, { value, formula }: CellContent): boolean {
  const cell = cellAt(sheet, row, column);
  const wanted = value === '' && formula === undefined ? null : value;
  return (cell?.value ?? null) === wanted && cell?.formula === formula;
}

function verifyCell(sheet: Sheet, cell: CellAddress, content: CellContent): void {
  if (!holds(sheet, cell, content)) throw failed(sheet.name, formatA1(cell));
}

function verifyNames(reading: XlsxReading, { names }: WritePlan): void {
  for (const { sheet, name, refersTo } of names) {
    const { index } = reading.entry(sheet);
    const found = reading.workbook.names.find((each) => each.name === name && each.sheetIndex === index);
    if (found?.target !== absoluteReference(sheet, refersTo)) throw failed(sheet, name);
  }
}

/** Our own reader goes by names; every other program goes by namespaces, and shows nothing where they are wrong. */
function verifyNamespaces(reading: XlsxReading, { edits, merges, rowHeights, newSheets }: WritePlan): void {
  const written = [...edits, ...merges, ...rowHeights].map(({ sheet }) => sheet);
  for (const sheet of new Set([...written, ...newSheets.map(({ name }) => name)])) {
    const { path } = reading.entry(sheet);
    if (!isMainNamespace(namespaceOfPart(reading.file.text(path)))) throw failed(sheet, 'XML 命名空间');
  }
}

function failed(sheet: string, where: string): WorkbookError {
  const message = `写入后读回核对时，工作表“${sheet}”的 ${where} 与方案不一致，已放弃写入，文件未改动。`;
  return new WorkbookError('verify-failed', message);
}
