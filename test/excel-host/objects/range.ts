import { around, type CellRange, LAST_COLUMN, LAST_ROW } from '../../../src/sheet/address';
import { documented, HostError } from '../errors';
import { fullAddress, parseAddress, WHOLE } from '../model/address';
import {
  cellOf,
  keptAddresses,
  mergeRange,
  refuseLocked,
  refuseProtected,
  unmergeRange,
  usedRange,
  within,
} from '../model/sheet';
import { newCell, newFormat, type SheetState } from '../model/state';
import {
  formulaOf,
  mergesIn,
  readMatrix,
  textOf,
  valueTypeOf,
  writeContent,
  writeNumberFormat,
} from './content';
import { FormatObjects } from './format';
import { type HostObject, NULL_OBJECT, numberArgument, type Session, sheetById } from './object';
import { cellProperties, columnProperties, rowProperties } from './properties';
import { rangeAreas } from './range-areas';
import { worksheetObject } from './worksheet';

/** A Range: one rectangle of one sheet. */
export function rangeObject(session: Session, sheetId: string, range: CellRange): HostObject {
  const sheet = () => sheetById(session, sheetId);
  const formats = new FormatObjects(session, sheet, () => [range]);
  return {
    kind: 'Range',
    canBeKept: true,
    get: { ...contents(sheet, range), ...places(sheet, range) },
    set: setters(session, sheet, range),
    child: { Format: () => formats.format(), Worksheet: () => worksheetObject(session, sheetId) },
    call: {
      ...changes(session, sheet, range),
      ...neighbours(session, sheetId, range),
      GetCellProperties: (wanted) => cellProperties(sheet(), range, wanted, session.behaviour),
      GetRowProperties: (wanted) => rowProperties(sheet(), range, wanted),
      GetColumnProperties: (wanted) => columnProperties(sheet(), range, wanted),
      GetMergedAreasOrNullObject: () => {
        const merges = mergesIn(sheet(), range);
        return merges.length === 0 ? NULL_OBJECT : rangeAreas(session, sheetId, merges);
      },
      GetUsedRangeOrNullObject: (valuesOnly) => {
        const used = usedRange(sheet(), valuesOnly === true, range);
        return used ? rangeObject(session, sheetId, used) : NULL_OBJECT;
      },
      Select: () => selectAreas(session, sheet(), [range]),
      _ValidateArraySize: (rows, columns) => {
        if (rows !== range.bottom - range.top + 1 || columns !== range.right - range.left + 1)
          throw documented('InvalidArgument');
      },
    },
  };
}

function contents(sheet: () => SheetState, range: CellRange): Record<string, () => unknown> {
  return {
    Values: () => readMatrix(sheet(), range, (cell) => cell?.value ?? ''),
    Text: () => readMatrix(sheet(), range, textOf),
    Formulas: () => readMatrix(sheet(), range, formulaOf),
    NumberFormat: () => readMatrix(sheet(), range, (cell) => cell?.numberFormat ?? 'General'),
    ValueTypes: () => readMatrix(sheet(), range, valueTypeOf),
  };
}

function places(sheet: () => SheetState, range: CellRange): Record<string, () => unknown> {
  const rows = range.bottom - range.top + 1;
  const columns = range.right - range.left + 1;
  return {
    Address: () => fullAddress(sheet().name, range),
    RowIndex: () => range.top - 1,
    ColumnIndex: () => range.left - 1,
    RowCount: () => rows,
    ColumnCount: () => columns,
    CellCount: () => (rows * columns > 2 ** 31 ? -1 : rows * columns),
    IsEntireColumn: () => rows === LAST_ROW,
    IsEntireRow: () => columns === LAST_COLUMN,
    ColumnHidden: () => sheet().hiddenColumns.has(range.left),
  };
}

function setters(
  session: Session,
  sheet: () => SheetState,
  range: CellRange,
): Record<string, (value: unknown) => void> {
  const content = (value: unknown) => writeContent(session, sheet(), range, value);
  return {
    Values: content,
    Formulas: content,
    NumberFormat: (value) => writeNumberFormat(session, sheet(), range, value),
    ColumnHidden: (value) => {
      session.changing();
      refuseProtected(sheet());
      for (let column = range.left; column <= range.right; column++) {
        if (value) sheet().hiddenColumns.add(column);
        else sheet().hiddenColumns.delete(column);
      }
    },
  };
}

function changes(
  session: Session,
  sheet: () => SheetState,
  range: CellRange,
): Record<string, (...args: unknown[]) => unknown> {
  const structural = (change: () => void) => {
    session.changing();
    refuseProtected(sheet());
    change();
    session.lookChanged(sheet(), range);
  };
  return {
    Clear: (applyTo) => clear(session, sheet(), range, String(applyTo ?? 'All')),
    Merge: (across) =>
      structural(() => {
        const parts = across === true ? rowsOf(range) : [range];
        parts.forEach((part) => mergeRange(sheet(), part));
      }),
    Unmerge: () => structural(() => unmergeRange(sheet(), range)),
  };
}

function clear(session: Session, sheet: SheetState, range: CellRange, applyTo: string): void {
  session.changing();
  const kept = keptAddresses(sheet, range);
  refuseLocked(sheet, kept);
  if (applyTo !== 'Contents') refuseProtected(sheet);
  for (const address of kept) {
    const cell = cellOf(sheet, address);
    if (applyTo !== 'Formats') Object.assign(cell, { input: '', isText: false, value: '' });
    if (applyTo !== 'Contents') Object.assign(cell, { format: newFormat(), numberFormat: 'General' });
  }
  if (applyTo === 'All') dropPlain(sheet, range);
  if (applyTo !== 'Contents') unmergeRange(sheet, range);
  if (applyTo === 'Formats') session.lookChanged(sheet, range);
  else session.contentChanged(sheet, range);
}

/** A cleared cell is no longer part of the used range. */
function dropPlain(sheet: SheetState, range: CellRange): void {
  const plain = JSON.stringify(newCell());
  for (const address of keptAddresses(sheet, range)) {
    if (JSON.stringify(cellOf(sheet, address)) === plain)
      sheet.cells.delete(address.row * LAST_COLUMN + address.column);
  }
}

function rowsOf(range: CellRange): CellRange[] {
  return Array.from({ length: range.bottom - range.top + 1 }, (_, index) => ({
    ...range,
    top: range.top + index,
    bottom: range.top + index,
  }));
}

/** Ranges that are made from this one. */
function neighbours(
  session: Session,
  sheetId: string,
  range: CellRange,
): Record<string, (...args: unknown[]) => unknown> {
  const made = (part: CellRange) => rangeObject(session, sheetId, onSheet(part));
  const { top, left, bottom, right } = range;
  const cell = (row: number, column: number) => made({ top: row, left: column, bottom: row, right: column });
  return {
    GetRange: (address) => made(shifted(parseAddress(String(address)), top - 1, left - 1)),
    GetCell: (row, column) => cell(top + numberArgument(row), left + numberArgument(column)),
    GetRow: (row) => made({ ...range, top: top + numberArgument(row), bottom: top + numberArgument(row) }),
    GetColumn: (column) =>
      made({ ...range, left: left + numberArgument(column), right: left + numberArgument(column) }),
    GetOffsetRange: (rows, columns) => made(shifted(range, numberArgument(rows), numberArgument(columns))),
    GetResizedRange: (rows, columns) =>
      made({ ...range, bottom: bottom + numberArgument(rows), right: right + numberArgument(columns) }),
    GetLastCell: () => cell(bottom, right),
    GetLastRow: () => made({ ...range, top: bottom }),
    GetLastColumn: () => made({ ...range, left: right }),
    GetEntireRow: () => made({ ...WHOLE, top, bottom }),
    GetEntireColumn: () => made({ ...WHOLE, left, right }),
    GetBoundingRect: (other) => made(bounding(range, other)),
  };
}

/** The argument is another range of the same request, or an address. */
function bounding(range: CellRange, other: unknown): CellRange {
  const address = typeof other === 'string' ? other : String((other as HostObject).get?.['Address']?.());
  return around(range, parseAddress(address));
}

function shifted({ top, left, bottom, right }: CellRange, rows: number, columns: number): CellRange {
  return { top: top + rows, left: left + columns, bottom: bottom + rows, right: right + columns };
}

function onSheet(range: CellRange): CellRange {
  if (range.top > range.bottom || range.left > range.right || !within(range, WHOLE))
    throw new HostError('InvalidArgument', 'The range lies outside the sheet.');
  return range;
}

/** Selecting on a sheet that is not the active one is unreliable in Excel; here it fails. */
export function selectAreas(session: Session, sheet: SheetState, areas: readonly CellRange[]): void {
  const [range] = areas;
  if (session.isBehind || !range) throw documented('GeneralException');
  if (session.workbook.activeSheet !== sheet.id) throw documented('InvalidSelection');
  session.workbook.selection = { sheet: sheet.id, range, ...(areas.length > 1 ? { areas } : {}) };
  session.selectionChanged();
}
