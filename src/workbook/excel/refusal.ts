import { cellKey, type CellRange, contains, formatRange } from '../../sheet/address';
import type { CellContent } from '../../sheet/new-sheet';
import type { Edit, WritePlan } from '../../plan/plan';
import { WorkbookError } from '../workbook';
import { overlap, sameRange } from './address';
import { changedMeanwhile, type Conflict } from './conflict';
import { holds, sameEntry } from './content';
import { type Inspection, listCells, type SheetInspection } from './inspection';

/** A new sheet's name as Excel allows it. */
const LONGEST_NAME = 31;
const FORBIDDEN_IN_NAMES = /[\\/?*[\]:]|^'|'$/;
const LONGEST_TEXT = 32_767;

/** @throws {WorkbookError} the plan's own obstacle */
export function refuseObstacles({ obstacles }: WritePlan): void {
  const [obstacle] = obstacles;
  if (obstacle) throw new WorkbookError(obstacle.code, obstacle.message);
}

/**
 * What would go wrong is said before anything is written.
 * @throws {WorkbookError} changed-meanwhile, merged-cell, merge-overlap, bad-value, sheet-exists, bad-sheet-name,
 *   workbook-protected
 */
export function refuseUnwritable(plan: WritePlan, inspection: Inspection): void {
  const { sheets, taken, isStructureProtected } = inspection;
  const conflicts = conflictsWith(plan, inspection);
  if (conflicts.length > 0)
    throw changedMeanwhile(conflicts, '这些单元格的内容与预览时不同，未写入。请重新计算后再写回。');
  for (const sheet of sheets) {
    const edits = plan.edits.filter((edit) => edit.sheet === sheet.name);
    refuseCovered(sheet, edits);
    edits.forEach(refuseValue);
    plan.merges
      .filter((merge) => merge.sheet === sheet.name)
      .forEach(({ range }) => refuseMerge(sheet, edits, range));
  }
  plan.newSheets.forEach(({ name }) => refuseName(name));
  const [first] = taken;
  if (first !== undefined)
    throw new WorkbookError('sheet-exists', `已有名为“${first}”的工作表，未写入。请改名或删除它后重试。`);
  if (isStructureProtected && plan.newSheets.some(({ name, replaces }) => name !== replaces))
    throw new WorkbookError(
      'workbook-protected',
      '工作簿的结构受保护，不能新增工作表。请先在“审阅—保护工作簿”撤销保护。',
    );
}

/** @throws {WorkbookError} locked-cell, naming the cells; the product never takes protection off itself */
export function lockedCells(sheet: string, cells: readonly { row: number; column: number }[]): WorkbookError {
  const where = `工作表“${sheet}”受保护，${listCells(cells)} 已锁定`;
  return new WorkbookError('locked-cell', `${where}，未写入。请先在“审阅—撤销工作表保护”，写完后再保护。`);
}

/** Cells of a plan that hold something else than when it was made. */
export function conflictsWith({ edits }: WritePlan, { sheets }: Inspection): Conflict[] {
  return sheets.flatMap(({ name, contents }) =>
    edits
      .filter(({ sheet }) => sheet === name)
      .flatMap(({ sheet, cell, before: expected }) => {
        const found = contents.get(cellKey(cell)) ?? { value: null };
        const isSame = expected.formula === undefined ? holds(found, expected) : sameEntry(found, expected);
        return isSame ? [] : [{ sheet, cell, expected, found }];
      }),
  );
}

function refuseCovered({ name, merges = [] }: SheetInspection, edits: readonly Edit[]): void {
  const covered = edits.filter(
    ({ cell, after }) =>
      !isEmpty(after) &&
      merges.some((merge) => contains(merge, cell) && (merge.top !== cell.row || merge.left !== cell.column)),
  );
  if (covered.length === 0) return;
  const where = `工作表“${name}”的 ${listCells(covered.map(({ cell }) => cell))}`;
  throw new WorkbookError('merged-cell', `${where} 被合并单元格盖住，写入后看不见，未写入。`);
}

function refuseValue({ sheet, cell, after: { value } }: Edit): void {
  const where = `工作表“${sheet}”的 ${listCells([cell])}`;
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new WorkbookError('bad-value', `${where} 的计算结果不是数，未写入。`);
  if (typeof value === 'string' && value.length > LONGEST_TEXT)
    throw new WorkbookError('bad-value', `${where} 的文字超过 32767 字，单元格放不下，未写入。`);
}

/** Merging keeps only the first cell: the others must be empty by then, and no other merge may be in the way. */
function refuseMerge(sheet: SheetInspection, edits: readonly Edit[], range: CellRange): void {
  const where = `工作表“${sheet.name}”的 ${formatRange(range)}`;
  if (sheet.merges?.some((merge) => overlap(merge, range) && !sameRange(merge, range)))
    throw new WorkbookError('merge-overlap', `${where} 与已有的合并单元格重叠，未写入。`);
  const after = new Map([
    ...sheet.contents,
    ...edits.map((edit) => [cellKey(edit.cell), edit.after] as const),
  ]);
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const isAnchor = row === range.top && column === range.left;
      if (!isAnchor && !isEmpty(after.get(cellKey({ row, column }))))
        throw new WorkbookError('merge-overlap', `${where} 里已有内容，不能合并，未写入。`);
    }
  }
}

function isEmpty(content: CellContent | undefined): boolean {
  return content === undefined || (content.formula === undefined && (content.value ?? '') === '');
}

function refuseName(name: string): void {
  if (name !== '' && name.length <= LONGEST_NAME && !FORBIDDEN_IN_NAMES.test(name)) return;
  throw new WorkbookError('bad-sheet-name', `“${name}”不能用作工作表名（最多 31 字，不含 \\ / ? * [ ] :）。`);
}
