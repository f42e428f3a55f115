import type { ICellData, IStyleData, IWorksheetData, Nullable } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/preset-sheets-core';
import type { Edit, NewSheet, WritePlan } from '../../plan/plan';
import type { CellAddress, CellRange } from '../../sheet/address';
import { groupBy } from '../../values/group';
import { cellOf } from './content';
import type { GridHandle } from './create-grid';
import { gridRange, newSheetData, pixels, styleData } from './look';
import { mergesOf } from './reading';

type CellTable = Record<number, Record<number, ICellData | null>>;

/** A cell as it was; null where there was none. */
interface OldCell {
  readonly sheet: string;
  readonly cell: CellAddress;
  readonly data: ICellData | null;
}

/** Everything that a plan overwrites in the grid. */
export interface GridUndo {
  readonly cells: readonly OldCell[];
  readonly heights: readonly { readonly sheet: string; readonly row: number; readonly pixels: number }[];
  readonly merges: readonly { readonly sheet: string; readonly range: CellRange }[];
  readonly sheets: readonly { readonly name: string; readonly old: OldSheet | undefined }[];
}

interface OldSheet {
  readonly index: number;
  readonly data: IWorksheetData;
}

/** What the grid holds where a plan is about to write. */
export function undoOf({ book }: GridHandle, plan: WritePlan): GridUndo {
  const sheetOf = (name: string) => book.getSheetByName(name);
  return {
    cells: plan.edits.map(({ sheet, cell }) => ({ sheet, cell, data: oldCell(sheetOf(sheet), cell) })),
    heights: plan.rowHeights.map(({ sheet, row }) => ({
      sheet,
      row,
      pixels: sheetOf(sheet)?.getRowHeight(row - 1) ?? 0,
    })),
    merges: plan.merges.filter(({ sheet, range }) => !isMerged(sheetOf(sheet), range)),
    sheets: plan.newSheets.map(({ name, replaces }) => ({
      name,
      old: oldSheet(replaces === undefined ? null : sheetOf(replaces)),
    })),
  };
}

function oldCell(sheet: Nullable<FWorksheet>, { row, column }: CellAddress): ICellData | null {
  const data = sheet?.getSheet().getCellRaw(row - 1, column - 1);
  return data ? structuredClone(data) : null;
}

function isMerged(sheet: Nullable<FWorksheet>, range: CellRange): boolean {
  const { top, left, bottom, right } = range;
  return (sheet ? mergesOf(sheet) : []).some(
    (each) => each.top === top && each.left === left && each.bottom === bottom && each.right === right,
  );
}

function oldSheet(sheet: Nullable<FWorksheet>): OldSheet | undefined {
  if (!sheet) return undefined;
  return { index: sheet.getIndex(), data: structuredClone(sheet.getSheet().getConfig()) };
}

/** Puts a plan into the grid; the undo tells which merges are new. */
export function write(handle: GridHandle, plan: WritePlan, undo: GridUndo): void {
  const { book } = handle;
  for (const [name, edits] of groupBy(plan.edits, ({ sheet }) => sheet)) {
    const sheet = book.getSheetByName(name);
    if (sheet)
      setCells(
        handle,
        sheet,
        edits.map((edit) => [edit.cell, editedCell(sheet, edit)] as const),
      );
  }
  for (const { sheet, range } of undo.merges) merge(handle, sheet, range, 'add');
  for (const { sheet, row, points } of plan.rowHeights) setHeight(handle, sheet, row, pixels(points));
  plan.newSheets.forEach((sheet) => putSheet(handle, sheet));
}

/** Takes a plan out of the grid again. */
export function putBack(handle: GridHandle, undo: GridUndo): void {
  const { book } = handle;
  for (const { sheet, range } of undo.merges) merge(handle, sheet, range, 'remove');
  for (const [name, cells] of groupBy(undo.cells, ({ sheet }) => sheet)) {
    const sheet = book.getSheetByName(name);
    if (sheet)
      setCells(
        handle,
        sheet,
        cells.map(({ cell, data }) => [cell, data] as const),
      );
  }
  for (const { sheet, row, pixels: height } of undo.heights) setHeight(handle, sheet, row, height);
  for (const { name, old } of undo.sheets) {
    const made = book.getSheetByName(name);
    if (made) dropSheet(handle, made);
    if (old) book.insertSheet(old.data.name, { index: old.index, sheet: old.data });
  }
}

function editedCell(sheet: FWorksheet, { cell, after, style }: Edit): ICellData {
  const from = style?.like ?? cell;
  const base = styleAt(sheet, from);
  const s = style ? styleData(style, base) : base;
  return { ...cellOf(after), ...(s ? { s } : {}) };
}

function styleAt(sheet: FWorksheet, { row, column }: CellAddress): IStyleData | undefined {
  const s = sheet.getSheet().getCellRaw(row - 1, column - 1)?.s;
  const style = typeof s === 'string' ? sheet.getWorkbook().getStyles().get(s) : s;
  return style ? structuredClone(style) : undefined;
}

/** Cells are emptied first: the grid merges what it gets into what it has. */
function setCells(
  handle: GridHandle,
  sheet: FWorksheet,
  cells: readonly (readonly [CellAddress, ICellData | null])[],
): void {
  const emptied: CellTable = {};
  const filled: CellTable = {};
  for (const [{ row, column }, data] of cells) {
    (emptied[row - 1] ??= {})[column - 1] = null;
    if (data) (filled[row - 1] ??= {})[column - 1] = data;
  }
  mutate(handle, sheet, 'set-range-values', { cellValue: emptied });
  mutate(handle, sheet, 'set-range-values', { cellValue: filled });
}

function merge(handle: GridHandle, name: string, range: CellRange, how: 'add' | 'remove'): void {
  const sheet = handle.book.getSheetByName(name);
  if (sheet) mutate(handle, sheet, `${how}-worksheet-merge`, { ranges: [gridRange(range)] });
}

function setHeight(handle: GridHandle, name: string, row: number, rowHeight: number): void {
  const sheet = handle.book.getSheetByName(name);
  if (!sheet || rowHeight <= 0) return;
  const ranges = [{ startRow: row - 1, endRow: row - 1, startColumn: 0, endColumn: 0 }];
  mutate(handle, sheet, 'set-worksheet-row-height', { ranges, rowHeight });
  mutate(handle, sheet, 'set-worksheet-row-is-auto-height', { ranges, autoHeightInfo: 0 });
}

/** Mutations, not commands: the person's own steps back stay theirs; ours has its own way back. */
function mutate({ univer, book }: GridHandle, sheet: FWorksheet, name: string, params: object): void {
  const place = { unitId: book.getId(), subUnitId: sheet.getSheetId() };
  univer.syncExecuteCommand(`sheet.mutation.${name}`, { ...place, ...params });
}

/** The grid cannot draw while no sheet is in front: another one comes forward first. */
function dropSheet({ book }: GridHandle, sheet: FWorksheet): void {
  const isInFront = book.getActiveSheet().getSheetId() === sheet.getSheetId();
  const other = book
    .getSheets()
    .find((each) => each.getSheetId() !== sheet.getSheetId() && !each.isSheetHidden());
  if (isInFront && other) book.setActiveSheet(other);
  book.deleteSheet(sheet);
}

function putSheet(handle: GridHandle, sheet: NewSheet): void {
  const { book } = handle;
  const before = book.getActiveSheet();
  const old = sheet.replaces === undefined ? null : book.getSheetByName(sheet.replaces);
  const index = old?.getIndex() ?? book.getSheets().length;
  if (old) dropSheet(handle, old);
  book.insertSheet(sheet.name, { index, sheet: newSheetData(sheet) });
  if (before.getSheetId() !== old?.getSheetId()) book.setActiveSheet(before);
}
