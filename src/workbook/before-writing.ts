import type { Edit, NewSheet, WritePlan } from '../plan/plan';
import {
  type CellAddress,
  cellKey,
  type CellRange,
  contains,
  formatRange,
  overlap,
  sameRange,
} from '../sheet/address';
import type { CellContent } from '../sheet/new-sheet';
import { type Conflict, conflictText } from './conflict';
import type { ErrorCode } from './error-code';
import { listCells } from './list-cells';
import { isEmpty, sameEntry } from './same-content';
import { WorkbookError } from './workbook';

/** What a host knows of a sheet before a plan is written into it: of the cells that the plan touches at least. */
export interface SheetBefore {
  readonly contentAt: (cell: CellAddress) => CellContent;
  /** Empty where the program would not tell: reading back then finds what went wrong. */
  readonly merges: readonly CellRange[];
  /** Ranges of array formulas and data tables. */
  readonly arrays: readonly CellRange[];
  /** Whether the protection of the sheet, if it is on, locks a cell. */
  readonly isLocked: (cell: CellAddress) => boolean;
}

/** What a host knows of a workbook before a plan is written into it. */
export interface WorkbookBefore {
  /** Undefined: there is no such sheet. */
  readonly sheet: (name: string) => SheetBefore | undefined;
  /** All sheets, charts included. */
  readonly sheetNames: readonly string[];
  readonly isStructureProtected: boolean;
}

/** The first thing that is in the way of a plan. */
export interface FirstObstacle {
  readonly code: ErrorCode;
  /** Chinese: what is in the way, where, and what to do. */
  readonly message: string;
}

/** The longest text a cell can hold, the longest name of a sheet, the greatest height of a row in points. */
const LONGEST_TEXT = 32_767;
const LONGEST_NAME = 31;
const GREATEST_HEIGHT = 409.5;
const FORBIDDEN_IN_NAMES = /[\\/?*[\]:]|^'|'$/;

/**
 * The pre-flight of every host: what is in the way of a plan, in one order and in one set of words, so that no host
 * takes a plan that another refuses. Undefined where nothing is.
 */
function firstObstacle(plan: WritePlan, before: WorkbookBefore): FirstObstacle | undefined {
  return plan.obstacles[0] ?? obstacleOnSheets(plan, before) ?? obstacleOfNewSheets(plan, before);
}

/** @throws {WorkbookError} with the first obstacle of a plan */
export function refuseUnwritable(plan: WritePlan, before: WorkbookBefore): void {
  refuse(firstObstacle(plan, before));
}

/** What the plan itself says is in its way, for hosts to whom looking at the workbook costs time. @throws {WorkbookError} */
export function refuseObstacles({ obstacles }: WritePlan): void {
  refuse(obstacles[0]);
}

function refuse(obstacle: FirstObstacle | undefined): void {
  if (obstacle) throw new WorkbookError(obstacle.code, obstacle.message);
}

/** The sheets that a plan writes into, by name. */
export function sheetsOf({ edits, merges, rowHeights, names }: WritePlan): string[] {
  return [...new Set([...edits, ...merges, ...rowHeights, ...names].map(({ sheet }) => sheet))];
}

function obstacleOnSheets(plan: WritePlan, before: WorkbookBefore): FirstObstacle | undefined {
  const absent = sheetsOf(plan).find((name) => before.sheet(name) === undefined);
  if (absent !== undefined) return missing(absent);
  return changed(plan, before) ?? obstacleOnEach(plan, before);
}

function obstacleOnEach(plan: WritePlan, before: WorkbookBefore): FirstObstacle | undefined {
  for (const name of sheetsOf(plan)) {
    const sheet = before.sheet(name);
    if (!sheet) return missing(name);
    const edits = plan.edits.filter((edit) => edit.sheet === name);
    const merges = plan.merges.filter((merge) => merge.sheet === name).map(({ range }) => range);
    const found =
      locked(name, sheet, edits, plan) ??
      covered(name, sheet, edits) ??
      inArray(name, sheet, edits) ??
      valueObstacle(edits.map(({ cell, after }) => ({ where: at(name, [cell]), value: after.value }))) ??
      heightObstacle(name, plan) ??
      mergeObstacle(name, sheet, edits, merges);
    if (found) return found;
  }
  return undefined;
}

function missing(name: string): FirstObstacle {
  return {
    code: 'sheet-not-found',
    message: `工作表“${name}”已不存在，可能已被删除或改名，未写入。请刷新后再试。`,
  };
}

function at(sheet: string, cells: readonly CellAddress[]): string {
  return `工作表“${sheet}”的 ${listCells(cells)}`;
}

function cellsWhere(edits: readonly Edit[], isMeant: (edit: Edit) => boolean): CellAddress[] {
  return edits.filter(isMeant).map(({ cell }) => cell);
}

/** Cells of a plan that hold something else than when it was made. */
export function conflictsWith({ edits }: WritePlan, find: WorkbookBefore['sheet']): Conflict[] {
  return edits.flatMap(({ sheet, cell, before: expected }) => {
    const found = find(sheet)?.contentAt(cell);
    return found && !sameEntry(found, expected) ? [{ sheet, cell, expected, found }] : [];
  });
}

function changed(plan: WritePlan, before: WorkbookBefore): FirstObstacle | undefined {
  const conflicts = conflictsWith(plan, before.sheet);
  if (conflicts.length === 0) return undefined;
  const what = '这些单元格的内容与预览时不同，未写入。请重新计算后再写回。';
  return { code: 'changed-meanwhile', message: conflictText(conflicts, what) };
}

/** The product never takes protection off itself; into a file locked cells are written where the person agreed. */
function locked(
  name: string,
  sheet: SheetBefore,
  edits: readonly Edit[],
  { writesLocked = false }: WritePlan,
): FirstObstacle | undefined {
  const touches = ({ before, after }: Edit) =>
    before.value !== after.value || before.formula !== after.formula;
  const cells = writesLocked ? [] : cellsWhere(edits, (edit) => touches(edit) && sheet.isLocked(edit.cell));
  return cells.length === 0 ? undefined : lockedCells(name, cells);
}

/** The words for cells that protection locks. */
export function lockedCells(sheet: string, cells: readonly CellAddress[]): FirstObstacle {
  const where = `工作表“${sheet}”受保护，${listCells(cells)} 已锁定`;
  const message = `${where}，未写入。请先在“审阅—撤销工作表保护”，写完后再保护。`;
  return { code: 'locked-cell', message };
}

function covered(name: string, { merges }: SheetBefore, edits: readonly Edit[]): FirstObstacle | undefined {
  const cells = cellsWhere(
    edits,
    ({ cell, after }) =>
      !isEmpty(after) &&
      merges.some((merge) => contains(merge, cell) && (merge.top !== cell.row || merge.left !== cell.column)),
  );
  if (cells.length === 0) return undefined;
  return { code: 'merged-cell', message: `${at(name, cells)} 被合并单元格盖住，写入后看不见，未写入。` };
}

/** Part of an array formula or data table cannot be written over; Excel refuses it as well. */
function inArray(name: string, { arrays }: SheetBefore, edits: readonly Edit[]): FirstObstacle | undefined {
  const array = arrays.find((range) => edits.some(({ cell }) => contains(range, cell)));
  if (!array) return undefined;
  const where = `工作表“${name}”的 ${formatRange(array)}`;
  const message = `${where} 是数组公式，不能只改其中的单元格。请先在 Excel 或 WPS 中清除或改写该公式。`;
  return { code: 'array-formula', message };
}

interface WrittenValue {
  readonly where: string;
  readonly value: CellContent['value'];
}

function valueObstacle(values: readonly WrittenValue[]): FirstObstacle | undefined {
  for (const { where, value } of values) {
    if (typeof value === 'number' && !Number.isFinite(value))
      return { code: 'bad-value', message: `${where} 的计算结果不是数，未写入。` };
    if (typeof value === 'string' && value.length > LONGEST_TEXT)
      return { code: 'bad-value', message: `${where} 的文字超过 ${LONGEST_TEXT} 字，单元格放不下，未写入。` };
  }
  return undefined;
}

/** Merging keeps only the first cell: the others must be empty by then, and no other merge may be in the way. */
function mergeObstacle(
  name: string,
  sheet: SheetBefore,
  edits: readonly Edit[],
  merges: readonly CellRange[],
): FirstObstacle | undefined {
  const after = new Map(edits.map((edit) => [cellKey(edit.cell), edit.after] as const));
  const contentAt = (cell: CellAddress) => after.get(cellKey(cell)) ?? sheet.contentAt(cell);
  for (const [index, range] of merges.entries()) {
    const where = `工作表“${name}”的 ${formatRange(range)}`;
    const others = [...sheet.merges, ...merges.slice(0, index)];
    const other = others.find((each) => overlap(each, range) && !sameRange(each, range));
    const found = other
      ? `${where} 与已有的合并单元格 ${formatRange(other)} 重叠，未写入。`
      : hidesContent(range, contentAt)
        ? `${where} 里已有内容，不能合并，未写入。`
        : undefined;
    if (found !== undefined) return { code: 'merge-overlap', message: found };
  }
  return undefined;
}

function hidesContent(range: CellRange, contentAt: (cell: CellAddress) => CellContent): boolean {
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const isAnchor = row === range.top && column === range.left;
      if (!isAnchor && !isEmpty(contentAt({ row, column }))) return true;
    }
  }
  return false;
}

function heightObstacle(name: string, { rowHeights }: WritePlan): FirstObstacle | undefined {
  const wrong = rowHeights.find(
    ({ sheet, points }) => sheet === name && !(points > 0 && points <= GREATEST_HEIGHT),
  );
  if (!wrong) return undefined;
  const message = `工作表“${name}”第 ${wrong.row} 行的行高超出 0 至 409 磅，未写入。`;
  return { code: 'bad-value', message };
}

function obstacleOfNewSheets({ newSheets }: WritePlan, before: WorkbookBefore): FirstObstacle | undefined {
  const taken = new Set(before.sheetNames.map(lowerCase));
  for (const sheet of newSheets) {
    const found = newSheetObstacle(sheet, taken, before);
    if (found) return found;
    if (sheet.replaces !== undefined) taken.delete(lowerCase(sheet.replaces));
    taken.add(lowerCase(sheet.name));
  }
  return undefined;
}

function newSheetObstacle(
  sheet: NewSheet,
  taken: ReadonlySet<string>,
  { isStructureProtected }: WorkbookBefore,
): FirstObstacle | undefined {
  const { name, replaces, cells } = sheet;
  if (!isSheetName(name)) return badName(name);
  if (replaces !== undefined && !taken.has(lowerCase(replaces))) return missing(replaces);
  const isSame = replaces !== undefined && lowerCase(replaces) === lowerCase(name);
  if (!isSame && taken.has(lowerCase(name))) return nameTaken(name);
  if (isStructureProtected && name !== replaces) return structureProtected();
  return valueObstacle(cells.map(({ cell, value }) => ({ where: at(name, [cell]), value })));
}

/** A sheet's name as Excel allows it. */
function isSheetName(name: string): boolean {
  return name !== '' && name.length <= LONGEST_NAME && !FORBIDDEN_IN_NAMES.test(name);
}

function badName(name: string): FirstObstacle {
  const message = `“${name}”不能用作工作表名（最多 ${LONGEST_NAME} 字，不含 \\ / ? * [ ] :）。`;
  return { code: 'bad-sheet-name', message };
}

function nameTaken(name: string): FirstObstacle {
  return { code: 'sheet-exists', message: `已有名为“${name}”的工作表，未写入。请改名或删除它后重试。` };
}

function structureProtected(): FirstObstacle {
  const message = '工作簿的结构受保护，不能新增工作表或改名。请先在“审阅—保护工作簿”撤销保护。';
  return { code: 'workbook-protected', message };
}

function lowerCase(name: string): string {
  return name.toLowerCase();
}
