import { cellKey } from '../../sheet/address';
import type { ColumnWidths } from '../../sheet/column-widths';
import { type Cell, createSheet, type Sheet } from '../../sheet/sheet';
import { parseAreas } from './address';
import { contentOf } from './content';
import type { Layout } from './layouts';

/** How much of a sheet is read at most: rows and columns from A1. */
export interface Bound {
  readonly address: string;
  readonly rows: number;
  readonly columns: number;
}

/** Far more than any form needs: a stray cell at the end of the sheet would otherwise make every look megabytes. */
export const USUAL_BOUND: Bound = { address: 'A1:BH2000', rows: 2000, columns: 60 };
/** Where the usual one is more than Excel on the web sends at once (5 MB). */
export const SMALL_BOUND: Bound = { address: 'A1:AX600', rows: 600, columns: 50 };

/** What a read includes besides the cells. */
export interface ReadScope {
  readonly bound: Bound;
  /** Merged areas and print area; asking for them can cost the person's undo stack. */
  readonly layout: boolean;
  /** Which cells protection locks; only protected sheets need it. */
  readonly locked: boolean;
}

/** A sheet as read. */
export interface SheetReading {
  readonly name: string;
  readonly cells: ReadonlyMap<number, Cell>;
  readonly isProtected: boolean;
  /** Cells that protection leaves open, the empty ones among them. */
  readonly openBlanks?: ReadonlySet<number>;
  readonly isHidden: boolean;
  /** Undefined where it was not asked for. */
  readonly layout: Layout | undefined;
  /** Some cells are locked and some are not: the read should be repeated with `locked`. */
  readonly needsLocked: boolean;
  /** Something stands at the end of the bound: there may be more behind it. */
  readonly isCut: boolean;
}

const LOCKED: Excel.CellPropertiesLoadOptions = { format: { protection: true } };

/** Queues the loads of one sheet. @returns what to call after the sync; undefined: more than Excel gives */
export function queueRead(worksheet: Excel.Worksheet, scope: ReadScope): () => SheetReading | undefined {
  worksheet.load('name,visibility');
  worksheet.protection.load('protected');
  const used = worksheet.getRange(scope.bound.address).getUsedRangeOrNullObject(true);
  used.load('values,text,formulas,numberFormat,rowIndex,columnIndex,rowCount,columnCount');
  const someLocked = used.format.protection.load('locked');
  const properties = scope.locked ? used.getCellProperties(LOCKED) : undefined;
  const layout = scope.layout ? queueLayout(worksheet) : undefined;
  return () => {
    const isProtected = worksheet.protection.protected;
    const empty = {
      name: worksheet.name,
      isProtected,
      isHidden: worksheet.visibility !== 'Visible',
      layout: layout?.(),
      needsLocked: false,
      isCut: false,
    };
    if (used.isNullObject) return { ...empty, cells: new Map() };
    // Excel gives null for more than it can send, whatever the types say.
    if ((used.values as unknown) === null) return undefined;
    const locked = (row: number, column: number) =>
      properties?.value?.[row]?.[column]?.format?.protection?.locked ?? someLocked.locked !== false;
    return {
      ...empty,
      cells: cellsOf(used, locked),
      ...(isProtected ? { openBlanks: openCells(used, locked) } : {}),
      needsLocked: isProtected && someLocked.locked === null && !scope.locked,
      isCut: touches(used, scope.bound),
    };
  };
}

function touches({ rowIndex, rowCount, columnIndex, columnCount }: Excel.Range, bound: Bound): boolean {
  return rowIndex + rowCount >= bound.rows || columnIndex + columnCount >= bound.columns;
}

/** Queues merged areas, print area, hidden rows and widths of columns of one sheet. @returns what to call after the sync */
export function queueLayout(worksheet: Excel.Worksheet, withMerges = true): () => Layout {
  const used = worksheet
    .getRange(USUAL_BOUND.address)
    .getUsedRangeOrNullObject(true)
    .load('rowIndex,columnIndex');
  const merges = withMerges ? used.getMergedAreasOrNullObject().load('address') : undefined;
  const printArea = worksheet.pageLayout.getPrintAreaOrNullObject().load('address');
  const rows = used.getRowProperties({ rowHidden: true });
  const columns = used.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
  return () => ({
    merges: !merges || merges.isNullObject ? [] : parseAreas(merges.address),
    printArea: printArea.isNullObject ? undefined : parseAreas(printArea.address)[0],
    hiddenRows: used.isNullObject ? NO_ROWS : hiddenIn(rows.value, used.rowIndex),
    ...(used.isNullObject ? {} : { columnWidths: widthsOf(columns.value, used.columnIndex) }),
  });
}

/** Of the used columns; what lies beyond is as wide as in a new workbook. */
function widthsOf(columns: readonly Excel.ColumnProperties[], first: number): ColumnWidths {
  const own = columns.flatMap(({ columnHidden, format }, index) => {
    const points = columnHidden ? 0 : format?.columnWidth;
    const column = first + index + 1;
    return points === undefined ? [] : [{ left: column, right: column, points }];
  });
  return { usual: USUAL_WIDTH, own };
}

/** Points of a column in a new workbook. */
const USUAL_WIDTH = 48;

const NO_ROWS: ReadonlySet<number> = new Set();

/** The hidden ones among the used rows, 1-based. */
function hiddenIn(rows: readonly Excel.RowProperties[], first: number): Set<number> {
  return new Set(rows.flatMap(({ rowHidden }, index) => (rowHidden ? [first + index + 1] : [])));
}

/** A sheet as the product reads it. */
export function sheetOf(
  { name, cells, isProtected, openBlanks, isHidden }: SheetReading,
  layout: Layout,
): Sheet {
  return createSheet({ name, cells, isProtected, openBlanks, isHidden, ...layout });
}

/** Words of which every form of this kind has one. */
const FORM_WORDS = /绩效|自评|指标/;

/** Whether a sheet may hold a form: only then merged areas are worth what asking for them costs. */
export function mayHoldForm(texts: Iterable<unknown>): boolean {
  for (const text of texts) if (typeof text === 'string' && FORM_WORDS.test(text)) return true;
  return false;
}

/** The cells that protection leaves open, the empty ones among them. */
function openCells(
  { values, rowIndex, columnIndex }: Excel.Range,
  locked: (row: number, column: number) => boolean,
): Set<number> {
  const keys = values.flatMap((row, r) =>
    row.flatMap((_, c) =>
      locked(r, c) ? [] : [cellKey({ row: rowIndex + r + 1, column: columnIndex + c + 1 })],
    ),
  );
  return new Set(keys);
}

function cellsOf(used: Excel.Range, locked: (row: number, column: number) => boolean): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  const { values, text, formulas, numberFormat, rowIndex, columnIndex } = used;
  values.forEach((row, r) =>
    row.forEach((value, c) => {
      const content = contentOf(value, formulas[r]?.[c]);
      if (content.value === null && content.formula === undefined) return;
      cells.set(cellKey({ row: rowIndex + r + 1, column: columnIndex + c + 1 }), {
        ...content,
        text: text[r]?.[c] ?? '',
        numberFormat: String(numberFormat[r]?.[c] ?? 'General'),
        locked: locked(r, c),
      });
    }),
  );
  return cells;
}

/** For sheets in the background: values alone, of the part where a form begins. */
const GLANCE = 'A1:AX400';

/** Queues a light look at other sheets. @returns after the sync: those that may hold a form */
export function queueGlance(worksheets: Excel.WorksheetCollection, names: readonly string[]): () => string[] {
  const ranges = names.map((name) =>
    worksheets.getItemOrNullObject(name).getRange(GLANCE).getUsedRangeOrNullObject(true).load('values'),
  );
  return () =>
    names.filter((_, index) => {
      const range = ranges[index];
      if (!range || range.isNullObject) return false;
      // More than Excel sends at once: looked at when the person goes there.
      const values = range.values as unknown[][] | null;
      return mayHoldForm((values ?? []).flat());
    });
}
