import { type CellRange, formatRange } from '../../../src/sheet/address';
import type { CellStyle, NewSheet } from '../../../src/sheet/new-sheet';
import type { Cell, Sheet } from '../../../src/sheet/sheet';
import { addressOfKey, cellOf } from './sheet';
import { type CellFormat, newFormat, newSheetState, type SheetState, type WorkbookState } from './state';

/** What a test puts into the workbook: a sheet as the product reads it, or one as the product writes it (with looks). */
export type SheetSource = Sheet | NewSheet;

const PIXEL = 0.75;

export function newWorkbook(sources: readonly SheetSource[]): WorkbookState {
  const sheets = sources.map((source, index) =>
    sheetStateOf(source, `{00000000-0001-0000-0000-${String(index).padStart(12, '0')}}`),
  );
  const first = sheets[0]?.id ?? '';
  return {
    sheets,
    activeSheet: first,
    selection: { sheet: first, range: { top: 1, left: 1, bottom: 1, right: 1 } },
    names: [],
    settings: new Map(),
    xmlParts: new Map(),
    isStructureProtected: false,
    nextId: sheets.length + 100,
  };
}

export function sheetStateOf(source: SheetSource, id: string): SheetState {
  const state = newSheetState(id, source.name);
  state.merges = source.merges.map((merge: CellRange) => ({ ...merge }));
  if ('rowHeights' in source) loadStyled(state, source);
  else loadPlain(state, source);
  return state;
}

function loadPlain(state: SheetState, sheet: Sheet): void {
  for (const [key, cell] of sheet.cells) {
    const loaded = cellOf(state, addressOfKey(key));
    fill(loaded, cell);
    loaded.numberFormat = cell.numberFormat;
    loaded.format.locked = cell.locked;
  }
  state.isProtected = sheet.isProtected;
  for (const { left, right, points } of sheet.columnWidths?.own ?? [])
    for (let column = left; column <= right; column++)
      if (points === 0) state.hiddenColumns.add(column);
      else state.columnWidths.set(column, points);
  if (sheet.printArea) state.page.printArea = formatRange(sheet.printArea);
}

function loadStyled(state: SheetState, sheet: NewSheet): void {
  for (const { cell, style, ...content } of sheet.cells) {
    const loaded = cellOf(state, cell);
    fill(loaded, content);
    loaded.numberFormat = style.numberFormat ?? 'General';
    loaded.format = formatOf(style);
  }
  for (const [column, width] of sheet.columnWidths) {
    if (width === 0) state.hiddenColumns.add(column);
    else state.columnWidths.set(column, Math.trunc(width * 7 + 5) * PIXEL);
  }
  sheet.rowHeights.forEach((points, row) => state.rowHeights.set(row, points));
}

/** A file says of every cell whether it is text; nothing is interpreted. */
function fill(
  loaded: ReturnType<typeof cellOf>,
  { value, formula }: Pick<Cell, 'value'> & { formula?: string },
): void {
  loaded.input = formula === undefined ? (value ?? '') : `=${formula}`;
  loaded.isText = formula === undefined && typeof value === 'string';
  loaded.value = value ?? '';
}

function formatOf(style: CellStyle): CellFormat {
  const format = newFormat();
  if (style.fontName !== undefined) format.fontName = style.fontName;
  if (style.fontSize !== undefined) format.fontSize = style.fontSize;
  if (style.color !== undefined) format.color = `#${style.color}`;
  if (style.horizontal !== undefined) format.horizontal = capital(style.horizontal);
  if (style.vertical !== undefined) format.vertical = capital(style.vertical);
  if (style.indent !== undefined) format.indent = style.indent;
  format.bold = style.bold ?? false;
  format.wrap = style.wrap ?? false;
  format.locked = style.locked ?? true;
  if (style.fill !== undefined) Object.assign(format, { fillColor: `#${style.fill}`, fillPattern: 'Solid' });
  if (style.border === 'thin') Object.values(format.borders).forEach((edge) => (edge.style = 'Continuous'));
  return format;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
