import type { ICellData, IMutationInfo, IStyleData, IWorksheetData, Nullable } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/preset-sheets-core';
import type { Edit, NewSheet, WritePlan } from '../../plan/plan';
import type { CellAddress, CellRange } from '../../sheet/address';
import { groupBy } from '../../values/group';
import { cellOf } from './content';
import type { GridHandle } from './handle';
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
  const cells = [...groupBy(plan.edits, ({ sheet }) => sheet)].flatMap(([name, edits]) => {
    const sheet = book.getSheetByName(name);
    return sheet
      ? cellChanges(
          handle,
          sheet,
          edits.map((edit) => [edit.cell, editedCell(sheet, edit)]),
        )
      : [];
  });
  const heights = plan.rowHeights
    .map(({ sheet, row, points }) => ({ sheet, row, pixels: pixels(points) }))
    .filter((each) => each.pixels > (book.getSheetByName(each.sheet)?.getRowHeight(each.row - 1) ?? 0));
  run(handle, [
    ...cells,
    ...undo.merges.flatMap(({ sheet, range }) => mergeChange(handle, sheet, range, 'add')),
    ...heights.flatMap((each) => heightChanges(handle, each)),
  ]);
  plan.newSheets.forEach((sheet) => putSheet(handle, sheet));
}

/** What takes cells, merges and heights of a plan back; its sheets come and go by commands of the grid's own. */
export function changesBack(handle: GridHandle, undo: GridUndo): IMutationInfo[] {
  const cells = [...groupBy(undo.cells, ({ sheet }) => sheet)].flatMap(([name, old]) => {
    const sheet = handle.book.getSheetByName(name);
    return sheet
      ? cellChanges(
          handle,
          sheet,
          old.map(({ cell, data }) => [cell, data]),
        )
      : [];
  });
  return [
    ...undo.merges.flatMap(({ sheet, range }) => mergeChange(handle, sheet, range, 'remove')),
    ...cells,
    ...undo.heights.flatMap((each) => heightChanges(handle, each)),
  ];
}

/** Takes a plan out of the grid again. */
export function putBack(handle: GridHandle, undo: GridUndo): void {
  const { book } = handle;
  run(handle, changesBack(handle, undo));
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
function cellChanges(
  handle: GridHandle,
  sheet: FWorksheet,
  cells: readonly (readonly [CellAddress, ICellData | null])[],
): IMutationInfo[] {
  const emptied: CellTable = {};
  const filled: CellTable = {};
  for (const [{ row, column }, data] of cells) {
    (emptied[row - 1] ??= {})[column - 1] = null;
    if (data) (filled[row - 1] ??= {})[column - 1] = data;
  }
  return [emptied, filled].map((cellValue) => change(handle, sheet, 'set-range-values', { cellValue }));
}

function mergeChange(
  handle: GridHandle,
  name: string,
  range: CellRange,
  how: 'add' | 'remove',
): IMutationInfo[] {
  const sheet = handle.book.getSheetByName(name);
  return sheet ? [change(handle, sheet, `${how}-worksheet-merge`, { ranges: [gridRange(range)] })] : [];
}

function heightChanges(handle: GridHandle, height: GridUndo['heights'][number]): IMutationInfo[] {
  const { row, pixels: rowHeight } = height;
  const sheet = handle.book.getSheetByName(height.sheet);
  if (!sheet || rowHeight <= 0) return [];
  const ranges = [{ startRow: row - 1, endRow: row - 1, startColumn: 0, endColumn: 0 }];
  return [
    change(handle, sheet, 'set-worksheet-row-height', { ranges, rowHeight }),
    change(handle, sheet, 'set-worksheet-row-is-auto-height', { ranges, autoHeightInfo: 0 }),
  ];
}

/** Makes a row as high as this, in pixels; no step of undo. */
export function setHeight(handle: GridHandle, height: GridUndo['heights'][number]): void {
  run(handle, heightChanges(handle, height));
}

/** Mutations, not commands: no command knows how to take back what we write. */
function change({ book }: GridHandle, sheet: FWorksheet, name: string, params: object): IMutationInfo {
  const place = { unitId: book.getId(), subUnitId: sheet.getSheetId() };
  return { id: `sheet.mutation.${name}`, params: { ...place, ...params } };
}

function run({ univer, history }: GridHandle, changes: readonly IMutationInfo[]): void {
  for (const each of changes) {
    history.note(each);
    univer.syncExecuteCommand(each.id, each.params);
  }
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
  const data = newSheetData(sheet, (cell) => (old ? styleAt(old, cell) : undefined));
  if (old) dropSheet(handle, old);
  book.insertSheet(sheet.name, { index, sheet: data });
  if (before.getSheetId() !== old?.getSheetId()) book.setActiveSheet(before);
}
